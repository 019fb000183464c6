import { foldText } from "../vietnamese/index.ts";

const syllable = /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?$/;
/** Whether a folded word could be a Vietnamese syllable. */
export const isSyllable = (folded: string): boolean => syllable.test(folded);
const borrowed =
  /^(?:laptop|smartphone|camera|mall|sale|flash|new|hot|best|seller|freeship|official|store|shop|combo|deal|voucher|serum|skincare|makeup|loading|top|trending|online|out|of|stock|stop|black|friday|pc|tv|wifi|gaming|vintage|unisex|item|product|pre|order|share|like|home|sku|size|free|ship|limited|edition|details?|description|review|video|email)$/;
/** A word or two with capitals that are no Vietnamese syllables and stand alone beside the title: kinds of goods and badges are Vietnamese. */
export function isForeignName(text: string): boolean {
  const words = text.split(" ").filter((word) => word !== "&");
  if (words.length > 3 || !words.every((word) => /^\p{Lu}[\p{L}&'’.-]+$/u.test(word))) return false;
  const folded = words.map((word) => foldText(word).replaceAll(" ", ""));
  return folded.every((word) => !borrowed.test(word)) && folded.some((word) => !isSyllable(word) && word.length >= 3);
}
