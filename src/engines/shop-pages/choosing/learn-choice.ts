import { binned, trainForest, trainingOptions, writeInFiveDigits } from "../../trees/index.ts";
import type { TrainingOptions } from "../../trees/index.ts";
import { namesOf, writeFeatures } from "./choice-model.ts";
import type { Candidate, ChoiceModel } from "./choice-model.ts";

/** The candidates of one page with who is right. */
export type LearnedPage<T> = { candidates: readonly (Candidate<T> & { isRight: boolean })[] };

export type LearningOptions = TrainingOptions & {
  /** Of the wrong ones of a page so many at most are learned from, spread evenly. */
  wrongEach: number;
  /** What the model is to choose nothing below; see `ChoiceModel`. */
  least: number | null;
};

export const learningOptions: LearningOptions = {
  ...trainingOptions,
  trees: 150,
  wrongEach: 25,
  least: null,
};

/** Learns to choose from pages of which the answer is known. */
export function learnChoice<T>(pages: readonly LearnedPage<T>[], options: LearningOptions): ChoiceModel {
  const candidates = pages.flatMap((page) => thinned(page, options.wrongEach).candidates);
  const features = candidates[0] === undefined ? [] : namesOf(candidates[0]);
  const rows = binned(
    candidates.map((one) => {
      const row = new Float64Array(features.length);
      writeFeatures(row, one);
      return row;
    }),
  );
  const labels = candidates.map(({ isRight }) => Number(isRight));
  return { features, least: options.least, forest: trainForest(rows, labels, options) };
}

/** A page with all its right candidates and at most so many wrong ones, spread evenly. */
export function thinned<T>({ candidates }: LearnedPage<T>, most: number): LearnedPage<T> {
  const wrong = candidates.filter(({ isRight }) => !isRight);
  const step = Math.max(1, wrong.length / most);
  const kept = wrong.filter((_, at) => at === 0 || Math.floor(at / step) !== Math.floor((at - 1) / step));
  return { candidates: [...candidates.filter(({ isRight }) => isRight), ...kept] };
}

/** A model as JSON, as it is shipped. */
export const writeChoiceModel = (model: ChoiceModel): string => writeInFiveDigits(model);
