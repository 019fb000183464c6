import { checkEvent } from "./check-event.ts";
import { isMembers, type Members } from "./check-values.ts";
import { jsonDocument } from "./json-document.ts";
import type { EpcisEvent, EpcisProblem, ReadDocument, ReadEvent } from "./model.ts";
import { reporter } from "./problems.ts";
import type { RawDocument } from "./raw-document.ts";
import { shapeEvent } from "./shape-event.ts";
import { looksLikeXml, sourceText } from "./source-text.ts";
import { xmlDocument } from "./xml-document.ts";

/**
 * Reads an EPCIS document of any form (JSON or XML, 2.0 or 1.x, capture or query results, or a bare event) and checks each of its events.
 * The media type says which form it is, or its first sign does. Nothing that can stand in the bytes makes it throw.
 */
export function readDocument(input: Uint8Array | string, mediaType?: string): ReadDocument {
  const problems: EpcisProblem[] = [];
  const { raw, format } = takeApart(input, mediaType, problems);
  if (raw === null) return unreadable(format, problems);
  const options = { versionOne: raw.schemaVersion !== null && raw.schemaVersion !== "2.0" };
  const wrong = new Set(problems.flatMap(({ event }) => (event === undefined ? [] : [event])));
  const events: ReadEvent[] = [];
  for (const [at, { event, namespaces, pointer }] of raw.events.entries()) {
    const before = problems.length;
    checkEvent(event, namespaces, reporter(problems, pointer, at), options);
    if (problems.length === before && !wrong.has(at))
      events.push({ at, event: shapeEvent(event as Members, namespaces) });
  }
  return {
    ok: problems.length === 0,
    readable: true,
    kind: raw.kind,
    format,
    schemaVersion: raw.schemaVersion,
    eventCount: raw.events.length,
    events,
    masterData: raw.masterData,
    problems,
    ignoredFields: raw.ignoredFields,
    header: raw.header,
  };
}

/** All events of a document in their one shape, right or wrong: for the event hash alone. */
export function uncheckedEvents(input: Uint8Array | string): {
  events: EpcisEvent[];
  ignoredFields: readonly string[];
} {
  const { raw } = takeApart(input, undefined, []);
  const events = (raw?.events ?? []).flatMap(({ event, namespaces }) =>
    isMembers(event) ? [shapeEvent(event, namespaces)] : [],
  );
  return { events, ignoredFields: raw?.ignoredFields ?? [] };
}

function takeApart(
  input: Uint8Array | string,
  mediaType: string | undefined,
  problems: EpcisProblem[],
): { raw: RawDocument | null; format: "json" | "xml" } {
  const report = reporter(problems);
  const text = sourceText(input, report);
  if (text === null) return { raw: null, format: "json" };
  return looksLikeXml(text, mediaType)
    ? { raw: xmlDocument(text, report, problems), format: "xml" }
    : { raw: jsonDocument(text, report), format: "json" };
}

function unreadable(format: "json" | "xml", problems: readonly EpcisProblem[]): ReadDocument {
  return {
    ok: false,
    readable: false,
    kind: null,
    format,
    schemaVersion: null,
    eventCount: 0,
    events: [],
    masterData: [],
    problems,
    ignoredFields: [],
    header: {},
  };
}
