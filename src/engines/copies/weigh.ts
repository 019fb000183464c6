import { barOf } from "./bar.ts";
import { follow, emptyTrail } from "./trail.ts";
import type { Assessment, BatchFigures, CodeScan, CombinationName, Part, Sign, Trail, UnitLife } from "./model.ts";
import { combinationsOf } from "./combinations.ts";
import { signsOf } from "./signs.ts";
import type { Weights } from "./weights.ts";
import { fittedWeights } from "./weights.ts";

const silent = { points: 0, deviation: 0 };
const isCombination = (name: Sign["name"]): name is CombinationName => /^(?:both|all) /.test(name);

/** Weighs what a trail shows. The parts add up, with the base, to the log-odds. */
export function weigh(trail: Trail, life: UnitLife, batch: BatchFigures, weights: Weights = fittedWeights): Assessment {
  const weightOf = (name: Sign["name"]) =>
    (isCombination(name) ? weights.combinations[name] : weights.signs[name]) ?? silent;
  const shown = [...signsOf(trail, life, batch), ...combinationsOf(weights.combinations, trail, life, batch)];
  const parts = shown.map((sign): Part => {
    const { points, deviation } = weightOf(sign.name);
    return { ...sign, weight: points, deviation, points: points * sign.value };
  });
  parts.sort((one, other) => other.points - one.points);
  const logOdds = parts.reduce((sum, part) => sum + part.points, weights.base);
  const tellsShipments = Object.keys(batch.shippedTo).length > 0;
  return { logOdds, base: weights.base, bar: barOf(trail.looks, tellsShipments, weights), parts };
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
