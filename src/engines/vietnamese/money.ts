import { plainLetters } from "./plain-letters.ts";
import type { SpokenAmount } from "./spoken-amounts.ts";
import { spokenAmounts } from "./spoken-amounts.ts";

/** An amount in đồng with the place of its writing, in UTF-16 indices. */
export type Money = { amount: bigint; start: number; end: number };
/** A price of which digits are hidden ("4xx"): it lies between `from` and `to`, both included. */
export type HiddenPrice = { from: bigint; to: bigint; start: number; end: number };

const thousand = 1_000n;
const million = 1_000_000n;
const billion = 1_000_000_000n;

/** What each word for an amount is worth; "lít", "cành" and "củ" are the slang of reference/identifiers.json. */
const worth: Record<string, bigint> = {
  k: thousand,
  nghin: thousand,
  ngan: thousand,
  canh: thousand,
  tram: 100n * thousand,
  lit: 100n * thousand,
  tr: million,
  trieu: million,
  m: million,
  cu: million,
  ty: billion,
  ti: billion,
  d: 1n,
  dong: 1n,
  vnd: 1n,
  "₫": 1n,
};
/** No price has more: a number of a million digits is a way to keep a processor busy. */
const longestNumber = 20;
const small: Record<string, bigint> = {
  mot: 1n,
  hai: 2n,
  ba: 3n,
  bon: 4n,
  nam: 5n,
  sau: 6n,
  bay: 7n,
  tam: 8n,
  chin: 9n,
  muoi: 10n,
};

// Spaces group thousands only before the currency itself: "size 38 199k" holds no 38,199k.
const spaced = String.raw`\d{1,3}(?: \d{3})+(?=\s?(?:dong|vnd|d|₫)(?![a-z0-9]))`;
const number = String.raw`${spaced}|\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d+)?|${Object.keys(small).join("|")}`;
const unit = String.raw`nghin|ngan|canh|trieu|tram|dong|vnd|lit|tr|ty|ti|cu|k|m|d|₫`;
const amount = new RegExp(
  String.raw`(?<![a-z0-9.,$€¥])(?<number>${number})\s{0,2}(?<unit>${unit})(?<rest>(?<=tram\b)\s?(?:nghin|ngan|k)|(?:\s?ruoi)|(?<gap>\s?)(?<tail>\d{1,3})(?:\s?(?<tailUnit>k|nghin|ngan|trieu|tr)(?![a-z]))?(?![\d.,]*\d|[a-z%]))?(?![a-z0-9])`,
  "g",
);
const wholeNumber =
  /^\s*(?:gia(?: chi)?\s*:?\s*)?(?<number>\d{1,3}(?:[.,]\d{3})+(?:[.,]0{1,2})?|\d+(?:[.,]0{1,2})?)\s*$/;
const otherCurrency = /^\s?(?:usd|\$|do la|eur|€|cny|rmb|yen|te\b|won|baht)/;
// "1 triệu 2 cái" is a million for two pieces, "1 triệu 2" is 1,200,000.
const counted =
  /^\s?(?:cai|chiec|bo|doi|hop|chai|lon|goi|cap|combo|set|sp|san pham|con|thang|nam|ngay|tuan|size|mau|lan|nguoi|mon|x|m2|met|g|kg|ml|l)(?![a-z])/;

/** The digits and the number of decimals of a written number, read as the Vietnamese write it: 1.234.567,89. */
function readNumber(written: string, worthOfOne: bigint): { digits: bigint; decimals: number } {
  const spelled = small[written];
  if (spelled !== undefined) return { digits: spelled, decimals: 0 };
  if (written.includes(" ")) return { digits: BigInt(written.replaceAll(" ", "")), decimals: 0 };
  const separators = written.match(/[.,]/g) ?? [];
  const last = separators.at(-1);
  const after = last === undefined ? "" : written.slice(written.lastIndexOf(last) + 1);
  const alone = separators.length === 1;
  // One separator before three digits groups thousands, save a comma before "triệu" and above: "1,250tr" is 1.25 million.
  const groups = after.length === 3 && !(alone && last === "," && worthOfOne >= million);
  return { digits: BigInt(written.replace(/[.,]/g, "")), decimals: last === undefined || groups ? 0 : after.length };
}

/** The number times what one is worth, or null when a fraction of a đồng would remain. */
function times({ digits, decimals }: { digits: bigint; decimals: number }, worthOfOne: bigint): bigint | null {
  const product = digits * worthOfOne;
  const scale = 10n ** BigInt(decimals);
  return product % scale === 0n ? product / scale : null;
}

