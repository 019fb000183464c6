import { isIn } from "./characters.ts";

/** Where a value stands in an address: in a query, `+` is a space. */
export type AddressPart = "path" | "query";

const hex = "0123456789ABCDEF";

/**
 * Writes a value so that it may stand in an address: everything but letters, digits and `-._~` as `%` and two digits.
 *
 * @example escapeUri("A/B C", "path") // "A%2FB%20C"
 */
export function escapeUri(text: string, part: AddressPart): string {
  let written = "";
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isIn("unreserved", code)) continue;
    written += text.slice(from, at);
    written += code === 32 && part === "query" ? "+" : `%${hex[(code >> 4) & 15]}${hex[code & 15]}`;
    from = at + 1;
  }
  return from === 0 ? text : written + text.slice(from);
}

/**
 * Reads a value that stands in an address, one character a byte; a `%` that begins no such pair stays as it is.
 *
 * @example unescapeUri("A%2fB", "path") // "A/B"
 */
export function unescapeUri(text: string, part: AddressPart): string {
  if (!text.includes("%") && !(part === "query" && text.includes("+"))) return text;
  let read = "";
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const byte = code === 37 ? hexValue(text.charCodeAt(at + 1)) * 16 + hexValue(text.charCodeAt(at + 2)) : Number.NaN;
    if (code === 43 && part === "query") read += " ";
    else if (Number.isNaN(byte)) read += text[at];
    else {
      read += String.fromCharCode(byte);
      at += 2;
    }
  }
  return read;
}

/** Where the character at `place` of the value that was read stands in the address; `at` is where the value begins there. */
export function escapedPlace(text: string, at: number, place: number): number {
  let left = place;
  let here = at;
  while (left > 0) {
    const pair =
      text.charCodeAt(here) === 37 &&
      !Number.isNaN(hexValue(text.charCodeAt(here + 1)) + hexValue(text.charCodeAt(here + 2)));
    here += pair ? 3 : 1;
    left -= 1;
  }
  return here;
}

function hexValue(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  if (code >= 65 && code <= 70) return code - 55;
  return code >= 97 && code <= 102 ? code - 87 : Number.NaN;
}
