import type { Forest } from "../trees/index.ts";
import { addShares, forestMargin, writeInFiveDigits } from "../trees/index.ts";
import type { Calibration } from "./calibration.ts";
import { probabilityOf } from "./calibration.ts";
import { pairFeatureNames } from "./pair-features.ts";
import { contextFeatureNames } from "./pool.ts";

/** Forests whose mean is calibrated; at `threshold` and above, in calibrated log-odds, a pair is called the same. */
export type Stage = { forests: Forest[]; calibration: Calibration; threshold: number };

/** A trained matcher as plain data, to be written as JSON. `context` is null where only pairs by themselves are judged. */
export type MatchModel = { features: string[]; contextFeatures: string[]; pair: Stage; context: Stage | null };

/** What one feature did to the log-odds of a pair; `key` is a key of the text catalog, `value` NaN where it is not known. */
export type Contribution = { key: `matching.${string}`; value: number; logOdds: number };

/**
 * How sure the model is that two entries are the same goods. `logOdds` is `base` (what it says of any pair) plus all contributions,
 * which come with the largest first; `probability` is the same as a share of 1.
 */
export type MatchScore = {
  probability: number;
  logOdds: number;
  base: number;
  same: boolean;
  contributions: Contribution[];
};

/** The stage's calibrated log-odds for a margin. */
export const calibrated = ({ calibration }: Pick<Stage, "calibration">, margin: number) =>
  calibration.slope * margin + calibration.offset;

/** What a stage says of measured features, in calibrated log-odds. */
export const stageLogOdds = (stage: Stage, features: Float64Array) =>
  calibrated(stage, meanMargin(stage.forests, features));

/** The mean of what several forests say. */
export function meanMargin(forests: readonly Forest[], features: Float64Array): number {
  return forests.reduce((sum, forest) => sum + forestMargin(forest, features), 0) / forests.length;
}

/** Scores measured features by a stage and says what each did: along each tree's path, how the expectation changed at its steps. */
export function explainScore(stage: Stage, features: Float64Array): MatchScore {
  const shares = new Float64Array(features.length);
  let margin = 0;
  for (const forest of stage.forests) margin += addShares(forest, features, shares) / stage.forests.length;
  const scale = stage.calibration.slope / stage.forests.length;
  const base = calibrated(stage, margin);
  const names = [...pairFeatureNames, ...contextFeatureNames];
  const contributions: Contribution[] = [];
  let logOdds = base;
  for (const [at, share] of shares.entries()) {
    if (share === 0) continue;
    logOdds += share * scale;
    contributions.push({ key: `matching.${names[at]}`, value: features[at]!, logOdds: share * scale });
  }
  contributions.sort((one, other) => Math.abs(other.logOdds) - Math.abs(one.logOdds));
  return { probability: probabilityOf(logOdds), logOdds, base, same: logOdds >= stage.threshold, contributions };
}

/** A model as JSON, its numbers to five digits. */
export const writeModel = (model: MatchModel): string => writeInFiveDigits(model);

/** Reads a model back; throws where it was trained on other features than these. */
export function readModel(json: string): MatchModel {
  return checkModel(JSON.parse(json) as MatchModel);
}

/** Refuses a model that was trained on other features than these. */
export function checkModel(model: MatchModel): MatchModel {
  const wanted = [pairFeatureNames.join(), contextFeatureNames.join()];
  if (model.features.join() !== wanted[0] || model.contextFeatures.join() !== wanted[1])
    throw new Error("the model was trained on other features than this program measures");
  return model;
}
