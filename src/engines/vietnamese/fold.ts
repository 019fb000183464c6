import { DROPPED, foldSeveral, foldTable, GAP, isZeroWidth, JOINT, SEVERAL } from "./fold-table.ts";

/**
 * Reusable room for a folded text. `symbols[0..length)` are folded UTF-16 units, with GAP or JOINT (never two together, none at the
 * ends) between words; `origin[i]` is the index in the source text of the character that gave symbol i, never falling, and
 * `origin[length]` is where the last character with its marks ends. `hidden` counts zero-width characters dropped right after a letter or digit.
 */
export type FoldBuffer = { symbols: Uint16Array; origin: Int32Array; length: number; hidden: number };

/** A buffer for `foldInto`; it grows by itself, so one serves any number of texts. */
export function createFoldBuffer(capacity = 4096): FoldBuffer {
  return { symbols: new Uint16Array(capacity), origin: new Int32Array(capacity + 1), length: 0, hidden: 0 };
}

/** Folds a text for matching into a reused buffer, so that a match can be pointed at in the original; returns the number of symbols. */
export function foldInto(text: string, buffer: FoldBuffer): number {
  if (buffer.symbols.length < text.length + 2) grow(buffer, text.length * 2 + 2);
  let { symbols, origin } = buffer;
  let length = 0;
  let gap = 0;
  let gapAt = 0;
  let hidden = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    const folded = foldTable[unit] as number;
    if (folded > JOINT) {
      if (gap !== 0) {
        if (length !== 0) {
          symbols[length] = gap;
          origin[length++] = gapAt;
        }
        gap = 0;
      }
      symbols[length] = folded;
      origin[length++] = index;
    } else if (folded === DROPPED) {
      if (gap === 0 && length !== 0 && isZeroWidth(unit)) hidden++;
    } else if (folded === SEVERAL) {
      // Emoji, mathematical letters, Hangul, ligatures: the only road on which a character may give several symbols.
      const point = text.codePointAt(index) as number;
      const pieces = foldSeveral(point);
      if (length + pieces.length + 2 + text.length - index > symbols.length) {
        grow(buffer, symbols.length * 2 + pieces.length);
        ({ symbols, origin } = buffer);
      }
      for (let at = 0; at < pieces.length; at++) {
        const piece = pieces.charCodeAt(at);
        if (piece === GAP || piece === JOINT) {
          if (gap === 0) gapAt = index;
          if (gap !== GAP) gap = piece;
          continue;
        }
        if (gap !== 0 && length !== 0) {
          symbols[length] = gap;
          origin[length++] = gapAt;
        }
        gap = 0;
        symbols[length] = piece;
        origin[length++] = index;
      }
      if (point > 0xffff) index++;
    } else {
      if (gap === 0) gapAt = index;
      if (gap !== GAP) gap = folded;
    }
  }
  origin[length] = gap === 0 ? text.length : gapAt;
  buffer.length = length;
  buffer.hidden = hidden;
  return length;
}

function grow(buffer: FoldBuffer, capacity: number): void {
  const symbols = new Uint16Array(capacity);
  const origin = new Int32Array(capacity + 1);
  symbols.set(buffer.symbols);
  origin.set(buffer.origin);
  buffer.symbols = symbols;
  buffer.origin = origin;
}

const shared = createFoldBuffer();
const mostArguments = 8192;

/** The beginnings of the shared room's symbols by their length, so that no view is made for each text. */
let views: Uint16Array[] = [];
let viewed = shared.symbols;
const longestView = 256;
function symbolsOf(length: number): Uint16Array {
  const { symbols } = shared;
  if (length > longestView) return symbols.subarray(0, length);
  if (viewed !== symbols) [viewed, views] = [symbols, []];
  return (views[length] ??= symbols.subarray(0, length));
}

/**
 * The search form of a text: lower case, no marks, đ as d, every run of punctuation or white space one space, nothing invisible.
 * `foldText("Đồng hồ  ĐEO-tay")` is `"dong ho deo tay"`. Never throws, whatever the string.
 */
export function foldText(text: string): string {
  const length = foldInto(text, shared);
  const symbols = symbolsOf(length);
  for (let at = 0; at < length; at++) if (symbols[at] === JOINT) symbols[at] = GAP;
  if (length <= mostArguments) return Reflect.apply(String.fromCharCode, null, symbols);
  let folded = "";
  for (let from = 0; from < length; from += mostArguments) {
    // `apply` reads the typed array as it is; spreading it would cost three times the folding itself.
    folded += Reflect.apply(String.fromCharCode, null, symbols.subarray(from, Math.min(length, from + mostArguments)));
  }
  return folded;
}
