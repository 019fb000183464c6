import type { EpcisProblem } from "./model.ts";

/** All that can be wrong with a document, an event or a query; words for each stand in the text catalog. */
export const problemCodes = [
  // the document
  "empty",
  "encoding",
  "json-broken",
  "xml-broken",
  "xml-doctype",
  "not-epcis",
  "version-unknown",
  "context-missing",
  "member-missing",
  "member-unknown",
  "body-missing",
  "too-deep",
  // events
  "event-type-unknown",
  "not-text",
  "not-number",
  "not-boolean",
  "not-list",
  "not-object",
  "time-wrong",
  "offset-wrong",
  "uri-wrong",
  "action-wrong",
  "word-unknown",
  "uom-wrong",
  "hex-wrong",
  "prefix-unknown",
  "list-empty",
  "things-missing",
  "inputs-missing",
  "children-missing",
  "parent-missing",
  "ilmd-not-here",
  "report-without-type",
  "period-reversed",
  "order-wrong",
  // queries
  "query-name-missing",
  "query-name-unknown",
  "parameter-unknown",
  "member-twice",
  "value-missing",
  "value-wrong",
  "limits-both",
] as const;

export type ProblemCode = (typeof problemCodes)[number];

export type ProblemValues = { readonly [name: string]: string | number };

/** Notes what is wrong at a place; places are JSON pointers below where the reporter begins. */
export type Report = (pointer: string, code: ProblemCode, values?: ProblemValues) => void;

/** After so many nobody reads on, and a document made to have millions fills no memory. */
const mostTold = 50;

/** A reporter that fills a list, for the document or for one event of it, with the first things that are wrong. */
export function reporter(problems: EpcisProblem[], base = "", event?: number): Report {
  let told = 0;
  return (pointer, code, values = {}) => {
    if (told++ >= mostTold) return;
    problems.push({ ...(event === undefined ? {} : { event }), pointer: base + pointer, code, values });
  };
}

/** A name as part of a JSON pointer. */
export function step(name: string | number): string {
  return `/${String(name).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/** A value as it is shown in words about it: short, and of what holds others only its outside, however deep it goes. */
export function shown(value: unknown): string {
  const text = Array.isArray(value) ? "[…]" : isHolder(value) ? `{${Object.keys(value).join(", ")}}` : String(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function isHolder(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
