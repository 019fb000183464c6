import { foldText } from "../../vietnamese/index.ts";
import { around } from "../page-amounts.ts";
import type { Amount } from "../page-amounts.ts";
import { isOnRequest } from "../no-price.ts";
import type { Block } from "../page-text.ts";
import { nameWords } from "../parse-page.ts";
import type { PageElement } from "../parse-page.ts";
import { prominence } from "../title-by-place.ts";
import type { PageSight } from "./page-sight.ts";

/** All amounts of a page with what is counted once for them. */
export type AmountScene = {
  blocks: readonly Block[];
  title: Block | null;
  amounts: readonly Amount[];
  standings: readonly Standing[];
  /** How many times a value is an amount, and how many lines of the whole page write it. */
  timesOf: ReadonlyMap<number, number>;
  writtenIn: ReadonlyMap<number, number>;
  inDescription: ReadonlySet<number>;
  percents: ReadonlySet<number>;
  values: readonly number[];
  buy: number;
  firstHeading: number;
  isOnRequest: boolean;
  isHidden: boolean;
};

/** Where one amount stands, among elements and beside others. */
export type Standing = {
  amount: Amount;
  at: number;
  previous: Amount | null;
  next: Amount | null;
  near: readonly PageElement[];
  /** The greatest element that holds no other value nor the title, so many levels up. */
  box: PageElement;
  levelsAlone: number;
  boxesAlike: number;
  /** Levels up to what holds the title (the buttons to buy) too, how deep that is, and how many values it holds. */
  toTitle: Kinship | null;
  toBuy: Kinship | null;
  signature: string;
  alike: number;
  shown: number;
  headings: number;
  heading: Block | null;
};

export type Kinship = { levels: number; depth: number; values: number };

const mostLevels = 40;
const buying =
  /^(?:them vao gio|mua ngay|dat hang|dat mua|mua hang|cho vao gio|bo vao gio|add to cart|buy now|chon mua|goi dat|mua qua|dang ky mua)\b/;

/** Sees how the amounts of a page stand. */
export function seeAmounts(sight: PageSight, title: Block | null, amounts: readonly Amount[]): AmountScene {
  const { blocks } = sight;
  const buy = blocks.find(({ area, folded }) => area === "main" && folded.length <= 45 && buying.test(folded));
  const scene = {
    blocks,
    title,
    amounts,
    timesOf: countOf(amounts.map(({ value }) => value)),
    writtenIn: writtenAmounts(blocks),
    inDescription: amountsOfDescription(sight),
    percents: percentsOf(blocks),
    values: [...new Set(amounts.map(({ value }) => value))],
    buy: buy?.index ?? -1,
    firstHeading: blocks.findIndex(({ element }) => /^h[12]$/.test(element.tag)),
    isOnRequest: isOnRequest(blocks, title),
    isHidden: blocks.some(({ area, text }) => area === "main" && text.length < 60 && hiddenDigits.test(text)),
  };
  return { ...scene, standings: standingsOf(scene, buy ?? null) };
}

const hiddenDigits = /\d[.,]?[xX*]{2,3}(?:[.,](?:000|[xX*]{3}))*\s?(?:[đ₫dk]|vn)/;

function standingsOf(scene: Omit<AmountScene, "standings">, buy: Block | null): Standing[] {
  const { amounts, title, blocks } = scene;
  const valuesIn = new Map<PageElement, Set<number>>();
  for (const { element, value } of amounts)
    for (const one of around(element, mostLevels)) valuesIn.set(one, (valuesIn.get(one) ?? new Set()).add(value));
  const [titleLine, buyLine] = [title, buy].map((one) => (one === null ? null : depthsOf(one.element)));
  const signatures = amounts.map(signatureOf);
  const elementsOf = new Map<string, Set<PageElement>>();
  for (const [at, key] of signatures.entries())
    elementsOf.set(key, (elementsOf.get(key) ?? new Set()).add(amounts[at]!.element));
  const headings = headingsOf(blocks);
  const alike = siblingsCounter();
  return amounts.map((amount, at) => {
    const upwards = around(amount.element, mostLevels);
    const other = upwards.findIndex((one) => valuesIn.get(one)!.size > 1 || titleLine?.has(one) === true);
    const levelsAlone = Math.max(0, (other === -1 ? upwards.length : other) - 1);
    const box = upwards[levelsAlone]!;
    const kinship = (line: ReadonlyMap<PageElement, number> | null): Kinship | null => {
      const levels = line === null ? -1 : upwards.findIndex((one) => line.has(one));
      const shared = upwards[levels];
      return shared === undefined ? null : { levels, depth: line!.get(shared)!, values: valuesIn.get(shared)!.size };
    };
    const heading = headings[amount.block.index] ?? null;
    return {
      amount,
      at,
      previous: amounts[at - 1] ?? null,
      next: amounts[at + 1] ?? null,
      near: upwards.slice(0, 5),
      box,
      levelsAlone,
      boxesAlike: alike(box),
      toTitle: kinship(titleLine ?? null),
      toBuy: kinship(buyLine ?? null),
      signature: signatures[at]!,
      alike: elementsOf.get(signatures[at]!)!.size,
      shown: prominence({ ...amount.block, pieces: [{ text: amount.raw, element: amount.element }] }),
      headings: title === null ? NaN : headingsBetween(headings, title, amount.block),
      heading: heading === title ? null : heading,
    };
  });
}

