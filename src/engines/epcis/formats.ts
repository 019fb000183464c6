import { digitalLinkToEpcUrn } from "../gs1/index.ts";
import { canonicalId } from "./canonical-id.ts";
import type { EpcisEvent } from "./model.ts";

/** The answers to `GS1-EPC-Format`: as the event was captured, always as EPC URN, always as Digital Link. */
export type IdFormat = "as-captured" | "urn" | "digital-link";

/** Seven digits are the length of most company prefixes; a key does not say where its own ends. */
const usualPrefixLength = 7;

const idFields = new Set(["parentID", "transformationID"]);
const idLists = new Set(["epcList", "childEPCs", "inputEPCList", "outputEPCList"]);
const quantityLists = new Set(["quantityList", "childQuantityList", "inputQuantityList", "outputQuantityList"]);
const places = new Set(["readPoint", "bizLocation"]);
const typedLists: Readonly<Record<string, string>> = {
  bizTransactionList: "bizTransaction",
  sourceList: "source",
  destinationList: "destination",
};

/** The event with its GS1 keys in the form asked for; keys that the form cannot say stay as they are, and extensions always do. */
export function withFormats(event: EpcisEvent, format: IdFormat, prefixLength = usualPrefixLength): EpcisEvent {
  if (format === "as-captured") return event;
  const write = (id: string): string => (format === "urn" ? asUrn(id, prefixLength) : canonicalId(id));
  const changed = Object.entries(event).map(([name, value]) => {
    if (idFields.has(name)) return [name, write(value as string)];
    if (idLists.has(name)) return [name, (value as string[]).map(write)];
    if (quantityLists.has(name))
      return [name, (value as { epcClass: string }[]).map((one) => within(one, "epcClass", write))];
    if (places.has(name)) return [name, within(value as { id: string }, "id", write)];
    const typed = typedLists[name];
    if (typed !== undefined) return [name, (value as Record<string, string>[]).map((one) => within(one, typed, write))];
    return [name, value];
  });
  return Object.fromEntries(changed) as EpcisEvent;
}

function within(object: Readonly<Record<string, unknown>>, name: string, write: (id: string) => string): object {
  return { ...object, [name]: write(object[name] as string) };
}

function asUrn(id: string, prefixLength: number): string {
  if (id.startsWith("urn:")) return id;
  const link = canonicalId(id);
  if (!link.startsWith("https://id.gs1.org/")) return id;
  const made = digitalLinkToEpcUrn(link, prefixLength);
  return made.ok ? made.urn : id;
}
