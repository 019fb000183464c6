import type { Field } from "./patterns.ts";
import { missing } from "./patterns.ts";

/**
 * What each level of each field says (Fellegi and Sunter 1969): `same` is how often two records of one person show it, `chance` how often
 * any other two do, both among pairs where neither side is missing. `prior` is the share of all pairs that are one person.
 */
export type Weights = { fields: readonly Field[]; prior: number; same: number[][]; chance: number[][] };

/** Ten times the decimal logarithm: 10 decibans are ten to one, 20 a hundred to one. */
export const decibans = (ratio: number): number => 10 * Math.log10(ratio);

/** The probability that such odds mean. */
export const probability = (oddsInDecibans: number): number => 1 / (1 + 10 ** (-oddsInDecibans / 10));

/** The odds, in decibans, that two records are one before anything of them is compared. */
export const priorDecibans = ({ prior }: Weights): number => decibans(prior / (1 - prior));

/**
 * What one field's level adds to the odds. `commonness` is how much more often than usual the value they agree on is held, so that a
 * common name weighs less than a rare one: its share of the records over the chance that any two agree.
 */
export function levelDecibans(weights: Weights, field: number, level: number, commonness = 1): number {
  if (level === missing) return 0;
  return decibans(weights.same[field]![level]! / Math.min(1, weights.chance[field]![level]! * commonness));
}

/** The odds, in decibans, that two records with this pattern are one; above 0 it is more likely than not. */
export function weigh(weights: Weights, levels: ArrayLike<number>): number {
  let sum = priorDecibans(weights);
  for (let field = 0; field < levels.length; field++) sum += levelDecibans(weights, field, levels[field]!);
  return sum;
}