/** What follows the unit: "rưỡi" is half of it, "1tr2" two tenths, "1tr250" 250 thousandths, "1tr 250k" what it says. */
function restWorth(groups: Record<string, string | undefined>, worthOfOne: bigint): bigint | null {
  const { rest, tail, tailUnit } = groups;
  if (rest === undefined) return 0n;
  if (rest.trim() === "ruoi") return worthOfOne / 2n;
  if (tail === undefined) return 0n;
  if (tailUnit !== undefined) return worth[tailUnit]! < worthOfOne ? BigInt(tail) * worth[tailUnit]! : null;
  return worthOfOne < thousand ? null : (BigInt(tail) * worthOfOne) / 10n ** BigInt(tail.length);
}

/**
 * The first amount of money in a **price place**: a price field, or the words around "giá". Elsewhere "m" is a metre, "lít" a litre
 * and "k" a size. Hidden digits ("4xx"), fractions of a đồng and other currencies give null; a bare number counts only when it is the
 * whole text, and is đồng.
 *
 * @example parseMoney("giá chỉ 1tr250") // { amount: 1250000n, start: 8, end: 14 }
 */
export function parseMoney(text: string): Money | null {
  const { plain, at } = plainLetters(text);
  const whole = wholeNumber.exec(plain);
  if (whole !== null) {
    const written = whole.groups!.number!;
    if (written.length > longestNumber) return null;
    const value = times(readNumber(written, 1n), 1n);
    const from = plain.indexOf(written);
    return value === null ? null : { amount: value, start: at[from]!, end: at[from + written.length]! };
  }
  const said = [...spokenAmounts(plain)];
  const spoken = said.find((one) => isPrice(one, plain.slice(one.end))) ?? null;
  for (const match of plain.matchAll(amount)) {
    const found = match.groups!;
    if (spoken !== null && spoken.start <= match.index) break;
    // Part of a number in words is no amount of its own.
    if (said.some(({ start, end }) => start <= match.index && match.index < end)) continue;
    if (found.number!.length > longestNumber) continue;
    const worthOfOne = worth[found.unit!]!;
    let end = match.index + match[0].length;
    let rest = restWorth(found, worthOfOne);
    // Nothing is smaller than a đồng: what stands behind "359.000đ 2" is another number.
    const isCounted = found.tailUnit === undefined && counted.test(plain.slice(end));
    if (found.gap === " " && found.tail !== undefined && (worthOfOne === 1n || isCounted)) {
      end -= found.rest!.length;
      rest = 0n;
    }
    const value = times(readNumber(found.number!, worthOfOne), worthOfOne);
    if (value === null || rest === null || otherCurrency.test(plain.slice(end))) continue;
    return { amount: value + rest, start: at[match.index]!, end: at[end]! };
  }
  return spoken === null ? null : { amount: spoken.amount, start: at[spoken.start]!, end: at[spoken.end]! };
}

/** Whether an amount in words is one of đồng: "hai trăm năm mươi" of pieces is none. */
const isPrice = ({ isRound }: SpokenAmount, behind: string): boolean =>
  !otherCurrency.test(behind) && !(isRound && counted.test(behind));

const hidden = new RegExp(
  String.raw`(?<![a-z0-9.,])(?<head>\d+tr)?(?<digits>\d[\dx]*(?:[.,][\dx]{3})*)\s?(?<unit>k|nghin|ngan|tr|trieu|d|vnd|₫)?(?![a-z0-9])`,
  "g",
);

/**
 * The first price with hidden digits in a price place, as the range it can mean, or null: "4xx" lies between 400,000 and 499,999.
 * A hidden price is a reason to look, never a price to compare.
 */
export function parseHiddenPrice(text: string): HiddenPrice | null {
  const { plain, at } = plainLetters(text);
  for (const match of plain.matchAll(hidden)) {
    const { head, digits, unit: written } = match.groups!;
    // "2x199k" is two of something; after hidden places at most one digit is shown, as in "4.xx0k".
    if (!/x\d?(?:[.,][\dx]{3})*$/.test(digits!) || digits!.length > longestNumber) continue;
    const places = digits!.replace(/[.,]/g, "");
    // Up to four places without a unit are thousands: nobody hides a price under 10,000 đồng.
    const worthOfOne = written === undefined ? (places.length <= 4 ? thousand : 1n) : worth[written]!;
    const base = head === undefined ? 0n : BigInt(head.slice(0, -2)) * million;
    const from = base + BigInt(places.replaceAll("x", "0")) * worthOfOne;
    const to = base + (BigInt(places.replaceAll("x", "9")) + 1n) * worthOfOne - 1n;
    return { from, to, start: at[match.index]!, end: at[match.index + match[0].length]! };
  }
  return null;
}
