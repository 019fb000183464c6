/** The four lengths of a GTIN, by how many digits were written. */
export type GtinKind = "GTIN-8" | "GTIN-12" | "GTIN-13" | "GTIN-14";

export type GtinProblem = "length" | "digits" | "check-digit";

export type GtinCheck =
  | { ok: true; gtin14: string; kind: GtinKind; prefix: string }
  | { ok: false; problem: GtinProblem };

const kinds: Record<number, GtinKind> = { 8: "GTIN-8", 12: "GTIN-12", 13: "GTIN-13", 14: "GTIN-14" };
const onlyDigits = /^[0-9]+$/;

/**
 * The GS1 modulo-10 check digit of the digits before it, as a digit; throws a TypeError when they are not digits.
 * Source: GS1 General Specifications section 7.9.1.
 *
 * @example gs1CheckDigit("893602002001") // "5"
 */
export function gs1CheckDigit(digits: string): string {
  if (!onlyDigits.test(digits)) throw new TypeError("a check digit is computed over digits only");
  let sum = 0;
  // Weights alternate 3, 1, 3 … from the right, so the same loop serves every length, SSCC and GLN included.
  for (let place = 0; place < digits.length; place++) {
    sum += Number(digits[digits.length - 1 - place]) * (place % 2 === 0 ? 3 : 1);
  }
  return String((10 - (sum % 10)) % 10);
}

/**
 * Checks a GTIN of 8, 12, 13 or 14 digits and gives the 14-digit form by which two writings of one number are compared.
 *
 * `prefix` is the GS1 prefix of three digits (of GTIN-8: the GS1-8 prefix). It tells which GS1 office issued the number, for
 * 893 GS1 Vietnam: a hint of registration, not of origin. A correct number proves nothing about the goods that carry it.
 * Spaces and hyphens are not digits: the edge that reads a person's typing removes them.
 *
 * @example checkGtin("8936036020014") // { ok: true, gtin14: "08936036020014", kind: "GTIN-13", prefix: "893" }
 */
export function checkGtin(text: string): GtinCheck {
  if (!onlyDigits.test(text)) return { ok: false, problem: text === "" ? "length" : "digits" };
  const kind = kinds[text.length];
  if (kind === undefined) return { ok: false, problem: "length" };
  if (gs1CheckDigit(text.slice(0, -1)) !== text.at(-1)) return { ok: false, problem: "check-digit" };
  const gtin14 = text.padStart(14, "0");
  return { ok: true, gtin14, kind, prefix: kind === "GTIN-8" ? text.slice(0, 3) : gtin14.slice(1, 4) };
}
