import { foldText } from "../vietnamese/index.ts";
import { structuredAmount } from "./amounts.ts";
import { found, foundText } from "./found.ts";
import { parseLoosely } from "./json-ld.ts";
import type { Found, ShopOffer } from "./model.ts";
import { emptyOffer } from "./offer-fields.ts";
import { named } from "./structured-offer.ts";

const [deepest, deepestPrice, mostNodes] = [14, 3, 20_000];
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/**
 * The offer in the data that a page hands to its own scripts: the price in the thing that bears the goods' name or the last part of the
 * page's address. Only for pages that show no price before a script runs; the names of keys say which amount is asked.
 */
export function stateOffer(states: readonly string[], title: string, url: string): ShopOffer | null {
  const name = foldText(title);
  const slug =
    URL.parse(url)
      ?.pathname.split("/")
      .findLast((part) => part.length >= 8) ?? null;
  const isOfGoods = (said: unknown) =>
    typeof said === "string" &&
    said.length >= 6 &&
    said.length <= 300 &&
    (said === slug || (said.includes(" ") && foldText(said) === name));
  for (const state of states) {
    const goods = thingsIn(parseLoosely(objectOf(state)), isOfGoods);
    for (const thing of goods) {
      const priced = priceIn(thing);
      if (priced === null) continue;
      const price = found(priced.value, "state", `${priced.key}: ${priced.value}`);
      const brand = brandIn(thing);
      return { ...emptyOffer("state"), title: found(title, "state", title), price, priceKind: "exact", brand };
    }
  }
  return null;
}

/** "window.STATE = {…};": what stands between the first bracket and the last. */
function objectOf(script: string): string {
  const from = script.search(/[{[]/);
  const to = Math.max(script.lastIndexOf("}"), script.lastIndexOf("]"));
  return from === -1 ? "" : script.slice(from, to + 1);
}

/** The things of a state that bear such a text themselves, in their order. */
function thingsIn(state: unknown, isOfGoods: (said: unknown) => boolean): Record<string, unknown>[] {
  const things: Record<string, unknown>[] = [];
  const stack: { value: unknown; depth: number }[] = [{ value: state, depth: 0 }];
  for (let left = mostNodes; left > 0 && stack.length > 0; left--) {
    const { value, depth } = stack.pop()!;
    if (!isObject(value) || depth > deepest) continue;
    const within = Object.values(value).slice(0, mostNodes);
    if (!Array.isArray(value) && within.some(isOfGoods)) things.push(value);
    for (const one of within.toReversed()) if (isObject(one)) stack.push({ value: one, depth: depth + 1 });
  }
  return things;
}

const priceWords = new Set("price prices pricing gia giaban cost amount money".split(" "));
const nowWords = new Set(
  "final sale special current selling sell promotion promo discounted discount after deal now ban km".split(" "),
);
const beforeWords = new Set(
  "original list old compare regular market before msrp goc niem base full retail".split(" "),
);
const otherWords =
  /^(?:id|percent|percentage|rate|fee|ship|shipping|tax|vat|point|points|installment|currency|voucher|saving|saved|import|wholesale|si|max|per|unit|deposit|related|similar|recommend|suggestions?|combos?|gifts?)$/;

/** The amount that a thing is sold for: what is asked now before "price" alone, and that before what it was; nearer keys first. */
function priceIn(thing: Record<string, unknown>): { key: string; value: number } | null {
  let best: { key: string; value: number; rank: number } | null = null;
  const visit = (value: Record<string, unknown>, above: readonly string[], depth: number) => {
    for (const [key, one] of Object.entries(value).slice(0, mostKeys)) {
      const words = [...above, ...wordsOf(key)];
      if (words.some((word) => otherWords.test(word)) || isDiscount(key)) continue;
      if (isObject(one)) {
        if (depth < deepestPrice) visit(one, words, depth + 1);
        continue;
      }
      if (!words.some((word) => priceWords.has(word)) || (typeof one !== "number" && typeof one !== "string")) continue;
      const amount = structuredAmount(String(one), null);
      if (amount === null || amount < 1_000) continue;
      const rank =
        (words.some((word) => nowWords.has(word)) ? 20 : words.some((word) => beforeWords.has(word)) ? 0 : 10) - depth;
      if (best === null || rank > best.rank) best = { key: words.join("."), value: amount, rank };
    }
  };
  visit(thing, [], 0);
  return best;
}

const brandKey =
  /^(?:product|item)?(?:brand|brands|thuonghieu|nhanhieu|hang|hangsanxuat|manufacturer|maker|vendor)(?:name|ten|title)?$/;
const nameKey = /^(?:name|ten|title|label|value|tieude)$/;
/** The make that a thing names itself: as a word, or as a thing or list of things with a name. */
function brandIn(thing: Record<string, unknown>): Found<string> | null {
  const keyed = Object.entries(thing).slice(0, mostKeys);
  const labelled = keyed.flatMap(([, told]) =>
    Array.isArray(told) ? told.slice(0, mostKeys).flatMap(labelledValue) : [],
  );
  for (const [key, told] of [...keyed, ...labelled]) {
    if (!brandKey.test(wordsOf(key).join(""))) continue;
    const one: unknown = Array.isArray(told) ? told[0] : told;
    const name = isObject(one) ? Object.entries(one).find(([inner]) => nameKey.test(inner.toLowerCase()))?.[1] : one;
    if (typeof name !== "string" || !/\p{L}/u.test(name) || named(name) === null) continue;
    return foundText(name, "state", 60);
  }
  return null;
}
const mostKeys = 200;
/** `{ "label": "Thương hiệu", "value": "Suối Trong" }` in a list of attributes. */
function labelledValue(one: unknown): [string, unknown][] {
  if (!isObject(one)) return [];
  const label = one["label"] ?? one["name"] ?? one["key"];
  return typeof label === "string" && one["value"] !== undefined ? [[foldText(label), one["value"]]] : [];
}

/** "discount" and "discount_amount" are what the price is less, "discountPrice" and "priceAfterDiscount" are the price. */
const isDiscount = (key: string) => /discount(?!ed)/i.test(key) && !/price|gia/i.test(key);

const wordsOf = (key: string) =>
  key
    .slice(0, 60)
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== "");
