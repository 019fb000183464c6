import { foldText } from "../../vietnamese/index.ts";
import type { Source } from "../model.ts";
import type { Block } from "../page-text.ts";
import { tidy } from "../parse-page.ts";
import { prominence } from "../prominence.ts";
import type { PageSight } from "./page-sight.ts";
import { cutsOfBlock, cutsOfText, longestName } from "./title-cuts.ts";
import type { Cut } from "./title-cuts.ts";

/** Where a name stands: in a line of the page (`block`), or where only machines are told it. */
export type NamePlace = { cut: Cut; block: Block | null; source: Source; told: string; outerFolded: string };

/** What may be the name of the goods, once for each folded text, with all its places. */
export type Name = { text: string; folded: string; words: readonly string[]; places: NamePlace[] };

const [mostNames, mostLines, shortestName] = [400, 250, 3];

/** The names that may be the goods': what machines are told, lines of the page, and parts of both. */
export function namesOf(sight: PageSight): Name[] {
  const names = new Map<string, Name>();
  const add = (cut: Cut, block: Block | null, source: Source, told: string, outerFolded: string) => {
    const text = tidy(cut.text);
    if (text.length < shortestName || text.length > longestName) return;
    const folded = cut.kind === "whole" ? outerFolded : foldText(text);
    if (folded === "") return;
    const place = { cut, block, source, told, outerFolded };
    const known = names.get(folded);
    if (known !== undefined) known.places.push(place);
    else if (names.size < mostNames) names.set(folded, { text, folded, words: folded.split(" "), places: [place] });
  };
  for (const { text, source } of toldOf(sight)) {
    const folded = foldText(text);
    for (const cut of cutsOfText(text)) add(cut, null, source, text, folded);
  }
  for (const block of linesOf(sight))
    for (const cut of cutsOfBlock(block)) add(cut, block, "page", block.text, block.folded);
  return [...names.values()];
}

/** What machines are told that the page is about: things of a kind, tags, and the window's title. */
export function toldOf({ jsonLd, microdata, metas, window }: PageSight): { text: string; source: Source }[] {
  const tags = ["og:title", "twitter:title"].flatMap((name) => metas.get(name) ?? []);
  return [
    ...named(jsonLd.offers),
    ...named(microdata.offers),
    ...tags.map((text) => ({ text, source: "open-graph" as const })),
    { text: window.text, source: "page" },
  ];
}
const mostOffers = 20;

const named = (offers: PageSight["jsonLd"]["offers"]) =>
  offers.slice(0, mostOffers).flatMap(({ title, source }) => (title === null ? [] : [{ text: title.value, source }]));

/** Lines that may bear a name; of too many those that stand out or that machines are told, then the first. */
function linesOf({ blocks, window, metas }: PageSight): readonly Block[] {
  const lines = blocks.filter(
    ({ area, text }) =>
      area !== "list" &&
      area !== "footer" &&
      area !== "menu" &&
      text.length >= shortestName &&
      text.length <= 2 * longestName,
  );
  if (lines.length <= mostLines) return lines;
  const told = `${window.folded} ${foldText(metas.get("og:title") ?? "")}`;
  const isBetter = ({ element, folded }: Block) => /^h[1-3]$/.test(element.tag) || told.includes(folded);
  const first = lines.slice(0, mostAsked);
  const standOut = first.filter((block) => isBetter(block) || prominence(block) >= 2).slice(0, mostLines);
  const kept = new Set([...standOut, ...lines.slice(0, mostLines - standOut.length)]);
  return lines.filter((block) => kept.has(block));
}
const mostAsked = 2_000;
