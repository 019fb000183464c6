import type { Link } from "../src/engines/linkage/index.ts";
import {
  clusterLinks,
  expectedBestThreshold,
  fitWeights,
  levelDecibans,
  PatternTable,
  priorDecibans,
  probability,
} from "../src/engines/linkage/index.ts";
import type { BenchResult } from "./harness.ts";
import { rounded } from "./harness.ts";
import type { PersonSet } from "./linkage/persons.ts";
import { dataset3, fake1000 } from "./linkage/persons.ts";
import { pairQuality } from "./linkage/quality.ts";

export const name = "linkage-persons";
export const about = "the Fellegi-Sunter part of linkage on two public sets of persons, learnt without labels";

/**
 * Pairwise F1 after clustering, weights and threshold learnt from the records alone: the threshold is where the model expects its own F1
 * to be highest, and clusters join where their records are more likely one than not on average. Wrong merges are printed apart.
 */
export function run(): Promise<BenchResult[]> {
  return Promise.resolve([dataset3(), fake1000()].map(measure));
}

function measure(set: PersonSet): BenchResult {
  const count = set.records.length;
  const allPairs = (count * (count - 1)) / 2;
  const pairs = candidatePairs(set);
  const compared = pairs.map(([one, other]) => set.compare(set.records[one]!, set.records[other]!));
  const candidates = new PatternTable(set.fields);
  for (const levels of compared) candidates.add(levels);
  const weights = fitWeights({ candidates, background: background(set, pairs), allPairs }, count);
  const frequencies = set.valueOf.map((valueOf) => frequenciesOf(set.records.map(valueOf)));
  const usual = frequencies.map((shares) => [...shares.values()].reduce((sum, share) => sum + share ** 2, 0));
  const commonness = (field: number, [one, other]: [number, number]) => {
    const shareOf = (at: number) => frequencies[field]!.get(set.valueOf[field]!(set.records[at]!)) ?? 0;
    return Math.max(shareOf(one), shareOf(other)) / usual[field]!;
  };
  const odds = compared.map((levels, at) =>
    levels.reduce((sum, level, field) => {
      const agrees = level >= set.fields[field]!.levels.length - 2;
      return sum + levelDecibans(weights, field, level, agrees ? commonness(field, pairs[at]!) : 1);
    }, priorDecibans(weights)),
  );
  const threshold = expectedBestThreshold(odds.map(probability));
  const links: Link[] = pairs
    .map(([one, other], at) => ({ one, other, decibans: odds[at]! }))
    .filter(({ decibans }) => decibans >= threshold);
  const chances = new Map(pairs.map(([one, other], at) => [one * 2 ** 20 + other, probability(odds[at]!)]));
  const agreement = {
    of: (one: number, other: number) => chances.get(Math.min(one, other) * 2 ** 20 + Math.max(one, other)) ?? 0,
    least: 0.5,
  };
  const { of } = clusterLinks(count, links, { same: [], not: [], mostMembers: 50, mostHops: 8, agreement });
  const quality = pairQuality(of, set.owners);
  const caught = pairs.filter(([one, other]) => set.owners[one] === set.owners[other]).length;
  return {
    name: `${name}: ${set.name}`,
    figure: rounded(quality.f1, 4),
    unit: "pairwise F1",
    reference: 1,
    ratio: rounded(quality.f1, 4),
    goal: `F1 ${set.goal}`,
    ok: quality.f1 >= set.goal,
    data: {
      records: count,
      candidatePairs: pairs.length,
      truePairs: quality.truePairs,
      truePairsAmongCandidates: caught,
      precision: rounded(quality.precision, 4),
      recall: rounded(quality.recall, 4),
      wrongPairs: quality.wrong,
      thresholdDecibans: rounded(threshold),
      expectedTruePairs: Math.round(odds.reduce((sum, one) => sum + probability(one), 0)),
    },
  };
}

function candidatePairs({ records, blocks }: PersonSet): [number, number][] {
  const holders = new Map<string, number[]>();
  for (const [at, record] of records.entries())
    for (const key of blocks(record)) holders.set(key, [...(holders.get(key) ?? []), at]);
  const seen = new Set<number>();
  for (const members of holders.values())
    for (const [at, one] of members.entries())
      for (const other of members.slice(at + 1)) seen.add(one * 2 ** 20 + other);
  return [...seen].map((pair) => [Math.floor(pair / 2 ** 20), pair % 2 ** 20]);
}

// Every pair a fixed stride apart that is no candidate: as good as drawn, and the same in each run.
function background(set: PersonSet, pairs: readonly [number, number][]): PatternTable {
  const table = new PatternTable(set.fields);
  const near = new Set(pairs.map(([one, other]) => one * 2 ** 20 + other));
  const count = set.records.length;
  for (let one = 0; one < count; one++)
    for (let step = 1; step <= 40; step++) {
      const other = (one + step * 97) % count;
      const [low, high] = one < other ? [one, other] : [other, one];
      if (!near.has(low * 2 ** 20 + high)) table.add(set.compare(set.records[low]!, set.records[high]!));
    }
  return table;
}

function frequenciesOf(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return new Map([...counts].map(([value, count]) => [value, count / values.length]));
}
