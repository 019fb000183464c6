import { foldText } from "../vietnamese/index.ts";
import { isDistinctive } from "./common-words.ts";
import { hasMarks, marksAgree, writtenWords } from "./marks.ts";
import type { BrandMaterial, Finding, ListingFacts } from "./model.ts";
import { points } from "./weights.ts";

/** A brand name (or alias) as the phrase book knows it. */
export type BrandName = {
  brand: string;
  folded: string;
  written: Set<string>;
  /** Written without marks, so that only text without marks can be it. */
  plain: boolean;
  /** Names of fewer than four letters count only as written or in capitals. */
  exact: Set<string> | null;
  /** Whether the name says something by itself ("Casio"), or could be any word ("Home", "Sen"). */
  distinctive: boolean;
  authorisedSellers: ReadonlySet<string>;
};

const unbranded = new Set(
  "oem|odm|no brand|nobrand|none|khac|other|others|khong|khong co|dang cap nhat|chua cap nhat|n a|na|generic|unbranded|no name|noname|khong thuong hieu|khong co thuong hieu|thuong hieu khac|hang khac|null|undefined".split(
    "|",
  ),
);

/** Whether a brand field says that there is no brand. */
export const saysUnbranded = (field: string): boolean => unbranded.has(foldText(field));

/** The names to look for; single letters, bare numbers and "no brand" are left out. */
export function brandNames(brands: readonly BrandMaterial[]): BrandName[] {
  return brands.flatMap((brand) => {
    const authorisedSellers = new Set((brand.authorisedSellers ?? []).map(foldText));
    return [brand.name, ...(brand.aliases ?? [])].flatMap((name) => {
      const folded = foldText(name);
      const letters = folded.replaceAll(" ", "").length;
      if (letters < 2 || !/\p{L}/u.test(folded) || unbranded.has(folded)) return [];
      const composed = name.trim().normalize("NFC");
      return {
        brand: brand.name.trim(),
        folded,
        written: new Set([writtenWords(name)]),
        plain: !hasMarks(name),
        exact: letters < 4 ? new Set([composed, composed.toUpperCase()]) : null,
        distinctive: letters >= 4 && isDistinctive(folded),
        authorisedSellers,
      };
    });
  });
}

/** Whether the characters found are the name: tiny names exactly as written, others with the right marks or none. */
export function namesBrand(name: BrandName, slice: string, textHasMarks: boolean): boolean {
  if (name.exact !== null) return name.exact.has(slice.normalize("NFC"));
  if (name.plain) return !hasMarks(slice);
  return marksAgree(slice, name.written, textHasMarks);
}

/** A brand named in the title, as its word `wordIndex` from 0. */
export type BrandMention = { name: BrandName; start: number; end: number; slice: string; wordIndex: number };

// A brand that comes later in a title is rarely whose goods they are.
const latestWord = 5;

// What stands before a brand in the names of goods that are for, with, in the manner of, or a part of the brand's goods.
const notTheBrandsGoods =
  / (?:cho|for|danh cho|tuong thich|compatible|thay the|dung cho|phu hop|kieu|mau|hinh|phong cach|style|theo|giong|in|logo|chip|cpu|card|nen tang|ho tro|voi|with|su dung|vai|cong nghe|nhu|tu|via|qua|op|op lung|bao da|cuong luc|mieng dan|dan man hinh|day deo|day dong ho|day da|muc|muc in|hop muc|pin|sac|cap|cu|cu sac|gia do|de|linh kien|phu kien|vo|nap|tui dung|hop dung|case|cover|mieng lot|remote|dieu khien|loc|loi loc|ruot|adapter|dock|ban phim|man hinh|khoa|den|guong|tem|sticker|decal|mo hinh|truyen|sach|poster) /;

/**
 * A brand in the title while the brand field says "OEM", "no brand" or another brand: a weak sign. Silent for goods that are for or
 * like the brand's, for sellers that the brand has authorised or that bear its name, and where the field is empty or holds something
 * that is no brand ("Điện thoại").
 * Task: 2390 II.2.2.
 */
export function checkBrandField(
  listing: ListingFacts,
  mentions: readonly BrandMention[],
  isBrand: (folded: string) => boolean,
): Finding | null {
  const written = listing.brand?.trim() ?? "";
  if (written === "") return null;
  const candidates = mentions.filter(
    ({ name, wordIndex }) => name.distinctive && wordIndex <= latestWord && name.brand !== written,
  );
  if (candidates.length === 0) return null;
  const field = foldText(written);
  const without = unbranded.has(field);
  if (!without && (` ${foldText(listing.title)} `.includes(` ${field} `) || !isBrand(field))) return null;
  for (const { name, start, end, slice } of candidates) {
    if (notTheBrandsGoods.test(` ${foldText(listing.title.slice(0, start))} `)) continue;
    if (isOwnSeller(name, listing.seller)) continue;
    if (sharesWord(field, name.folded)) continue;
    return {
      check: without ? "brand.unbranded_field" : "brand.other_field",
      concern: "counterfeit",
      weight: points(without ? "brand.unbranded" : "brand.other"),
      field: "title",
      start,
      end,
      matched: slice,
      evidence: { brand: name.brand, brandField: written, seller: listing.seller },
    };
  }
  return null;
}

/** Whether the seller is one that the brand has authorised, or bears its name. */
export function isOwnSeller(name: BrandName, seller: string | null): boolean {
  const folded = foldText(seller ?? "");
  return name.authorisedSellers.has(folded) || folded.replaceAll(" ", "").includes(name.folded.replaceAll(" ", ""));
}

function sharesWord(field: string, folded: string): boolean {
  const joined = field.replaceAll(" ", "");
  return (
    folded.split(" ").some((word) => word.length >= 3 && joined.includes(word)) ||
    folded.replaceAll(" ", "").includes(joined)
  );
}
