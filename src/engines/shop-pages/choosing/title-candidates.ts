import type { Source } from "../model.ts";
import type { Block } from "../page-text.ts";
import { tidy } from "../parse-page.ts";
import type { Candidate } from "./choice-model.ts";
import { learningOptions } from "./learn-choice.ts";
import type { LearningOptions } from "./learn-choice.ts";
import type { PageSight } from "./page-sight.ts";
import { agreementFeatures, placeFeatures } from "./title-features.ts";
import { linesOf } from "./title-lines.ts";
import { namesOf } from "./title-names.ts";
import { rowFeatures, rowWordsOf } from "./title-rows.ts";
import { relationFeatures } from "./title-relations.ts";
import { seeName } from "./title-seen.ts";
import type { SeenName } from "./title-seen.ts";
import { hostOf, textFeatures } from "./title-text.ts";
import { tellingsOf } from "./tellings.ts";

/** The name of the goods as the page writes it, with the line it stands in, if it stands in one. */
export type TitleValue = { text: string; block: Block | null; source: Source; snippet: string };

export const titleLearning: LearningOptions = { ...learningOptions, trees: 120, leaves: 8, wrongEach: 25 };

/** What may be the name of the goods of a page, with what speaks for it. */
export function titleCandidates(sight: PageSight): Candidate<TitleValue>[] {
  const lines = linesOf(sight);
  const tellings = tellingsOf(sight);
  const host = hostOf(sight.url);
  const rowWords = rowWordsOf(sight.rows);
  const seen = namesOf(sight).map((name) => seeName(name, lines, tellings));
  const relations = relationFeatures(seen);
  return seen.map((one, at) => ({
    value: valueOf(one),
    features: [
      placeFeatures(one, lines, tellings, host),
      agreementFeatures(one, tellings, sight),
      ...textFeatures(one, host),
      rowFeatures(one, rowWords),
      relations[at]!,
    ],
  }));
}

function valueOf({ place: { cut, block, source, told } }: SeenName): TitleValue {
  return { text: tidy(cut.text), block, source, snippet: told.slice(0, longestSnippet) };
}
const longestSnippet = 160;
