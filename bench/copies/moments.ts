import type { ObservationName, Sign, Weights } from "../../src/engines/copies/index.ts";
import { fittedWeights, observationNames, observationsOf, signsOf } from "../../src/engines/copies/index.ts";
import type { Fitted, Judged } from "../../src/engines/learning/index.ts";
import { refit } from "../../src/engines/learning/index.ts";
import type { Simulation } from "./simulate.ts";
import { simulate } from "./simulate.ts";
import type { Shown, Watched } from "./watch-stream.ts";
import { watchStream } from "./watch-stream.ts";

/** The seeds that weights and bars are drawn from; bench/copies.ts judges on others. */
export const fittingSeeds = Array.from({ length: 40 }, (_, at) => 1 + at);

/** What a code showed after a scan: its signs, and all that was observed, in the order of `observationNames`. */
export type Moment = Judged & { of: Watched; scan: number; amounts: Float32Array; tellsShipments: boolean };
export type WatchedMoments = { moments: Moment[]; honestScans: number };

// What a first fit clears out of hand, nine in ten of all, would only bend the weights away from where they decide.
const contested = -14;
const prior = { points: {}, base: -12, deviation: 10 };

/** What codes showed in a seed's half-year, as far as a look at its signs alone does not clear it out of hand. */
export function contestedMoments(seeds: readonly number[], told: (seed: Simulation) => Simulation = (seed) => seed) {
  const easy = seeds.slice(0, 3).flatMap((seed) => momentsOf(simulate(seed), () => true).moments);
  const first = refit(easy.filter(isJudged), prior);
  return seeds.map((seed) => momentsOf(told(simulate(seed)), (signs) => scoreOf(first, signs) > contested));
}

/** The same half-year, of whose shipments nobody told, and in every second batch of no sale either. */
export function untold({ batches, scans }: Simulation): Simulation {
  for (const batch of batches) {
    batch.shippedTo = {};
    for (const { records } of batch.units) {
      [records.custody, records.isUntraced] = [[], false];
      if (batch.number % 2 === 0) records.soldAt = null;
    }
  }
  return { batches, scans };
}

const scoreOf = ({ base, weights }: Fitted, signs: Judged["signs"]): number =>
  Object.entries(signs).reduce((sum, [name, value]) => sum + value * (weights[name]?.points ?? 0), base);

/** Up to so many looks the decision is hard. */
const hardest = 14;
/** A refilled pack is neither: one thing at a time carries its code, as with second-hand goods, and what it shows would count against those. */
export const isJudged = ({ scan, of }: Moment): boolean => scan <= hardest && of.unit.attack !== "refill";

export const isHonest = ({ unit }: Watched): boolean => unit.firstFalse === null;

/** Weights under which nothing counts: the signs are wanted, and no answer. */
const silent: Weights = { ...fittedWeights, combinations: {} };

function momentsOf(simulation: Simulation, isKept: (signs: Judged["signs"]) => boolean): WatchedMoments {
  const moments: Moment[] = [];
  const watched = watchStream(simulation, silent, (of, { trail, life, batch }) => {
    const signs = valuesOf(signsOf(trail, life, batch));
    if (!isKept(signs)) return;
    moments.push({
      signs,
      isReal: of.unit.falseThings > 0 && of.falseSince !== null,
      of,
      scan: of.scans,
      amounts: amountsOf({ trail, life, batch }),
      tellsShipments: Object.keys(batch.shippedTo).length > 0,
    });
  });
  const honest = watched.filter(isHonest);
  return { moments, honestScans: honest.reduce((sum, { scans }) => sum + scans, 0) };
}

const valuesOf = (signs: readonly Sign[]) =>
  Object.fromEntries(signs.map(({ name, value }): [Sign["name"], number] => [name, value]));

function amountsOf({ trail, life, batch }: Omit<Shown, "assessment">): Float32Array {
  const amounts = observationsOf(trail, life, batch);
  return Float32Array.from(observationNames, (name: ObservationName) => amounts[name] ?? NaN);
}
