import type { Sign, SignName, Weight, Weights } from "../../src/engines/copies/index.ts";
import { fittedWeights, judgedPairs, readPair, signNames } from "../../src/engines/copies/index.ts";
import type { Fitted, Judged } from "../../src/engines/learning/index.ts";
import { refit } from "../../src/engines/learning/index.ts";
import { simulate } from "./simulate.ts";
import type { Watched } from "./watch-stream.ts";
import { watchStream } from "./watch-stream.ts";

/** The seeds that weights and threshold are drawn from; bench/copies.ts judges on others. */
export const fittingSeeds = Array.from({ length: 20 }, (_, at) => 1 + at);

/** Of honest scans alerted on the fitting seeds, no more than this: less than what is promised, as other seeds are other countries. */
const fittedFalseShare = 0.0009;

/** Weights by logistic regression on what each code showed at some moments of its way, and the threshold that they bear. */
export function fitWeights(seeds: readonly number[] = fittingSeeds): Weights {
  const easy = seeds.slice(0, 3).flatMap((seed) => watchedMoments(seed, () => true).moments);
  const first = refit(easy.filter(isJudged), prior);
  const watched = seeds.map((seed) => watchedMoments(seed, (signs) => scoreOf(first, signs) > contested));
  const fitted = fitWithoutNegatives(watched.flatMap(({ moments }) => moments.filter(isJudged)));
  const signs = Object.fromEntries(
    signNames.map((name) => [name, fitted.weights[name] ?? { points: 0, deviation: 0, seen: 0 }]),
  ) as Weights["signs"];
  const pairs = Object.fromEntries(Object.entries(fitted.weights).filter(([name]) => readPair(name) !== null));
  return { base: fitted.base, threshold: thresholdOf(watched, fitted), signs, pairs };
}

const slow: SignName = "spread.long";
const prior = { points: {}, base: -12, deviation: 10 };
// What a first fit clears out of hand, nine in ten of all, would only bend the weights away from where they decide.
const contested = -14;

const scoreOf = ({ base, weights }: Fitted, signs: Judged["signs"]) =>
  Object.entries(signs).reduce((sum, [name, value]) => sum + value * (weights[name]?.points ?? 0), base);

/**
 * No sign and no pair may speak for honesty only because it comes along with another, or a copier could add scans that lower the odds: the worst are
 * left out, and the rest fitted again. Time alone may: it cannot be forged.
 */
function fitWithoutNegatives(judged: readonly Judged[]): Fitted {
  const fitted = refit(judged, prior);
  const negative = Object.entries(fitted.weights)
    .filter(([name, { points }]) => name !== slow && points < 0)
    .sort(([, one], [, other]) => one.points - other.points);
  if (negative.length === 0) return fitted;
  const worst = new Set(negative.slice(0, Math.ceil(negative.length / 2)).map(([name]) => name));
  return fitWithoutNegatives(judged.map((moment) => without(worst, moment)));
}

const without = (names: ReadonlySet<string>, { signs, isReal }: Judged): Judged => ({
  signs: Object.fromEntries(Object.entries(signs).filter(([name]) => !names.has(name))),
  isReal,
});

/** What a code showed after a scan. */
type Moment = Judged & { of: Watched; scan: number };
type WatchedMoments = { moments: Moment[]; honestScans: number };

/** Up to so many scans the decision is hard. */
const hardest = 14;
/** A refilled pack is neither: one thing at a time carries its code, as with second-hand goods, and what it shows would count against those. */
const isJudged = ({ scan, of }: Moment) => scan <= hardest && of.unit.attack !== "refill";

function watchedMoments(seed: number, isKept: (signs: Judged["signs"]) => boolean): WatchedMoments {
  const moments: Moment[] = [];
  const watched = watchStream(simulate(seed), fittedWeights, (of, shown) => {
    const signs = valuesOf(shown.filter(({ name }) => !Object.hasOwn(judgedPairs, name)));
    if (isKept(signs))
      moments.push({ signs, isReal: of.unit.falseThings > 0 && of.falseSince !== null, of, scan: of.scans });
  });
  const honest = watched.filter(isHonest);
  return { moments, honestScans: honest.reduce((sum, { scans }) => sum + scans, 0) };
}

const isHonest = ({ unit }: Watched) => unit.firstFalse === null;

const valuesOf = (signs: readonly Sign[]) =>
  Object.fromEntries(signs.map(({ name, value }): [Sign["name"], number] => [name, value]));

/** The lowest threshold at which no more honest scans are alerted than allowed, to a tenth of a deciban. */
function thresholdOf(watched: readonly WatchedMoments[], fitted: Fitted): number {
  const reached = watched.flatMap(({ moments }) => {
    const ways = Map.groupBy(
      moments.filter(({ of }) => isHonest(of)),
      ({ of }) => of,
    );
    return [...ways].flatMap(([{ scans }, way]) => recordsOf(way, scans, fitted));
  });
  reached.sort((one, other) => other.logOdds - one.logOdds);
  let left = watched.reduce((sum, { honestScans }) => sum + honestScans, 0) * fittedFalseShare;
  for (const { logOdds, scans } of reached) if ((left -= scans) < 0) return Math.ceil(logOdds * 10) / 10;
  throw new Error("no honest scan would ever be alerted");
}

/** Each score of a code that was higher than all before, with the scans that would be alerted at it and not at the next. */
function recordsOf(way: readonly Moment[], all: number, fitted: Fitted): { logOdds: number; scans: number }[] {
  const records: { logOdds: number; scan: number }[] = [];
  for (const { signs, scan } of way) {
    const logOdds = scoreOf(fitted, signs);
    if (logOdds > (records.at(-1)?.logOdds ?? -Infinity)) records.push({ logOdds, scan });
  }
  return records.map(({ logOdds, scan }, at) => ({ logOdds, scans: (records[at + 1]?.scan ?? all + 1) - scan }));
}

const n = (value: number) => Math.round(value * 100) / 100;

type PrintedWeights = {
  base: number;
  threshold: number;
  signs: Record<string, Weight>;
  pairs?: Record<string, Weight>;
};

/** Prints weights as src/engines/copies/weights.ts holds them. */
export function printWeights({ base, threshold, signs, pairs = {} }: PrintedWeights): void {
  const lines = (some: Readonly<Record<string, Weight>>) =>
    Object.entries(some)
      .map(
        ([name, { points, deviation, seen }]) =>
          `    "${name}": { points: ${n(points)}, deviation: ${n(deviation)}, seen: ${seen} },\n`,
      )
      .join("");
  process.stdout.write(
    `  base: ${n(base)},\n  threshold: ${threshold},\n  signs: {\n${lines(signs)}  },\n  pairs: {\n${lines(pairs)}  },\n`,
  );
}

if (import.meta.main) printWeights(fitWeights());
