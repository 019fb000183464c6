import { nameWords } from "../parse-page.ts";
import type { Block } from "../page-text.ts";
import { prominence } from "../prominence.ts";
import type { PageSight } from "./page-sight.ts";
import { linkOf } from "./tellings.ts";

/** How a line stands on its page. */
export type Line = {
  block: Block;
  prominence: number;
  isLink: boolean;
  pieces: number;
  /** By class or id. */
  isNamedTitle: boolean;
  /** Lines of the main part that stand out more, and as much but before it. */
  moreProminent: number;
  /** So many amounts and rows stand in the lines right under it. */
  amountsBelow: number;
  rowsBelow: number;
  /** Lines up to the first amount and the first button of the main part; less than none where they stand before it. */
  toAmount: number;
  toButton: number;
  /** Lines down to the next amount and row under it. */
  nextAmount: number;
  nextRow: number;
};

/** The lines of a page by what stands around them. */
export type Lines = { of(block: Block): Line; prominenceMost: number };

const linesBelow = 15;
const amount = /\d{1,3}(?:[.,]\d{3})+|\d ?(?:k|tr|d|vnd|dong)\b|₫/;
const buys =
  /^(?:them vao gio|mua ngay|dat hang|dat mua|mua hang|cho vao gio|bo vao gio|add to cart|buy now|chon mua|mua tra gop|lien he dat)\b/;

const titleWords = /^(?:title|name|tieude|ten|heading|subject|h1)$|(?:name|title)$|^ten/;

/** Sees for each line what stands around it; each is worked out when it is asked. */
export function linesOf({ blocks, rows }: PageSight): Lines {
  const amounts = sumsOf(blocks, (block) => block.text.length <= 200 && amount.test(block.folded));
  const buttons = sumsOf(blocks, (block) => block.text.length <= 45 && buys.test(block.folded));
  const labelled = new Set(rows.map(({ block }) => block));
  const rowSums = sumsOf(blocks, (block) => labelled.has(block));
  const [firstAmount, firstButton] = [amounts.indexOf(1) - 1, buttons.indexOf(1) - 1];
  const shown = blocks.slice(0, mostShown).map((block) => (block.area === "main" ? prominence(block) : 0));
  const known = new Map<Block, Line>();
  const ranks = ranksOf(shown);
  const lineOf = (block: Block): Line => {
    const { index } = block;
    const own = shown[index] ?? 0;
    const words = nameWords(block.element);
    const end = Math.min(blocks.length, index + 1 + linesBelow);
    return {
      block,
      prominence: block.area === "main" ? own : prominence(block),
      isLink: linkOf(block) !== null,
      pieces: block.pieces.filter(({ text }) => text.trim() !== "").length,
      isNamedTitle: words.some((word) => titleWords.test(word)),
      moreProminent: ranks[index] ?? Number.NaN,
      amountsBelow: amounts[end]! - amounts[index + 1]!,
      rowsBelow: rowSums[end]! - rowSums[index + 1]!,
      toAmount: firstAmount < 0 ? Number.NaN : firstAmount - index,
      toButton: firstButton < 0 ? Number.NaN : firstButton - index,
      nextAmount: nextOf(amounts, index),
      nextRow: nextOf(rowSums, index),
    };
  };
  return {
    prominenceMost: Math.max(0, ...shown),
    of(block) {
      const before = known.get(block);
      if (before !== undefined) return before;
      const line = lineOf(block);
      known.set(block, line);
      return line;
    },
  };
}
const mostShown = 1_000;

/** How many lines of the main part before each place have something. */
function sumsOf(blocks: readonly Block[], has: (block: Block) => boolean): number[] {
  const sums = [0];
  for (const block of blocks) sums.push(sums.at(-1)! + (block.area === "main" && has(block) ? 1 : 0));
  return sums;
}

/** How many lines down the next one that counts stands; of the line itself none. */
function nextOf(sums: readonly number[], index: number): number {
  const until = Math.min(sums.length, index + mostLooked);
  for (let at = index + 1; at < until; at++) if (sums[at]! > sums[index]!) return at - 1 - index;
  return Number.NaN;
}
const mostLooked = 40;

/** The place of each line among all when those that stand out most come first. */
function ranksOf(shown: readonly number[]): number[] {
  const ranks: number[] = [];
  const order = shown.map((_, index) => index).toSorted((one, other) => shown[other]! - shown[one]! || one - other);
  for (const [rank, index] of order.entries()) ranks[index] = rank;
  return ranks;
}
