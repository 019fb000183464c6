import { createHash } from "node:crypto";
import { canonicalId } from "./canonical-id.ts";
import { fieldKinds, sensorMetadataFields, sensorReportFields } from "./fields.ts";
import type { EpcisEvent, Json, Namespaces, Quantity, SensorElement } from "./model.ts";
import { expandedName, namespacesOf } from "./namespaces.ts";
import { utcTime } from "./time.ts";
import { canonicalNumber } from "./numbers.ts";
import { standardUri, vocabularyUri, type Vocabulary } from "./vocabulary.ts";

/** The fields of an event as the hash takes them, in its order; after them the rest follows sorted by name. */
const inOrder = [
  "eventTime",
  "eventTimeZoneOffset",
  "certificationInfo",
  "epcList",
  "parentID",
  "inputEPCList",
  "childEPCs",
  "quantityList",
  "childQuantityList",
  "inputQuantityList",
  "outputEPCList",
  "outputQuantityList",
  "action",
  "transformationID",
  "bizStep",
  "disposition",
  "persistentDisposition",
  "readPoint",
  "bizLocation",
  "sensorElementList",
] as const;

const sortedAfter = ["bizTransactionList", "destinationList", "ilmd", "sourceList"] as const;

/** What is not of the event itself: when and under which id it was recorded, what was said of it later, remarks. */
const leftOut = new Set(["@context", "type", "recordTime", "eventID", "errorDeclaration", "comment", "rdfs:comment"]);

type Fields = { readonly [name: string]: Json | undefined };

/** A value in its one writing: numbers without needless digits, words of the standard as URIs, GS1 keys as Digital Links. */
function canonicalValue(value: string | number | boolean): string {
  if (typeof value === "boolean") return String(value);
  const text = typeof value === "number" ? String(value) : value.trim();
  return canonicalNumber(text) ?? canonicalId(standardUri(text));
}

/** One extension and all within it, by its expanded name. */
function extension(name: string, value: Json, namespaces: Namespaces): string {
  if (value === null) return "";
  if (Array.isArray(value)) return joined(value.map((one) => extension(name, one as Json, namespaces)));
  if (typeof value !== "object") {
    const text = canonicalValue(value as string | number | boolean);
    return text === "" ? name : `${name}=${text}`;
  }
  const { "#text": text, ...members } = value as Fields;
  const own = text === undefined || text === null ? "" : canonicalValue(text as string);
  return `${name}${own === "" ? "" : `=${own}`}${extensions(members, namespaces)}`;
}

/** The extensions among some fields, sorted. */
function extensions(fields: Fields, namespaces: Namespaces, known?: object, ignored?: ReadonlySet<string>): string {
  const found: string[] = [];
  for (const key in fields) {
    if ((known !== undefined && Object.hasOwn(known, key)) || leftOut.has(key)) continue;
    const value = fields[key];
    const name = expandedName(key, namespaces);
    if (value !== undefined && !ignored?.has(name)) found.push(extension(name, value, namespaces));
  }
  return joined(found);
}

function joined(parts: string[]): string {
  return parts.length === 1 ? (parts[0] as string) : parts.sort().join("");
}

const word = (name: string, list: Vocabulary, value: string): string => `${name}=${vocabularyUri(list, value)}`;

function wrapped(name: string, inner: string): string {
  return inner === "" ? "" : name + inner;
}

function quantity(element: Quantity): string {
  const { epcClass, quantity: amount, uom } = element;
  const size = amount === undefined ? "" : `quantity=${canonicalValue(amount)}`;
  return `quantityElementepcClass=${canonicalId(epcClass)}${size}${uom === undefined ? "" : `uom=${uom}`}`;
}

/** One member of a sensor report or of its metadata. */
function sensorField(name: string, kind: string, value: Json): string {
  if (kind === "time") return `${name}=${utcTime(String(value))}`;
  if (kind === "measurement") return word(name, "sensorMeasurement", String(value));
  if (kind === "alert") return word(name, "sensorAlert", String(value));
  if (kind === "component") return word(name, "component", String(value));
  return `${name}=${canonicalValue(value as string)}`;
}

function sensorFields(fields: Fields, kinds: Readonly<Record<string, string>>, namespaces: Namespaces): string {
  let text = "";
  for (const name in kinds) {
    const value = fields[name];
    // `bizRules` of a report is no member of the standard: it goes last, see `strayRules`.
    if (value !== undefined && value !== null && !(name === "bizRules" && kinds === sensorReportFields))
      text += sensorField(name, kinds[name] as string, value);
  }
  return text + extensions(fields, namespaces, kinds);
}

