import { foldText } from "../../vietnamese/index.ts";
import type { Source } from "../model.ts";
import type { Block } from "../page-text.ts";
import { nameWords } from "../parse-page.ts";
import type { Candidate } from "./choice-model.ts";
import { learningOptions } from "./learn-choice.ts";
import type { LearningOptions } from "./learn-choice.ts";
import type { PageSight } from "./page-sight.ts";
import { agreementFeatures, placeFeatures, seeName, textFeatures } from "./title-features.ts";
import type { SeenName } from "./title-features.ts";
import { linesOf } from "./title-lines.ts";
import { namesOf } from "./title-names.ts";
import { relationFeatures } from "./title-relations.ts";
import { tellingsOf } from "./tellings.ts";

/** The name of the goods as the page writes it, with the line it stands in, if it stands in one. */
export type TitleValue = { text: string; block: Block | null; source: Source; snippet: string };

export const titleLearning: LearningOptions = { ...learningOptions };

/** What may be the name of the goods of a page, with what speaks for it. */
export function titleCandidates(sight: PageSight): Candidate<TitleValue>[] {
  const lines = linesOf(sight);
  const tellings = tellingsOf(sight);
  const seen = namesOf(sight).map((name) => seeName(name, lines, tellings));
  const relations = relationFeatures(seen);
  return seen.map((one, at) => ({
    value: valueOf(one),
    features: {
      ...placeFeatures(one, lines, sight),
      ...agreementFeatures(one, tellings, sight),
      ...textFeatures(one, sight.url),
      ...relations[at]!,
    },
    words: wordsAround(one, sight.blocks),
  }));
}

function valueOf({ name: { text }, place: { block, source, told } }: SeenName): TitleValue {
  return { text, block, source, snippet: told.slice(0, longestSnippet) };
}
const longestSnippet = 160;

const longestNear = 40;
/** Words before and behind it in its line, in the lines above and below, its own first and last, and those its element is named with. */
function wordsAround({ name, place: { block, cut } }: SeenName, blocks: readonly Block[]): string[] {
  const signed = (sign: string, text: string) => (text === "" ? [] : text.split(" ").map((word) => `${sign}:${word}`));
  const own = [`first:${name.words[0]}`, `last:${name.words.at(-1)}`];
  const inLine = [
    ...signed("before", foldText(cut.before.slice(-longestNear))),
    ...signed("behind", foldText(cut.behind.slice(0, longestNear))),
  ];
  if (block === null) return [...own, ...inLine];
  const near = (sign: string, line: Block | undefined) =>
    line === undefined || line.text.length > longestNear ? [] : signed(sign, line.folded);
  return [
    ...own,
    ...inLine,
    ...near("above", blocks[block.index - 1]),
    ...near("below", blocks[block.index + 1]),
    ...nameWords(block.element).map((word) => `class:${word}`),
    ...(block.element.parent === null ? [] : nameWords(block.element.parent).map((word) => `in:${word}`)),
    `tag:${block.element.tag}`,
  ];
}
