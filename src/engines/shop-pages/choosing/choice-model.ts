import { addShares, forestMargin } from "../../trees/index.ts";
import type { Forest } from "../../trees/index.ts";

/** Numbers by name, NaN where a thing has none. */
export type Features = Readonly<Record<string, number>>;

/**
 * One of the things on a page that may be what is asked for. `features` come in groups; all candidates of a field have the same groups
 * with the same names in the same order.
 */
export type Candidate<T> = { value: T; features: readonly Features[] };

/**
 * How one field of a page is chosen, as plain data: trees over features; below `least`, in log-odds, nothing is chosen,
 * and where it is null the likeliest always is.
 */
export type ChoiceModel = { features: string[]; least: number | null; forest: Forest };

/** One feature of a candidate; undefined where it has none of that name. */
export const featureOf = ({ features }: Candidate<unknown>, name: string): number | undefined =>
  features.find((group) => name in group)?.[name];

/** What was chosen, and how sure the model is, in log-odds. */
export type Choice<T> = { candidate: Candidate<T>; margin: number };

/** The likeliest candidate; of equals the first. Null where none is likely enough. */
export const choose = <T>(model: ChoiceModel, candidates: readonly Candidate<T>[]): Choice<T> | null =>
  chooseEach([model], candidates)[0]!;

/** What each of several models chooses among the same candidates. */
export function chooseEach<T>(
  models: readonly ChoiceModel[],
  candidates: readonly Candidate<T>[],
): (Choice<T> | null)[] {
  for (const model of models) checkNames(model, candidates[0]);
  const row = new Float64Array(models[0]!.features.length);
  const best: (Choice<T> | null)[] = models.map(() => null);
  for (const candidate of candidates) {
    writeFeatures(row, candidate);
    for (let at = 0; at < models.length; at++) {
      const margin = forestMargin(models[at]!.forest, row);
      if (margin > (best[at]?.margin ?? Number.NEGATIVE_INFINITY)) best[at] = { candidate, margin };
    }
  }
  return best.map((choice, at) =>
    choice !== null && choice.margin < (models[at]!.least ?? -Infinity) ? null : choice,
  );
}

/** What spoke for a candidate and against it: features by name with their share of the log-odds, the largest first. */
export function reasonsFor(model: ChoiceModel, candidate: Candidate<unknown>): { name: string; logOdds: number }[] {
  checkNames(model, candidate);
  const row = new Float64Array(model.features.length);
  writeFeatures(row, candidate);
  const shares = new Float64Array(row.length);
  addShares(model.forest, row, shares);
  return [...shares]
    .map((share, at) => ({ name: model.features[at]!, logOdds: share }))
    .filter(({ logOdds }) => logOdds !== 0)
    .toSorted((one, other) => Math.abs(other.logOdds) - Math.abs(one.logOdds));
}

/** Writes the features of a candidate one behind the other. */
export function writeFeatures(row: Float64Array, { features }: Candidate<unknown>): void {
  let at = 0;
  for (const group of features) for (const name in group) row[at++] = group[name]!;
}

/** The names of a candidate's features in their order. */
export const namesOf = ({ features }: Candidate<unknown>): string[] => features.flatMap((group) => Object.keys(group));

/** Throws where a candidate was measured by other features than the model knows, by more or by fewer. */
function checkNames({ features }: ChoiceModel, candidate: Candidate<unknown> | undefined): void {
  if (candidate === undefined) return;
  const names = namesOf(candidate);
  if (names.length !== features.length || names.some((name, at) => features[at] !== name))
    throw new Error("the model was trained on other features than this program measures");
}
