import { accountFields, fewestCounted, fieldAt, levelOf, mostHoldersLinked, strongFields } from "./account-fields.ts";
import type { Comparison } from "./compare-accounts.ts";
import type { Packed } from "./packed.ts";
import { section } from "./packed.ts";
import { different } from "./patterns.ts";
import { levelDecibans, priorDecibans } from "./weights.ts";
import type { Weights } from "./weights.ts";

/**
 * All that tells how much a likeness weighs, as it was learnt on one day. It does not change while accounts come and go, so the odds of
 * a pair do not either.
 */
export type LinkModel = {
  weights: Weights;
  /** How many accounts it was learnt from. */
  accounts: number;
  /** The values that many held, by key, with how many. */
  common: ReadonlyMap<number, number>;
  /** The chance that two accounts drawn at random have one name. */
  usualName: number;
};

/** The share of accounts that hold a value; of a value not known to be common, that of the rarest that count. */
export function frequencyOf(model: LinkModel, key: number, least = fewestCounted): number {
  return Math.max(model.common.get(key) ?? 0, least) / model.accounts;
}

/** What one field adds to the odds that two compared accounts are one, in decibans. */
export function fieldDecibans(
  model: LinkModel,
  { levels, agreed }: Comparison,
  field: number,
  one: Packed,
  other: Packed,
): number {
  const { weights } = model;
  const level = levels[field]!;
  const byFrequency = (key: number, least?: number) =>
    levelDecibans(weights, field, level, frequencyOf(model, key, least) / weights.chance[field]![level]!);
  if (field < strongFields && level === levelOf.held.byMany) return byFrequency(agreed[field]!, mostHoldersLinked + 1);
  // How common a ward or province is must have been counted: that it was not does not make it rare.
  const isPlace = field === fieldAt.address && level !== levelOf.address.street && !model.common.has(agreed[field]!);
  if (agreed[field] !== 0 && !isPlace) return byFrequency(agreed[field]!);
  if (field === fieldAt.name && level > different)
    return nearDecibans(model, field, level, one, other, section.name, section.name);
  if (field === fieldAt.handle && level > different)
    return nearDecibans(model, field, level, one, other, section.handle, section.stem);
  return levelDecibans(weights, field, level);
}

/** What is nearly a common name is nearly many names, so the commoner of the two counts. */
function nearDecibans(
  model: LinkModel,
  field: number,
  level: number,
  one: Packed,
  other: Packed,
  from: number,
  to: number,
): number {
  let frequency = 0;
  for (const { keys, ends } of [one, other])
    for (let at = ends[from - 1]!; at < ends[to]!; at++) frequency = Math.max(frequency, frequencyOf(model, keys[at]!));
  return levelDecibans(model.weights, field, level, Math.max(1, frequency / model.usualName));
}

/** The odds, in decibans, that two compared accounts are one seller's. */
export function accountOdds(model: LinkModel, comparison: Comparison, one: Packed, other: Packed): number {
  let sum = priorDecibans(model.weights);
  for (let field = 0; field < accountFields.length; field++) sum += fieldDecibans(model, comparison, field, one, other);
  return sum;
}

/** True when the two share a strong value that few enough hold: they are linked whatever else is said. */
export function isOutright({ levels }: Comparison): boolean {
  for (let field = 0; field < strongFields; field++) if (levels[field] === levelOf.held.shared) return true;
  return false;
}

const strong = { same: [0, 0.55, 0.05, 0.4], chance: [0, 0.999_97, 0.000_02, 0.000_01] };

/** A first guess for an index too small to learn from; `learnModel` replaces it. Prior: every seller has two or three accounts. */
export const firstModel: LinkModel = {
  weights: {
    fields: accountFields,
    prior: 3e-6,
    same: [
      ...Array.from({ length: strongFields }, () => strong.same),
      [0, 0.4, 0.05, 0.15, 0.4],
      [0, 0.5, 0.1, 0.4],
      [0, 0.5, 0.5],
      [0, 0.15, 0.25, 0.1, 0.5],
      [0, 0.4, 0.3, 0.3],
    ],
    chance: [
      ...Array.from({ length: strongFields }, () => strong.chance),
      [0, 0.9994, 0.0001, 0.0002, 0.0003],
      [0, 0.999_88, 0.0001, 0.000_02],
      [0, 0.9999, 0.0001],
      [0, 0.88, 0.118, 0.0019, 0.0001],
      [0, 0.998, 0.0015, 0.0005],
    ],
  },
  accounts: 600_000,
  common: new Map(),
  usualName: 0.0003,
};

/** A model as text, to be kept beside the accounts it was learnt from. */
export function writeModel({ common, ...model }: LinkModel): string {
  return JSON.stringify({ ...model, common: [...common] });
}

/** The model of such a text; an error when it was learnt with other fields than accounts are compared by today. */
export function readModel(text: string): LinkModel {
  const { common, ...model } = JSON.parse(text) as Omit<LinkModel, "common"> & { common: [number, number][] };
  if (JSON.stringify(model.weights.fields) !== JSON.stringify(accountFields))
    throw new TypeError("the model was learnt with other fields: learn it anew");
  return { ...model, common: new Map(common) };
}
