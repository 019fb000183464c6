import { createHash } from "node:crypto";
import type { BlockIndex, BrandBook, Entry, RecallMatcher, Tables } from "../../engines/matching/index.ts";
import {
  blockText,
  brandBook,
  buildBlockIndex,
  buildRecallMatcher,
  judgeSameProduct,
  matchRecalls,
  prepareEntry,
  prepareTables,
  readAttributes,
  scorePair,
  searchBlock,
  shippedModel,
  writeModel,
} from "../../engines/matching/index.ts";
import type { Product } from "../../registers/products/index.ts";
import type { Match, Reasons } from "./model.ts";

export type RecallEntry = { id: string; product: string; brand: string | null; models: string[] };
export type ListingText = { title: string; brand: string | null; model: string | null; gtin: string | null };

/** Products and recalls made ready to be looked up by listing. */
export type Matcher = {
  products: readonly Product[];
  attributes: ReturnType<typeof readAttributes>[];
  byGtin: Map<string, number[]>;
  brands: BrandBook;
  index: BlockIndex;
  tables: Tables;
  recalls: RecallMatcher;
};

/** Which scorer spoke, kept with each match and label. */
export const modelVersion = `shipped-${createHash("sha256").update(writeModel(shippedModel)).digest("hex").slice(0, 12)}`;

const candidates = 10;
const mostProducts = 3;
const mostRecalls = 5;
/** Below this a pair that fields do not refute is not worth an officer's look. */
const leastUnsure = 0.25;
const mostReasons = 8;

/** Makes the registers ready; `brandNames` are the brands known beside those of the products. */
export function buildMatcher(
  products: readonly Product[],
  recalls: readonly RecallEntry[],
  brandNames: readonly string[],
): Matcher {
  const brands = brandBook([...brandNames, ...products.flatMap(({ brand }) => brand ?? [])]);
  const entries = products.map(({ name, brand, model }) => entryOf(name, brand, model));
  const byGtin = new Map<string, number[]>();
  for (const [at, { gtin }] of products.entries())
    if (gtin !== null) byGtin.set(gtin, [...(byGtin.get(gtin) ?? []), at]);
  return {
    products,
    attributes: entries.map((entry) => readAttributes(blockText(entry), brands)),
    byGtin,
    brands,
    index: buildBlockIndex(entries.map(blockText)),
    tables: prepareTables([], entries),
    recalls: buildRecallMatcher(recalls, shippedModel),
  };
}

const entryOf = (title: string, brand: string | null, model: string | null): Entry => ({
  title,
  brand,
  model,
  price: null,
  text: null,
});

/** What a listing may be about, the surest first. A pack of several is the same product: offers compare by unit price. */
export function matchListing(matcher: Matcher, listing: ListingText): Match[] {
  const entry = entryOf(listing.title, listing.brand, listing.model);
  return [...matchProducts(matcher, entry, listing.gtin), ...matchRecalled(matcher, entry)];
}

function matchProducts(matcher: Matcher, entry: Entry, gtin: string | null): Match[] {
  const { tables, index, byGtin, brands, attributes, products } = matcher;
  if (products.length === 0) return [];
  const left = prepareEntry(entry, tables.vocabulary);
  const said = readAttributes(blockText(entry), brands);
  const same = new Set(gtin === null ? [] : byGtin.get(gtin.replace(/\D/g, "").padStart(14, "0")));
  const places = new Set([...same, ...searchBlock(index, blockText(entry), candidates).map(({ at }) => at)]);
  const found = [...places].flatMap((at): Match[] => {
    const score = scorePair(shippedModel, left, tables.right[at]!, tables.vocabulary);
    const wanted = attributes[at]!;
    const judged = judgeSameProduct({ ...said, pack: wanted.pack }, wanted, score);
    const { agree, conflict } = judged.comparison;
    const sameGtin = same.has(at);
    // A code alone proves nothing: with fields that conflict someone has to look.
    if (!sameGtin && judged.verdict === "different") return [];
    const told = agree.some((name) => name !== "brand");
    if (!sameGtin && judged.verdict === "unsure" && !(told && score.probability >= leastUnsure)) return [];
    const verdict = judged.verdict === "same" || (sameGtin && conflict.length === 0) ? "same" : "unsure";
    const reasons = { ...reasonsOf(score), ...judged.comparison, sameGtin };
    return [{ targetId: products[at]!.id, kind: "product", verdict, how: null, score: score.probability, reasons }];
  });
  return found.sort((one, other) => rank(other) - rank(one)).slice(0, mostProducts);
}

const rank = ({ verdict, reasons, score }: Match) => (verdict === "same" ? 4 : 0) + (reasons.sameGtin ? 2 : 0) + score;

function matchRecalled({ recalls }: Matcher, entry: Entry): Match[] {
  return matchRecalls(recalls, entry)
    .slice(0, mostRecalls)
    .map(({ id, kind, matchedModel, score }) => ({
      targetId: id,
      kind: "recall",
      verdict: kind === "model-not-shown" ? "unsure" : "same",
      how: kind,
      score: score.probability,
      reasons: { ...reasonsOf(score), matchedModel },
    }));
}

function reasonsOf(score: ReturnType<typeof scorePair>): Reasons {
  const contributions = score.contributions.slice(0, mostReasons).map(({ key, value, logOdds }) => ({
    key,
    value: Number.isNaN(value) ? null : Number(value.toPrecision(4)),
    logOdds: Number(logOdds.toPrecision(4)),
  }));
  return { contributions, agree: [], oneSided: [], conflict: [], sameGtin: false, matchedModel: null };
}
