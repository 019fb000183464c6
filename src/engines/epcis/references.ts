import type { EpcisEvent, EventReference } from "./model.ts";

/** Every identifier in an event with its role, canonical: what the event is found and joined by. */
export function eventReferences(_event: EpcisEvent): EventReference[] {
  return [];
}
