import { z } from "zod";
import type { Fetched, FetchLimits } from "../../../../services/fetching/index.ts";
import { guardedFetch, pageLimits } from "../../../../services/fetching/index.ts";
import { isNamed, mayBeNamed } from "../../connections/partners/where.ts";
import type { GivenPage } from "../item.ts";
import { givenPage } from "../item.ts";
import { HubFault } from "../model.ts";
import { issueMark } from "../../../../kernel/faults.ts";

/** How a hub is reached. `partners` is the setting CONNECTION_PARTNERS. */
export type Reaching = {
  readonly address: string;
  readonly secret: string;
  readonly partners: string | null;
  /** The tests' own bounds, never settings. */
  readonly limits?: Partial<FetchLimits>;
};

const largestPage = 20 * 2 ** 20;

/** A page of a hub's feed behind a place. */
export async function fetchPage(
  reaching: Reaching,
  ask: { house: string; after: string; limit: number; count: boolean },
): Promise<GivenPage> {
  const query = new URLSearchParams({ house: ask.house, limit: String(ask.limit), count: ask.count ? "yes" : "no" });
  if (ask.after !== "") query.set("after", ask.after);
  const answer = await fetchFrom(reaching, `/v1/exchange/hub/changes?${query}`);
  const page = givenPage.safeParse(answer);
  if (!page.success) throw new HubFault("broken-answer", faultOf(page.error));
  if (page.data.items.length > ask.limit) throw new HubFault("broken-answer", "/items too_big");
  return page.data;
}

const givenRecords = givenPage.pick({ house: true, items: true });

/** Records of a hub as it has them now. */
export async function fetchRecords(
  reaching: Reaching,
  ask: { house: string; records: readonly string[] },
): Promise<z.output<typeof givenRecords>> {
  const send = { type: "application/json", body: Buffer.from(JSON.stringify(ask)) };
  const answer = await fetchFrom(reaching, "/v1/exchange/hub/records", send);
  const given = givenRecords.safeParse(answer);
  if (!given.success) throw new HubFault("broken-answer", faultOf(given.error));
  return given.data;
}

const faultOf = ({ issues: [issue] }: z.ZodError): string => (issue === undefined ? "" : issueMark(issue));

async function fetchFrom(
  { address, secret, partners, limits }: Reaching,
  path: string,
  send?: FetchLimits["send"],
): Promise<unknown> {
  const url = new URL(`${address}${path}`);
  const port = Number(url.port || (url.protocol === "https:" ? 443 : 80));
  const named = isNamed(partners, url.hostname, port);
  // What lets us in goes over a line that others read only inside a network that the operator has named.
  if (url.protocol !== "https:" && !named) throw new HubFault("not-https");
  const answer = await guardedFetch(url.href, {
    ...pageLimits,
    bytes: largestPage,
    totalMs: 30_000,
    idleMs: 20_000,
    redirects: 0,
    ports: [port],
    userAgent: "ChinhHangHub/1.0",
    types: ["application/json", "application/problem+json"],
    headers: { authorization: `Bearer ${secret}` },
    ...(named ? { allowAddress: mayBeNamed } : {}),
    ...(send === undefined ? {} : { send }),
    ...limits,
  });
  if (!answer.ok) throw new HubFault("refused", answer.code);
  if (answer.status !== 200) throw faultOfStatus(answer);
  try {
    return JSON.parse(Buffer.from(answer.body).toString("utf8")) as unknown;
  } catch {
    throw new HubFault("broken-answer", "JSON");
  }
}

const refusal = z.object({ errors: z.array(z.object({ code: z.string() })).min(1) });

function faultOfStatus({ status, body }: Fetched): HubFault {
  if (status === 401 || status === 403) return new HubFault("key-refused");
  if (status === 429) return new HubFault("too-busy");
  if (status === 422) {
    const said = refusal.safeParse(jsonOf(body));
    if (said.success && said.data.errors.some(({ code }) => code === "cursor")) return new HubFault("cursor-refused");
  }
  return new HubFault("status", String(status));
}

function jsonOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString("utf8")) as unknown;
  } catch {
    return null;
  }
}
