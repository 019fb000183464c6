import { z } from "@hono/zod-openapi";
import { eventReferences } from "../../engines/epcis/index.ts";
import { allow } from "../../kernel/actor.ts";
import type { Context } from "../../kernel/context.ts";
import { ability, abilityJson } from "../../kernel/http/ability.ts";
import { problem } from "../../kernel/problem.ts";
import { findParty } from "../../registers/parties/index.ts";
import type { QueryParameters } from "./ask-events.ts";
import { askEvents } from "./ask-events.ts";
import { uriOf } from "./keys.ts";
import { canCapture, canReadTraces } from "./policy.ts";
import type { StoredEvent } from "./read-events.ts";
import { eventsOfId } from "./read-events.ts";
import { wordKey } from "./rows.ts";

const thing = z.object({
  role: z.string(),
  value: z.string(),
  quantity: z.number().nullable(),
  uom: z.string().nullable(),
});

/** An event in a list: its facts in few words. */
export const listedTrace = z.object({
  id: z.string(),
  eventID: z.string(),
  type: z.string(),
  action: z.string().nullable(),
  time: z.string(),
  recordedAt: z.string(),
  step: z.string().nullable(),
  disposition: z.string().nullable(),
  readPoint: z.string().nullable(),
  bizLocation: z.string().nullable(),
  things: z.array(thing),
  thingCount: z.number().int(),
  agency: z.string().meta({ description: "The agency or party that reported it" }),
  party: z
    .string()
    .nullable()
    .meta({ description: "The name of the party that reported it, where the asker may know it" }),
  withdrawnAt: z.string().nullable(),
  declaresWrong: z.boolean(),
});
export type ListedTrace = z.output<typeof listedTrace>;

/** An event with all its facts, once for each house that reported it and for each declaration about it. */
export const traceSheet = z.object({
  records: z.array(listedTrace.extend({ event: z.record(z.string(), z.unknown()) })),
});
export type TraceSheet = z.output<typeof traceSheet>;

export const listedTraces = z.object({
  items: z.array(listedTrace),
  next: z.string().nullable(),
  abilities: z.object({ capture: ability }),
});
export type ListedTraces = z.output<typeof listedTraces>;

const told = 3;
const toldOnSheet = 300;
const goods = new Set([
  "epc",
  "parent",
  "child",
  "input",
  "output",
  "epc-class",
  "child-class",
  "input-class",
  "output-class",
]);

/** Events by what an officer asks for on the page: a code, a step, days. */
export async function listTraces(
  ctx: Context,
  asked: {
    code?: string | undefined;
    step?: string | undefined;
    from?: string | undefined;
    to?: string | undefined;
    cursor?: string | undefined;
    limit: number;
  },
): Promise<ListedTraces> {
  const parameters: QueryParameters = {
    perPage: asked.limit,
    ...(asked.code === undefined
      ? {}
      : { MATCH_anyEPC: [asked.code.startsWith("/") ? uriOf(asked.code) : asked.code] }),
    ...(asked.step === undefined ? {} : { EQ_bizStep: [asked.step] }),
    ...(asked.from === undefined ? {} : { GE_eventTime: `${asked.from}T00:00:00+07:00` }),
    ...(asked.to === undefined ? {} : { LT_eventTime: dayAfter(asked.to) }),
    ...(asked.cursor === undefined ? {} : { nextPageToken: asked.cursor }),
  };
  const page = await askEvents(ctx, [parameters]);
  const names = await partyNames(ctx, page.events);
  return {
    items: page.events.map((stored) => listed(stored, names, told)),
    next: page.nextPageToken,
    abilities: { capture: abilityJson(ctx, canCapture(ctx.actor)) },
  };
}

/** Everything that is known of an event; `not-found` where the asker sees no record of it. */
export async function getTrace(ctx: Context, id: string): Promise<TraceSheet> {
  allow(canReadTraces(ctx.actor), ctx.lang);
  const found = await ctx.read((tx) => eventsOfId(tx, id));
  if (found.length === 0) throw problem("not-found");
  const names = await partyNames(ctx, found);
  return {
    records: found.map((stored) => ({ ...listed(stored, names, toldOnSheet, false), event: { ...stored.event } })),
  };
}

function listed(stored: StoredEvent, names: ReadonlyMap<string, string>, most: number, goodsOnly = true): ListedTrace {
  const { event } = stored;
  const things = eventReferences(event).filter(({ role }) =>
    goodsOnly ? goods.has(role) : role !== "read-point" && role !== "biz-location",
  );
  return {
    id: stored.id,
    eventID: event.eventID ?? "",
    type: event.type,
    action: event.action ?? null,
    time: new Date(event.eventTime).toISOString(),
    recordedAt: stored.recordTime.toISOString(),
    step: wordKey("bizStep", event.bizStep),
    disposition: wordKey("disposition", event.disposition),
    readPoint: event.readPoint?.id ?? null,
    bizLocation: event.bizLocation?.id ?? null,
    things: things.slice(0, most).map(({ role, written, quantity, uom }) => ({
      role,
      value: written,
      quantity: quantity ?? null,
      uom: uom ?? null,
    })),
    thingCount: things.length,
    agency: stored.agency,
    party: names.get(stored.agency) ?? null,
    withdrawnAt: stored.withdrawnAt?.toISOString() ?? null,
    declaresWrong: event.errorDeclaration !== undefined,
  };
}

/** The names of the parties that reported these, as far as the asker may know them. */
async function partyNames(ctx: Context, events: readonly StoredEvent[]): Promise<Map<string, string>> {
  const parties = [...new Set(events.map(({ agency }) => agency))].filter((id) => id.startsWith("pty_"));
  const found = await ctx.read((tx) => Promise.all(parties.map((id) => findParty(tx, id))));
  return new Map(found.flatMap((party) => (party === null ? [] : [[party.id, party.name]])));
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00+07:00`) + 86_400_000).toISOString();
}
