import type { EpcisProblem, Json, Namespaces, QueryPage, QueryTerm } from "../../engines/epcis/index.ts";
import { readQueryParameters } from "../../engines/epcis/index.ts";
import type { Actor } from "../../kernel/actor.ts";
import { allow } from "../../kernel/actor.ts";
import type { Context } from "../../kernel/context.ts";
import type { Transaction } from "../../kernel/db/database.ts";
import type { Fault } from "../../kernel/problem.ts";
import { problem } from "../../kernel/problem.ts";
import { text } from "../../kernel/text/index.ts";
import { readToken, writeToken } from "./page-token.ts";
import { problemWords } from "./problem-words.ts";
import { canReadTraces } from "./policy.ts";
import type { AskedEvents, StoredEvent } from "./read-events.ts";
import { orderOf, readEvents } from "./read-events.ts";

export type QueryParameters = { readonly [name: string]: Json };
export type EventsPage = { events: StoredEvent[]; nextPageToken: string | null };

const standing = 30;
const mostPerPage = 1_000;
/** Beyond it a query whose answer must not be cut counts as too large. */
const mostCounted = 100_000;

/** Reads the parameters of a query; `invalid` names each that is wrong. */
export function readParameters(
  ctx: Context,
  parameters: QueryParameters,
  namespaces: Namespaces = {},
): { terms: readonly QueryTerm[]; page: QueryPage } {
  const read = readQueryParameters(parameters, namespaces);
  if (!read.ok) throw problem("invalid", undefined, { faults: read.problems.map((one) => faultOf(ctx, one)) });
  if (orderOf(read.page) === null) throw problem("invalid", text(ctx.lang, "traces.order"));
  return read;
}

export function faultOf(ctx: Context, { pointer, code, values }: EpcisProblem): Fault {
  return { pointer, code, message: problemWords(ctx.lang, code, values) };
}

/**
 * A page of events by the parameters of the standard, of those that the asker may see. Several sets of parameters must all hold: a named
 * query and what its asker adds.
 */
export async function askEvents(
  ctx: Context,
  asked: readonly QueryParameters[],
  namespaces: Namespaces = {},
): Promise<EventsPage> {
  allow(canReadTraces(ctx.actor), ctx.lang);
  const read = asked.map((parameters) => readParameters(ctx, parameters, namespaces));
  const terms = read.flatMap((one) => one.terms);
  const page = pageOf(read.map((one) => one.page));
  const mark = read.map((one) => [one.terms, { ...one.page, nextPageToken: null, perPage: null }]);
  const token = page.nextPageToken === null ? null : readToken(mark, page.nextPageToken);
  const left = token === null ? page.eventCountLimit : token.left;
  const perPage = Math.min(page.perPage ?? standing, mostPerPage);
  const order = orderOf(page);
  if (order === null) throw problem("invalid", text(ctx.lang, "traces.order"));
  return ctx.read(async (tx) => {
    if (
      page.maxEventCount !== null &&
      token === null &&
      (await hasMore(tx, ctx.actor, { terms, ...order }, page.maxEventCount))
    )
      throw problem("too-large", text(ctx.lang, "traces.query-too-large", { most: page.maxEventCount }));
    const limit = left === null ? perPage : Math.min(perPage, left);
    if (limit === 0) return { events: [], nextPageToken: null };
    const found = await readEvents(tx, ctx.actor, { terms, ...order, after: token?.place ?? null, limit });
    const remaining = left === null ? null : left - found.events.length;
    const goesOn = found.next !== null && remaining !== 0;
    return { events: found.events, nextPageToken: goesOn ? writeToken(mark, found.next!, remaining) : null };
  });
}

async function hasMore(
  tx: Transaction,
  actor: Actor,
  asked: Omit<AskedEvents, "after" | "limit">,
  most: number,
): Promise<boolean> {
  let count = 0;
  for (let after: AskedEvents["after"] = null; ;) {
    const part = await readEvents(tx, actor, { ...asked, after, limit: Math.min(most - count + 1, mostPerPage) });
    count += part.events.length;
    if (count > most || count > mostCounted) return true;
    if (part.next === null) return false;
    after = part.next;
  }
}

/** What the asker says of the page counts before what the named query says. */
function pageOf(pages: readonly QueryPage[]): QueryPage {
  const last = pages.at(-1) as QueryPage;
  return pages.slice(0, -1).reduceRight(
    (page, before) => ({
      orderBy: page.orderBy ?? before.orderBy,
      orderDirection: page.orderBy === null ? before.orderDirection : page.orderDirection,
      eventCountLimit: page.eventCountLimit ?? before.eventCountLimit,
      maxEventCount: page.maxEventCount ?? before.maxEventCount,
      perPage: page.perPage ?? before.perPage,
      nextPageToken: page.nextPageToken,
    }),
    last,
  );
}
