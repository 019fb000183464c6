import { checkGtin } from "../gs1/index.ts";
import { foldText } from "../vietnamese/index.ts";
import { isDistinctive, isDistinctiveWord } from "./common-words.ts";
import type { Field, Finding, ListingFacts, RecallMaterial } from "./model.ts";
import { points } from "./weights.ts";

/** A phrase that makes a recall worth comparing with the listing. */
export type RecallAnchor = {
  recall: RecallMaterial;
  kind: "model" | "registration" | "product";
  phrase: string;
  /** Folded words of which the listing must show enough: all of a brand, most of a product name. */
  words: string[];
};

/** An anchor met in a listing. */
export type AnchorHit = { anchor: RecallAnchor; field: Field; start: number; end: number; slice: string };

export type RecallBook = { byGtin: Map<string, RecallMaterial[]>; anchors: RecallAnchor[] };

// Of a long product name, the part that a listing must repeat; sellers shorten names and leave out pack sizes.
const enoughOfName = 0.6;

/** Compiles recalls. What is too general to name a product ("None", "A1", "Pro", a brand alone) is left out. */
export function buildRecallBook(recalls: readonly RecallMaterial[]): RecallBook {
  const byGtin = new Map<string, RecallMaterial[]>();
  const anchors: RecallAnchor[] = [];
  for (const recall of recalls) {
    for (const gtin of recall.gtins) {
      const checked = checkGtin(gtin.trim());
      if (checked.ok) byGtin.set(checked.gtin14, [...(byGtin.get(checked.gtin14) ?? []), recall]);
    }
    for (const number of recall.registrations.flatMap((text) => text.split(/[\s();,]+/)).filter(isRegistration)) {
      anchors.push({ recall, kind: "registration", phrase: number, words: [] });
    }
    const brand = foldText(recall.brand ?? "");
    if (brand.length >= 2 && brand !== "none" && brand !== "unknown") {
      for (const model of recall.models.filter(isModel)) {
        anchors.push({ recall, kind: "model", phrase: model, words: brand.split(" ") });
      }
    }
    const anchor = productAnchor(recall);
    if (anchor !== null) anchors.push(anchor);
  }
  return { byGtin, anchors };
}

function isRegistration(text: string): boolean {
  return (text.match(/\d/g)?.length ?? 0) >= 5;
}

function isModel(text: string): boolean {
  const folded = foldText(text).replaceAll(" ", "");
  if (/^\d+$/.test(folded)) return folded.length >= 5;
  if (/^\d+(?:ml|mg|g|kg|cm|mm|m|w|v|gb|tb|l|inch|oz|lbs)$/.test(folded)) return false;
  return /\d/.test(folded)
    ? folded.length >= 4
    : folded.length >= 5 && foldText(text).split(" ").some(isDistinctiveWord);
}

// The name without what stands in brackets. With a brand, brand and name must both be shown. Without one a long name is anchored on its
// first word that is neither Vietnamese nor everyday English; a short one must be the name of a registered product ("Pharcoter"), for
// "Screen Protector" is recalled too; a wholly Vietnamese one must be at least four words in a row.
function productAnchor(recall: RecallMaterial): RecallAnchor | null {
  const name = foldText(recall.product.replace(/[([].*$/u, ""));
  const words = name.split(" ").filter(Boolean);
  const brand = foldText(recall.brand ?? "");
  if (brand !== "") {
    const beyond = words.filter((word) => !brand.split(" ").includes(word));
    if (!isDistinctive(brand) || beyond.length === 0) return null;
    return { recall, kind: "product", phrase: beyond.join(" "), words: brand.split(" ") };
  }
  const distinctive = words.find(isDistinctiveWord);
  if (words.length >= 4 && distinctive !== undefined) return { recall, kind: "product", phrase: distinctive, words };
  const named = distinctive !== undefined && recall.registrations.length > 0;
  return named || words.length >= 4 ? { recall, kind: "product", phrase: name, words: [] } : null;
}

/** Recalls of the listing's own GTIN. Task: 2390 II.2.5. */
export function checkRecalledGtin(book: RecallBook, listing: ListingFacts): Finding[] {
  const declared = listing.gtin?.trim() ?? "";
  const checked = checkGtin(declared);
  if (!checked.ok) return [];
  const start = (listing.gtin as string).indexOf(declared);
  return (book.byGtin.get(checked.gtin14) ?? []).map((recall) =>
    found("recall.gtin", { field: "gtin", start, end: start + declared.length, slice: declared }, recall, {
      gtin: checked.gtin14,
    }),
  );
}

/** Recalls whose registration number, brand with model, or product name the listing shows; the best one of each recall. */
export function checkRecallAnchors(listing: ListingFacts, hits: readonly AnchorHit[]): Finding[] {
  if (hits.length === 0) return [];
  const shown = ` ${foldText([listing.title, listing.brand ?? "", listing.model ?? ""].join(" "))} `;
  const best = new Map<string, Finding>();
  for (const hit of hits) {
    const { anchor } = hit;
    if (anchor.kind !== "registration" && hit.field === "description") continue;
    if (!showsEnough(anchor, shown)) continue;
    const finding = found(`recall.${anchor.kind}`, hit, anchor.recall, { words: anchor.words.join(" ") });
    if (finding.weight > (best.get(anchor.recall.id)?.weight ?? 0)) best.set(anchor.recall.id, finding);
  }
  return [...best.values()];
}

function showsEnough(anchor: RecallAnchor, shown: string): boolean {
  if (anchor.words.length === 0) return true;
  if (anchor.kind === "model" || anchor.recall.brand !== null) return shown.includes(` ${anchor.words.join(" ")} `);
  const present = anchor.words.filter((word) => shown.includes(` ${word} `)).length;
  return present >= anchor.words.length * enoughOfName && present >= 3;
}

function found(
  check: "recall.gtin" | "recall.model" | "recall.registration" | "recall.product",
  at: { field: Field; start: number; end: number; slice: string },
  recall: RecallMaterial,
  how: Record<string, string>,
): Finding {
  return {
    check,
    concern: "recalled",
    weight: points(check),
    field: at.field,
    start: at.start,
    end: at.end,
    matched: at.slice,
    evidence: { recall: recall.id, product: recall.product, kind: recall.kind, source: recall.source, ...how },
  };
}
