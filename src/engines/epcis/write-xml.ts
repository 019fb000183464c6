import { eventFields, fieldKinds } from "./fields.ts";
import type { EpcisEvent, MasterData } from "./model.ts";
import { standardPrefixes } from "./namespaces.ts";
import { simpleQuery, type WriteOptions } from "./write-options.ts";
import { XmlWriter, type Attributes } from "./xml-writer.ts";
import { XmlEventWriter } from "./write-xml-event.ts";

/** Fields that EPCIS 1.2 keeps in an `extension` of the event, and those that 1.2 does not know, one level further in. */
const inExtension = new Set(["quantityList", "childQuantityList", "sourceList", "destinationList", "ilmd"]);
const inBase = new Set(["eventID", "errorDeclaration"]);
const further = new Set(["sensorElementList", "persistentDisposition", "certificationInfo"]);

/** A document in XML of EPCIS 2.0 or 1.2; what 1.2 does not know stands in its `extension` elements. */
export function writeXml(events: readonly EpcisEvent[], options: WriteOptions, version: "2.0" | "1.2"): string {
  const xml = new XmlWriter();
  const major = version === "2.0" ? "2" : "1";
  const results = options.kind === "EPCISQueryDocument";
  const root = results ? "epcisq:EPCISQueryDocument" : "epcis:EPCISDocument";
  const attributes: Attributes = [
    results
      ? ["xmlns:epcisq", `urn:epcglobal:epcis-query:xsd:${major}`]
      : ["xmlns:epcis", `urn:epcglobal:epcis:xsd:${major}`],
    ["xmlns:cbv", standardPrefixes.cbv as string],
    ["xmlns:gs1", standardPrefixes.gs1 as string],
    ["schemaVersion", version],
    ["creationDate", options.creationDate],
  ];
  const masterData = options.masterData ?? [];
  const list = () => xml.element("EventList", () => events.forEach((event) => writeEvent(xml, event, version)));
  xml.element(
    root,
    () => {
      if (masterData.length > 0 && !results) writeHeader(xml, masterData, version);
      xml.element("EPCISBody", () => {
        if (!results) return list();
        xml.element("epcisq:QueryResults", () => {
          xml.leaf("queryName", options.queryName ?? simpleQuery);
          if (options.subscriptionID !== undefined) xml.leaf("subscriptionID", options.subscriptionID);
          xml.element("resultsBody", () => {
            list();
            if (masterData.length > 0) writeVocabularies(xml, masterData);
          });
        });
      });
    },
    attributes,
  );
  return xml.toString();
}

function writeHeader(xml: XmlWriter, masterData: readonly MasterData[], version: "2.0" | "1.2"): void {
  const body = () => xml.element("EPCISMasterData", () => writeVocabularies(xml, masterData));
  xml.element("EPCISHeader", () => (version === "2.0" ? body() : xml.element("extension", body)));
}

function writeVocabularies(xml: XmlWriter, masterData: readonly MasterData[]): void {
  xml.element("VocabularyList", () => {
    for (const [type, elements] of Map.groupBy(masterData, (one) => one.type))
      xml.element(
        "Vocabulary",
        () => xml.element("VocabularyElementList", () => elements.forEach((one) => writeElement(xml, one))),
        [["type", type]],
      );
  });
}

function writeElement(xml: XmlWriter, { id, attributes, children }: MasterData): void {
  xml.element(
    "VocabularyElement",
    () => {
      for (const one of attributes)
        xml.leaf("attribute", typeof one.value === "string" ? one.value : JSON.stringify(one.value), [["id", one.id]]);
      if (children.length > 0) xml.element("children", () => children.forEach((child) => xml.leaf("id", child)));
    },
    [["id", id]],
  );
}

function writeEvent(xml: XmlWriter, event: EpcisEvent, version: "2.0" | "1.2"): void {
  const writer = new XmlEventWriter(xml);
  const standard = eventFields[event.type].filter((name) => event[name] !== undefined && event[name] !== null);
  const extensions = Object.keys(event).filter(
    (name) => !Object.hasOwn(fieldKinds, name) && !/^(?:@context|type)$/.test(name),
  );
  const write = (names: readonly string[]) => names.forEach((name) => writer.field(name, event[name]));
  const body = () => {
    if (version === "2.0") write(withEmptyLists(event, standard));
    else writeVersionOne(xml, event, standard, write);
    for (const name of extensions) writer.extension(name, event[name]);
  };
  const element = () => xml.element(event.type, body, declarations(event));
  if (version === "2.0" || !/^(?:Transformation|Association)Event$/.test(event.type)) return element();
  const wrapped = () => xml.element("extension", element);
  if (event.type === "AssociationEvent") xml.element("extension", wrapped);
  else wrapped();
}

/** The list of things must stand in XML even where it is empty. */
function withEmptyLists(event: EpcisEvent, standard: readonly string[]): readonly string[] {
  const must = {
    ObjectEvent: "epcList",
    TransactionEvent: "epcList",
    AggregationEvent: "childEPCs",
    AssociationEvent: "",
  };
  const name = event.type === "TransformationEvent" ? "" : must[event.type];
  if (name === "" || standard.includes(name)) return standard;
  return eventFields[event.type].filter((one) => one === name || standard.includes(one));
}

function writeVersionOne(
  xml: XmlWriter,
  event: EpcisEvent,
  standard: readonly string[],
  write: (names: readonly string[]) => void,
): void {
  const all = withEmptyLists(event, standard);
  const own = (name: string) =>
    (event.type === "ObjectEvent" || event.type === "AggregationEvent" || event.type === "TransactionEvent") &&
    inExtension.has(name);
  write(all.filter((name) => /^(?:eventTime|recordTime|eventTimeZoneOffset)$/.test(name)));
  const base = all.filter((name) => inBase.has(name));
  if (base.length > 0) xml.element("baseExtension", () => write(base));
  write(
    all.filter(
      (name) =>
        !/^(?:eventTime|recordTime|eventTimeZoneOffset)$/.test(name) &&
        !inBase.has(name) &&
        !own(name) &&
        !further.has(name),
    ),
  );
  const first = all.filter(own);
  const second = all.filter((name) => further.has(name));
  if (first.length + second.length === 0) return;
  xml.element("extension", () => {
    write(first);
    if (second.length > 0) xml.element("extension", () => write(second));
  });
}

/** The namespaces that an event's extensions use. */
function declarations(event: EpcisEvent): Attributes {
  const own = Object.entries(event["@context"]?.[0] ?? {});
  const used = new Set(own.map(([prefix]) => prefix));
  const standard = Object.entries(standardPrefixes).filter(
    ([prefix]) => !used.has(prefix) && prefix !== "cbv" && prefix !== "gs1" && mentions(event, `${prefix}:`),
  );
  return [...own, ...standard].map(([prefix, namespace]) => [`xmlns:${prefix}`, namespace] as const);
}

function mentions(value: unknown, prefix: string): boolean {
  if (Array.isArray(value)) return value.some((one) => mentions(one, prefix));
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(([name, one]) => name.startsWith(prefix) || mentions(one, prefix));
}
