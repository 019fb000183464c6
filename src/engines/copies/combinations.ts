import type { BatchFigures, CombinationName, Sign, Trail, UnitLife } from "./model.ts";
import type { ObservationName } from "./observations.ts";
import { observationNames, observationsOf, reaches } from "./observations.ts";
import type { Weights } from "./weights.ts";

/** An observation with its bound: "places 2" is there where somebody looked in two places or more. */
type Bounded = { name: ObservationName; bound: number };

/** What a combination is made of: "both places 2, owners 1", or "all" with three. One observation alone may stand there too: "both places 3". */
export function readCombination(combination: string): readonly Bounded[] | null {
  const said = /^(?:both|all) (.+)$/.exec(combination)?.[1];
  return said === undefined ? null : said.split(", ").map(readBounded);
}

function readBounded(said: string): Bounded {
  const [first, bound] = said.split(" ");
  const name = observationNames.find((known) => known === first);
  if (name === undefined) throw new Error(`no such observation: ${said}`);
  return { name, bound: Number(bound) };
}

/** Combinations, ready to be looked for: each names its bounded observations by their place in the list, so that none is compared twice. */
type Sought = { bounded: readonly Bounded[]; of: readonly { sign: Sign; at: readonly number[] }[] };

const sought = new WeakMap<Weights["combinations"], Sought>();

function soughtIn(combinations: Weights["combinations"]): Sought {
  const places = new Map<string, number>();
  const bounded: Bounded[] = [];
  const placeOf = (one: Bounded) => {
    const said = `${one.name} ${one.bound}`;
    const known = places.get(said);
    if (known !== undefined) return known;
    places.set(said, bounded.length);
    return bounded.push(one) - 1;
  };
  const of = (Object.keys(combinations) as CombinationName[]).map((name) => ({
    sign: { name, value: 1, observed: {} },
    at: (readCombination(name) ?? []).map(placeOf),
  }));
  return { bounded, of };
}

/** Those of the combinations of which every observation was made: each counts once. */
export function combinationsOf(
  combinations: Weights["combinations"],
  trail: Trail,
  life: UnitLife,
  batch: BatchFigures,
): Sign[] {
  const known = sought.get(combinations) ?? soughtIn(combinations);
  sought.set(combinations, known);
  const amounts = observationsOf(trail, life, batch);
  const isThere = known.bounded.map(({ name, bound }) => reaches(name, amounts[name], bound));
  return known.of.filter(({ at }) => at.every((place) => isThere[place])).map(({ sign }) => sign);
}
