import type { SeenName } from "./title-seen.ts";

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
  const besides = Math.max(0, ...seen.map(({ told }) => told.kindsBesides));
  return seen.map((one) => {
    const [part, whole] = [inner.get(one), outer.get(one)];
    const longer = longerOnes(one, byText);
    return {
      kindsLess: kinds[0]! - one.told.kinds,
      moreTold: kinds.findIndex((count) => count <= one.told.kinds),
      moreToldAlone: alone.findIndex((count) => count <= one.told.kindsAlone),
      kindsBesidesLess: besides - one.told.kindsBesides,
      kindsOverWhole: whole === undefined ? Number.NaN : one.told.kinds - whole.told.kinds,
      kindsUnderPart: part === undefined ? Number.NaN : part.told.kinds - one.told.kinds,
      kindsAloneUnderPart: part === undefined ? Number.NaN : part.told.kindsAlone - one.told.kindsAlone,
      kindsOfLonger: most(longer, ({ told }) => told.kinds),
      kindsAloneOfLonger: most(longer, ({ told }) => told.kindsAlone),
      prominenceOverLonger: (one.line?.prominence ?? Number.NaN) - most(longer, ({ line }) => line?.prominence ?? 0),
      shareOfWhole: whole === undefined ? Number.NaN : one.name.folded.length / whole.name.folded.length,
    };
  });
}

const isToldMore = (one: SeenName, other: SeenName | undefined) =>
  other === undefined ||
  one.told.kinds + one.told.kindsAlone > other.told.kinds + other.told.kindsAlone ||
  (one.told.kinds + one.told.kindsAlone === other.told.kinds + other.told.kindsAlone &&
    one.name.folded.length > other.name.folded.length);

/** Names that hold a name among other words: the brand in the goods' name, a kind of goods in one of them. */
function longerOnes({ name, tellings }: SeenName, byText: ReadonlyMap<string, SeenName>): SeenName[] {
  return tellings
    .slice(0, mostLonger)
    .flatMap(({ folded, length }) => (length === name.folded.length ? [] : (byText.get(folded.trim()) ?? [])));
}
const mostLonger = 30;

const most = (names: readonly SeenName[], of: (one: SeenName) => number) =>
  names.length === 0 ? Number.NaN : Math.max(...names.map(of));
