import { foldText } from "../../vietnamese/index.ts";
import type { Source } from "../model.ts";
import type { Block } from "../page-text.ts";
import { noValue } from "../row-values.ts";
import { faring } from "../seller-words.ts";
import { couldBeName, formsOf, isProse } from "./name-forms.ts";

/** The kinds of places that a name is found in; each is a voice of its own. */
export type NamePlace =
  | SeenPlace
  | "windowPart"
  | "siteTag"
  | "brandTag"
  | "authorTag"
  | "toldBrand"
  | "toldSeller"
  | "toldShop"
  | "toldOther"
  | "attribute"
  | "state"
  | "logo"
  | "homeLink"
  | "copyright"
  | "overAddress"
  | "host"
  | "windowEnd"
  | "kindAndName"
  | "greeting"
  | "network"
  | "author"
  | "sentence";

/** Places that hold much else than names. */
type SeenPlace = (typeof seenPlaces)[number];
export const seenPlaces = [
  "row",
  "line",
  "menuLine",
  "piece",
  "part",
  "run",
  "titleRun",
  "description",
  "picture",
] as const;
const isSeenPlace: ReadonlySet<NamePlace> = new Set(seenPlaces);

/** What may be a name, with all that its places say of it; `folded` is what it is known by. */
export type NameDraft = {
  text: string;
  folded: string;
  places: Partial<Record<NamePlace, number>>;
  /** What elements, properties and keys call it: "named:brand", "state:vendor". */
  called: Set<string>;
  blocks: Block[];
  /** Blocks of which it is the whole line, a piece or a row's value. */
  own: Block[];
  /** Labels of rows whose value it is, and of rows that hold it in their value. */
  labels: string[];
  partLabels: string[];
  /** How often it was the whole of what was written, and how often what was left after cutting. */
  whole: number;
  cut: number;
  /** How often the words before it say that a make, a seller or the shop follows. */
  said: { brand: number; seller: number; shop: number };
  source: Source;
  snippet: string;
};

type Found = {
  place: NamePlace;
  block?: Block | null;
  source?: Source;
  snippet: string;
  called?: readonly string[];
  label?: string;
  isCut?: boolean;
  /** Folded text right before it in its line. */
  before?: string;
};

/** Names by their folded text. */
export type NameDrafts = Map<string, NameDraft>;

const [mostDrafts, mostBlocks, mostCalls] = [1_500, 12, 60];

/** Notes a name in one of its places, beside the other places of the same name. */
export function noteName(drafts: NameDrafts, text: string, found: Found): void {
  if (!couldBeName(text)) return;
  const folded = foldText(text);
  if (folded.length < 2 || noValue.test(folded) || faring.test(folded)) return;
  let draft = drafts.get(folded);
  if (draft === undefined) {
    if (drafts.size >= mostDrafts || (isSeenPlace.has(found.place) && isProse(text))) return;
    const { source = "page", snippet } = found;
    draft = {
      text,
      folded,
      places: {},
      called: new Set(),
      blocks: [],
      own: [],
      labels: [],
      partLabels: [],
      whole: 0,
      cut: 0,
      said: { brand: 0, seller: 0, shop: 0 },
      source,
      snippet,
    };
    drafts.set(folded, draft);
  }
  draft.places[found.place] = (draft.places[found.place] ?? 0) + 1;
  if (isShouted(draft.text) && !isShouted(text)) draft.text = text;
  if (found.isCut === true) draft.cut++;
  else draft.whole++;
  const labels = found.isCut === true ? draft.partLabels : draft.labels;
  if (found.label !== undefined && labels.length < mostBlocks) labels.push(found.label);
  if (found.before !== undefined) noteSaid(draft, found.before);
  if (draft.called.size < mostCalls) for (const call of found.called ?? []) draft.called.add(call);
  const block = found.block ?? null;
  if (block === null || draft.blocks.length >= mostBlocks) return;
  draft.blocks.push(block);
  if (found.place === "row" || found.place === "line" || found.place === "piece") draft.own.push(block);
}

const saying = {
  brand: /\b(?:thuong hieu|nhan hieu|nhan hang|hang|hieu|brand|label|san xuat boi|made by|by)$/,
  seller: /\b(?:ban boi|cung cap boi|phan phoi boi|ban hang|nguoi ban|nha ban|gian hang|shop|dang boi|chat voi|cua)$/,
  shop: /\b(?:tai|cua hang|he thong|voi|website|fanpage|ve|chon|hotline|ban quyen|thuoc ve|nhan|den|ghe)$/,
};
function noteSaid({ said }: NameDraft, before: string): void {
  for (const kind of ["brand", "seller", "shop"] as const) if (saying[kind].test(before)) said[kind]++;
}

/** Notes what is written, and what is left of it without slogans, badges and the like. */
export function noteForms(drafts: NameDrafts, written: string, found: Found): void {
  for (const [at, form] of formsOf(written).entries()) noteName(drafts, form, { ...found, isCut: at > 0 });
}

const isShouted = (text: string) => text === text.toUpperCase();
