/** Whose tax code it is: an enterprise (10 digits), a branch of one (10-3), a person or household by personal ID (12). */
export type TaxCodeKind = "enterprise" | "branch" | "person";

export type TaxCodeCheck =
  | { ok: true; code: string; kind: TaxCodeKind; head: string }
  | { ok: false; problem: "shape" | "check-digit" };

// Source: reference/identifiers.json (mst); tried there on eight real codes.
const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];
const enterpriseOrBranch = /^([0-9]{10})(?:-([0-9]{3}))?$/;
const person = /^[0-9]{12}$/;

function hasCheckDigit(tenDigits: string): boolean {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(tenDigits[at]), 0);
  // A remainder of 0 would ask for the digit 10: such numbers are not issued.
  return 10 - (sum % 11) === Number(tenDigits[9]);
}

/**
 * Checks a tax code; `head` is the code of the enterprise a branch belongs to, else the code itself. A 12-digit code is a personal
 * ID, the tax code of persons and households since 1 July 2025, and has no check digit: `parsePersonalId` says whether it can be one.
 * Law: Circular 86/2024/TT-BTC.
 *
 * @example checkTaxCode("0100109106-001") // { ok: true, code: "0100109106-001", kind: "branch", head: "0100109106" }
 */
export function checkTaxCode(text: string): TaxCodeCheck {
  if (person.test(text)) return { ok: true, code: text, kind: "person", head: text };
  const [, head, branch] = enterpriseOrBranch.exec(text) ?? [];
  if (head === undefined) return { ok: false, problem: "shape" };
  if (!hasCheckDigit(head)) return { ok: false, problem: "check-digit" };
  return { ok: true, code: text, kind: branch === undefined ? "enterprise" : "branch", head };
}
