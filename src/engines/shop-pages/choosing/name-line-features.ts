import type { Block } from "../page-text.ts";
import type { PageTitle } from "../page-title.ts";
import { prominence } from "../prominence.ts";
import type { NameDraft } from "./name-drafts.ts";
import { linkOf } from "./name-links.ts";
import type { LinkKind } from "./name-links.ts";
import type { Neighbours } from "./name-neighbours.ts";

/** What a line is by itself: how much it stands out, and what its first words link to. */
type Traits = { standsOut: number; link: LinkKind | null };

/** Looks at each line once for all names in it. The answers live as long as the page: a table over pages would hold what is read of them. */
export function traitsOfLines(url: string): (block: Block) => Traits {
  const known = new Map<Block, Traits>();
  return (block) => {
    let traits = known.get(block);
    if (traits === undefined) known.set(block, (traits = { standsOut: prominence(block), link: linkOf(block, url) }));
    return traits;
  };
}

/** Where the lines stand that are a name or hold it: what is near, how far the title is, what they link to. */
export function lineFeatures(
  { own, blocks }: NameDraft,
  neighbours: Neighbours,
  title: PageTitle | null,
  traitsOf: (block: Block) => Traits,
): Record<string, number> {
  const features: Record<string, number> = {};
  for (const { over, under, below, above } of neighbours) {
    features[over] = least(own, (block) => below[block.index]!);
    features[under] = least(own, (block) => above[block.index]!);
  }
  const titleAt = title?.block?.index ?? Number.NaN;
  const traits = own.map(traitsOf);
  const linking = (kind: LinkKind | null) => traits.filter(({ link }) => link === kind).length;
  return Object.assign(features, {
    linesFromTitle: least(blocks, ({ index }) => Math.abs(index - titleAt)),
    ownLinesFromTitle: least(own, ({ index }) => Math.abs(index - titleAt)),
    isRightOverTitle: Number(own.some(({ index }) => index === titleAt - 1)),
    standsOut: own.length === 0 ? Number.NaN : Math.max(...traits.map(({ standsOut }) => standsOut)),
    "links:seller": linking("seller"),
    "links:brand": linking("brand"),
    "links:none": linking(null),
  });
}

function least(blocks: readonly Block[], of: (block: Block) => number): number {
  let best = Number.NaN;
  for (const block of blocks) {
    const value = of(block);
    if (!(value >= best)) best = Number.isNaN(value) ? best : value;
  }
  return best;
}
