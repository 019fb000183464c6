import { follow, emptyTrail } from "./trail.ts";
import type { Assessment, BatchFigures, CodeScan, PairName, Part, Sign, Trail, UnitLife } from "./model.ts";
import { pairsOf } from "./pairs.ts";
import { signsOf } from "./signs.ts";
import type { Weights } from "./weights.ts";
import { fittedWeights } from "./weights.ts";

const silent = { points: 0, deviation: 0 };
const isPair = (name: Sign["name"]): name is PairName => name.startsWith("both ");

/** Weighs what a trail shows. The parts add up, with the base, to the log-odds. */
export function weigh(trail: Trail, life: UnitLife, batch: BatchFigures, weights: Weights = fittedWeights): Assessment {
  const pairs = Object.keys(weights.pairs) as PairName[];
  const weightOf = (name: Sign["name"]) => (isPair(name) ? weights.pairs[name] : weights.signs[name]) ?? silent;
  const parts = [...signsOf(trail, life, batch), ...pairsOf(pairs, trail, life, batch)].map((sign): Part => {
    const { points, deviation } = weightOf(sign.name);
    return { ...sign, weight: points, deviation, points: points * sign.value };
  });
  parts.sort((one, other) => other.points - one.points);
  return { logOdds: parts.reduce((sum, part) => sum + part.points, weights.base), base: weights.base, parts };
}

/** Weighs a whole history, in the order of time: the same as following its scans one by one. */
export function assess(
  history: readonly CodeScan[],
  life: UnitLife,
  batch: BatchFigures,
  weights: Weights = fittedWeights,
): Assessment {
  const trail = history
    .toSorted((one, other) => one.at - other.at)
    .reduce((so, scan) => follow(so, scan, life), emptyTrail);
  return weigh(trail, life, batch, weights);
}
