import { isOnRequest } from "../no-price.ts";
import type { Amount } from "../page-amounts.ts";
import type { Block } from "../page-text.ts";
import type { PageSight } from "./page-sight.ts";
import { standingsOf } from "./price-standing.ts";
import type { Standing } from "./price-standing.ts";

/** All amounts of a page with what is counted once for them. */
export type PriceScene = {
  blocks: readonly Block[];
  title: Block | null;
  standings: readonly Standing[];
  /** Each value that people see, with the amounts that say it. */
  byValue: ReadonlyMap<number, readonly Standing[]>;
  /** In how many lines of the whole page, lists and foot among them, an amount is written. */
  writtenIn: ReadonlyMap<number, number>;
  inDescription: ReadonlySet<number>;
  percents: ReadonlySet<number>;
  /** For each line the number of headings before it. */
  headings: Int32Array;
  /** For each amount the number of those before it that may be a price. */
  plainBefore: Int32Array;
  buy: Block | null;
  /** The lines that ask people to ask for the price, or hide digits of it. */
  requests: readonly Block[];
  isOnRequest: boolean;
  mostShown: number;
  deepest: number;
};

const buying =
  /^(?:them vao gio|mua ngay|dat hang|dat mua|mua hang|cho vao gio|bo vao gio|add to cart|buy now|chon mua|goi dat|mua qua|dang ky mua)\b/;
const asking = /\b(?:lien he|bao gia|thoa thuan|inbox|call|contact)\b|\b(?:goi|nhan|xem|biet) .{0,12}\bgia\b/;
const hiddenDigits = /\d[.,]?[xX*]{2,3}(?:[.,](?:000|[xX*]{3}))*\s?(?:[đ₫dk]|vn)/;
const [longestButton, longestRequest, mostRequests] = [45, 60, 50];

/** Sees the amounts of a page together. */
export function seePrices(sight: PageSight, title: Block | null, amounts: readonly Amount[]): PriceScene {
  const { blocks } = sight;
  const buy =
    blocks.find(({ area, folded }) => area === "main" && folded.length <= longestButton && buying.test(folded)) ?? null;
  const standings = standingsOf(amounts, title, buy);
  const byValue = new Map<number, Standing[]>();
  for (const one of standings) byValue.set(one.amount.value, [...(byValue.get(one.amount.value) ?? []), one]);
  return {
    blocks,
    title,
    standings,
    byValue,
    writtenIn: writtenAmounts(blocks),
    inDescription: amountsOfDescription(sight),
    percents: percentsOf(blocks),
    headings: countsBefore(blocks, ({ element }) => /^h[1-6]$/.test(element.tag)),
    plainBefore: countsBefore(standings, isPlain),
    buy,
    requests: blocks
      .filter(
        ({ area, text, folded }) =>
          area === "main" && text.length <= longestRequest && (asking.test(folded) || hiddenDigits.test(text)),
      )
      .slice(0, mostRequests),
    isOnRequest: isOnRequest(blocks, title),
    mostShown: Math.max(...standings.map(({ shown }) => shown)),
    deepest: Math.max(...standings.map(({ toTitle }) => toTitle?.depth ?? 0)),
  };
}

/** Neither a fee nor a former price. */
export const isPlain = (one: Standing): boolean => !one.isNoPrice && !one.isListed;

function countsBefore<T>(all: readonly T[], isCounted: (one: T) => boolean): Int32Array {
  const counts = new Int32Array(all.length + 1);
  for (const [at, one] of all.entries()) counts[at + 1] = counts[at]! + Number(isCounted(one));
  return counts;
}

const grouped = /\d{1,3}(?:[.,]\d{3})+(?!\d)/g;
const inThousands = /(\d{2,4})\s?[kK](?![\p{L}\d])/gu;
function amountsWritten(text: string): number[] {
  return [
    ...(text.match(grouped) ?? []).map((one) => Number(one.replace(/[.,]/g, ""))),
    ...[...text.matchAll(inThousands)].map(([, thousands]) => Number(thousands) * 1_000),
  ];
}

const [longestLine, mayBeWritten] = [500, /\d[.,]\d{3}|\d\s?[kK]/];
function writtenAmounts(blocks: readonly Block[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { text } of blocks)
    if (mayBeWritten.test(text))
      for (const value of new Set(amountsWritten(text.slice(0, longestLine))))
        counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

const describing = ["description", "og:description", "twitter:description", "og:title", "keywords", "twitter:data1"];
function amountsOfDescription({ metas, window }: PageSight): Set<number> {
  return new Set([window.text, ...describing.map((name) => metas.get(name) ?? "")].flatMap(amountsWritten));
}

const mostPercents = 20;
/** What the page says to have taken off, in per cent. */
function percentsOf(blocks: readonly Block[]): Set<number> {
  const percents = new Set<number>();
  for (const { area, text } of blocks)
    if (area === "main" && text.length <= 120 && text.includes("%") && percents.size < mostPercents)
      for (const [, written] of text.matchAll(/(?<![\d.,])(\d{1,2})(?:[.,]\d)?\s?%/g)) percents.add(Number(written));
  return percents;
}
