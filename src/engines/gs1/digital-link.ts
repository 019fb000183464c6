import type { ApplicationIdentifier } from "./application-identifiers.ts";
import { identifierAt } from "./application-identifiers.ts";
import { isCode } from "./bracketed.ts";
import { isIn } from "./characters.ts";
import { combinationProblems } from "./combinations.ts";
import type { CheckOptions, Element } from "./element.ts";
import { unknownFault, valueFault, valueProblem } from "./element.ts";
import { fitsAnOrder } from "./key-order.ts";
import { escapedPlace, unescapeUri } from "./percent.ts";
import type { AddressPart } from "./percent.ts";
import type { Problem, Refusal } from "./problem.ts";
import { refuse } from "./problem.ts";
import { identifierByWord } from "./short-names.ts";

export type DigitalLinkOptions = CheckOptions & {
  /** GTINs of 8, 12 and 13 digits are filled up to 14. The standard asks for 14. */
  shortGtin?: boolean;
  /** The words of the first version of the standard (`/gtin/…/ser/…`) are read as their codes. */
  words?: boolean;
  /** With `unknown`: codes that are not given out may stand in the query. */
  unknownInQuery?: boolean;
};

export type DigitalLink = {
  ok: true;
  /** The key, its qualifiers, then the attributes of the query, as they stand. */
  elements: readonly Element[];
  /** How many elements stand in the path: the key and its qualifiers. */
  inPath: number;
  /** Scheme, host and what of the path comes before the key. */
  stem: string;
  /** What of the query is not of the GS1 system, as it is written there. */
  others: readonly string[];
};

type Start = { ok: true; path: number; query: number; end: number };

/**
 * Reads a GS1 Digital Link URI. The rightmost code that may lead one is the key; what stands before it belongs to the server.
 *
 * @example parseDigitalLink("https://id.gs1.org/01/08936036020014/10/L1?17=271231")
 */
export function parseDigitalLink(uri: string, options: DigitalLinkOptions = {}): DigitalLink | Refusal {
  const parts = partsOf(uri);
  if (!parts.ok) return parts;
  const pathEnd = parts.query < 0 ? parts.end : parts.query;
  const path: Found[] = [];
  let end = pathEnd;
  let key: ApplicationIdentifier | undefined;
  while (key === undefined) {
    const slash = uri.lastIndexOf("/", end - 1);
    const codeSlash = slash <= parts.path ? -1 : uri.lastIndexOf("/", slash - 1);
    if (codeSlash < parts.path) return refuse("no-key", parts.path, pathEnd - parts.path);
    const entry = options.words
      ? (identifierAt(uri, codeSlash + 1, slash) ?? identifierByWord(uri.slice(codeSlash + 1, slash)))
      : identifierAt(uri, codeSlash + 1, slash);
    if (entry === undefined) return refuse("no-key", parts.path, pathEnd - parts.path);
    path.push({ ai: entry.ai, entry, code: codeSlash + 1, from: slash + 1, to: end });
    if (entry.qualifiers !== null) key = entry;
    end = codeSlash;
  }
  path.reverse();
  const reading = new Reading(uri, options);
  if (!fitsAnOrder(key.qualifiers ?? [], path.slice(1).map(codeOf)))
    return refuse("key-order", (path[1] as Found).code, (path[1] as Found).ai.length, { ai: (path[1] as Found).ai });
  for (const found of path) reading.take(found, "path");
  const others = parts.query < 0 ? none : readQuery(uri, parts.query + 1, parts.end, path, reading);
  return reading.finish(path.length, uri.slice(0, (path[0] as Found).code - 1), others);
}

const none: readonly string[] = [];
const codeOf = (found: Found): string => found.ai;

/** A code found in the address, and where its value stands. */
type Found = { ai: string; entry: ApplicationIdentifier | undefined; code: number; from: number; to: number };

/** Gathers the elements of one address and what is wrong with them. */
class Reading {
  readonly elements: Element[] = [];
  readonly starts: number[] = [];
  readonly problems: Problem[] = [];
  readonly uri: string;
  readonly options: DigitalLinkOptions;

  constructor(uri: string, options: DigitalLinkOptions) {
    this.uri = uri;
    this.options = options;
  }

