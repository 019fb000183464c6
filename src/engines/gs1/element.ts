import type { ApplicationIdentifier } from "./application-identifiers.ts";
import { applicationIdentifier } from "./application-identifiers.ts";
import { firstOutside } from "./characters.ts";
import type { CompanyPrefixLookup } from "./linters/index.ts";
import type { Fault, Problem } from "./problem.ts";
import { fault } from "./problem.ts";

/** A value under its application identifier. Both are text, always: a number would lose leading zeros and long digits. */
export type Element = { ai: string; value: string };

export type CheckOptions = {
  /** False: each value is checked by itself, not which identifiers need or exclude each other. */
  combinations?: boolean;
  /** Codes that the GS1 system has not given out are taken as text of at most 90 characters, where their end is marked. */
  unknown?: boolean;
  /** Asked whether keys begin with a company prefix that is allotted. */
  companyPrefix?: CompanyPrefixLookup;
};

const longestUnknown = 90;

/** What is wrong with the value written from `from` to before `to`, or null. One pass over each part and each of its checks. */
export function valueFault(
  entry: ApplicationIdentifier,
  text: string,
  from: number,
  to: number,
  lookup?: CompanyPrefixLookup,
): (Fault & { end: number }) | null {
  let at = from;
  for (const part of entry.parts) {
    const left = to - at;
    if (left === 0 && part.optional) return null;
    if (left < part.min) return { ...fault("too-short", at, left), end: to };
    const end = left > part.max ? at + part.max : to;
    for (const linter of part.linters) {
      const found = linter(text, at, end, lookup);
      if (found !== null) return { ...found, end };
    }
    at = end;
  }
  return at < to ? { ...fault("too-long", at, to - at), end: to } : null;
}

/** What is wrong with the value of a code that the GS1 system has not given out. */
export function unknownFault(text: string, from: number, to: number): (Fault & { end: number }) | null {
  if (to === from) return { ...fault("too-short", from, 0), end: to };
  if (to - from > longestUnknown)
    return { ...fault("too-long", from + longestUnknown, to - from - longestUnknown), end: to };
  const at = firstOutside("set82", text, from, to);
  return at < 0 ? null : { ...fault("character", at, 1), end: to };
}

/** The fault of one element's value by itself, as a problem whose place counts from `shift` before the value. */
export function elementProblem({ ai, value }: Element, shift: number, options: CheckOptions): Problem | null {
  const entry = applicationIdentifier(ai);
  const found =
    entry === undefined
      ? unknownFault(value, 0, value.length)
      : valueFault(entry, value, 0, value.length, options.companyPrefix);
  return found === null ? null : valueProblem(ai, value, found, shift);
}

/** A fault told as a problem: `fault` stands within `value`, which begins at `shift` of what was given. */
export function valueProblem(ai: string, value: string, found: Fault & { end: number }, shift: number): Problem {
  const wrong = value.slice(found.at, found.at + found.length);
  const mark = `(${ai})${value.slice(0, found.at)}|${wrong}|${value.slice(found.at + found.length, found.end)}`;
  const values: Record<string, string> = { ai, wrong, place: String(found.at + 1) };
  if (found.expected !== undefined) values["expected"] = found.expected;
  return { code: found.code, at: shift + found.at, length: found.length, ai, mark, values };
}