function sensorElement(element: SensorElement, namespaces: Namespaces): string {
  const metadata =
    element.sensorMetadata === undefined
      ? ""
      : wrapped("sensorMetadata", sensorFields(element.sensorMetadata, sensorMetadataFields, namespaces));
  const reports = element.sensorReport.map((report) =>
    wrapped("sensorReport", sensorFields(report, sensorReportFields, namespaces)),
  );
  const known = { sensorMetadata: 0, sensorReport: 0 };
  return wrapped("sensorElement", metadata + joined(reports) + extensions(element, namespaces, known));
}

/** Rules named in reports, with the path that the hash gives to what it does not know. */
function strayRules(elements: readonly SensorElement[]): string {
  const stray = elements.flatMap((element) => {
    const rules = element.sensorReport.flatMap((report) =>
      report.bizRules === undefined ? [] : [`sensorReportbizRules=${canonicalValue(report.bizRules)}`],
    );
    return rules.length === 0 ? [] : [`sensorElement${joined(rules)}`];
  });
  return wrapped("sensorElementList", joined(stray));
}

function typedIds(name: string, id: string, list: Vocabulary, entries: readonly Fields[]): string {
  const parts = entries.map((entry) => {
    const type = entry.type === undefined ? "" : word("type", list, String(entry.type));
    return `${type}${id}=${canonicalValue(String(entry[id]))}`;
  });
  return wrapped(name, joined(parts));
}

function field(name: string, event: EpcisEvent, namespaces: Namespaces): string {
  const value = event[name];
  if (value === undefined || value === null) return "";
  switch (fieldKinds[name]) {
    case "time":
      return `${name}=${utcTime(value as string)}`;
    case "certification":
      return joined([value].flat().map((one) => `${name}=${canonicalValue(one as string)}`));
    case "epcs":
      return wrapped(name, joined((value as string[]).map((epc) => `epc=${canonicalId(epc)}`)));
    case "quantities":
      return wrapped(name, joined((value as Quantity[]).map(quantity)));
    case "biz-step":
      return word(name, "bizStep", value as string);
    case "disposition":
      return word(name, "disposition", value as string);
    case "persistent-disposition": {
      const { set = [], unset = [] } = value as { set?: string[]; unset?: string[] };
      const words = (which: string, list: string[]) => joined(list.map((one) => word(which, "disposition", one)));
      return wrapped(name, words("set", set) + words("unset", unset));
    }
    case "place": {
      const place = value as Fields;
      return wrapped(name, `id=${canonicalId(String(place.id))}${extensions(place, namespaces, { id: 0 })}`);
    }
    case "biz-transactions":
      return typedIds(name, "bizTransaction", "bizTransaction", value as readonly Fields[]);
    case "sources":
      return typedIds(name, "source", "sourceDestination", value as readonly Fields[]);
    case "destinations":
      return typedIds(name, "destination", "sourceDestination", value as readonly Fields[]);
    case "sensors":
      return wrapped(name, joined((value as SensorElement[]).map((one) => sensorElement(one, namespaces))));
    case "ilmd":
      return wrapped(name, extensions(value as Fields, namespaces));
    case "uri":
      return `${name}=${canonicalId(value as string)}`;
    default:
      return `${name}=${String(value)}`;
  }
}

/** The text that the event hash is made of. Source: CBV 2.0 section 8.9. */
export function preHash(event: EpcisEvent, ignoredFields: readonly string[] = []): string {
  const namespaces = namespacesOf(event);
  let text = `eventType=${event.type}`;
  for (const name of inOrder) text += field(name, event, namespaces);
  for (const name of sortedAfter) {
    text += field(name, event, namespaces);
    if (name === "ilmd" && event.sensorElementList !== undefined) text += strayRules(event.sensorElementList);
  }
  return text + extensions(event, namespaces, fieldKinds, new Set(ignoredFields));
}

/** The event hash, `ni:///sha-256;…?ver=CBV2.0`: the id of an event without `eventID`, equal for every writing of one event. */
export function eventHash(event: EpcisEvent, ignoredFields: readonly string[] = []): string {
  const digest = createHash("sha256").update(preHash(event, ignoredFields), "utf8").digest("hex");
  return `ni:///sha-256;${digest}?ver=CBV2.0`;
}
