import type { Forest, TrainingOptions } from "../trees/index.ts";
import { binned, forestMargin, trainForest, trainingOptions } from "../trees/index.ts";
import { bestThreshold, fitCalibration } from "./calibration.ts";
import type { MatchModel, Stage } from "./match-model.ts";
import { calibrated, meanMargin, stageLogOdds } from "./match-model.ts";
import { pairFeatureNames } from "./pair-features.ts";
import type { Pool, PoolPair } from "./pool.ts";
import { contextFeatureNames, contextFeatures, findInPool } from "./pool.ts";

/** A pair of places in the two sides, and 1 where a person said that they are the same. */
export type Labelled = { left: number; right: number; label: 0 | 1 };

export type MatcherOptions = { folds: number; bag: number; pair: TrainingOptions; context: TrainingOptions };

/** Chosen on train and valid of the public sets. */
export const matcherOptions: MatcherOptions = {
  folds: 5,
  bag: 3,
  pair: { ...trainingOptions, trees: 150, rate: 0.1 },
  context: trainingOptions,
};

/**
 * Trains both stages. The pair stage is one forest a fold; a training pair's own score comes from the forest that has not seen it, so
 * that the context stage learns from scores such as it will meet, and so that no rival's label is remembered. `valid` calibrates and
 * sets the thresholds and trains nothing. All pairs must be in the pool, whose `logOdds` are overwritten with these views.
 */
export function trainMatcher(
  pool: Pool,
  train: readonly Labelled[],
  valid: readonly Labelled[],
  seed: number,
  options: MatcherOptions = matcherOptions,
): MatchModel {
  const pairs = pairsOf(pool, train);
  const labels = train.map(({ label }) => label);
  const foldOf = (at: number) => (at + seed) % options.folds;
  const folds = Array.from({ length: options.folds }, (_, fold) => {
    const own = [...pairs.keys()].filter((at) => foldOf(at) !== fold);
    return trainOn(
      own.map((at) => pairs[at]!.features),
      own.map((at) => labels[at]!),
      {
        ...options.pair,
        seed: seed * 100 + fold,
      },
    );
  });
  const pair = calibrateStage(
    folds,
    pairsOf(pool, valid).map(({ features }) => features),
    valid,
  );
  scorePool(pool, pair);
  const unseen = pairs.map((one, at) => calibrated(pair, forestMargin(folds[foldOf(at)]!, one.features)));
  for (const [at, one] of pairs.entries()) one.logOdds = unseen[at]!;
  const inContext = (one: PoolPair) => Float64Array.from([...one.features, ...contextFeatures(pool, one)]);
  const rows = pairs.map(inContext);
  const bag = Array.from({ length: options.bag }, (_, at) =>
    trainOn(rows, labels, { ...options.context, seed: seed * 100 + 50 + at }),
  );
  const context = calibrateStage(bag, pairsOf(pool, valid).map(inContext), valid);
  return { features: [...pairFeatureNames], contextFeatures: [...contextFeatureNames], pair, context };
}

/** Writes the pair stage's view into every pair of the pool. */
export function scorePool(pool: Pool, stage: Stage): void {
  for (const pair of pool.pairs) pair.logOdds = stageLogOdds(stage, pair.features);
}

/** Measured pairs with their labels. */
export type Measured = { rows: Float64Array[]; labels: (0 | 1)[] };

/** Trains one forest on pairs by themselves, for goods whose own labels do not exist: a pair stage from whatever sets there are. */
export function trainPairStage(train: Measured, valid: Measured, options: TrainingOptions): Stage {
  const forest = trainOn(train.rows, train.labels, options);
  return calibrateStage(
    [forest],
    valid.rows,
    valid.labels.map((label) => ({ label })),
  );
}

/** A model of a pair stage alone. */
export const pairModel = (pair: Stage): MatchModel => ({
  features: [...pairFeatureNames],
  contextFeatures: [...contextFeatureNames],
  pair,
  context: null,
});

/** Calibrates forests on rows that they were not trained on, and sets the threshold there. */
export function calibrateStage(
  forests: Forest[],
  rows: readonly Float64Array[],
  labelled: readonly { label: 0 | 1 }[],
): Stage {
  const labels = labelled.map(({ label }) => label);
  const margins = rows.map((row) => meanMargin(forests, row));
  const calibration = fitCalibration(margins, labels);
  const logOdds = margins.map((margin) => calibration.slope * margin + calibration.offset);
  return { forests, calibration, threshold: bestThreshold(logOdds, labels) };
}

function trainOn(rows: readonly Float64Array[], labels: readonly number[], options: TrainingOptions): Forest {
  return trainForest(binned(rows), labels, options);
}

function pairsOf(pool: Pool, labelled: readonly Labelled[]): PoolPair[] {
  return labelled.map(({ left, right }) => {
    const found = findInPool(pool, left, right);
    if (found === null) throw new Error(`the pair ${left}, ${right} is not in the pool`);
    return found;
  });
}
