import { addShares, forestMargin } from "../../trees/index.ts";
import type { Forest } from "../../trees/index.ts";

/**
 * One of the things on a page that may be what is asked for. `features` are numbers by name, NaN where a thing has none; all candidates
 * of a field have the same names in the same order. `words` say what stands around it, each with a sign of where: "before:gia".
 */
export type Candidate<T> = { value: T; features: Readonly<Record<string, number>>; words: readonly string[] };

/** How one field of a page is chosen, as plain data: trees over features and words; below `least`, in log-odds, nothing is chosen. */
export type ChoiceModel = { features: string[]; words: string[]; least: number; forests: Forest[] };

/** What was chosen, and how sure the model is, in log-odds. */
export type Choice<T> = { candidate: Candidate<T>; margin: number };

/** The likeliest candidate; of equals the first. Null where none is likely enough. */
export function choose<T>(model: ChoiceModel, candidates: readonly Candidate<T>[]): Choice<T> | null {
  let best: Choice<T> | null = null;
  const row = emptyRow(model);
  for (const candidate of candidates) {
    fillRow(row, model, candidate);
    const margin = model.forests.reduce((sum, forest) => sum + forestMargin(forest, row), 0) / model.forests.length;
    if (margin > (best?.margin ?? Number.NEGATIVE_INFINITY)) best = { candidate, margin };
  }
  return best === null || best.margin < model.least ? null : best;
}

/** What spoke for a candidate and against it: features and words by name with their share of the log-odds, the largest first. */
export function reasonsFor(model: ChoiceModel, candidate: Candidate<unknown>): { name: string; logOdds: number }[] {
  const row = emptyRow(model);
  fillRow(row, model, candidate);
  const shares = new Float64Array(row.length);
  for (const forest of model.forests) addShares(forest, row, shares);
  const names = [...model.features, ...model.words];
  return [...shares]
    .map((share, at) => ({ name: names[at]!, logOdds: share / model.forests.length }))
    .filter(({ logOdds }) => logOdds !== 0)
    .toSorted((one, other) => Math.abs(other.logOdds) - Math.abs(one.logOdds));
}

const emptyRow = ({ features, words }: ChoiceModel) => new Float64Array(features.length + words.length);

/** Writes a candidate as a row for the model's trees: its features, then 1 for each word that it has. */
function fillRow(row: Float64Array, { features, words }: ChoiceModel, candidate: Candidate<unknown>): void {
  row.fill(0, features.length);
  row.set(featuresOf(features, candidate));
  const places = wordPlaces(words);
  for (const word of candidate.words) {
    const place = places.get(word);
    if (place !== undefined) row[features.length + place] = 1;
  }
}

/** A candidate's features in the order of `names`; throws where it was measured by others. */
export function featuresOf(names: readonly string[], { features }: Candidate<unknown>): number[] {
  const values: number[] = [];
  for (const name in features) {
    if (names[values.length] !== name) throw new Error(`the model was trained on other features than ${name}`);
    values.push(features[name]!);
  }
  return values;
}

const known = new WeakMap<readonly string[], ReadonlyMap<string, number>>();
/** Where each word of a model stands among them. */
export function wordPlaces(words: readonly string[]): ReadonlyMap<string, number> {
  let places = known.get(words);
  if (places === undefined) known.set(words, (places = new Map(words.map((word, at) => [word, at]))));
  return places;
}
