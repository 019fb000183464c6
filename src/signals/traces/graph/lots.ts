import type { EpcisEvent } from "../../../engines/epcis/index.ts";
import { canonicalId } from "../../../engines/epcis/index.ts";

const lotNumber = /^urn:epcglobal:cbv:mda[:#]?lotNumber$/;
const standardNamespace = "urn:epcglobal:cbv:mda:";

/** The lot that the master data of an event gives to the things that came into being in it; null where it gives none. */
export function lotIn(event: EpcisEvent): string | null {
  const namespaces = event["@context"]?.[0] ?? {};
  for (const [name, value] of Object.entries(event.ilmd ?? {})) {
    const [prefix = "", local = ""] = name.split(":");
    const namespace = namespaces[prefix] ?? (prefix === "cbvmda" ? standardNamespace : "");
    if (!lotNumber.test(namespace + local)) continue;
    const text = typeof value === "object" && value !== null && "#text" in value ? value["#text"] : value;
    if (typeof text === "string" && text.trim() !== "") return text.trim();
    if (typeof text === "number") return String(text);
  }
  return null;
}

/** The identifiers of lots whose things came into being in an event, canonical: of each kind of goods one. */
export function lotsMadeIn(event: EpcisEvent): string[] {
  const lot = lotIn(event);
  if (lot === null) return [];
  const gtins = new Set(thingsMadeIn(event).flatMap((id) => /\/01\/(\d{14})\//.exec(id)?.[1] ?? []));
  return [...gtins].map((gtin) => canonicalId(`https://id.gs1.org/01/${gtin}/10/${encodeURIComponent(lot)}`));
}

/** The things that came into being in an event, canonical. */
export function thingsMadeIn(event: EpcisEvent): string[] {
  if (event.type === "TransformationEvent") return (event.outputEPCList ?? []).map(canonicalId);
  return event.type === "ObjectEvent" && event.action === "ADD" ? (event.epcList ?? []).map(canonicalId) : [];
}
