import type { LinterName } from "../linters/index.ts";

/** One stretch of a value: its alphabet, its lengths, and what else is asked of it. */
export type PartRow = {
  set: "digit" | "set82" | "set39" | "set64";
  min: number;
  max: number;
  optional: boolean;
  linters: readonly LinterName[];
};

/**
 * One application identifier, or one a decimal place (`places: 5` stands for the six from …0 to …5).
 *
 * Groups of others are written as text: `a b` is a or b, `a+b` is both, and `n` is any digit.
 */
export type Row = {
  ai: string;
  places?: number;
  /** The data title of the GS1 General Specifications. */
  title: string;
  parts: readonly PartRow[];
  /** Its length is known from its first digits, so no separator follows it. */
  fixed?: boolean;
  /** False where it may not stand in the query of a Digital Link. */
  attribute?: boolean;
  /** One of these groups must stand beside it. */
  needs?: string;
  /** None of these may stand beside it. */
  excludes?: string;
  /** It may lead a Digital Link, with these qualifiers in this order; `|` between two orders that exclude each other. */
  key?: string;
};

type Part = (length: number, ...linters: LinterName[]) => PartRow;

const part =
  (set: PartRow["set"], upTo: boolean): Part =>
  (length, ...linters) => ({ set, min: upTo ? 1 : length, max: length, optional: false, linters });

export const digits = part("digit", false);
export const upToDigits = part("digit", true);
export const text = part("set82", false);
export const upToText = part("set82", true);
export const upToPartNumber = part("set39", true);
export const upToBase64 = part("set64", true);

export function maybe(row: PartRow): PartRow {
  return { ...row, optional: true };
}

/** A GTIN, or an identifier built on one: the company prefix follows an indicator digit. */
export const gtin = digits(14, "csum", "gcppos2");
export const gln = digits(13, "csum", "gcppos1");

/** Whatever names an article: GTIN, contained GTIN, made-to-order GTIN, piece, contained piece. */
export const anItem = "01 02 03 8006 8026";
/** The measures a price may stand for. */
export const aMeasure = "30 31nn 32nn 35nn 36nn";
