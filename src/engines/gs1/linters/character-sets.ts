import { firstOutside, isIn } from "../characters.ts";
import { fault } from "../problem.ts";
import type { Linter } from "./linter.ts";
import { whole } from "./linter.ts";

export const inSet82: Linter = (text, from, to) => {
  const at = firstOutside("set82", text, from, to);
  return at < 0 ? null : fault("character", at, 1);
};

export const inSet39: Linter = (text, from, to) => {
  const at = firstOutside("set39", text, from, to);
  return at < 0 ? null : fault("character", at, 1);
};

/** URL-safe base 64; padding may be left out, but where it stands it fills a group of three. */
export const inSet64: Linter = (text, from, to) => {
  let end = to;
  while (end > from && text.charCodeAt(end - 1) === 61) end--;
  const padding = to - end;
  const at = firstOutside("set64", text, from, end);
  if (at >= 0) return fault("character", at, 1);
  if (padding > 2 || (padding > 0 && (to - from) % 3 !== 0)) return fault("padding", end, padding);
  return null;
};

/** A second character set: who else than the manufacturer may be meant by an importer index. */
export const importerIndex: Linter = (text, from, to) =>
  to - from === 1 && isIn("set64", text.charCodeAt(from)) ? null : whole("importer-index", from, to);

export const hasNonDigit: Linter = (text, from, to) =>
  firstOutside("digit", text, from, to) < 0 ? whole("letter", from, to) : null;

export const onlyHyphens: Linter = (text, from, to) => {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) !== 45) return whole("hyphen", from, to);
  return to > from ? null : whole("hyphen", from, to);
};

/** Characters beyond the 82 are written as `%` and two hexadecimal digits. */
export const percentEncoded: Linter = (text, from, to) => {
  for (let at = text.indexOf("%", from); at >= 0 && at < to; at = text.indexOf("%", at + 1)) {
    const end = Math.min(at + 3, to);
    if (end - at < 3 || !isHex(text.charCodeAt(at + 1)) || !isHex(text.charCodeAt(at + 2)))
      return fault("percent", at, end - at);
    at += 2;
  }
  return null;
};

function isHex(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 70) || (code >= 97 && code <= 102);
}
