import type { Pool } from "../../src/engines/matching/index.ts";
import { findInPool } from "../../src/engines/matching/index.ts";
import type { MatchingSet, Part } from "./ditto.ts";
import { qualityAt } from "./evaluate.ts";

const titleGrams = 2;

/** F1 on test of calling two entries the same by the cosine of their titles' three-letter grams, cut where valid is best. */
export function gramBaseline(set: MatchingSet, pool: Pool): number {
  const judged = (part: Part) => ({
    logOdds: set.pairs[part].map(({ left, right }) => findInPool(pool, left, right)!.features[titleGrams]!),
    labels: set.pairs[part].map(({ label }) => label as number),
  });
  const valid = judged("valid");
  const cuts = Array.from({ length: 99 }, (_, at) => (at + 1) / 100);
  const f1s = cuts.map((cut) => qualityAt(valid, cut).f1);
  return qualityAt(judged("test"), cuts[f1s.indexOf(Math.max(...f1s))]!).f1;
}
