import type { BenchDatabase } from "../database.ts";
import { percentile, rounded } from "../harness.ts";
import { liftVisibility } from "./lifted.ts";

export const kinds = ["rare", "middle", "common"] as const;
export type Kind = (typeof kinds)[number];
/** Milliseconds of each question, by how many rows bear its words. */
export type Took = Record<Kind, number[]>;
/** Asks a question of a kind, by its number. */
export type Ask = (kind: Kind, at: number) => Promise<unknown>;
/** The same search as the workbench asks it, by HTTP, and alone, as a function of this process. */
export type Doors<T> = { request: T; alone: T };
export type BothWays = { seeing: Doors<Took>; lifted: Doors<Took> };

const empty = (): Doors<Took> => ({
  request: { rare: [], middle: [], common: [] },
  alone: { rare: [], middle: [], common: [] },
});

/**
 * Asks with visibility and with all of it taken away. In turns: on a shared machine the load of one minute is not that of the next.
 * Every change drops the plans of the connections: the first questions after it are not counted.
 */
export async function byTurns(
  bench: BenchDatabase,
  doors: Doors<Ask>,
  asked: number,
  turns: number,
): Promise<BothWays> {
  const took: BothWays = { seeing: empty(), lifted: empty() };
  const part = asked / turns;
  for (let from = 0; from < asked; from += part) {
    await askAll(doors, { from, to: from + part }, took.seeing);
    const putBack = await liftVisibility(bench);
    await askAll(doors, { from, to: from + part }, took.lifted);
    await putBack();
  }
  return took;
}

const settlingAtMost = 20;

async function askAll(doors: Doors<Ask>, { from, to }: { from: number; to: number }, took: Doors<Took>): Promise<void> {
  const settling = Math.min(settlingAtMost, to - from);
  for (const door of ["request", "alone"] as const) {
    for (let at = from - settling; at < to; at++) {
      for (const kind of kinds) {
        const started = performance.now();
        await doors[door](kind, at);
        if (at >= from) took[door][kind].push(performance.now() - started);
      }
    }
  }
}

/** Figure, reference and what is told beside them of one kind of words. */
export function toldOf({ seeing, lifted }: BothWays, kind: Kind) {
  const p95 = percentile(seeing.request[kind], 0.95);
  const reference = percentile(lifted.request[kind], 0.95);
  return {
    figure: rounded(p95),
    unit: "ms (p95) a request",
    reference: rounded(reference),
    ratio: rounded(p95 / reference),
    isNear: kind === "common" ? p95 <= reference * 1.3 : p95 <= reference + 10,
    nearness: `${kind === "common" ? "at most 1.3 of" : "at most 10 ms more than"} the same request without visibility`,
    data: {
      questions: seeing.request[kind].length,
      "median ms": rounded(percentile(seeing.request[kind], 0.5)),
      "median ms without visibility": rounded(percentile(lifted.request[kind], 0.5)),
      "search alone, p95 ms": rounded(percentile(seeing.alone[kind], 0.95)),
      "search alone, p95 ms without visibility": rounded(percentile(lifted.alone[kind], 0.95)),
      "search alone, median ms": rounded(percentile(seeing.alone[kind], 0.5)),
      "search alone, median ms without visibility": rounded(percentile(lifted.alone[kind], 0.5)),
    },
  };
}
