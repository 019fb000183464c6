import { foldText } from "../vietnamese/index.ts";
import type { BlockIndex } from "./block-index.ts";
import { buildBlockIndex, searchBlock } from "./block-index.ts";
import { codeLikeness } from "./codes.ts";
import type { MatchModel, MatchScore } from "./match-model.ts";
import { scorePair } from "./matcher.ts";
import type { Entry } from "./model.ts";
import { blockText } from "./pool.ts";
import type { Prepared, Vocabulary } from "./table.ts";
import { buildVocabulary, prepare } from "./table.ts";

/** What a recall or alert says of the goods. */
export type RecalledGoods = { id: string; product: string; brand: string | null; models: string[] };

/** Recalls made ready to be looked up by listing. */
export type RecallMatcher = {
  recalls: { goods: RecalledGoods; prepared: Prepared; models: string[] }[];
  index: BlockIndex;
  vocabulary: Vocabulary;
  model: MatchModel;
};

/**
 * A recall that a listing may fall under. "model": brand and a recalled model are shown. "product": brand and product agree and the
 * recall names no model. "model-not-shown": they agree, and which model it is does not say: someone has to look.
 */
export type RecallMatch = {
  id: string;
  kind: "model" | "product" | "model-not-shown";
  matchedModel: string | null;
  score: MatchScore;
};

/** Least share of the product's words, by rarity, that a listing must show where no model tells it. */
const enoughWords = 0.6;
/** Without a brand a name must be long and nearly whole: "screen protector" and "hand wash" are recalled too. */
const enoughWithoutBrand = 0.8;
const leastNameWords = 4;
const squash = (text: string) => foldText(text).replaceAll(" ", "");

/** Makes recalls ready. A model of fewer than three letters and digits says nothing and is left out. */
export function buildRecallMatcher(recalls: readonly RecalledGoods[], model: MatchModel): RecallMatcher {
  const entries = recalls.map(({ product, brand, models }): Entry => ({
    title: product,
    brand,
    model: null,
    price: null,
    text: models.join(" ") || null,
  }));
  const vocabulary = buildVocabulary(entries);
  return {
    recalls: recalls.map((goods, at) => ({
      goods,
      prepared: prepare(entries[at]!, vocabulary),
      models: goods.models.map(squash).filter((one) => one.length >= 3),
    })),
    index: buildBlockIndex(entries.map(blockText)),
    vocabulary,
    model,
  };
}

/** The recalls that a listing may fall under, the surest first; of the `most` nearest. Never by a brand alone. */
export function matchRecalls(matcher: RecallMatcher, listing: Entry, most = 20): RecallMatch[] {
  const left = prepare(listing, matcher.vocabulary);
  const shown = ` ${foldText(blockText(listing))} `;
  const matches = searchBlock(matcher.index, blockText(listing), most).flatMap(({ at }): RecallMatch[] => {
    const { goods, prepared, models } = matcher.recalls[at]!;
    const brand = foldText(goods.brand ?? "");
    if (brand !== "" && !shown.includes(` ${brand} `)) return [];
    const matchedModel = models.find((one) => showsModel(left, one)) ?? null;
    const kind = kindOf(goods, matchedModel, shown, left, matcher.vocabulary);
    if (kind === null) return [];
    return [{ id: goods.id, kind, matchedModel, score: scorePair(matcher.model, left, prepared, matcher.vocabulary) }];
  });
  const order = ["model", "product", "model-not-shown"];
  return matches.sort(
    (one, other) => order.indexOf(one.kind) - order.indexOf(other.kind) || other.score.logOdds - one.score.logOdds,
  );
}

function kindOf(
  goods: RecalledGoods,
  matchedModel: string | null,
  shown: string,
  listing: Prepared,
  vocabulary: Vocabulary,
): RecallMatch["kind"] | null {
  const { models } = goods;
  const branded = foldText(goods.brand ?? "") !== "";
  if (matchedModel !== null && branded) return "model";
  const { share, count } = wordsShown(goods, shown, vocabulary);
  if (!branded && (count < leastNameWords || share < enoughWithoutBrand)) return null;
  if (share < enoughWords) return null;
  if (matchedModel !== null) return "model";
  // The listing names a model, and it is none of the recalled ones.
  if (models.length > 0) return listing.titleCodes.length > 0 ? null : "model-not-shown";
  return "product";
}

function showsModel({ entry, codes }: Prepared, model: string): boolean {
  if (codes.some((code) => codeLikeness(code, model) >= 0.9)) return true;
  // A model written with spaces or without a digit stands as whole words.
  const words = foldText(blockText(entry)).split(" ");
  for (let from = 0; from < words.length; from++) {
    let joined = "";
    for (let to = from; to < words.length && joined.length < model.length; to++) joined += words[to]!;
    if (joined === model) return true;
  }
  return false;
}

// The share of the product's words beyond the brand that the listing shows, each by its rarity among recalls.
function wordsShown({ product, brand }: RecalledGoods, shown: string, { words, titleIdf, rare }: Vocabulary) {
  const own = new Set(foldText(brand ?? "").split(" "));
  const named = foldText(product)
    .split(" ")
    .filter((word) => word !== "" && !own.has(word));
  let [found, whole] = [0, 0];
  for (const word of named) {
    const idf = titleIdf[words.get(word) ?? -1] ?? rare;
    whole += idf;
    if (shown.includes(` ${word} `)) found += idf;
  }
  return { share: whole === 0 ? 0 : found / whole, count: named.length };
}