/** The elements around one, each with its depth. */
function depthsOf(element: PageElement): Map<PageElement, number> {
  const upwards = around(element, 256);
  return new Map(upwards.map((one, level) => [one, upwards.length - level]));
}

const signatureOf = ({ element }: Amount) =>
  around(element, 4)
    .map((one) => `${one.tag}.${one.attributes["class"] ?? ""}`)
    .join(">");

/** How many elements beside one are of its tag and class. */
function siblingsCounter(): (element: PageElement) => number {
  const known = new Map<PageElement, Map<string, number>>();
  const key = ({ tag, attributes }: PageElement) => `${tag}.${attributes["class"] ?? ""}`;
  return (element) => {
    const { parent } = element;
    if (parent === null) return 1;
    let counts = known.get(parent);
    if (counts === undefined) {
      const beside = parent.children.slice(0, mostBeside).filter((one) => typeof one !== "string");
      known.set(parent, (counts = countOf(beside.map(key))));
    }
    return counts.get(key(element)) ?? 1;
  };
}
const mostBeside = 200;

/** For each line the last heading over it. */
function headingsOf(blocks: readonly Block[]): (Block | null)[] {
  let last: Block | null = null;
  return blocks.map((block) => {
    const before = last;
    if (/^h[1-6]$/.test(block.element.tag)) last = block;
    return before;
  });
}

const mostHeadings = 20;
function headingsBetween(headings: readonly (Block | null)[], title: Block, block: Block): number {
  let count = 0;
  let at: Block | null = headings[block.index] ?? null;
  while (at !== null && at.index > title.index && count < mostHeadings) {
    count++;
    at = headings[at.index] ?? null;
  }
  return count;
}

const grouped = /\d{1,3}(?:[.,]\d{3})+(?![\d])/g;
const shortly = /(\d{2,4})\s?[kK](?![\p{L}\d])/gu;
function amountsWritten(text: string): number[] {
  return [
    ...(text.match(grouped) ?? []).map((one) => Number(one.replace(/[.,]/g, ""))),
    ...[...text.matchAll(shortly)].map(([, thousands]) => Number(thousands) * 1_000),
  ];
}

/** In how many lines of the page, lists and foot among them, each amount is written. */
function writtenAmounts(blocks: readonly Block[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { text } of blocks) {
    if (!/\d{2}[.,]?\d?/.test(text)) continue;
    for (const value of new Set(amountsWritten(text.slice(0, 500)))) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

const describing = ["description", "og:description", "twitter:description", "og:title", "keywords", "twitter:data1"];
function amountsOfDescription({ metas, window }: PageSight): Set<number> {
  return new Set([window.text, ...describing.map((name) => metas.get(name) ?? "")].flatMap(amountsWritten));
}

/** What the page says to have taken off, in per cent. */
function percentsOf(blocks: readonly Block[]): Set<number> {
  const percents = new Set<number>();
  for (const { area, text } of blocks)
    if (area === "main" && text.length <= 120 && text.includes("%") && percents.size < 20)
      for (const [, written] of text.matchAll(/(?<![\d.,])(\d{1,2})(?:[.,]\d)?\s?%/g)) percents.add(Number(written));
  return percents;
}

function countOf<T>(all: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

/** The words that stand around an amount, each with where. */
export function wordsAround({ amount, near, heading }: Standing, { blocks }: AmountScene): string[] {
  const { before, label, after, block } = amount;
  const named = (where: string, text: string, most: number) =>
    text
      .split(" ")
      .slice(0, most)
      .map((word) => `${where}:${word}`);
  return [
    ...new Set([
      ...before
        .split(" ")
        .slice(-6)
        .map((word) => `before:${word}`),
      ...named("label", label, 8),
      ...named("after", foldText(after), 4),
      ...named("above", blocks[block.index - 1]?.folded ?? "", 6),
      ...named("below", blocks[block.index + 1]?.folded ?? "", 4),
      ...named("heading", heading?.folded ?? "", 5),
      ...near.flatMap((one) => nameWords(one).slice(0, 12)).map((word) => `class:${word}`),
      ...near.slice(0, 4).map(({ tag }) => `tag:${tag}`),
    ]),
  ].filter((word) => !/:\d*$/.test(word));
}
