import type { Size } from "../vietnamese/index.ts";
import { foldText, parsePack } from "../vietnamese/index.ts";
import { codesOf } from "./codes.ts";
import { lengthsOf } from "./lengths.ts";
import type { Measure } from "./measures.ts";
import { measuresOf } from "./measures.ts";
import type { Variant } from "./variants.ts";
import { readVariant } from "./variants.ts";

/** What a title says of the goods in fields that can be compared. Null and empty are "not said". */
export type Attributes = {
  /** As the brand list writes it. */
  brand: string | null;
  /** Model codes in small letters without signs. */
  codes: string[];
  /** What one unit holds: grams, millilitres or pieces. */
  size: Size | null;
  /** Units sold together, 1 where none is named. */
  pack: number;
  /** In cm. */
  lengths: number[];
  /** Numbers with other units: GB, W, inch … */
  measures: Measure[];
  variant: Variant;
};

/** Brands to look for, by their folded words. */
export type BrandBook = Map<string, { words: string[]; name: string }[]>;

/** Makes a list of brands ready for `readAttributes`. A name shorter than two letters is left out. */
export function brandBook(names: Iterable<string>): BrandBook {
  const book: BrandBook = new Map();
  for (const name of names) {
    const words = foldText(name).split(" ");
    if (words.join("").length < 2) continue;
    const own = book.get(words[0]!) ?? [];
    own.push({ words, name });
    book.set(words[0]!, own);
  }
  for (const own of book.values()) own.sort((one, other) => other.words.length - one.words.length);
  return book;
}

/** The brand that a text names: the one with the most words, of equal ones the first to stand there. */
export function findBrand(text: string, brands: BrandBook): string | null {
  const words = foldText(text).split(" ");
  let best: { words: string[]; name: string } | null = null;
  for (const [at, word] of words.entries()) {
    const found = brands.get(word)?.find((one) => one.words.every((own, step) => words[at + step] === own));
    if (found !== undefined && found.words.length > (best?.words.length ?? 0)) best = found;
  }
  return best?.name ?? null;
}

const otherUnits = new Set(["GB", "W", "Hz", "mAh", "MP", "V", "inch", "piece"]);
const englishPack =
  /\b(?:set|pack|box|lot|bundle) of (\d{1,3})\b|\b(\d{1,3})[- ]?(?:pack|pk|count|ct|pcs|pieces)\b|\bx(\d{1,2})$/i;

/**
 * Reads a title in Vietnamese or English into fields.
 *
 * @example readAttributes("Sữa chua uống Ban Mai hương dâu lốc 4 x 180ml", brandBook(["Ban Mai"])).pack // 4
 */
export function readAttributes(title: string, brands: BrandBook = new Map()): Attributes {
  const { size, count } = parsePack(title);
  const english =
    count === 1 && size?.unit !== "piece" ? englishPack.exec(title.trim())?.slice(1).find(Boolean) : undefined;
  return {
    brand: findBrand(title, brands),
    codes: codesOf(title),
    size,
    pack: english === undefined ? count : Math.max(1, Number(english)),
    lengths: lengthsOf(title),
    measures: measuresOf(title).filter(({ kind }) => otherUnits.has(kind)),
    variant: readVariant(title),
  };
}
