import type { Context as HonoContext, Hono, MiddlewareHandler } from "hono";
import { digitalLinkKeys } from "../../engines/gs1/index.ts";
import type { Env } from "../../kernel/http/api.ts";
import { problem } from "../../kernel/problem.ts";
import { text } from "../../kernel/text/index.ts";
import { answerCode, openToAll } from "./answer-code.ts";
import type { HousePages } from "./house-targets.ts";
import { vocabulary } from "./link-types.ts";

export type ResolverParts = {
  /** The address that people reach us at; null takes the request's. */
  publicUrl: string | null;
  pages: HousePages;
};

/** A stem for addresses that must not meet a page of the portal. */
const stems = ["", "/dl"];

/**
 * The resolver at the root of the server: every code of GS1 that may lead a Digital Link, open or compressed, and the page that
 * describes it. Task: 2390 II.2.5. To be mounted behind the pages, whose addresses come first.
 */
export function digitalLinkRoutes(app: Hono<Env>, parts: ResolverParts): void {
  const resolve = async (c: HonoContext<Env>) => {
    const answer = await answered(c, parts);
    if (answer === null) throw problem("malformed", text(c.get("ctx").lang, "gs1.compressed"));
    return answer;
  };
  const codes = [...stems.flatMap((stem) => digitalLinkKeys.map((ai) => `${stem}/${ai}/*`)), "/dl/:packed"];
  for (const path of codes) {
    app.use(path, open);
    app.get(path, resolve);
    app.options(path, (c) => c.body(null, 204));
  }
  app.use("/.well-known/gs1resolver", open);
  app.get("/.well-known/gs1resolver", (c) => c.json(description(originOf(c, parts))));
  // Any other word of one segment may be a compressed code; if it is none there is nothing at the address.
  app.get("/:packed{[A-Za-z0-9_-]{12,200}}", open, async (c, next) => (await answered(c, parts)) ?? next());
}

const open: MiddlewareHandler<Env> = async (c, next) => {
  await next();
  for (const [name, value] of openToAll) c.header(name, value);
};

async function answered(c: HonoContext<Env>, parts: ResolverParts): Promise<Response | null> {
  const { url } = c.req;
  const answer = await answerCode(c.get("ctx"), {
    address: url.slice(url.indexOf("/", "https://".length)),
    accept: c.req.header("accept"),
    acceptLanguage: c.req.header("accept-language"),
    origin: originOf(c, parts),
    pages: parts.pages,
  });
  if (answer === null) return null;
  for (const [name, value] of answer.headers) c.header(name, value);
  return answer.body === "" ? c.body(null, answer.status) : c.body(answer.body, answer.status);
}

function originOf(c: HonoContext<Env>, { publicUrl }: ResolverParts): string {
  return new URL(publicUrl ?? c.req.url).origin;
}

/** What a client may expect of this resolver. Source: GS1-Conformant resolver standard 1.2, description file. */
function description(resolverRoot: string) {
  return {
    name: "Chính Hãng",
    resolverRoot,
    supportedPrimaryKeys: ["all"],
    supportedLinkType: [{ namespace: vocabulary, prefix: "gs1:" }],
    linkTypeDefaultCanBeLinkset: false,
    validatesGs1DigitalLinkUris: true,
  };
}
