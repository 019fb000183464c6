import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import { uriOf } from "../keys.ts";
import { canReadTraces } from "../policy.ts";
import { lookAround } from "./around.ts";
import { readKey } from "./key-words.ts";
import type { RecallReachAnswer, TraceGraphAnswer, TraceHolder, TraceLink, TraceNode } from "./model.ts";
import { namesOf, type Names } from "./names.ts";
import { holdSeen, startOf, subjectKey } from "./subject.ts";
import { eventsAbout, lastReferences, standingEvents } from "./store.ts";
import { holderBy, placesIn, toldEvent, type EventRow } from "./told-events.ts";
import { trailOf } from "./trail.ts";
import { neighbourhood, recallReach, type Reached } from "./walk.ts";

const mostEvents = 500;

/** What stands so many steps before and after a code, drawn from the events that the asker sees, and these events. Law: Circular 02/2024 (one step back, one step forward). */
export async function traceGraph(ctx: Context, code: string, steps: number): Promise<TraceGraphAnswer> {
  allow(canReadTraces(ctx.actor), ctx.lang);
  const key = subjectKey(ctx, code);
  return ctx.read(async (tx) => {
    await holdSeen(tx, (await startOf(tx, key)).keys);
    const walked = await neighbourhood(key, steps, (keys) => lookAround(tx, keys));
    const rows = await eventsOfTrail(tx, key, walked.links);
    const keys = [...walked.reached.keys()];
    const names = await namesOf(tx, keys, placesIn(rows));
    const nodes = [...walked.reached.values()].map((one) => nodeOf(one, names));
    return {
      subject: nodes[0] as TraceNode,
      nodes,
      links: walked.links.map(linkAnswerOf),
      events: rows.slice(0, mostEvents).map((row) => toldEvent(row, names)),
      more: walked.more || rows.length > mostEvents,
    };
  });
}

/** What a recall of a code reaches, and who holds each of it last, as far as the asker sees. */
export async function traceReach(ctx: Context, code: string): Promise<RecallReachAnswer> {
  allow(canReadTraces(ctx.actor), ctx.lang);
  const key = subjectKey(ctx, code);
  return ctx.read(async (tx) => {
    const start = await startOf(tx, key);
    await holdSeen(tx, start.keys);
    const walked = await recallReach(start.keys, (keys) => lookAround(tx, keys));
    const things = [...walked.reached.values()].filter((one) => !one.making);
    const rows = await lastEvents(
      tx,
      things.map((one) => one.key),
    );
    const names = await namesOf(
      tx,
      things.map((one) => one.key),
      placesIn(rows),
    );
    const holderOf = lastHolders(rows, walked.links, names);
    const usedUp = new Set(walked.links.filter(({ kind }) => kind === "made").map(({ from }) => from));
    const told = new Set(walked.links.filter(({ kind }) => kind === "lot").map(({ to }) => to));
    const items = things.map((one) => ({
      ...nodeOf(one, names),
      role: one.holds ? ("holds" as const) : ("affected" as const),
      by: one.by,
      via: one.via === null ? null : uriOf(one.via),
      usedUp: readKey(one.key).kind === "item" && usedUp.has(one.key),
      // A kind of goods, and a lot whose things are told one by one, stand for these.
      stands: readKey(one.key).kind === "product" || told.has(one.key),
      holder: holderOf(one.key),
    }));
    const affected = items.filter((one) => one.role === "affected" && !one.stands && !one.usedUp);
    const byHolder = Map.groupBy(affected, ({ holder }) => holder?.place.id ?? "");
    return {
      subject: nodeOf(walked.reached.get(key) as Reached, names),
      items,
      holders: [...byHolder.values()]
        .map((some) => ({ place: some[0]?.holder?.place ?? null, affected: some.length }))
        .sort((one, other) => other.affected - one.affected),
      affected: affected.length,
      more: walked.more || start.more,
    };
  });
}

/** So far back one looks for an event that was not declared wrong. */
const mostTriedBack = 5;

/** The last event about each of many things that stands; an event about many of them is read once. */
async function lastEvents(tx: Transaction, keys: readonly string[]): Promise<EventRow[]> {
  const references = await tx.rows(lastReferences, { keys: [...keys], limit: mostTriedBack });
  const distinct = [...new Map(references.map((one) => [`${one.event} ${one.at.getTime()}`, one])).values()];
  const events = await tx.rows(standingEvents, {
    ids: distinct.map(({ event }) => event),
    times: distinct.map(({ at }) => at),
  });
  const standing = new Map(events.map((row) => [`${row.id} ${row.event_time.getTime()} ${row.agency}`, row]));
  const last = new Map<string, EventRow>();
  for (const { about, event, at, agency } of references) {
    const row = standing.get(`${event} ${at.getTime()} ${agency}`);
    const before = last.get(about);
    if (row !== undefined && (before === undefined || row.event_time > before.event_time))
      last.set(about, { ...row, about });
  }
  return [...last.values()];
}

/** Of each thing the last word about it, or about what it lies in now, whichever is later. */
function lastHolders(
  rows: readonly EventRow[],
  links: readonly TraceLink[],
  names: Names,
): (key: string) => TraceHolder | null {
  const last = new Map(rows.map((row) => [row.about, row]));
  const boxes = Map.groupBy(
    links.filter(({ kind, until }) => until === null && (kind === "packed" || kind === "joined")),
    ({ from }) => from,
  );
  const latest = (key: string, seen: ReadonlySet<string>): EventRow | undefined => {
    if (seen.has(key)) return undefined;
    const within = new Set([...seen, key]);
    const told = [last.get(key), ...(boxes.get(key) ?? []).map(({ to }) => latest(to, within))];
    return told.reduce(
      (one, other) => (one === undefined || (other !== undefined && other.event_time > one.event_time) ? other : one),
      undefined,
    );
  };
  return (key) => {
    const row = latest(key, new Set());
    return row === undefined ? null : holderBy(row, names);
  };
}

/** The events about a thing, its lot, and what it lay in while it lay there; latest first. */
export async function eventsOfTrail(tx: Transaction, key: string, links: readonly TraceLink[]): Promise<EventRow[]> {
  const trail = trailOf(key, links);
  const rows = await tx.rows(eventsAbout, {
    keys: trail.map((part) => part.key),
    since: trail.map((part) => part.since),
    until: trail.map((part) => part.until),
    limit: mostEvents + 1,
  });
  const once = new Map(rows.map((row) => [`${row.id} ${row.agency}`, row]));
  for (const row of rows) if (row.about === key) once.set(`${row.id} ${row.agency}`, row);
  return [...once.values()].sort((one, other) => other.event_time.getTime() - one.event_time.getTime());
}

function nodeOf({ key, side, distance, making }: Reached, names: Names): TraceNode {
  const words = readKey(key);
  return {
    id: uriOf(key),
    ...words,
    kind: making ? "making" : words.kind,
    name: making ? null : names.product(key),
    side,
    distance,
  };
}

function linkAnswerOf({ from, to, since, until, ...rest }: TraceLink): TraceGraphAnswer["links"][number] {
  return {
    from: uriOf(from),
    to: uriOf(to),
    since: since?.toISOString() ?? null,
    until: until?.toISOString() ?? null,
    ...rest,
  };
}
