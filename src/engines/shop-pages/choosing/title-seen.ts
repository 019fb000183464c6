import { tellingsWith } from "./tellings.ts";
import type { Telling, TellingKind, Tellings } from "./tellings.ts";
import type { Line, Lines } from "./title-lines.ts";
import type { Name, NamePlace } from "./title-names.ts";

/** A name with what its page tells of it. */
export type SeenName = {
  name: Name;
  line: Line | null;
  place: NamePlace;
  told: ToldCounts;
  tellings: readonly Telling[];
};

/** How often each kind of place tells a name: among other words (`holding`), and alone (`alone`). */
export type ToldCounts = {
  holding: Record<TellingKind, number>;
  alone: Record<TellingKind, number>;
  kinds: number;
  kindsAlone: number;
  /** Kinds other than the window's title and tags, which name the site or a story as well. */
  kindsBesides: number;
  /** How much the line stands out most that says the name among other words. */
  prominence: number;
};

/** Looks at a name: its best place, and who else tells it. */
export function seeName(name: Name, lines: Lines, tellings: Tellings): SeenName {
  const place = bestPlace(name, lines);
  const told = tellingsWith(tellings, name.folded, name.words);
  const line = place.block === null ? null : lines.of(place.block);
  return { name, place, line, told: countsOf(told, name, place, lines), tellings: told };
}

/** The place that stands out most; of equals one that is a whole line, then the first. */
function bestPlace({ places }: Name, lines: Lines): NamePlace {
  let best = places[0]!;
  let most = Number.NEGATIVE_INFINITY;
  for (const place of places) {
    if (place.block === null) continue;
    const line = lines.of(place.block);
    const worth =
      line.prominence +
      (place.cut.kind === "whole" ? 0.5 : 0) -
      (line.isLink ? 1 : 0) -
      (place.block.area === "main" ? 0 : 2);
    if (worth > most) [best, most] = [place, worth];
  }
  return best;
}

const strange: ReadonlySet<TellingKind> = new Set(["others", "foot", "link", "home", "linkedPicture", "site"]);

function countsOf(told: readonly Telling[], { folded }: Name, place: NamePlace, lines: Lines): ToldCounts {
  const counts: ToldCounts = {
    holding: { ...none },
    alone: { ...none },
    kinds: 0,
    kindsAlone: 0,
    kindsBesides: 0,
    prominence: Number.NaN,
  };
  for (const { kind, length, block } of told) {
    if (block !== null && block === place.block) continue;
    if (block !== null && kind === "line" && length > folded.length) {
      const { prominence } = lines.of(block);
      if (!(counts.prominence >= prominence)) counts.prominence = prominence;
    }
    if (counts.holding[kind]++ === 0 && !strange.has(kind)) {
      counts.kinds++;
      if (kind !== "window" && kind !== "tags") counts.kindsBesides++;
    }
    if (length === folded.length && counts.alone[kind]++ === 0 && !strange.has(kind)) counts.kindsAlone++;
  }
  return counts;
}
const none: Readonly<Record<TellingKind, number>> = {
  window: 0,
  tags: 0,
  data: 0,
  description: 0,
  address: 0,
  picture: 0,
  linkedPicture: 0,
  form: 0,
  path: 0,
  line: 0,
  link: 0,
  home: 0,
  foot: 0,
  others: 0,
  site: 0,
};
