import { fault } from "../problem.ts";
import type { ValueProblem } from "../problem.ts";
import type { Linter } from "./linter.ts";
import { digits, numberAt, whole } from "./linter.ts";

/** Every digit is 0. */
export const zero: Linter = (text, from, to) => (to > from && allZero(text, from, to) ? null : whole("zero", from, to));

export const nonZero: Linter = (text, from, to) =>
  digits(text, from, to) ?? (allZero(text, from, to) ? whole("nonzero", from, to) : null);

export const noZeroPrefix: Linter = (text, from, to) =>
  digits(text, from, to) ?? (to > from && text.charCodeAt(from) === 48 ? fault("zero-prefix", from, 1) : null);

/** One character out of a few. */
export function oneOf(characters: string, code: ValueProblem): Linter {
  return (text, from, to) =>
    to - from === 1 && characters.includes(text[from] as string) ? null : whole(code, from, to);
}

/** Ten digits: degrees with seven decimals, shifted so that none is negative. */
export function angle(most: number, code: "latitude" | "longitude"): Linter {
  return (text, from, to) => {
    if (to - from !== 10) return whole(to - from < 10 ? "too-short" : "too-long", from, to);
    return digits(text, from, to) ?? (numberAt(text, from, to) <= most ? null : whole(code, from, to));
  };
}

/** Piece and total in two halves of equal length: 0203 is piece 2 of 3. */
export const pieceOfTotal: Linter = (text, from, to) => {
  const length = to - from;
  if (length === 0 || length % 2 !== 0) return whole("too-short", from, to);
  const wrong = digits(text, from, to);
  if (wrong !== null) return wrong;
  const middle = from + length / 2;
  if (allZero(text, from, middle)) return whole("piece", from, middle);
  if (allZero(text, middle, to)) return whole("pieces", middle, to);
  // Halves of equal length compare as text as they do as numbers.
  return text.slice(from, middle) > text.slice(middle, to) ? whole("piece-beyond", from, to) : null;
};

/** `2/3`: the second of three. */
export const positionInSequence: Linter = (text, from, to) => {
  const slash = text.indexOf("/", from);
  if (slash <= from || slash >= to - 1 || digits(text, from, slash) !== null || digits(text, slash + 1, to) !== null)
    return whole("position", from, to);
  if (text.charCodeAt(from) === 48) return whole("zero-prefix", from, slash);
  if (text.charCodeAt(slash + 1) === 48) return whole("zero-prefix", slash + 1, to);
  const position = text.slice(from, slash);
  const end = text.slice(slash + 1, to);
  const beyond = position.length === end.length ? position > end : position.length > end.length;
  return beyond ? whole("position-beyond", from, to) : null;
};

function allZero(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) !== 48) return false;
  return true;
}
