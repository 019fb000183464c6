import type { Sign, SignName, Weight, Weights } from "../../src/engines/copies/index.ts";
import { fittedWeights, signNames } from "../../src/engines/copies/index.ts";
import type { Fitted, Judged } from "../../src/engines/learning/index.ts";
import { refit } from "../../src/engines/learning/index.ts";
import { simulate } from "./simulate.ts";
import { watchStream } from "./watch-stream.ts";

/** The seeds that weights and threshold are drawn from; bench/copies.ts judges on others. */
export const fittingSeeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** Of honest scans alerted on the fitting seeds, no more than this: less than what is promised, as other seeds are other countries. */
const fittedFalseShare = 0.0008;

/** Weights by logistic regression on what each code showed at some moments of its way, and the threshold that they bear. */
export function fitWeights(seeds: readonly number[] = fittingSeeds): Weights {
  const judged = seeds.flatMap(snapshots);
  const first = refit(judged, prior);
  const fitted = fitWithoutNegatives(judged.filter(({ signs }) => scoreOf(first, signs) > contested));
  const signs = Object.fromEntries(
    signNames.map((name) => [name, fitted.weights[name] ?? { points: 0, deviation: 0, seen: 0 }]),
  ) as Weights["signs"];
  const weights: Weights = { base: fitted.base, threshold: Infinity, signs };
  return { ...weights, threshold: thresholdOf(seeds, weights) };
}

const prior = { points: {}, base: -12, deviation: 10 };
// What a first fit clears out of hand, nine in ten of all, would only bend the weights away from where they decide.
const contested = -14;

const scoreOf = ({ base, weights }: Fitted, signs: Judged["signs"]) =>
  Object.entries(signs).reduce((sum, [name, value]) => sum + value * (weights[name]?.points ?? 0), base);

/** No sign may speak for honesty only because it comes along with another: such a one is left out, and the rest fitted again. */
function fitWithoutNegatives(judged: readonly Judged[]): Fitted {
  const fitted = refit(judged, prior);
  const worst = Object.entries(fitted.weights).sort(([, one], [, other]) => one.points - other.points)[0];
  if (worst === undefined || worst[1].points >= 0) return fitted;
  return fitWithoutNegatives(
    judged.map(({ signs, isReal }) => ({ signs: { ...signs, [worst[0]]: 0 }, isReal })).map(withoutZeros),
  );
}

const withoutZeros = ({ signs, isReal }: Judged): Judged => ({
  signs: Object.fromEntries(Object.entries(signs).filter(([, value]) => value !== 0)),
  isReal,
});

/** How many scans a code had when it is looked at: where the decision is hard. */
const moments = [2, 3, 4, 5, 6, 8, 10, 12];

function snapshots(seed: number): Judged[] {
  const judged: Judged[] = [];
  watchStream(simulate(seed), fittedWeights, ({ unit, scans, falseSince }, signs) => {
    if (moments.includes(scans))
      judged.push({ signs: valuesOf(signs), isReal: unit.falseThings > 0 && falseSince !== null });
  });
  return judged;
}

const valuesOf = (signs: readonly Sign[]) =>
  Object.fromEntries(signs.map(({ name, value }): [SignName, number] => [name, value]));

/** The lowest threshold at which no more honest scans are alerted than allowed, to a tenth of a deciban. */
function thresholdOf(seeds: readonly number[], weights: Weights): number {
  const honest = seeds.flatMap((seed) =>
    watchStream(simulate(seed), weights).filter(({ unit }) => unit.firstFalse === null),
  );
  const all = honest.reduce((sum, { scans }) => sum + scans, 0);
  const reached = honest.flatMap(({ records, scans }) => {
    const alerted = records.map(([logOdds, scan], at) => ({
      logOdds,
      scans: (records[at + 1]?.[1] ?? scans + 1) - scan,
    }));
    return alerted;
  });
  reached.sort((one, other) => other.logOdds - one.logOdds);
  let left = all * fittedFalseShare;
  for (const { logOdds, scans } of reached) if ((left -= scans) < 0) return Math.ceil(logOdds * 10) / 10;
  throw new Error("no honest scan would ever be alerted");
}

const n = (value: number) => Math.round(value * 100) / 100;

/** Prints weights as src/engines/copies/weights.ts holds them. */
export function printWeights({
  base,
  threshold,
  signs,
}: {
  base: number;
  threshold: number;
  signs: Record<string, Weight>;
}): void {
  const lines = Object.entries(signs).map(
    ([name, { points, deviation, seen }]) =>
      `    "${name}": { points: ${n(points)}, deviation: ${n(deviation)}, seen: ${seen} },`,
  );
  process.stdout.write(`  base: ${n(base)},\n  threshold: ${threshold},\n  signs: {\n${lines.join("\n")}\n  },\n`);
}

if (import.meta.main) printWeights(fitWeights());
