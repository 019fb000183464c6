import { remembered, toneKey } from "../vietnamese/index.ts";

const letterMarks = /[\u{c0}-\u{24f}\u{1e00}-\u{1eff}]|\p{Mn}/u;

/** Whether a text was typed with Vietnamese marks at all. */
export function hasMarks(text: string): boolean {
  return letterMarks.test(text);
}

/** The words of a slice as they were written, for comparing marks: tone placement, case, signs and invisible characters forgotten. */
export const writtenWords = remembered((slice) =>
  toneKey(slice.normalize("NFKC"))
    .replace(/\p{Cf}+/gu, "")
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")
    .trim(),
);

/**
 * Whether a slice may be meant as one of the written forms. Someone who types marks types the right ones: "hàng gia" of "hàng gia
 * dụng" is not "hàng giả", "hồng" is not "hóng". A slice without any mark agrees with every form, since many sellers type none; but
 * one unmarked word in a text that has marks is just another word.
 */
export function marksAgree(slice: string, forms: ReadonlySet<string>, textHasMarks: boolean): boolean {
  const written = writtenWords(slice);
  if (forms.has(written)) return true;
  if (hasMarks(slice)) return false;
  return !textHasMarks || written.includes(" ");
}
