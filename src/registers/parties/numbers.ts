import { gs1CheckDigit } from "../../engines/gs1/index.ts";

/** What is wrong with a number that a party gives. */
export type NumberProblem = "digits" | "length" | "check-digit";

/** People write numbers in groups; what separates the groups says nothing. */
function joined(typed: string): string {
  return typed.replace(/[\s.\-–]/g, "");
}

/**
 * A line as it is kept: composed letters, single spaces, and nothing that cannot be seen. A mark that turns the direction of writing, or a
 * letter without width, would make one name look like another.
 */
export function plainLine(typed: string): string {
  return typed
    .normalize("NFC")
    .replace(/\p{Cf}/gu, "")
    .replace(/[\p{C}\p{Z}]+/gu, " ")
    .trim();
}

/**
 * Reads a GLN as a person types it. Source: GS1 General Specifications section 3.4.1, 7.9.1.
 *
 * @example readGln("893 4567 00001 5") // { ok: true, gln: "8934567000015" }
 */
export function readGln(typed: string): { ok: true; gln: string } | { ok: false; problem: NumberProblem } {
  const gln = joined(typed);
  if (!/^[0-9]+$/.test(gln)) return { ok: false, problem: "digits" };
  if (gln.length !== 13) return { ok: false, problem: "length" };
  return gs1CheckDigit(gln.slice(0, -1)) === gln.at(-1) ? { ok: true, gln } : { ok: false, problem: "check-digit" };
}

/**
 * Reads a GS1 company prefix, 4 to 12 digits, as a person types it. Nothing in the digits proves that it is anyone's; 893 says that
 * GS1 Vietnam gives it out, and no more.
 */
export function readPrefix(typed: string): { ok: true; prefix: string } | { ok: false; problem: NumberProblem } {
  const prefix = joined(typed);
  if (!/^[0-9]+$/.test(prefix)) return { ok: false, problem: "digits" };
  return prefix.length >= 4 && prefix.length <= 12 ? { ok: true, prefix } : { ok: false, problem: "length" };
}

/**
 * The prefixes that a GTIN or GLN could stand under, longest first: of a GTIN-14 what follows its indicator digit. An 8-digit number
 * stands under none, since it is given out by itself.
 */
export function prefixesOf(key: string): string[] {
  const digits = key.length === 14 ? key.slice(1) : key.length === 12 ? `0${key}` : key;
  if (!/^[0-9]{13}$/.test(digits) || digits.startsWith("00000")) return [];
  return Array.from({ length: 9 }, (_, at) => digits.slice(0, 12 - at));
}
