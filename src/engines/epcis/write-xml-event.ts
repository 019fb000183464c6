import { fieldKinds, sensorMetadataFields, sensorReportFields } from "./fields.ts";
import type { Json, Quantity, SensorElement } from "./model.ts";
import { vocabularyCurie, vocabularyUrn, type Vocabulary } from "./vocabulary.ts";
import type { Attributes, XmlWriter } from "./xml-writer.ts";

type Fields = { readonly [name: string]: Json | undefined };

/** Words that CBV 1.x already had are written as URNs in XML, as the examples of the standard do; what sensors say as `gs1:` and `cbv:`. */
const writings = {
  "biz-step": "bizStep",
  disposition: "disposition",
} as const;

/** Writes the fields of one event as XML of the standard. */
export class XmlEventWriter {
  readonly #xml: XmlWriter;

  constructor(xml: XmlWriter) {
    this.#xml = xml;
  }

  /** One standard field; a list that is absent is written empty. */
  field(name: string, value: Json | undefined): void {
    const xml = this.#xml;
    const kind = fieldKinds[name];
    switch (kind) {
      case "biz-step":
      case "disposition":
        return xml.leaf(name, vocabularyUrn(writings[kind], value as string));
      case "epcs":
        return xml.element(name, () => ((value ?? []) as string[]).forEach((epc) => xml.leaf("epc", epc)));
      case "quantities":
        return xml.element(name, () => (value as Quantity[]).forEach((one) => this.#quantity(one)));
      case "place":
        return xml.element(name, () => {
          xml.leaf("id", String((value as Fields).id));
          this.#extensions(value as Fields, ["id"]);
        });
      case "biz-transactions":
        return this.#typed(name, "bizTransaction", "bizTransaction", value);
      case "sources":
        return this.#typed(name, "source", "sourceDestination", value);
      case "destinations":
        return this.#typed(name, "destination", "sourceDestination", value);
      case "persistent-disposition":
        return xml.element(name, () => {
          for (const which of ["unset", "set"])
            for (const word of ((value as Fields)[which] ?? []) as string[])
              xml.leaf(which, vocabularyUrn("disposition", word));
        });
      case "ilmd":
        return xml.element(name, () => this.#extensions(value as Fields));
      case "error-declaration":
        return this.#declaration(name, value as Fields);
      case "sensors":
        return xml.element(name, () => (value as SensorElement[]).forEach((one) => this.#sensor(one)));
      case "certification":
        return [value].flat().forEach((one) => xml.leaf(name, String(one)));
      default:
        return xml.leaf(name, String(value));
    }
  }

  /** One extension and all within it; a list becomes the same element several times. */
  extension(name: string, value: Json | undefined): void {
    if (value === undefined || value === null) return;
    if (Array.isArray(value)) return value.forEach((one: Json) => this.extension(name, one));
    if (typeof value !== "object") return this.#xml.leaf(elementName(name), String(value));
    const { "#text": text, ...members } = value as Fields;
    if (text !== undefined) return this.#xml.leaf(elementName(name), String(text), attributesOf(members));
    this.#xml.element(elementName(name), () => this.#extensions(members));
  }

  #extensions(fields: Fields, known: readonly string[] = []): void {
    for (const [name, value] of Object.entries(fields)) if (!known.includes(name)) this.extension(name, value);
  }

  #quantity({ epcClass, quantity, uom }: Quantity): void {
    this.#xml.element("quantityElement", () => {
      this.#xml.leaf("epcClass", epcClass);
      if (quantity !== undefined) this.#xml.leaf("quantity", String(quantity));
      if (uom !== undefined) this.#xml.leaf("uom", uom);
    });
  }

  #typed(name: string, id: string, list: Vocabulary, value: Json | undefined): void {
    this.#xml.element(name, () => {
      for (const one of value as readonly Fields[])
        this.#xml.leaf(
          id,
          String(one[id]),
          one.type === undefined ? [] : [["type", vocabularyUrn(list, String(one.type))]],
        );
    });
  }

  #declaration(name: string, value: Fields): void {
    this.#xml.element(name, () => {
      this.#xml.leaf("declarationTime", String(value.declarationTime));
      if (value.reason !== undefined) this.#xml.leaf("reason", vocabularyUrn("errorReason", String(value.reason)));
      const ids = value.correctiveEventIDs as readonly string[] | undefined;
      if (ids !== undefined)
        this.#xml.element("correctiveEventIDs", () => ids.forEach((id) => this.#xml.leaf("correctiveEventID", id)));
      this.#extensions(value, ["declarationTime", "reason", "correctiveEventIDs"]);
    });
  }

  #sensor(element: SensorElement): void {
    this.#xml.element("sensorElement", () => {
      const { sensorMetadata } = element;
      if (sensorMetadata !== undefined) this.#attributed("sensorMetadata", sensorMetadata, sensorMetadataFields);
      for (const report of element.sensorReport) this.#attributed("sensorReport", report, sensorReportFields);
      this.#extensions(element, ["sensorMetadata", "sensorReport"]);
    });
  }

  /** What sensors say stands in attributes; an extension that is no plain value stands within. */
  #attributed(name: string, fields: Fields, kinds: Readonly<Record<string, string>>): void {
    const plain = Object.entries(fields).filter(([, value]) => value !== undefined && typeof value !== "object");
    const nested = Object.entries(fields).filter(([, value]) => typeof value === "object");
    const attributes = plain.map(([key, value]) => [key, sensorValue(kinds[key], String(value))] as const);
    this.#xml.element(name, () => nested.forEach(([key, value]) => this.extension(key, value)), attributes);
  }
}

function sensorValue(kind: string | undefined, value: string): string {
  if (kind === "measurement") return vocabularyCurie("sensorMeasurement", value);
  if (kind === "alert") return vocabularyCurie("sensorAlert", value);
  return kind === "component" ? vocabularyCurie("component", value) : value;
}

function attributesOf(members: Fields): Attributes {
  return Object.entries(members).map(([name, value]) => [name, String(value)] as const);
}

/** A name that XML can write; whatever else stood in the key is left out. */
function elementName(name: string): string {
  const written = name.replace(/[^\p{L}\p{N}_:.-]/gu, "_");
  return /^[\p{L}_]/u.test(written) ? written : `_${written}`;
}
