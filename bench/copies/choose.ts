import type { ObservationName } from "../../src/engines/copies/index.ts";
import { observationNames, reaches, signNames } from "../../src/engines/copies/index.ts";
import type { Line } from "./ascent.ts";
import { Ascent } from "./ascent.ts";
import type { Moment } from "./moments.ts";
import { contestedMoments, fittingSeeds, isJudged } from "./moments.ts";

/** The bounds at which each observation may stand in a combination. */
const bounds: Partial<Record<ObservationName, readonly number[]>> = {
  places: [2, 3],
  spots: [2, 3],
  provinces: [2, 3],
  days: [2, 3, 4, 6],
  devices: [2, 3, 5, 8],
  parties: [2, 3, 4],
  owners: [1, 2, 3],
  all_owners: [1],
  revealed: [1, 2],
  unrevealed: [1],
  reveal_parties: [2],
  first_revealed: [1],
  second_revealed: [1],
  second_after: [2, 7, 14, 30],
  second_within: [7],
  third_after: [2, 7, 14],
  third_within: [2, 14],
  closest_within: [1, 4],
  closest_after: [3, 10],
  last_after: [14, 30],
  lasted: [30, 60],
  lasted_under: [14, 30],
  sale_before: [2, 5, 12, 20, 30],
  shelved: [40, 80, 100],
  unsold: [37, 60],
  unrecorded: [1],
  strange: [0.5, 2, 5],
  unshipped: [1, 2],
  out: [1],
  away: [1],
  wrong: [1, 2],
  wrong_again: [3],
  untraced: [1],
  wasted: [16],
  batch_newcomers: [1.3, 1.5, 1.8],
  batch_pins: [40, 55],
  batch_pins_under: [35],
  batch_looked_under: [5, 8, 15],
  batch_uneven: [2],
  came_province: [1, 2],
  came_unplaced: [1, 2],
  came_doubtful: [1],
  came_elsewhere: [1, 2],
};

type Bounded = { name: ObservationName; at: number; bound: number };
const items: readonly Bounded[] = observationNames.flatMap((name, at) =>
  (bounds[name] ?? []).map((bound) => ({ name, at, bound })),
);
const aRound = 4;
/** A combination must bend the likelihood so much: what is hardly ever seen in doubt tells nothing. */
const leastBend = 8;
/** A third observation must be worth its words. */
const forThree = 0.9;

/** A moment with those of the bounded observations that are there, by their number. */
type Seen = Line & { there: Uint8Array };
type Candidate = { of: readonly number[]; worth: number };

/**
 * The combinations that tell most beside the signs: in each of the rounds the four whose slope in the likelihood, squared and over its curvature, is
 * greatest, of all pairs and triples, are added, and all weights fitted again with none below nothing.
 */
export function chooseCombinations(
  moments: readonly Pick<Moment, "signs" | "amounts" | "isReal">[],
  rounds = 40,
): string[] {
  const seen = moments.map(seenIn);
  const slow = signNames.indexOf("spread.long") + 1;
  const ascent = new Ascent(seen, signNames.length, [slow]);
  const chosen = new Map<string, number>();
  ascent.climb(8);
  for (let round = 0; round < rounds; round++) {
    for (const of of bestOf(seen, ascent, chosen)) {
      const column = ascent.add();
      chosen.set(nameOf(of), column);
      for (const line of seen)
        if (of.every((item) => line.there.includes(item))) {
          line.columns.push(column);
          line.values.push(1);
        }
    }
    ascent.climb(round < 3 ? 4 : 2);
  }
  ascent.climb(4);
  const weights = ascent.result();
  return [...chosen].filter(([, column]) => (weights[column]?.points ?? 0) > least).map(([name]) => name);
}

/** Fewer decibans are not worth a line. */
const least = 0.3;

function seenIn({ signs, amounts, isReal }: Pick<Moment, "signs" | "amounts" | "isReal">): Seen {
  const there = items.flatMap(({ name, at, bound }, item) => {
    const amount = amounts[at] as number;
    return !Number.isNaN(amount) && reaches(name, amount, bound) ? [item] : [];
  });
  const shown = signNames.flatMap((name, at) => (signs[name] === undefined ? [] : [[at + 1, signs[name]] as const]));
  return {
    columns: [0, ...shown.map(([column]) => column)],
    values: [1, ...shown.map(([, value]) => value)],
    isReal: isReal ? 1 : 0,
    there: Uint8Array.from(there),
  };
}

function nameOf(of: readonly number[]): string {
  const said = of.map((item) => `${items[item]!.name} ${items[item]!.bound}`).sort();
  return `${of.length === 3 ? "all" : "both"} ${said.join(", ")}`;
}

/** The best of a round, of which no two say nearly the same. */
function bestOf(seen: readonly Seen[], ascent: Ascent, chosen: ReadonlyMap<string, number>): (readonly number[])[] {
  const picked: (readonly number[])[] = [];
  for (const { of } of candidates(seen, ascent)) {
    if (chosen.has(nameOf(of))) continue;
    const isNear = picked.some((other) => of.filter((item) => other.includes(item)).length >= Math.min(2, of.length));
    if (!isNear) picked.push(of);
    if (picked.length === aRound) break;
  }
  return picked;
}

/** Slope and bend of the likelihood for every pair and triple of items that may be there at once. */
function candidates(seen: readonly Seen[], ascent: Ascent): Candidate[] {
  const n = items.length;
  const pairs = new Float64Array(2 * n * n);
  const triples = new Float32Array(2 * n ** 3);
  for (const line of seen) {
    const p = 1 / (1 + Math.exp(-ascent.scoreOf(line)));
    const [slope, bend] = [line.isReal - p, p * (1 - p)];
    if (bend < 0.004 && Math.abs(slope) < 0.01) continue; // what is as good as decided
    const { there } = line;
    for (let a = 0; a < there.length; a++)
      for (let b = a; b < there.length; b++) {
        const pair = (there[a] as number) * n + (there[b] as number);
        pairs[2 * pair]! += slope;
        pairs[2 * pair + 1]! += bend;
        if (a === b) continue;
        for (let c = b + 1; c < there.length; c++) {
          const triple = pair * n + (there[c] as number);
          triples[2 * triple]! += slope;
          triples[2 * triple + 1]! += bend;
        }
      }
  }
  const found: Candidate[] = [];
  const add = (of: readonly number[], slope: number, bend: number) => {
    const isTwice = new Set(of.map((item) => items[item]!.name)).size < of.length;
    if (slope > 0 && bend > leastBend && !isTwice)
      found.push({ of, worth: ((of.length === 3 ? forThree : 1) * slope ** 2) / bend });
  };
  for (let a = 0; a < n; a++)
    for (let b = a; b < n; b++) {
      const pair = a * n + b;
      add(a === b ? [a] : [a, b], pairs[2 * pair]!, pairs[2 * pair + 1]!);
      if (a === b) continue;
      for (let c = b + 1; c < n; c++) add([a, b, c], triples[2 * (pair * n + c)]!, triples[2 * (pair * n + c) + 1]!);
    }
  return found.sort((one, other) => other.worth - one.worth);
}

if (import.meta.main) {
  const moments = contestedMoments(fittingSeeds).flatMap((watched) => watched.moments.filter(isJudged));
  for (const name of chooseCombinations(moments)) process.stdout.write(`${name}\n`);
}
