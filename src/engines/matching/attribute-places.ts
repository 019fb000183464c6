import type { BrandBook } from "./attributes.ts";
import { readAttributes } from "./attributes.ts";
import type { AttributeName } from "./same-product.ts";
import { compareAttributes } from "./same-product.ts";

/** A field that a title tells, and the characters that tell it (UTF-16 offsets). */
export type AttributePlace = { field: AttributeName; start: number; end: number };

/** Further words of a title are not looked at, and no field is told by more words in a row than this. */
const mostWords = 60;
const widest = 8;

/**
 * Where a title tells each of its fields: the fewest words in a row that, read by themselves, say the same. A field that no such words
 * tell has no place.
 *
 * @example attributePlaces("Nước giặt Thác Bạc 3.6kg", brandBook(["Thác Bạc"])) // brand at 10 to 18, size at 19 to 24
 */
export function attributePlaces(title: string, brands: BrandBook = new Map()): AttributePlace[] {
  const whole = readAttributes(title, brands);
  const open = new Set(compareAttributes(whole, whole).agree);
  const words = [...title.matchAll(/[^\s,;()[\]|]+/gu)].slice(0, mostWords);
  const found: AttributePlace[] = [];
  for (let width = 1; width <= widest && open.size > 0; width++) {
    for (let at = 0; at + width <= words.length && open.size > 0; at++) {
      const start = words[at]!.index;
      const last = words[at + width - 1]!;
      const end = last.index + last[0].length;
      const { agree } = compareAttributes(whole, readAttributes(title.slice(start, end), brands));
      for (const field of agree) if (open.delete(field)) found.push({ field, start, end });
    }
  }
  return found.sort((one, other) => one.start - other.start || one.end - other.end);
}
