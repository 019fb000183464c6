import { buildBlockIndex, searchBlock } from "./block-index.ts";
import type { Entry } from "./model.ts";
import { pairFeatures } from "./pair-features.ts";
import type { Prepared, Vocabulary } from "./table.ts";
import { buildVocabulary, prepare } from "./table.ts";

/** Two sides that are to be matched, made ready: listings on the left and products on the right, say. */
export type Tables = { left: Prepared[]; right: Prepared[]; vocabulary: Vocabulary };

/** Makes both sides ready. */
export function prepareTables(left: readonly Entry[], right: readonly Entry[]): Tables {
  const vocabulary = buildVocabulary([...left, ...right]);
  const ready = (entries: readonly Entry[]) => entries.map((entry) => prepare(entry, vocabulary));
  return { left: ready(left), right: ready(right), vocabulary };
}

/** A pair of places in the two sides with what was measured of it; `logOdds` is the pair model's view, looking at nothing else. */
export type PoolPair = { left: number; right: number; features: Float64Array; logOdds: number };

/** Every pair worth a look, and for each entry its candidates: the pairs in which the block index found it or its other side. */
export type Pool = { pairs: PoolPair[]; byLeft: PoolPair[][]; byRight: PoolPair[][]; known: Map<string, PoolPair> };

const keyOf = (left: number, right: number) => `${left} ${right}`;

/** The text by which an entry is found. */
export const blockText = ({ title, brand, model, text }: Entry) =>
  [title, brand, model, text].filter(Boolean).join(" ");

const blockTexts = (side: readonly Prepared[]) => side.map(({ entry }) => blockText(entry));

/** Measures a pair of the tables, outside of any pool. */
export function measurePair(tables: Tables, left: number, right: number): PoolPair {
  const measured = pairFeatures(tables.left[left]!, tables.right[right]!, tables.vocabulary);
  return { left, right, features: Float64Array.from(measured), logOdds: 0 };
}

/**
 * The `most` candidates of each entry on either side, and the pairs asked for. A pair that was only asked for is no rival of others: who
 * stands in a list of pairs must not tell the answer.
 */
export function buildPool(tables: Tables, most: number, asked: readonly { left: number; right: number }[] = []): Pool {
  const pool: Pool = {
    pairs: [],
    byLeft: tables.left.map(() => []),
    byRight: tables.right.map(() => []),
    known: new Map(),
  };
  const add = (left: number, right: number, rival: boolean) => {
    const key = keyOf(left, right);
    if (pool.known.has(key)) return;
    const pair = measurePair(tables, left, right);
    pool.known.set(key, pair);
    pool.pairs.push(pair);
    if (!rival) return;
    pool.byLeft[left]!.push(pair);
    pool.byRight[right]!.push(pair);
  };
  const [leftTexts, rightTexts] = [blockTexts(tables.left), blockTexts(tables.right)];
  const [leftIndex, rightIndex] = [buildBlockIndex(leftTexts), buildBlockIndex(rightTexts)];
  for (const [left, text] of leftTexts.entries())
    for (const { at } of searchBlock(rightIndex, text, most)) add(left, at, true);
  for (const [right, text] of rightTexts.entries())
    for (const { at } of searchBlock(leftIndex, text, most)) add(at, right, true);
  for (const { left, right } of asked) add(left, right, false);
  return pool;
}

/** The pool's pair of two places, or null where it is in no one's candidates. */
export function findInPool(pool: Pool, left: number, right: number): PoolPair | null {
  return pool.known.get(keyOf(left, right)) ?? null;
}

/** What is measured of a pair among the other candidates of its two entries, in the order of `contextFeatures`. */
export const contextFeatureNames = [
  "pair-alone",
  "left-best-other",
  "left-lead",
  "left-rank",
  "left-others-likely",
  "left-grams-lead",
  "right-best-other",
  "right-lead",
  "right-rank",
  "right-others-likely",
  "right-grams-lead",
] as const;

const allGrams = 3;

/** A product has about one match on the other side, so how a pair stands among its rivals says much. Uses scores, never labels. */
export function contextFeatures(pool: Pool, pair: PoolPair): number[] {
  const measured = [pair.logOdds];
  for (const rivals of [pool.byLeft[pair.left]!, pool.byRight[pair.right]!]) {
    let [best, rank, likely, grams] = [-9, 0, 0, 0];
    for (const rival of rivals) {
      if (rival.left === pair.left && rival.right === pair.right) continue;
      best = Math.max(best, rival.logOdds);
      if (rival.logOdds > pair.logOdds) rank++;
      likely += 1 / (1 + Math.exp(-rival.logOdds));
      grams = Math.max(grams, rival.features[allGrams]!);
    }
    measured.push(best, pair.logOdds - best, rank, likely, pair.features[allGrams]! - grams);
  }
  return measured;
}
