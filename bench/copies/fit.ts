import type { CombinationName, SignName, Weight, Weights } from "../../src/engines/copies/index.ts";
import {
  fittedWeights,
  judgedCombinations,
  observationNames,
  reaches,
  readCombination,
  signNames,
} from "../../src/engines/copies/index.ts";
import { Ascent } from "./ascent.ts";
import type { Moment, WatchedMoments } from "./moments.ts";
import { contestedMoments, fittingSeeds, isHonest, isJudged, untold } from "./moments.ts";

/** Of honest scans alerted on the fitting seeds, no more than this: a little less than what is promised, as other seeds are other countries. */
const fittedFalseShare = 0.000_9;
/** What it takes more while few have looked is set by judgement: ten times the odds. */
const early = 10;
const slow: SignName = "spread.long";

/** Weights of the signs and of named combinations, by logistic regression on what each code showed at some moments of its way. */
export function fitWeights(moments: readonly Moment[], names: readonly CombinationName[]): Omit<Weights, "bars"> {
  const columns: readonly (SignName | CombinationName)[] = [...signNames, ...names];
  const bounded = names.map((name) => (readCombination(name) ?? []).map(placed));
  const lines = moments.filter(isJudged).map((moment) => {
    const shown = signNames.flatMap((name, at) => (moment.signs[name] === undefined ? [] : [at]));
    const there = bounded.flatMap((of, at) => (isThere(moment, of) ? [signNames.length + at] : []));
    return {
      columns: [0, ...[...shown, ...there].map((at) => at + 1)],
      values: [1, ...shown.map((at) => moment.signs[signNames[at] as SignName] as number), ...there.map(() => 1)],
      isReal: moment.isReal ? 1 : 0,
    };
  });
  const ascent = new Ascent(lines, columns.length, [columns.indexOf(slow) + 1]);
  ascent.climb(25);
  const seen = columns.map(() => 0);
  for (const line of lines) for (const column of line.columns) if (column > 0) seen[column - 1]!++;
  const [base, ...fitted] = ascent.result();
  const weights = columns.map((name, at): [string, Weight] => {
    const found = fitted[at] ?? null;
    return [name, found === null ? { points: 0, deviation: 0, seen: 0 } : { ...found, seen: seen[at]! }];
  });
  return {
    base: base?.points ?? 0,
    signs: Object.fromEntries(weights.slice(0, signNames.length)) as Weights["signs"],
    combinations: Object.fromEntries(weights.slice(signNames.length).filter(([, { points }]) => points > 0)),
  };
}

type Placed = { name: (typeof observationNames)[number]; bound: number; at: number };
const placed = ({ name, bound }: Omit<Placed, "at">): Placed => ({ name, bound, at: observationNames.indexOf(name) });

const isThere = ({ amounts }: Moment, of: readonly Placed[]) =>
  of.every(({ name, bound, at }) => {
    const amount = amounts[at] as number;
    return !Number.isNaN(amount) && reaches(name, amount, bound);
  });

/** What a moment weighs, with the combinations that are set by judgement: they alert as the others do. */
function scorer({ base, signs, combinations }: Omit<Weights, "bars">): (moment: Moment) => number {
  const of = Object.entries({ ...combinations, ...judgedCombinations }).map(([name, { points }]) => ({
    points,
    bounded: (readCombination(name) ?? []).map(placed),
  }));
  return (moment) =>
    of.reduce((sum, { points, bounded }) => sum + (isThere(moment, bounded) ? points : 0), base) +
    signNames.reduce((sum, name) => sum + (moment.signs[name] ?? 0) * signs[name].points, 0) -
    (moment.scan < 3 ? early : 0);
}

/** The lowest bar at which no more honest scans are alerted than allowed, to a tenth of a deciban. */
function barOn(watched: readonly WatchedMoments[], score: (moment: Moment) => number): number {
  const reached = watched.flatMap(({ moments }) => {
    const ways = Map.groupBy(
      moments.filter(({ of }) => isHonest(of)),
      ({ of }) => of,
    );
    return [...ways].flatMap(([{ scans }, way]) => recordsOf(way, scans, score));
  });
  reached.sort((one, other) => other.logOdds - one.logOdds);
  let left = watched.reduce((sum, { honestScans }) => sum + honestScans, 0) * fittedFalseShare;
  for (const { logOdds, scans } of reached) if ((left -= scans) < 0) return Math.ceil(logOdds * 10) / 10;
  throw new Error("no honest scan would ever be alerted");
}

/** Each score of a code that was higher than all before, with the scans that would be alerted at it and not at the next. */
function recordsOf(
  way: readonly Moment[],
  all: number,
  score: (moment: Moment) => number,
): { logOdds: number; scans: number }[] {
  const records: { logOdds: number; scan: number }[] = [];
  for (const moment of way) {
    const logOdds = score(moment);
    if (logOdds > (records.at(-1)?.logOdds ?? -Infinity)) records.push({ logOdds, scan: moment.scan });
  }
  return records.map(({ logOdds, scan }, at) => ({ logOdds, scans: (records[at + 1]?.scan ?? all + 1) - scan }));
}

const n = (value: number) => Math.round(value * 100) / 100;

type PrintedWeights = Record<string, Readonly<Record<string, Weight>>>;

/** Prints weights as src/engines/copies/weights.ts holds them: first what is one number or a few, then what is listed. */
export function printWeights(
  few: Readonly<Record<string, number | Record<string, number>>>,
  lists: PrintedWeights,
): void {
  for (const [name, value] of Object.entries(few))
    process.stdout.write(`  ${name}: ${typeof value === "number" ? n(value) : JSON.stringify(value)},\n`);
  for (const [name, weights] of Object.entries(lists)) {
    const lines = Object.entries(weights).map(
      ([of, { points, deviation, seen }]) =>
        `    "${of}": { points: ${n(points)}, deviation: ${n(deviation)}, seen: ${seen} },\n`,
    );
    process.stdout.write(`  ${name}: {\n${lines.join("")}  },\n`);
  }
}

if (import.meta.main) {
  const names = Object.keys(fittedWeights.combinations) as CombinationName[];
  const told = contestedMoments(fittingSeeds);
  const weights = fitWeights(
    told.flatMap(({ moments }) => moments),
    names.filter((name) => !Object.hasOwn(judgedCombinations, name)),
  );
  const score = scorer(weights);
  const shipments = barOn(told, score);
  const bars = { shipments, untold: barOn(contestedMoments(fittingSeeds.slice(0, 16), untold), score), early };
  printWeights({ base: weights.base, bars }, { signs: weights.signs, combinations: weights.combinations });
}
