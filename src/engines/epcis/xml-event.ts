import { fieldKinds, sensorMetadataFields, sensorReportFields, type SensorFieldKind } from "./fields.ts";
import { NameKeeper } from "./namespaces.ts";
import { step, type Report } from "./problems.ts";
import { childrenNamed, isStandard, type XmlElement } from "./xml-tree.ts";

type Fields = Record<string, unknown>;

/** What EPCIS 1.x wraps around fields that came later. */
const wrappers = new Set(["extension", "baseExtension"]);

/** An event of XML in its JSON form, not yet checked. `names` collects the namespaces of its extensions. */
export function xmlEvent(element: XmlElement, names: NameKeeper, report: Report): Fields {
  const event: Fields = { type: element.local };
  addFields(element, event, names, report);
  return event;
}

function addFields(element: XmlElement, event: Fields, names: NameKeeper, report: Report): void {
  for (const child of element.children) {
    if (!isStandard(child)) addExtension(event, child, names);
    else if (wrappers.has(child.local)) addFields(child, event, names, report);
    else if (Object.hasOwn(event, child.local)) report(step(child.local), "member-twice", { name: child.local });
    else event[child.local] = fieldOf(child, names);
  }
}

/**
 * GS1's schema for XML fixes the order of all fields, and documents are about that come in another; what is refused is an action that is told
 * before its time.
 */
export function checkOrder(element: XmlElement, report: Report): void {
  const place = (name: string) => element.children.findIndex((child) => child.local === name && isStandard(child));
  const [time, action] = [place("eventTime"), place("action")];
  if (time > action && action >= 0) report("/action", "order-wrong", { first: "eventTime", name: "action" });
}

function textOf(element: XmlElement): unknown {
  return element.children.length === 0 ? element.text.trim() : xmlExtension(element, new NameKeeper());
}

function textsOf(element: XmlElement, name: string): unknown[] {
  return childrenNamed(element, name).map(textOf);
}

/** A number where the text is one, else the text, about which the check will complain. */
function numberOf(text: string): unknown {
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text) ? Number(text) : text;
}

function fieldOf(element: XmlElement, names: NameKeeper): unknown {
  switch (fieldKinds[element.local]) {
    case "epcs":
      return textsOf(element, "epc");
    case "quantities":
      return childrenNamed(element, "quantityElement").map((one) => quantityOf(one));
    case "place":
      return placeOf(element, names);
    case "biz-transactions":
      return typedIds(element, "bizTransaction");
    case "sources":
      return typedIds(element, "source");
    case "destinations":
      return typedIds(element, "destination");
    case "persistent-disposition":
      return Object.fromEntries(
        ["set", "unset"].flatMap((name) => {
          const words = textsOf(element, name);
          return words.length === 0 ? [] : [[name, words]];
        }),
      );
    case "ilmd": {
      const ilmd: Fields = {};
      addAll(element, ilmd, names);
      return ilmd;
    }
    case "error-declaration":
      return declarationOf(element, names);
    case "sensors":
      return childrenNamed(element, "sensorElement").map((one) => sensorElementOf(one, names));
    default:
      return textOf(element);
  }
}

function quantityOf(element: XmlElement): Fields {
  const quantity: Fields = {};
  for (const child of element.children) {
    const value = textOf(child);
    if (value !== "") quantity[child.local] = child.local === "quantity" ? numberOf(String(value)) : value;
  }
  return quantity;
}

function typedIds(element: XmlElement, name: string): Fields[] {
  return childrenNamed(element, name).map((one) => {
    const type = one.attributes.find((attribute) => attribute.local === "type")?.value.trim();
    return { ...(type === undefined ? {} : { type }), [name]: one.text.trim() };
  });
}

/** Adds what a holder of extensions holds: its children, those wrapped once more included. */
function addAll(element: XmlElement, fields: Fields, names: NameKeeper, own: readonly string[] = []): void {
  for (const child of element.children) {
    if (isStandard(child) && wrappers.has(child.local)) addAll(child, fields, names, own);
    else if (!own.includes(child.local) || !isStandard(child)) addExtension(fields, child, names);
  }
}

function placeOf(element: XmlElement, names: NameKeeper): Fields {
  const [id] = textsOf(element, "id");
  const place: Fields = id === undefined ? {} : { id };
  addAll(element, place, names, ["id"]);
  return place;
}

function declarationOf(element: XmlElement, names: NameKeeper): Fields {
  const declaration: Fields = {};
  for (const name of ["declarationTime", "reason"]) for (const text of textsOf(element, name)) declaration[name] = text;
  const ids = childrenNamed(element, "correctiveEventIDs");
  if (ids.length > 0) declaration.correctiveEventIDs = ids.flatMap((list) => textsOf(list, "correctiveEventID"));
  addAll(element, declaration, names, ["declarationTime", "reason", "correctiveEventIDs"]);
  return declaration;
}

function sensorElementOf(element: XmlElement, names: NameKeeper): Fields {
  const [metadata] = childrenNamed(element, "sensorMetadata");
  const sensor: Fields = {};
  if (metadata !== undefined) sensor.sensorMetadata = sensorFields(metadata, sensorMetadataFields, names);
  const reports = childrenNamed(element, "sensorReport");
  if (reports.length > 0) sensor.sensorReport = reports.map((one) => sensorFields(one, sensorReportFields, names));
  addAll(element, sensor, names, ["sensorMetadata", "sensorReport"]);
  return sensor;
}

/** What sensors say stands in attributes. */
function sensorFields(
  element: XmlElement,
  kinds: Readonly<Record<string, SensorFieldKind>>,
  names: NameKeeper,
): Fields {
  const fields: Fields = {};
  for (const { prefix, local, namespace, value } of element.attributes) {
    const text = value.trim();
    if (namespace !== "") fields[names.name(namespace, local, prefix)] = text;
    else if (kinds[local] === "number") fields[local] = numberOf(text);
    else if (kinds[local] === "boolean") fields[local] = booleanOf(text);
    else fields[local] = text;
  }
  addAll(element, fields, names);
  return fields;
}

function booleanOf(text: string): unknown {
  if (text === "true" || text === "1") return true;
  return text === "false" || text === "0" ? false : text;
}

/** Adds an extension; a name that comes again makes a list. */
function addExtension(fields: Fields, element: XmlElement, names: NameKeeper): void {
  const name = names.name(isStandard(element) ? "" : element.namespace, element.local, element.prefix);
  if (name === "__proto__") return;
  const value = xmlExtension(element, names);
  const before = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (before === undefined) fields[name] = value;
  else if (Array.isArray(before)) before.push(value);
  else fields[name] = [before, value];
}

/** What stands in an extension: its text, or its children; attributes stand beside `#text`. */
function xmlExtension(element: XmlElement, names: NameKeeper): unknown {
  const text = element.text.trim();
  if (element.children.length === 0 && element.attributes.length === 0) return text;
  const value: Fields = text === "" ? {} : { "#text": text };
  for (const { prefix, local, namespace, value: written } of element.attributes)
    value[names.name(namespace, local, prefix)] = written;
  for (const child of element.children) addExtension(value, child, names);
  return value;
}
