import type { EpcisEvent, QueryPage, QueryTerm } from "../../engines/epcis/index.ts";
import type { Actor } from "../../kernel/actor.ts";
import { isParty } from "../../kernel/actor.ts";
import type { Transaction } from "../../kernel/db/database.ts";
import type { ParamsOf, RowOf } from "../../kernel/db/statement.ts";
import { separator } from "./joined.ts";
import type { PagePlace } from "./page-token.ts";
import { columnValues, planOf } from "./plan.ts";
import { matcherOf } from "./matching.ts";
import type { Direction, Order } from "./store/events.ts";
import { eventsStatement } from "./store/events.ts";

type Row = RowOf<ReturnType<typeof eventsStatement>>;

/** An event as the repository keeps it: itself, with the time it was recorded; and where it stands in the house. */
export type StoredEvent = {
  event: EpcisEvent;
  id: string;
  recordTime: Date;
  withdrawnAt: Date | null;
  capture: string;
  agency: string;
  level: string;
};

export type AskedEvents = {
  terms: readonly QueryTerm[];
  order: Order;
  direction: Direction;
  after: PagePlace | null;
  limit: number;
};

/** How many events are looked at for one page before it is handed over as it is; the token goes on behind the last one looked at. */
const mostLookedAt = 20_000;
const portion = 200;

/** A page of the events that the asker sees and the terms let by; `next` where there may be more. */
export async function readEvents(
  tx: Transaction,
  actor: Actor,
  asked: AskedEvents,
): Promise<{ events: StoredEvent[]; next: PagePlace | null }> {
  const matches = await matcherOf(tx, asked.terms);
  if (matches === null) return { events: [], next: null };
  const plan = planOf(asked.terms, isParty(actor) ? actor.audiences : []);
  const statement = eventsStatement(plan.driver, asked.order, asked.direction);
  const params = filtersOf(asked.terms);
  const events: StoredEvent[] = [];
  let place = asked.after;
  for (let lookedAt = 0; ;) {
    const limit = Math.min(portion, Math.max(asked.limit + 1, 20));
    const rows: Row[] = await tx.rows(statement, { ...params, wanted: [...plan.wanted], ...behind(place), limit });
    for (const row of rows) {
      const stored = storedEvent(row);
      if (matches(stored)) {
        if (events.length === asked.limit) return { events, next: place };
        events.push(stored);
      }
      place = placeOf(row, asked.order);
    }
    lookedAt += rows.length;
    if (rows.length < limit) return { events, next: null };
    if (lookedAt >= mostLookedAt) return { events, next: place };
  }
}

export function storedEvent(row: Omit<Row, "declared">): StoredEvent {
  return {
    event: { ...(JSON.parse(row.body) as EpcisEvent), recordTime: row.record_time.toISOString() },
    id: row.id,
    recordTime: row.record_time,
    withdrawnAt: row.withdrawn_at,
    capture: row.capture,
    agency: row.agency,
    level: row.level,
  };
}

/** What the database can hold back by itself, so that fewer events are looked at. */
function filtersOf(
  terms: readonly QueryTerm[],
): Omit<
  ParamsOf<ReturnType<typeof eventsStatement>>,
  "wanted" | "limit" | "after" | "after_id" | "after_agency" | "after_declared"
> {
  const term = (field: string, operator: string) =>
    terms.find((one) => one.scope === "event" && one.field === field && one.operator === operator);
  const anyOf = (field: string) => {
    const found = term(field, "EQ");
    return found === undefined ? null : columnValues(found).join(separator);
  };
  const timeOf = (field: string, operator: string) => {
    const found = term(field, operator);
    return found === undefined ? null : new Date(String(found.values[0]));
  };
  return {
    types: anyOf("eventType"),
    actions: anyOf("action"),
    steps: anyOf("bizStep"),
    dispositions: anyOf("disposition"),
    read_points: anyOf("readPoint"),
    biz_locations: anyOf("bizLocation"),
    from_event: timeOf("eventTime", "GE"),
    before_event: timeOf("eventTime", "LT"),
    from_record: timeOf("recordTime", "GE"),
    before_record: timeOf("recordTime", "LT"),
  };
}

function behind(
  place: PagePlace | null,
): Record<"after_id" | "after_agency", string | null> & Record<"after" | "after_declared", Date | null> {
  if (place === null) return { after: null, after_id: null, after_agency: null, after_declared: null };
  return {
    after: new Date(place.time),
    after_id: place.id,
    after_agency: place.agency,
    after_declared: place.declared === null ? null : new Date(place.declared),
  };
}

function placeOf(row: Row, order: Order): PagePlace {
  return { time: row[order].getTime(), id: row.id, agency: row.agency, declared: row.declared?.getTime() ?? null };
}

/** The order that a query asks for; null where it names a field that events are not ordered by. */
export function orderOf({ orderBy, orderDirection }: QueryPage): { order: Order; direction: Direction } | null {
  const order =
    orderBy === null || orderBy === "eventTime" ? "event_time" : orderBy === "recordTime" ? "record_time" : null;
  return order === null ? null : { order, direction: orderDirection === "ASC" ? "asc" : "desc" };
}

/** The records of one event that the asker sees: of each house that reported it, and the declarations about it. */
export async function eventsOfId(tx: Transaction, id: string): Promise<StoredEvent[]> {
  const rows = await tx.rows(eventsStatement("id", "event_time", "desc"), {
    ...filtersOf([]),
    ...behind(null),
    wanted: [id],
    limit: 100,
  });
  return rows.map(storedEvent);
}
