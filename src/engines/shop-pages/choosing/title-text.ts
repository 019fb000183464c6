import { foldText, remembered } from "../../vietnamese/index.ts";
import { hostLabel } from "../host-words.ts";
import { namesNoGoods } from "../no-title.ts";
import { tidy } from "../parse-page.ts";
import type { Features } from "./choice-model.ts";
import type { SeenName } from "./title-seen.ts";

/** Whether words in a row make what the owner chose of the page's address. */
export const saysHost = (words: readonly string[], host: string | null) =>
  host !== null && words.join("").includes(host);

/** What of a page's address may be the shop's name: "vaiha" of shopvaiha.vn. */
export function hostOf(url: string): string | null {
  const label = hostLabel(url);
  const bare = label?.replace(/(?:vn|vietnam|online)$/, "").replace(/^(?:shop|cuahang)/, "") ?? "";
  return bare.length >= shortestHost ? bare : label;
}
const shortestHost = 5;

const amount = /\d[\d.,]{2,} ?(?:đ|₫|vnđ|vnd|k|đồng)(?!\p{L})|\d{1,3}(?:[.,]\d{3})+/iu;
const measure = /\d ?(?:ml|gr?|kg|l|lit|cm|mm|m|w|v|gb|inch|mah|vien|goi|hop|lon|chai|tuyp|cai|mon)\b/;

const fewWords = 3;
const plainWord = /^\D{2,}$/;

/** How many letters are small, and how many are capitals. */
function lettersIn(text: string): [number, number] {
  let [small, capitals] = [0, 0];
  const [lower, upper] = [text.toLowerCase(), text.toUpperCase()];
  for (let at = 0; at < text.length; at++) {
    if (lower[at] === upper[at]) continue;
    if (text[at] === lower[at]) small++;
    else capitals++;
  }
  return [small, capitals];
}

/** What a name says and how it is written. */
export function textFeatures({ name: { words }, place: { cut } }: SeenName, host: string | null): Features[] {
  const ofHost = {
    namesHost: Number(saysHost(words, host)),
  };
  return [writingOf(tidy(cut.text)), ofHost];
}

/** How a text is written; pages of one site write many alike. */
const writingOf = remembered((text: string): Features => {
  const folded = foldText(text);
  const words = folded.split(" ");
  const [small, capitals] = lettersIn(text);
  return {
    plainWords: Math.min(fewWords, words.filter((word) => plainWord.test(word)).length),
    shareOfCapitals: capitals / Math.max(1, small + capitals),
    capitalWords: (text.match(/(?<![\p{L}\d])\p{Lu}/gu)?.length ?? 0) / words.length,
    hasColon: Number(/[:：]/.test(text)),
    endsSentence: Number(/[.!…]$/.test(text)),
    hasComma: Number(text.includes(",")),
    hasAmount: Number(amount.test(text)),
    hasMeasure: Number(measure.test(folded)),
    namesNoGoods: Number(namesNoGoods({ text, folded })),
  };
}, 5_000);
