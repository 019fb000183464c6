import type { BatchFigures, PairName, Sign, Trail, UnitLife } from "./model.ts";
import type { ObservationName } from "./observations.ts";
import { observationNames, observationsOf, reaches } from "./observations.ts";

/** An observation with its bound: "places 2" is there where somebody looked in two places or more. */
type Bounded = { name: ObservationName; bound: number };

/** The name of a pair: "both places 2, owners 1". One observation alone may stand there too: "both places 3". */
export function readPair(pair: string): readonly Bounded[] | null {
  if (!pair.startsWith("both ")) return null;
  return pair
    .slice("both ".length)
    .split(", ")
    .map((part) => {
      const [said, bound] = part.split(" ");
      const name = observationNames.find((known) => known === said);
      if (name === undefined) throw new Error(`no such observation: ${part}`);
      return { name, bound: Number(bound) };
    });
}

const read = new Map<string, readonly Bounded[]>();

function boundsOf(pair: string): readonly Bounded[] {
  const known = read.get(pair) ?? readPair(pair) ?? [];
  read.set(pair, known);
  return known;
}

/** Those of the pairs of which both halves were observed: each counts once. */
export function pairsOf(pairs: readonly PairName[], trail: Trail, life: UnitLife, batch: BatchFigures): Sign[] {
  const amounts = observationsOf(trail, life, batch);
  return pairs
    .filter((pair) => boundsOf(pair).every(({ name, bound }) => reaches(name, amounts[name], bound)))
    .map((pair) => ({ name: pair, value: 1, observed: {} }));
}
