import type { EpcisEvent, EventReference } from "../../engines/epcis/index.ts";
import { canonicalId, eventHash, eventInstant, eventReferences, vocabularyName } from "../../engines/epcis/index.ts";
import { lotsMadeIn } from "./graph/lots.ts";
import { idOfEvent, keyOf } from "./keys.ts";
import type { ValueKind } from "./model.ts";

/** An identifier in an event by its role; `shared` names who it is shared with, so that they find it as their own. */
export type Ref = { role: string; value: string };
export type Edge = {
  parent: string;
  child: string;
  kind: "aggregation" | "association" | "transformation";
  action: string;
};

/** An event as it goes into the tables, with its place in its document. */
export type EventRow = {
  at: number;
  id: string;
  eventID: string;
  time: Date;
  declaredAt: Date | null;
  type: string;
  action: string | null;
  bizStep: string | null;
  disposition: string | null;
  readPoint: string | null;
  bizLocation: string | null;
  /** SHA-256 of the content, hex. */
  hash: string;
  body: string;
  refs: readonly Ref[];
  edges: readonly Edge[];
};

/** What an event is found by, joined by and told apart by. An event without an eventID gets its hash for one. */
export function rowOfEvent(given: EpcisEvent, at: number, ignoredFields: readonly string[]): EventRow {
  const { eventID: own, recordTime: _, errorDeclaration, ...content } = given;
  const hashID = eventHash(content, ignoredFields);
  const eventID = own ?? hashID;
  const id = idOfEvent(eventID);
  const references = eventReferences(given);
  return {
    at,
    id,
    eventID,
    time: timeOf(given.eventTime),
    declaredAt: errorDeclaration === undefined ? null : timeOf(errorDeclaration.declarationTime),
    type: given.type,
    action: given.action ?? null,
    bizStep: wordKey("bizStep", given.bizStep),
    disposition: wordKey("disposition", given.disposition),
    readPoint: placeKey(given.readPoint?.id),
    bizLocation: placeKey(given.bizLocation?.id),
    hash: hashID.slice("ni:///sha-256;".length, "ni:///sha-256;".length + 64),
    body: JSON.stringify(own === undefined ? withId(given, eventID) : given),
    refs: [...refsOf(references), ...correctiveRefs(given), ...lotRefs(given)],
    edges: edgesOf(given, id, references),
  };
}

/** The names of the lists that an event's values join: `/v1/epcis/bizSteps` and its like. */
export function valuesOf(row: EventRow): [ValueKind, string][] {
  const found: [ValueKind, string | null][] = [
    ["eventType", row.type],
    ["bizStep", row.bizStep],
    ["disposition", row.disposition],
    ["bizLocation", row.bizLocation],
    ["readPoint", row.readPoint],
  ];
  return found.filter((one): one is [ValueKind, string] => one[1] !== null);
}

/** A word of the CBV in its short form, any other as a key. */
export function wordKey(list: "bizStep" | "disposition", word: string | undefined): string | null {
  return word === undefined ? null : (vocabularyName(list, word) ?? keyOf(word));
}

function placeKey(id: string | undefined): string | null {
  return id === undefined ? null : keyOf(canonicalId(id));
}

function timeOf(text: string): Date {
  const at = eventInstant(text);
  if (at === null) throw new Error(`a checked event has the time ${text}`);
  return new Date(at);
}

function withId(event: EpcisEvent, eventID: string): EpcisEvent {
  const { "@context": context, type, ...rest } = event;
  return { ...(context === undefined ? {} : { "@context": context }), type, eventID, ...rest };
}

/** Places and words stand in columns of the event; everything else it is found by is a reference. */
function refsOf(references: readonly EventReference[]): Ref[] {
  const seen = new Set<string>();
  const refs: Ref[] = [];
  for (const { role, value } of references) {
    if (role === "read-point" || role === "biz-location") continue;
    const key = keyOf(value);
    const once = `${role} ${key}`;
    if (seen.has(once)) continue;
    seen.add(once);
    refs.push({ role, value: key });
  }
  return refs;
}

function correctiveRefs({ errorDeclaration }: EpcisEvent): Ref[] {
  return [...new Set(errorDeclaration?.correctiveEventIDs)].map((id) => ({ role: "corrective", value: keyOf(id) }));
}

/** The lot that the things of an event came into being with, so that a lot finds its things. */
function lotRefs(event: EpcisEvent): Ref[] {
  return lotsMadeIn(event).map((lot) => ({ role: "lot", value: keyOf(lot) }));
}

function edgesOf(event: EpcisEvent, id: string, references: readonly EventReference[]): Edge[] {
  const keysOf = (...roles: string[]) => [
    ...new Set(references.filter(({ role }) => roles.includes(role)).map(({ value }) => keyOf(value))),
  ];
  if (event.type === "TransformationEvent") {
    const [middle = id] = keysOf("transformation");
    return [
      ...keysOf("input", "input-class").map((input) => edge(input, middle, "transformation", "ADD")),
      ...keysOf("output", "output-class").map((output) => edge(middle, output, "transformation", "ADD")),
    ];
  }
  if (event.type !== "AggregationEvent" && event.type !== "AssociationEvent") return [];
  const kind = event.type === "AggregationEvent" ? "aggregation" : "association";
  const [parent] = keysOf("parent");
  if (parent === undefined) return [];
  const children = keysOf("child", "child-class");
  const action = event.action ?? "OBSERVE";
  if (children.length === 0 && action === "DELETE") return [edge(parent, "*", kind, action)];
  return children.map((child) => edge(parent, child, kind, action));
}

function edge(parent: string, child: string, kind: Edge["kind"], action: string): Edge {
  return { parent, child, kind, action };
}
