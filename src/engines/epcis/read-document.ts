import type { ReadDocument } from "./model.ts";

/** Reads an EPCIS document of any form (JSON or XML, capture or query results, or a bare event) and checks each of its events. */
export function readDocument(_input: Uint8Array | string, _mediaType?: string): ReadDocument {
  throw new Error("not yet");
}
