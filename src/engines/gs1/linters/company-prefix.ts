import { firstOutside } from "../characters.ts";
import { fault } from "../problem.ts";
import type { CompanyPrefixLookup, Linter } from "./linter.ts";
import { whole } from "./linter.ts";

/** The shortest GS1 company prefix has four digits. */
const shortest = 4;

/** A key that begins with a company prefix; whether one is allotted only a register can tell. */
export const companyPrefixFirst: Linter = (text, from, to, lookup) => {
  if (to - from < shortest) return whole("too-short", from, to);
  const at = firstOutside("digit", text, from, from + shortest);
  if (at >= 0) return fault("company-prefix", at, 1);
  return lookup === undefined ? null : askedFor(text, from, to, lookup);
};

/** A key whose first character is an indicator or extension digit, and the company prefix follows. */
export const companyPrefixSecond: Linter = (text, from, to, lookup) =>
  to - from < 2 ? whole("too-short", from, to) : companyPrefixFirst(text, from + 1, to, lookup);

export function askedFor(text: string, from: number, to: number, lookup: CompanyPrefixLookup): ReturnType<Linter> {
  const answer = lookup(text.slice(from, to));
  if (answer === "known") return null;
  return whole(answer === "offline" ? "company-prefix-offline" : "company-prefix-unknown", from, to);
}
