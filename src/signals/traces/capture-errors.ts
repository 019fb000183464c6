import type { EpcisProblem, ReadDocument } from "../../engines/epcis/index.ts";
import { captureLimit } from "./model.ts";
import type { EventRow } from "./rows.ts";

/** One thing wrong with a captured document: in which event (from 0; null: the document), where, and the words for it in the catalog. */
export type CaptureError = {
  event: number | null;
  pointer: string;
  code: string;
  values: { readonly [name: string]: string | number };
};

/** What the reading of a document found wrong. */
export function documentErrors(document: ReadDocument): CaptureError[] {
  return document.problems.map(errorOf);
}

export function errorOf(problem: EpcisProblem): CaptureError {
  return { event: problem.event ?? null, pointer: problem.pointer, code: problem.code, values: problem.values };
}

/** The eventID stands for another event already: the earlier one stays. */
export function conflictError(row: EventRow): CaptureError {
  return { event: row.at, pointer: "", code: "event-id-conflict", values: { id: row.eventID } };
}

export function tooManyEvents(count: number): CaptureError {
  return { event: null, pointer: "", code: "too-many-events", values: { count, limit: captureLimit } };
}
