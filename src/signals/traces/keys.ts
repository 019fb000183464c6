import { createHash } from "node:crypto";
import { derivedId } from "../../kernel/id.ts";

const home = "https://id.gs1.org";
// oxlint-disable-next-line no-control-regex -- rows travel joined by it, so no value may hold it
const unwanted = /[\u0000-\u001f]/g;

/** A canonical identifier as it stands in the tables: of a GS1 key the path alone; one too long for an index by its hash. */
export function keyOf(canonical: string): string {
  const key = (canonical.startsWith(`${home}/`) ? canonical.slice(home.length) : canonical).replace(unwanted, "");
  return key.length <= 600 ? key : `sha256:${createHash("sha256").update(key).digest("hex")}`;
}

/** The identifier that a key stands for. */
export function uriOf(key: string): string {
  return key.startsWith("/") ? home + key : key;
}

/** The id of an event in this house: it follows from the eventID, so that an event is found by it. */
export function idOfEvent(eventID: string): string {
  return derivedId("evt", eventID);
}
