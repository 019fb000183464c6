import type { Context as HonoContext } from "hono";
import type { IdFormat } from "../../../engines/epcis/index.ts";
import { withFormats, writeJson, writeXml } from "../../../engines/epcis/index.ts";
import type { Env } from "../../../kernel/http/api.ts";
import { problem } from "../../../kernel/problem.ts";
import { text } from "../../../kernel/text/index.ts";
import type { StoredEvent } from "../read-events.ts";

type Form = "application/json" | "application/ld+json" | "application/xml" | "text/xml";
const forms: readonly Form[] = ["application/json", "application/ld+json", "application/xml", "text/xml"];

/** The form that the asker prefers of those that documents come in; `null` where it takes none of them. */
export function acceptedForm(accept: string | undefined): Form | null {
  if (accept === undefined || accept.trim() === "") return "application/json";
  const ranges = accept.split(",").map((range, place) => {
    const [type = "", ...parameters] = range.split(";").map((part) => part.trim().toLowerCase());
    const quality = parameters.find((one) => one.startsWith("q="));
    return { type, place, q: quality === undefined ? 1 : Number(quality.slice(2)) };
  });
  for (const { type, q } of ranges.toSorted((a, b) => b.q - a.q || a.place - b.place)) {
    if (!(q > 0)) continue;
    const found = forms.find(
      (form) => type === form || type === "*/*" || (type.endsWith("/*") && form.startsWith(type.slice(0, -1))),
    );
    if (found !== undefined) return found;
  }
  return null;
}

const formats: Readonly<Record<string, IdFormat>> = {
  Always_GS1_Digital_Link: "digital-link",
  Always_EPC_URN: "urn",
  Never_Translates: "as-captured",
  No_Preference: "as-captured",
};

/** The format of identifiers that the asker wants: nothing said, they stay as they were captured. */
export function askedFormat(c: HonoContext<Env>): { name: string; format: IdFormat } {
  const name = c.req.header("gs1-epc-format") ?? "Never_Translates";
  const format = formats[name];
  if (format === undefined) throw problem("malformed", text(c.get("ctx").lang, "traces.epc-format"));
  return { name: name === "No_Preference" ? "Never_Translates" : name, format };
}

/** Events as an EPCISQueryDocument, in the form and with the identifiers that the asker wants. */
export function queryDocument(
  c: HonoContext<Env>,
  found: readonly StoredEvent[],
  more: { queryName?: string; nextPage?: string | null } = {},
): Response {
  const ctx = c.get("ctx");
  const form = acceptedForm(c.req.header("accept"));
  if (form === null) return notAcceptable(c);
  const { name, format } = askedFormat(c);
  const events = found.map(({ event }) => withFormats(event, format));
  const options = {
    kind: "EPCISQueryDocument" as const,
    creationDate: ctx.now().toISOString(),
    ...(more.queryName === undefined ? {} : { queryName: more.queryName }),
  };
  const body = form.endsWith("json")
    ? JSON.stringify(writeJson(events, options))
    : writeXml(events, options, xmlVersion(c));
  const headers: Record<string, string> = { "content-type": `${form}; charset=utf-8`, "GS1-EPC-Format": name };
  if (more.nextPage) headers["link"] = `<${more.nextPage}>; rel="next"`;
  return c.body(body, 200, headers);
}

/** XML comes in the newest version, unless the asker reads none above 1.2. */
function xmlVersion(c: HonoContext<Env>): "2.0" | "1.2" {
  const highest = c.req.header("gs1-epcis-max") ?? c.req.header("gs1-epcis-version") ?? "2.0";
  return /^1(\.\d)?$/.test(highest) ? "1.2" : "2.0";
}

/** The one answer that the house's table of problems does not have. */
function notAcceptable(c: HonoContext<Env>): Response {
  const body = {
    type: "epcisException:ImplementationException",
    title: text(c.get("ctx").lang, "traces.not-acceptable"),
    status: 406,
    instance: c.get("requestId"),
  };
  return c.body(JSON.stringify(body), 406, { "content-type": "application/problem+json; charset=utf-8" });
}

/** The address of the next page: the same request with its token. */
export function nextPageOf(c: HonoContext<Env>, token: string | null): string | null {
  if (token === null) return null;
  const url = new URL(c.req.url);
  url.searchParams.set("nextPageToken", token);
  return `${url.pathname}${url.search}`;
}
