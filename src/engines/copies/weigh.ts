import { follow, emptyTrail } from "./trail.ts";
import type { Assessment, BatchFigures, CodeScan, Part, Trail, UnitLife } from "./model.ts";
import { signsOf } from "./signs.ts";
import type { Weights } from "./weights.ts";
import { fittedWeights } from "./weights.ts";

/** Weighs what a trail shows. The parts add up, with the base, to the log-odds. */
export function weigh(trail: Trail, life: UnitLife, batch: BatchFigures, weights: Weights = fittedWeights): Assessment {
  const parts = signsOf(trail, life, batch).map((sign): Part => {
    const { points, deviation } = weights.signs[sign.name];
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
