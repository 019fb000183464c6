import type { MatchModel, MatchScore } from "./match-model.ts";
import { explainScore } from "./match-model.ts";
import { pairFeatures } from "./pair-features.ts";
import type { Pool, PoolPair, Tables } from "./pool.ts";
import { contextFeatures } from "./pool.ts";
import type { Prepared, Vocabulary } from "./table.ts";

/** Scores two entries by themselves. Both must have been prepared with this vocabulary. */
export function scorePair(model: MatchModel, left: Prepared, right: Prepared, vocabulary: Vocabulary): MatchScore {
  return explainScore(model.pair, Float64Array.from(pairFeatures(left, right, vocabulary)));
}

/** Scores a measured pair among the other candidates of its two entries; the pool must have been scored by this model. */
export function scoreInContext(model: MatchModel, pool: Pool, pair: PoolPair): MatchScore {
  if (model.context === null) return explainScore(model.pair, pair.features);
  return explainScore(model.context, Float64Array.from([...pair.features, ...contextFeatures(pool, pair)]));
}

/** The pairs of a pool that are called the same, the surest first, each with its score. */
export function matchesIn(model: MatchModel, pool: Pool): { pair: PoolPair; score: MatchScore }[] {
  return pool.pairs
    .map((pair) => ({ pair, score: scoreInContext(model, pool, pair) }))
    .filter(({ score }) => score.same)
    .sort((one, other) => other.score.logOdds - one.score.logOdds);
}

/** The entries of a pair, as they were handed in. */
export const entriesOf = (tables: Tables, { left, right }: PoolPair) =>
  [tables.left[left]!.entry, tables.right[right]!.entry] as const;
