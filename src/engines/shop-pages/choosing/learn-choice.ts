import { binned, trainForest, trainingOptions } from "../../trees/index.ts";
import type { TrainingOptions } from "../../trees/index.ts";
import { featuresOf, wordPlaces } from "./choice-model.ts";
import type { Candidate, ChoiceModel } from "./choice-model.ts";

/** The candidates of one page with who is right; pages of one template are of one shape. */
export type LearnedPage<T> = { template: string; candidates: readonly (Candidate<T> & { isRight: boolean })[] };

export type LearningOptions = TrainingOptions & {
  /** Of the wrong ones of a page so many at most are learned from, spread evenly. */
  wrongEach: number;
  /** A word counts when it stands beside candidates (with `ofRight`: right ones) of so many templates. */
  wordTemplates: number;
  ofRight: boolean;
  least: number;
  /** So many forests, of other seeds, speak together. */
  forests: number;
};

export const learningOptions: LearningOptions = {
  ...trainingOptions,
  trees: 150,
  wrongEach: 25,
  wordTemplates: 10,
  ofRight: false,
  least: Number.NEGATIVE_INFINITY,
  forests: 1,
};

/** Learns to choose from pages of which the answer is known. */
export function learnChoice<T>(pages: readonly LearnedPage<T>[], options: LearningOptions): ChoiceModel {
  const candidates = pages.flatMap((page) => thinned(page, options.wrongEach));
  const features = Object.keys(candidates[0]?.features ?? {});
  const words = commonWords(pages, options);
  const places = wordPlaces(words);
  const rows = binned(
    candidates.map((one) => Float64Array.from(featuresOf(features, one))),
    {
      count: words.length,
      ofRow: candidates.map((one) => one.words.map((word) => places.get(word)).filter((place) => place !== undefined)),
    },
  );
  const labels = candidates.map(({ isRight }) => Number(isRight));
  const forests = Array.from({ length: options.forests }, (_, at) =>
    trainForest(rows, labels, { ...options, seed: options.seed + at }),
  );
  return { features, words, least: options.least, forests };
}

function thinned<T>({ candidates }: LearnedPage<T>, most: number): readonly LearnedPage<T>["candidates"][number][] {
  const wrong = candidates.filter(({ isRight }) => !isRight);
  const step = Math.max(1, wrong.length / most);
  return [
    ...candidates.filter(({ isRight }) => isRight),
    ...wrong.filter((_, at) => at === 0 || Math.floor(at / step) !== Math.floor((at - 1) / step)),
  ];
}

function commonWords<T>(pages: readonly LearnedPage<T>[], { wordTemplates, ofRight }: LearningOptions): string[] {
  const templates = new Map<string, Set<string>>();
  for (const { template, candidates } of pages)
    for (const { words, isRight } of candidates)
      if (isRight || !ofRight)
        for (const word of words) templates.set(word, (templates.get(word) ?? new Set()).add(template));
  return [...templates].filter(([, own]) => own.size >= wordTemplates).map(([word]) => word);
}

/** A model as JSON, its numbers to five digits. */
export function writeChoiceModel(model: ChoiceModel): string {
  return JSON.stringify(model, (_, value: unknown) =>
    typeof value === "number" ? Number(value.toPrecision(5)) : value,
  );
}
