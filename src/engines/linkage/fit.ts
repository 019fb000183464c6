import type { Field, Pattern, PatternTable } from "./patterns.ts";
import { missing } from "./patterns.ts";
import type { Weights } from "./weights.ts";
import { probability, weigh } from "./weights.ts";

/** What weights are learnt from: no labels. */
export type Comparisons = {
  /** The pairs that share something and may be one. */
  candidates: PatternTable;
  /** Pairs drawn at random among all the others, which stand for them. */
  background: PatternTable;
  /** All pairs there are, candidates and others. */
  allPairs: number;
};

const mostRounds = 500;
const settled = 1e-6;

/** Half a pair is added to every level, so that what was never seen is unlikely, not impossible. */
const halfAPair = 0.5;

/**
 * Learns the weights by expectation and maximisation over ALL pairs, without labels: each candidate pair is taken for one person with
 * the probability that the weights of the last round give it, the pairs that are no candidates are taken for strangers, and the
 * weights are counted anew, until nothing changes. `records` is how many there are: the first guess is one pair of the same for each.
 */
export function fitWeights({ candidates, background, allPairs }: Comparisons, records: number): Weights {
  const { fields } = candidates;
  const near = candidates.patterns();
  const others = background.patterns();
  const scale = Math.max(0, allPairs - candidates.pairs) / Math.max(1, background.pairs);
  let weights: Weights = {
    fields,
    prior: Math.min(0.5, records / allPairs),
    same: fields.map(firstGuess),
    chance: shares(fields, [
      { patterns: near, count: () => 1 },
      { patterns: others, count: () => scale },
    ]),
  };
  for (let round = 0; round < mostRounds; round++) {
    const known = weights;
    const odds = new Map(near.map((pattern) => [pattern, probability(weigh(known, pattern.levels))]));
    const sameOne = (pattern: Pattern) => odds.get(pattern) ?? 0;
    const next: Weights = {
      fields,
      prior: near.reduce((sum, pattern) => sum + pattern.pairs * sameOne(pattern), halfAPair) / (allPairs + 1),
      same: shares(fields, [{ patterns: near, count: sameOne }]),
      chance: shares(fields, [
        { patterns: near, count: (pattern) => 1 - sameOne(pattern) },
        { patterns: others, count: () => scale },
      ]),
    };
    weights = next;
    if (largestChange(known, next) < settled) break;
  }
  return weights;
}

// Of one person's pairs nine in ten agree fully where both sides speak; the rest is spread over the other levels.
function firstGuess(field: Field): number[] {
  const last = field.levels.length - 1;
  return field.levels.map((_, level) => (level === missing ? 0 : level === last ? 0.9 : 0.1 / Math.max(1, last - 1)));
}

type Counted = { patterns: readonly Pattern[]; count: (pattern: Pattern) => number };

function shares(fields: readonly Field[], parts: readonly Counted[]): number[][] {
  const counts = fields.map(({ levels }) => levels.map((_, level): number => (level === missing ? 0 : halfAPair)));
  for (const { patterns, count } of parts) {
    for (const pattern of patterns) {
      const pairs = pattern.pairs * count(pattern);
      for (let field = 0; field < fields.length; field++) {
        const level = pattern.levels[field] as number;
        if (level !== missing) counts[field]![level]! += pairs;
      }
    }
  }
  return counts.map((levels) => {
    const sum = levels.reduce((total, count) => total + count, 0);
    return levels.map((count) => count / sum);
  });
}

function largestChange(one: Weights, other: Weights): number {
  let largest = 0;
  for (const [field, levels] of one.same.entries())
    for (const [level, share] of levels.entries())
      largest = Math.max(largest, Math.abs(share - other.same[field]![level]!));
  return largest;
}
