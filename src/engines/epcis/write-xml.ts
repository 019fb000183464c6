import type { EpcisEvent } from "./model.ts";
import type { WriteOptions } from "./write-options.ts";

/** A document in XML of EPCIS 2.0 or 1.2. */
export function writeXml(_events: readonly EpcisEvent[], _options: WriteOptions, _version: "2.0" | "1.2"): string {
  throw new Error("not yet");
}
