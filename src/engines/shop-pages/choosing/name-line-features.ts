import type { Block } from "../page-text.ts";
import type { PageTitle } from "../page-title.ts";
import { prominence } from "../prominence.ts";
import type { NameDraft } from "./name-drafts.ts";
import { linkOf } from "./name-links.ts";
import type { Neighbours } from "./name-neighbours.ts";

/** Where the lines stand that are a name or hold it: what is near, how far the title is, what they link to. */
export function lineFeatures(
  { own, blocks }: NameDraft,
  neighbours: Neighbours,
  title: PageTitle | null,
  url: string,
): Record<string, number> {
  const features: Record<string, number> = {};
  for (const { over, under, below, above } of neighbours) {
    features[over] = least(own, (block) => below[block.index]!);
    features[under] = least(own, (block) => above[block.index]!);
  }
  const titleAt = title?.block?.index ?? Number.NaN;
  features["linesFromTitle"] = least(blocks, ({ index }) => Math.abs(index - titleAt));
  features["ownLinesFromTitle"] = least(own, ({ index }) => Math.abs(index - titleAt));
  features["isRightOverTitle"] = Number(own.some(({ index }) => index === titleAt - 1));
  features["standsOut"] = own.length === 0 ? Number.NaN : Math.max(...own.map(standingOut));
  const links: Record<string, number> = {
    "links:seller": 0,
    "links:brand": 0,
    "links:none": 0,
  };
  for (const block of own) {
    const kind = `links:${linkOf(block, url) ?? "none"}`;
    if (links[kind] !== undefined) links[kind]++;
  }
  return Object.assign(features, links);
}

const known = new WeakMap<Block, number>();
function standingOut(block: Block): number {
  let value = known.get(block);
  if (value === undefined) known.set(block, (value = prominence(block)));
  return value;
}

function least(blocks: readonly Block[], of: (block: Block) => number): number {
  let best = Number.NaN;
  for (const block of blocks) {
    const value = of(block);
    if (!(value >= best)) best = Number.isNaN(value) ? best : value;
  }
  return best;
}
