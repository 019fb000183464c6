/** Problems within one value: its length, its characters, and what the linters find. */
export const valueProblems = [
  "too-short",
  "too-long",
  "digit",
  "character",
  "padding",
  "check-digit",
  "check-pair",
  "company-prefix",
  "company-prefix-unknown",
  "company-prefix-offline",
  "month",
  "day",
  "hour",
  "minute",
  "second",
  "country",
  "currency",
  "iban",
  "media-type",
  "package-type",
  "importer-index",
  "sex",
  "latitude",
  "longitude",
  "percent",
  "piece",
  "pieces",
  "piece-beyond",
  "position",
  "position-beyond",
  "winding",
  "yes-no",
  "zero",
  "nonzero",
  "zero-prefix",
  "hyphen",
  "letter",
  "coupon-missing",
  "coupon-truncated",
  "coupon-length",
  "coupon-value",
  "coupon-excess",
  "coupon-dates",
] as const;

/** Problems of a whole code. */
export const codeProblems = [
  "empty",
  "unreadable",
  "uri-scheme",
  "uri-host",
  "uri-character",
  "no-key",
  "key-order",
  "unknown-ai",
  "not-attribute",
  "in-query",
  "repeated",
  "excluded",
  "missing",
  "not-serialised",
  "no-separator",
  "bracket",
  "symbology",
  "compressed",
  "epc",
] as const;

export type ValueProblem = (typeof valueProblems)[number];

/** What can be wrong with a code, told by a word a machine can act on; the words for people are `gs1.<code>` of the text catalog. */
export type ProblemCode = ValueProblem | (typeof codeProblems)[number];

/** A place in a text where a value is wrong; `expected` where there is exactly one right answer. */
export type Fault = { code: ValueProblem; at: number; length: number; expected?: string };

/**
 * One thing that is wrong with a code: what, and where in the text that was given.
 *
 * `ai` names the application identifier concerned, `mark` shows its value with the wrong part between bars, cut where the part
 * ends: `(8001)12341|X|345`. `values` fill the placeholders of the words.
 */
export type Problem = {
  code: ProblemCode;
  at: number;
  length: number;
  ai?: string;
  mark?: string;
  values: Readonly<Record<string, string>>;
};

export type Refusal = { ok: false; problems: readonly Problem[] };

/** An answer of one problem. */
export function refuse(code: ProblemCode, at: number, length: number, values: Problem["values"] = {}): Refusal {
  const ai = values["ai"];
  return { ok: false, problems: [ai === undefined ? { code, at, length, values } : { code, at, length, ai, values }] };
}

export function fault(code: ValueProblem, at: number, length: number, expected?: string): Fault {
  return expected === undefined ? { code, at, length } : { code, at, length, expected };
}
