import type { Block } from "../page-text.ts";
import type { PageTitle } from "../page-title.ts";
import type { Source } from "../model.ts";
import type { Candidate } from "./choice-model.ts";
import { seenPlaces } from "./name-drafts.ts";
import type { NameDraft, NameDrafts, NamePlace } from "./name-drafts.ts";
import { nameFeatures } from "./name-features.ts";
import { noteSeenNames } from "./name-lines.ts";
import { noteMarkedNames } from "./name-marks-of-shop.ts";
import { noteToldNames } from "./name-told.ts";
import type { PageSight } from "./page-sight.ts";

/** A name as the page writes it, with the line it stands in, if any. */
export type NameValue = { text: string; block: Block | null; source: Source; snippet: string };

const mostNames = 400;

/** All that may be the name of the seller or of the brand on a page, each once, with what is known of it. */
export function nameCandidates(sight: PageSight, title: PageTitle | null): Candidate<NameValue>[] {
  const drafts: NameDrafts = new Map();
  noteMarkedNames(sight, title, drafts);
  noteToldNames(sight, drafts);
  noteSeenNames(sight, title, drafts);
  const kept = likeliest([...drafts.values()]);
  const features = nameFeatures(kept, sight, title);
  return kept.map((draft, at) => ({
    value: { text: draft.text, block: draft.blocks[0] ?? null, source: draft.source, snippet: draft.snippet },
    features: features[at]!,
  }));
}

const rarely: ReadonlySet<NamePlace> = new Set(seenPlaces.filter((place) => place !== "row"));
/** On pages of very many names those that any label, tag or mark tells go before lines, and those before parts of lines. */
function likeliest(drafts: readonly NameDraft[]): readonly NameDraft[] {
  if (drafts.length <= mostNames) return drafts;
  return drafts
    .map((draft) => ({ draft, weight: weightOf(draft) }))
    .toSorted((one, other) => other.weight - one.weight)
    .slice(0, mostNames)
    .map(({ draft }) => draft);
}

function weightOf({ places, own }: NameDraft): number {
  const kinds = Object.keys(places) as NamePlace[];
  return 10 * kinds.filter((place) => !rarely.has(place)).length + 2 * kinds.length + Math.min(3, own.length);
}