  take({ ai, entry, code, from, to }: Found, part: AddressPart): void {
    const written = this.uri.slice(from, to);
    const unescaped = unescapeUri(written, part);
    const value = this.options.shortGtin && ai === "01" ? filledUp(unescaped) : unescaped;
    const found =
      entry === undefined
        ? unknownFault(value, 0, value.length)
        : valueFault(entry, value, 0, value.length, this.options.companyPrefix);
    if (found !== null) {
      const problem = valueProblem(ai, value, found, 0);
      const at = value === unescaped ? escapedPlace(this.uri, from, problem.at) : from;
      this.problems.push({ ...problem, at });
    }
    this.elements.push({ ai, value });
    this.starts.push(code);
  }

  finish(inPath: number, stem: string, others: readonly string[]): DigitalLink | Refusal {
    const { elements, problems } = this;
    if (problems.length === 0 && this.options.combinations !== false)
      for (const problem of combinationProblems(elements))
        problems.push({
          ...problem,
          at: this.starts[problem.at] as number,
          length: (elements[problem.at] as Element).ai.length,
        });
    return problems.length > 0 ? { ok: false, problems } : { ok: true, elements, inPath, stem, others };
  }
}

function readQuery(
  uri: string,
  from: number,
  end: number,
  path: readonly Found[],
  reading: Reading,
): readonly string[] {
  const others: string[] = [];
  const [key, ...qualifiers] = path as [Found, ...Found[]];
  for (let at = from; at < end;) {
    const ampersand = uri.indexOf("&", at);
    const stop = ampersand < 0 || ampersand > end ? end : ampersand;
    const equals = uri.indexOf("=", at);
    const keyEnd = equals < 0 || equals > stop ? stop : equals;
    if (keyEnd > at && keyEnd < stop && onlyDigits(uri, at, keyEnd)) {
      const ai = uri.slice(at, keyEnd);
      const entry = identifierAt(uri, at, keyEnd);
      const code = queryProblem(ai, entry, key, qualifiers, reading);
      if (code === null) reading.take({ ai, entry, code: at, from: keyEnd + 1, to: stop }, "query");
      else reading.problems.push({ code, at, length: ai.length, ai, values: { ai } });
    } else if (stop > at) others.push(uri.slice(at, stop));
    at = stop + 1;
  }
  return others;
}

/** A code in the query must be an attribute, stand once, and have no place in the path. */
function queryProblem(
  ai: string,
  entry: ApplicationIdentifier | undefined,
  key: Found,
  qualifiers: readonly Found[],
  { elements, options }: Reading,
): Problem["code"] | null {
  if (entry === undefined) return options.unknown && options.unknownInQuery && isCode(ai) ? null : "unknown-ai";
  if (!entry.attribute) return "not-attribute";
  if (elements.some((element) => element.ai === ai)) return "repeated";
  const orders = key.entry?.qualifiers ?? [];
  const codes = qualifiers.map(codeOf);
  const placeable = orders.some((order) => order.includes(ai) && codes.every((code) => order.includes(code)));
  return placeable ? "in-query" : null;
}

function filledUp(value: string): string {
  const { length } = value;
  return length === 8 || length === 12 || length === 13 ? value.padStart(14, "0") : value;
}

function onlyDigits(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isIn("digit", text.charCodeAt(at))) return false;
  return true;
}

/** Where path and query begin and where the fragment, which never leaves a browser, cuts the address off. */
function partsOf(uri: string): Start | Refusal {
  const host =
    uri.startsWith("https://") || uri.startsWith("HTTPS://")
      ? 8
      : uri.startsWith("http://") || uri.startsWith("HTTP://")
        ? 7
        : 0;
  if (host === 0) return refuse(uri === "" ? "empty" : "uri-scheme", 0, Math.min(uri.length, 8));
  let path = -1;
  let query = -1;
  let end = uri.length;
  for (let at = host; at < uri.length; at++) {
    const code = uri.charCodeAt(at);
    if (!isIn("uri", code)) return refuse("uri-character", at, 1, { wrong: uri[at] as string });
    if (code === 47 && path < 0) path = at;
    else if (path < 0 && !isIn("host", code)) return refuse("uri-host", at, 1, { wrong: uri[at] as string });
    else if (code === 63 && query < 0 && end === uri.length) query = at;
    else if (code === 35 && end === uri.length) end = at;
  }
  if (path === host) return refuse("uri-host", host, 1, { wrong: "/" });
  if (path < 0) return refuse("no-key", host, uri.length - host);
  return { ok: true, path, query, end };
}
