import { firstOutside } from "../characters.ts";
import type { Fault } from "../problem.ts";
import { fault } from "../problem.ts";

/** What a register of company prefixes says of digits that should begin with one. */
export type CompanyPrefixLookup = (digits: string) => "known" | "unknown" | "offline";

/** Looks at `text` from `from` to before `to` and tells the first thing that is wrong there, by its place in `text`. */
export type Linter = (text: string, from: number, to: number, lookup?: CompanyPrefixLookup) => Fault | null;

export function whole(code: Fault["code"], from: number, to: number): Fault {
  return fault(code, from, to - from);
}

/** Digits only. */
export function digits(text: string, from: number, to: number): Fault | null {
  const at = firstOutside("digit", text, from, to);
  return at < 0 ? null : fault("digit", at, 1);
}

/** The length that a fixed format has, before anything else is read from it. */
export function exactly(length: number, from: number, to: number): Fault | null {
  if (to - from === length) return null;
  return whole(to - from < length ? "too-short" : "too-long", from, to);
}

/** The number that digits write; only for at most 15 of them. */
export function numberAt(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at++) number = number * 10 + text.charCodeAt(at) - 48;
  return number;
}
