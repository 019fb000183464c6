import type { SeenName } from "./title-features.ts";

/** How a name stands against the others of its page: who is told more, stands out more, and what it is cut from. */
export function relationFeatures(seen: readonly SeenName[]): Record<string, number>[] {
  const byText = new Map(seen.map((one) => [one.name.folded, one]));
  const inner = new Map<SeenName, SeenName>();
  const outer = new Map<SeenName, SeenName>();
  for (const one of seen)
    for (const { cut, outerFolded } of one.name.places) {
      const whole = cut.kind === "whole" ? undefined : byText.get(outerFolded);
      if (whole === undefined || whole === one) continue;
      if (isToldMore(one, inner.get(whole))) inner.set(whole, one);
      if (isToldMore(whole, outer.get(one))) outer.set(one, whole);
    }
  const kinds = seen.map(({ told }) => told.kinds).toSorted((a, b) => b - a);
  const alone = seen.map(({ told }) => told.kindsAlone).toSorted((a, b) => b - a);
  return seen.map((one) => {
    const [part, whole] = [inner.get(one), outer.get(one)];
    return {
      kindsLess: kinds[0]! - one.told.kinds,
      moreTold: kinds.findIndex((count) => count <= one.told.kinds),
      kindsAloneLess: alone[0]! - one.told.kindsAlone,
      moreToldAlone: alone.findIndex((count) => count <= one.told.kindsAlone),
      kindsOverWhole: whole === undefined ? Number.NaN : one.told.kinds - whole.told.kinds,
      kindsAloneOverWhole: whole === undefined ? Number.NaN : one.told.kindsAlone - whole.told.kindsAlone,
      kindsUnderPart: part === undefined ? Number.NaN : part.told.kinds - one.told.kinds,
      kindsAloneUnderPart: part === undefined ? Number.NaN : part.told.kindsAlone - one.told.kindsAlone,
      shareOfWhole: whole === undefined ? Number.NaN : one.name.folded.length / whole.name.folded.length,
    };
  });
}

const isToldMore = (one: SeenName, other: SeenName | undefined) =>
  other === undefined ||
  one.told.kinds + one.told.kindsAlone > other.told.kinds + other.told.kindsAlone ||
  (one.told.kinds + one.told.kindsAlone === other.told.kinds + other.told.kindsAlone &&
    one.name.folded.length > other.name.folded.length);
