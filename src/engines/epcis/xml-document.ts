import { checkTime } from "./check-values.ts";
import { eventTypes } from "./model.ts";
import { masterDataOfXml } from "./master-data.ts";
import { NameKeeper, standardPrefixes } from "./namespaces.ts";
import { reporter, shown, step, type Report } from "./problems.ts";
import type { EpcisProblem } from "./model.ts";
import type { RawDocument, RawEvent } from "./raw-document.ts";
import { checkOrder, xmlEvent } from "./xml-event.ts";
import { childrenNamed, isStandard, readXml, type XmlElement } from "./xml-tree.ts";

const kinds = new Set<string>(eventTypes);

/** Takes an XML document apart; null, with the reasons, when it is no EPCIS document. What is wrong within an event goes to its `problems`. */
export function xmlDocument(text: string, report: Report, problems: EpcisProblem[]): RawDocument | null {
  const root = readXml(text, report);
  if (root === null) return null;
  if (kinds.has(root.local) && isStandard(root)) {
    const schemaVersion = versionOf(root);
    const events = [rawEvent(root, 0, "", { root, schemaVersion, problems })];
    return { kind: "event", schemaVersion, events, masterData: [], ignoredFields: [], header: {} };
  }
  const kind = root.local;
  if ((kind !== "EPCISDocument" && kind !== "EPCISQueryDocument") || !isStandard(root)) {
    report("", "not-epcis", { value: shown(root.local) });
    return null;
  }
  const schemaVersion = versionOf(root);
  const written = attribute(root, "schemaVersion");
  if (written === undefined) report("", "member-missing", { name: "schemaVersion" });
  else if (schemaVersion === null) report("/schemaVersion", "version-unknown", { value: shown(written) });
  const created = attribute(root, "creationDate");
  if (created !== undefined) checkTime(created, "/creationDate", report);
  else if (kind === "EPCISDocument") report("", "member-missing", { name: "creationDate" });
  const body = bodyOf(root, kind, report);
  if (body === null) return null;
  const vocabularies = ["EPCISHeader", "EPCISBody"].flatMap((name) =>
    childrenNamed(root, name).flatMap((one) => descendants(one, "Vocabulary")),
  );
  return {
    kind,
    schemaVersion,
    events: body.events.map((event, at) =>
      rawEvent(event, at, body.pointer + step(at), { root, schemaVersion, problems }),
    ),
    masterData: masterDataOfXml(vocabularies),
    ignoredFields: ignoredFields(root),
    header: headerOf(root, body.results),
  };
}

function rawEvent(
  element: XmlElement,
  at: number,
  pointer: string,
  {
    root,
    schemaVersion,
    problems,
  }: Pick<RawDocument, "schemaVersion"> & { root: XmlElement; problems: EpcisProblem[] },
): RawEvent {
  const names = new NameKeeper();
  const report = reporter(problems, pointer, at);
  const event = xmlEvent(element, names, report);
  if (schemaVersion === "2.0") checkOrder(element, report);
  const [own = {}] = names.context() ?? [];
  // Values may name a prefix as well, such as the type of a measurement; it is the one that stands above.
  return { event, namespaces: { ...standardPrefixes, ...root.declares, ...element.declares, ...own }, pointer };
}

function attribute(element: XmlElement, name: string): string | undefined {
  return element.attributes.find((one) => one.local === name)?.value.trim();
}

function versionOf(root: XmlElement): RawDocument["schemaVersion"] {
  const written = attribute(root, "schemaVersion") ?? (root.namespace.endsWith(":1") ? "1.2" : "2.0");
  return (
    (["2.0", "1.2", "1.1", "1.0"] as const).find((one) => one === written || written.startsWith(`${one}.`)) ?? null
  );
}

function bodyOf(
  root: XmlElement,
  kind: string,
  report: Report,
): { events: XmlElement[]; pointer: string; results?: XmlElement } | null {
  const [body] = childrenNamed(root, "EPCISBody");
  const [results] = body === undefined ? [] : childrenNamed(body, "QueryResults");
  const holder = kind === "EPCISDocument" ? body : results && childrenNamed(results, "resultsBody")[0];
  const pointer = kind === "EPCISDocument" ? "/epcisBody" : "/epcisBody/queryResults/resultsBody";
  const [inPlace] = holder === undefined ? [] : childrenNamed(holder, "EventList");
  const [list] = inPlace === undefined ? descendants(root, "EventList") : [inPlace];
  if (inPlace === undefined && !(holder !== undefined && descendants(root, "Vocabulary").length > 0)) {
    report(`${pointer}/eventList`, "body-missing");
    if (list === undefined) return null;
  }
  const events = list === undefined ? [] : eventsIn(list);
  return { events, pointer: `${pointer}/eventList`, ...(results === undefined ? {} : { results }) };
}

/** The events of a list; EPCIS 1.x wraps those that came later. */
function eventsIn(list: XmlElement): XmlElement[] {
  return list.children.flatMap((child) =>
    isStandard(child) && child.local === "extension" ? eventsIn(child) : [child],
  );
}

function descendants(element: XmlElement, local: string): XmlElement[] {
  const found = childrenNamed(element, local);
  return found.length > 0 ? found : element.children.flatMap((child) => descendants(child, local));
}

function ignoredFields(root: XmlElement): string[] {
  return root.children
    .filter((child) => child.local === "ignoreFields" && !isStandard(child))
    .flatMap((list) => list.children.map((field) => `{${field.namespace}}${field.local}`));
}

function headerOf(root: XmlElement, results: XmlElement | undefined): Record<string, string> {
  const header: Record<string, string> = {};
  const created = attribute(root, "creationDate");
  if (created !== undefined) header.creationDate = created;
  for (const name of ["queryName", "subscriptionID"]) {
    const [found] = results === undefined ? [] : childrenNamed(results, name);
    if (found !== undefined) header[name] = found.text.trim();
  }
  const all = (element: XmlElement): XmlElement[] => [element, ...element.children.flatMap(all)];
  const business = childrenNamed(root, "EPCISHeader").flatMap(all);
  const parties = [
    ["Sender", "sender"],
    ["Receiver", "receiver"],
  ] as const;
  for (const [tag, name] of parties) {
    const party = business.find((one) => one.local === tag)?.children.find((one) => one.local === "Identifier");
    if (party !== undefined) header[name] = party.text.trim();
  }
  const instance = business.find((one) => one.local === "InstanceIdentifier");
  if (instance !== undefined) header.instanceIdentifier = instance.text.trim();
  return header;
}
