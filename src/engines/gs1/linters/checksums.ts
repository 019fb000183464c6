import { firstOutside, set82 } from "../characters.ts";
import { fault } from "../problem.ts";
import { countryLetters } from "./code-lists.ts";
import type { Linter } from "./linter.ts";
import { digits, whole } from "./linter.ts";

/** The modulo-10 check digit in the last place. */
export const checkDigit: Linter = (text, from, to) => {
  if (to === from) return whole("too-short", from, to);
  const wrong = digits(text, from, to);
  if (wrong !== null) return wrong;
  let sum = 0;
  let weight = 3;
  for (let at = to - 2; at >= from; at--) {
    sum += (text.charCodeAt(at) - 48) * weight;
    weight = 4 - weight;
  }
  const expected = (10 - (sum % 10)) % 10;
  return text.charCodeAt(to - 1) - 48 === expected ? null : fault("check-digit", to - 1, 1, String(expected));
};

const pairAlphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
const longest = 99;
const primes = firstPrimes(longest - 2);
const worth = new Map([...set82].map((character, value) => [character, value]));

/** The pair of check characters at the end of a model number. Source: GS1 General Specifications section 7.9.5. */
export const checkPair: Linter = (text, from, to) => {
  const length = to - from;
  if (length < 2) return whole("too-short", from, to);
  if (length > longest) return whole("too-long", from, to);
  const at = firstOutside("set82", text, from, to - 2);
  if (at >= 0) return fault("character", at, 1);
  const expected = checkPairOf(text.slice(from, to - 2));
  return text.slice(to - 2, to) === expected ? null : fault("check-pair", to - 2, 2, expected);
};

/** The two check characters of a model number that lacks them. */
export function checkPairOf(body: string): string {
  let sum = 0;
  for (let place = 0; place < body.length; place++) {
    // Weights are the primes, the smallest at the right.
    sum += (worth.get(body[place] as string) as number) * (primes[body.length - 1 - place] as number);
  }
  const rest = sum % 1021;
  return (pairAlphabet[rest >> 5] as string) + (pairAlphabet[rest & 31] as string);
}

/** An international bank account number: country, two check digits by ISO 7064 modulo 97, the account. */
export const iban: Linter = (text, from, to) => {
  const length = to - from;
  if (length <= 4) return whole("too-short", from, to);
  if (length > 34) return whole("too-long", from, to);
  for (let at = from; at < to; at++) if (accountValue(text.charCodeAt(at)) < 0) return fault("character", at, 1);
  if (!countryLetters.has(text.slice(from, from + 2))) return fault("country", from, 2);
  let rest = 0;
  for (let step = 0; step < length; step++) {
    const value = accountValue(text.charCodeAt(from + ((step + 4) % length)));
    rest = (rest * (value < 10 ? 10 : 100) + value) % 97;
  }
  return rest === 1 ? null : fault("iban", from + 2, 2);
};

function accountValue(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  return code >= 65 && code <= 90 ? code - 55 : -1;
}

function firstPrimes(count: number): number[] {
  const found: number[] = [];
  for (let next = 2; found.length < count; next++) if (found.every((prime) => next % prime !== 0)) found.push(next);
  return found;
}
