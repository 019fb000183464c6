import { checkMembers, checkTime, isMembers, type Members } from "./check-values.ts";
import { isEventType } from "./check-event.ts";
import type { Namespaces } from "./model.ts";
import { masterDataOfJson } from "./master-data.ts";
import { expandedName, readContext } from "./namespaces.ts";
import { shown, step, type Report } from "./problems.ts";
import type { RawDocument, RawEvent } from "./raw-document.ts";

const documentMembers = new Set(
  "@context id type schemaVersion creationDate instanceIdentifier sender receiver epcisHeader epcisBody".split(" "),
);
const versions = ["2.0", "1.2", "1.1", "1.0"] as const;

/** Takes a JSON document apart; null, with the reasons, when it is no EPCIS document. */
export function jsonDocument(text: string, report: Report): RawDocument | null {
  const document = parsed(text, report);
  if (document === undefined) return null;
  if (!isMembers(document)) {
    report("", "not-epcis", { value: shown(document) });
    return null;
  }
  if (document.type !== "EPCISDocument" && document.type !== "EPCISQueryDocument") return bareEvent(document, report);
  const namespaces = contextOf(document, report);
  checkMembers(document, "", report, documentMembers, neededBy(document.type), namespaces);
  if (document.creationDate !== undefined) checkTime(document.creationDate, "/creationDate", report);
  const body = bodyOf(document, report);
  if (body === null) return null;
  return {
    kind: document.type,
    schemaVersion: versionOf(document.schemaVersion, report),
    events: body.list.map((event, index) => rawEvent(event, namespaces, body.pointer + step(index))),
    masterData: masterDataOfJson(document.epcisHeader, body.vocabularyList),
    ignoredFields: ignoredFields(document, namespaces),
    header: headerOf(document),
  };
}

function parsed(text: string, report: Report): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    report("", "json-broken", { reason: error instanceof Error ? error.message : String(error) });
    return undefined;
  }
}

const neededBy = (type: string) =>
  type === "EPCISDocument" ? ["schemaVersion", "creationDate", "epcisBody"] : ["epcisBody"];

function contextOf(document: Members, report: Report): Namespaces {
  if (document["@context"] === undefined) report("", "context-missing");
  return readContext(document["@context"]);
}

function bareEvent(event: Members, report: Report): RawDocument | null {
  if (!isEventType(event.type) && event.eventTime === undefined) {
    report("", "not-epcis", { value: shown(event.type ?? Object.keys(event)) });
    return null;
  }
  const namespaces = contextOf(event, report);
  const events = [{ event, namespaces, pointer: "" }];
  return { kind: "event", schemaVersion: "2.0", events, masterData: [], ignoredFields: [], header: {} };
}

function rawEvent(event: unknown, namespaces: Namespaces, pointer: string): RawEvent {
  const own =
    isMembers(event) && event["@context"] !== undefined ? readContext(event["@context"], namespaces) : namespaces;
  return { event, namespaces: own, pointer };
}

function bodyOf(
  document: Members,
  report: Report,
): { list: readonly unknown[]; pointer: string; vocabularyList?: unknown } | null {
  const results = document.type === "EPCISQueryDocument";
  const path = results ? ["epcisBody", "queryResults", "resultsBody"] : ["epcisBody"];
  let at: unknown = document;
  for (const name of path) at = isMembers(at) ? at[name] : undefined;
  const pointer = `/${path.join("/")}`;
  const body = isMembers(at) ? at : {};
  if (Array.isArray(body.eventList))
    return { list: body.eventList, pointer: `${pointer}/eventList`, vocabularyList: body.vocabularyList };
  // A document may bring master data alone.
  if (!results && isMembers(document.epcisBody) && isMembers(document.epcisHeader) && body.eventList === undefined)
    return { list: [], pointer: `${pointer}/eventList` };
  report(`${pointer}/eventList`, "body-missing");
  return null;
}

function versionOf(version: unknown, report: Report): RawDocument["schemaVersion"] {
  const text = typeof version === "number" ? version.toFixed(1) : version;
  const found = versions.find((one) => one === text || (typeof text === "string" && text.startsWith(`${one}.`)));
  if (found === undefined && version !== undefined)
    report("/schemaVersion", "version-unknown", { value: shown(version) });
  return found ?? null;
}

/** Fields that a document asks to leave out of the event hash, `…:ignoreFields`. Source: CBV 2.0 section 8.9. */
function ignoredFields(document: Members, namespaces: Namespaces): string[] {
  return [document, resultsOf(document)].flatMap((holder) =>
    Object.keys(holder)
      .filter((name) => name.endsWith(":ignoreFields"))
      .flatMap((name) => [holder[name]].flat())
      .flatMap((one) => (typeof one === "string" ? [expandedName(one, namespaces)] : [])),
  );
}

function resultsOf(document: Members): Members {
  const results = isMembers(document.epcisBody) ? document.epcisBody.queryResults : undefined;
  return isMembers(results) ? results : {};
}

function headerOf(document: Members): Record<string, string> {
  const sources = [document, resultsOf(document)];
  const names = ["id", "creationDate", "sender", "receiver", "instanceIdentifier", "queryName", "subscriptionID"];
  return Object.fromEntries(
    sources.flatMap((source) =>
      names.flatMap((name) => (typeof source[name] === "string" ? [[name, source[name] as string]] : [])),
    ),
  );
}
