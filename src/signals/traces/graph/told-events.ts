import { canonicalId, type EpcisEvent } from "../../../engines/epcis/index.ts";
import type { RowOf } from "../../../kernel/db/statement.ts";
import { keyOf, uriOf } from "../keys.ts";
import type { TraceEvent, TraceHolder } from "./model.ts";
import type { Names } from "./names.ts";
import type { eventsAbout } from "./store.ts";

export type EventRow = RowOf<typeof eventsAbout>;

/** Steps that send goods away: from then on they are with nobody until somebody reports them. */
const sends = new Set(["shipping", "departing", "consigning", "transporting", "staging_outbound"]);

/** Whom or where an event sends things to: who is to have them, before who is to own them, before the place. */
export function sentTo(body: string): string | null {
  const destinations = (JSON.parse(body) as EpcisEvent).destinationList ?? [];
  for (const type of ["possessing_party", "owning_party", "location"]) {
    const found = destinations.find((one) => one.type === type);
    if (found !== undefined) return keyOf(canonicalId(found.destination));
  }
  return null;
}

/** Where an event happened: the place where the things are from then on, before the place where they were seen. */
export const placeOf = (row: EventRow): string | null => row.biz_location ?? row.read_point;

/** All places that stand in some events. */
export function placesIn(rows: readonly EventRow[]): string[] {
  return [...new Set(rows.flatMap((row) => [placeOf(row), sentTo(row.body)]).filter((one) => one !== null))];
}

/** An event in the words of the table. */
export function toldEvent(row: EventRow, names: Names): TraceEvent {
  const [place, to] = [placeOf(row), sentTo(row.body)];
  return {
    id: (JSON.parse(row.body) as EpcisEvent).eventID ?? row.id,
    at: row.event_time.toISOString(),
    type: row.type,
    action: row.action,
    step: row.biz_step,
    disposition: row.disposition,
    place: place === null ? null : names.place(place),
    to: to === null ? null : names.place(to),
    about: uriOf(row.about),
    agency: row.agency,
    withdrawn: row.withdrawn_at !== null,
  };
}

/** Where things are by the last event about them: at the place it names, or on the way to where it sends them. */
export function holderBy(row: EventRow, names: Names): TraceHolder | null {
  const to = row.biz_step !== null && sends.has(row.biz_step) ? sentTo(row.body) : null;
  const place = to ?? placeOf(row);
  if (place === null) return null;
  return {
    place: names.place(place),
    at: row.event_time.toISOString(),
    step: row.biz_step,
    disposition: row.disposition,
    underWay: to !== null,
  };
}
