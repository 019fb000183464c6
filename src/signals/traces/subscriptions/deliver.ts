import { createHmac } from "node:crypto";
import type { QueryTerm } from "../../../engines/epcis/index.ts";
import { writeJson } from "../../../engines/epcis/index.ts";
import type { Context } from "../../../kernel/context.ts";
import type { RowOf } from "../../../kernel/db/statement.ts";
import type { FetchLimits } from "../../../services/fetching/index.ts";
import type { Posted } from "../../../services/webhooks/index.ts";
import { poster } from "../../../services/webhooks/index.ts";
import type { QueryParameters } from "../ask-events.ts";
import { readParameters } from "../ask-events.ts";
import { matcherOf } from "../matching.ts";
import type { Schedule } from "../model.ts";
import type { StoredEvent } from "../read-events.ts";
import { storedEvent } from "../read-events.ts";
import { eventsSince } from "../store/events.ts";
import { advance, queryByName, setNext, takeTurn } from "../store/subscriptions.ts";
import { nextTime } from "./schedule.ts";

type Turn = RowOf<typeof takeTurn>;
type Position = { tx: string; id: string; declared: Date | null };
/** Sends a document to an address that a stranger gave. */
export type Send = (url: string, body: string, signature: string, query: string) => Promise<Posted>;

const turnMs = 5 * 60_000;
const lookedAtAtOnce = 1_000;
const eventsInOne = 200;
const bytesInOne = 2 * 2 ** 20;
const mostFailures = 60;

/** Posts to a subscriber, with the headers of this standard. */
export function sendTo(more: Partial<FetchLimits> = {}): Send {
  const give = poster({ userAgent: "ChinhHangTraces/1.0", ...more });
  return (url, body, signature, query) =>
    give(url, body, {
      "GS1-Signature": signature,
      "GS1-Query-Name": encodeURIComponent(query),
      "GS1-EPCIS-Version": "2.0",
    });
}

/** The mark by which a subscriber knows that a document comes from here: HMAC-SHA256 of its bytes under the secret they gave. */
export function signatureOf(secret: string, body: string): string {
  return `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;
}

/**
 * Takes the turn of one subscription: sends what has come in since the last time, as far as its house sees it and its query lets it by, in
 * order, at least once. What was answered with 2xx is behind it for good; a failure is tried again, ever later, and after sixty the
 * subscription stops and says why.
 */
export async function deliverSubscription(ctx: Context, id: string, send: Send, signal: AbortSignal): Promise<void> {
  const at = ctx.now();
  const turn = await ctx.transaction((tx) => tx.find(takeTurn, { id, at, until: new Date(at.getTime() + turnMs) }));
  if (turn === null) return;
  const failure = await deliverAll(ctx, turn, send, signal);
  const failures = failure === null ? 0 : turn.failures + 1;
  const usual = turn.schedule === null ? new Date(ctx.now().getTime()) : nextTime(turn.schedule as Schedule, ctx.now());
  const waitMs = Math.min(30_000 * 2 ** Math.min(failures - 1, 10), 3_600_000);
  const next = failure === null ? (usual ?? ctx.now()) : new Date(ctx.now().getTime() + waitMs);
  const stops = failures >= mostFailures;
  await ctx.transaction((tx) =>
    tx.run(setNext, { id, next_at: next, failures, problem: failure, state: stops ? "stopped" : "active" }),
  );
}

/** Why it could not go on; null where everything there is has been sent. */
async function deliverAll(ctx: Context, turn: Turn, send: Send, signal: AbortSignal): Promise<string | null> {
  const named = await ctx.read((tx) => tx.find(queryByName, { agency: turn.agency, name: turn.query }));
  if (named === null) return "no-query";
  const { terms } = readParameters(ctx, named.query as QueryParameters);
  let position: Position = { tx: turn.tx, id: turn.after_id, declared: turn.declared };
  let waiting: { events: StoredEvent[]; bytes: number; through: Position } = {
    events: [],
    bytes: 0,
    through: position,
  };
  let sent = 0;
  const flush = async (): Promise<string | null> => {
    const failure = waiting.events.length === 0 ? null : await post(ctx, turn, waiting.events, send);
    if (failure !== null) return failure;
    const { tx, id: after_id, declared } = waiting.through;
    const count = waiting.events.length;
    await ctx.transaction((one) => one.run(advance, { id: turn.id, tx, after_id, declared, count, at: ctx.now() }));
    sent += count;
    waiting = { events: [], bytes: 0, through: waiting.through };
    return null;
  };
  while (!signal.aborted) {
    const rows = await newRows(ctx, terms, turn.initial_record_time, position);
    for (const { stored, through, size } of rows.seen) {
      if (stored !== null) {
        if (waiting.events.length > 0 && (waiting.events.length >= eventsInOne || waiting.bytes + size > bytesInOne)) {
          const failure = await flush();
          if (failure !== null) return failure;
        }
        waiting.events.push(stored);
        waiting.bytes += size;
      }
      waiting.through = through;
    }
    const failure = await flush();
    if (failure !== null) return failure;
    position = waiting.through;
    if (!rows.more) break;
  }
  return sent === 0 && turn.report_if_empty && turn.schedule !== null ? post(ctx, turn, [], send) : null;
}

type Seen = { stored: StoredEvent | null; through: Position; size: number };

async function newRows(
  ctx: Context,
  terms: readonly QueryTerm[],
  since: Date,
  after: Position,
): Promise<{ seen: Seen[]; more: boolean }> {
  return ctx.read(async (tx) => {
    const matches = await matcherOf(tx, terms);
    const rows = await tx.rows(eventsSince, {
      tx: after.tx,
      id: after.id,
      declared: after.declared,
      limit: lookedAtAtOnce,
    });
    const seen = rows.map((row): Seen => {
      const stored = storedEvent(row);
      const wanted = row.record_time >= since && (matches?.(stored) ?? false);
      return {
        stored: wanted ? stored : null,
        through: { tx: row.tx, id: row.id, declared: row.declared },
        size: row.body.length,
      };
    });
    return { seen, more: rows.length === lookedAtAtOnce };
  });
}

async function post(ctx: Context, turn: Turn, events: readonly StoredEvent[], send: Send): Promise<string | null> {
  const document = writeJson(
    events.map(({ event }) => event),
    {
      kind: "EPCISQueryDocument",
      creationDate: ctx.now().toISOString(),
      queryName: turn.query,
      subscriptionID: turn.id,
    },
  );
  const body = JSON.stringify(document);
  const answer = await send(turn.dest, body, signatureOf(turn.secret, body), turn.query);
  return answer.problem;
}
