import { foldText } from "../../vietnamese/index.ts";
import type { Source } from "../model.ts";
import type { Block } from "../page-text.ts";
import { couldBeName } from "./name-forms.ts";

/** The kinds of places that a name is found in; each is a voice of its own. */
export const namePlaces = [
  "row",
  "line",
  "menuLine",
  "piece",
  "part",
  "run",
  "titleRun",
  "windowPart",
  "siteTag",
  "brandTag",
  "authorTag",
  "toldBrand",
  "toldSeller",
  "toldShop",
  "toldOther",
  "picture",
  "attribute",
  "state",
  "logo",
  "homeLink",
  "copyright",
  "overAddress",
  "host",
  "windowEnd",
  "kindAndName",
  "greeting",
  "network",
  "author",
  "sentence",
] as const;
export type NamePlace = (typeof namePlaces)[number];

/** What may be a name, with all that its places say of it; `folded` is what it is known by. */
export type NameDraft = {
  text: string;
  folded: string;
  places: Partial<Record<NamePlace, number>>;
  words: Set<string>;
  blocks: Block[];
  /** Blocks of which it is the whole line, a piece or a row's value. */
  own: Block[];
  labels: string[];
  source: Source;
  snippet: string;
};

type Found = {
  place: NamePlace;
  block?: Block | null;
  source?: Source;
  snippet: string;
  words?: readonly string[];
  label?: string;
};

/** Names by their folded text. */
export type NameDrafts = Map<string, NameDraft>;

const [mostDrafts, mostBlocks, mostWords] = [3_000, 12, 80];

/** Notes a name in one of its places, beside the other places of the same name. */
export function noteName(drafts: NameDrafts, text: string, found: Found): void {
  if (!couldBeName(text)) return;
  const folded = foldText(text);
  if (folded.length < 2) return;
  let draft = drafts.get(folded);
  if (draft === undefined) {
    if (drafts.size >= mostDrafts) return;
    const { source = "page", snippet } = found;
    draft = { text, folded, places: {}, words: new Set(), blocks: [], own: [], labels: [], source, snippet };
    drafts.set(folded, draft);
  }
  draft.places[found.place] = (draft.places[found.place] ?? 0) + 1;
  if (isShouted(draft.text) && !isShouted(text)) draft.text = text;
  if (found.label !== undefined && draft.labels.length < mostBlocks) draft.labels.push(found.label);
  if (draft.words.size < mostWords) for (const word of found.words ?? []) draft.words.add(word);
  const block = found.block ?? null;
  if (block === null || draft.blocks.length >= mostBlocks) return;
  draft.blocks.push(block);
  if (found.place === "row" || found.place === "line" || found.place === "piece") draft.own.push(block);
}

const isShouted = (text: string) => text === text.toUpperCase();
