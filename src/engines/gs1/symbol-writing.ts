import { applicationIdentifier } from "./application-identifiers.ts";
import { groupSeparator, parseElementString } from "./element-string.ts";
import { checkGtin, gs1CheckDigit } from "./gtin.ts";
import type { ElementsReading } from "./element-string.ts";

/** Kinds of codes as printers name them: bar codes that a scanner tells alike are told apart. */
export type PrintedSymbology =
  | "qr"
  | "data-matrix"
  | "dotcode"
  | "databar-expanded"
  | "databar"
  | "databar-limited"
  | "gs1-128"
  | "upc-a"
  | "upc-e"
  | "ean-13"
  | "ean-8";

/** What a code holds; runs of elements begin without a separator. */
export type SymbolContent = { elements: boolean; text: string; composite?: string };

const matrices: Partial<Record<PrintedSymbology, { text: string; elements: string }>> = {
  qr: { text: "]Q1", elements: "]Q3" },
  "data-matrix": { text: "]d1", elements: "]d2" },
  dotcode: { text: "]J0", elements: "]J1" },
};

const digitsOf: Partial<Record<PrintedSymbology, number>> = {
  databar: 14,
  "databar-limited": 14,
  "upc-a": 12,
  "upc-e": 12,
  "ean-13": 13,
  "ean-8": 8,
};

/** The twelve digits that a code of six can stand for. */
const shrinks = /^0(\d\d[012]0000\d{3}|\d{3}00000\d\d|\d{4}00000\d|\d{5}0000[5-9])\d$/;

/**
 * What a scanner sends for a printed code, or null where that kind of code cannot hold the content. `addCheckDigit`: the digits
 * of a bar code come without their last.
 */
export function writeSymbolScan(
  symbology: PrintedSymbology,
  content: SymbolContent,
  options: { addCheckDigit?: boolean } = {},
): string | null {
  const matrix = matrices[symbology];
  if (matrix !== undefined) {
    if (!content.elements) return matrix.text + content.text;
    return read(content.text).ok ? matrix.elements + content.text : null;
  }
  if (content.composite !== undefined && !read(content.composite).ok) return null;
  if (symbology === "gs1-128" || symbology === "databar-expanded") {
    const elements = content.elements ? read(content.text) : null;
    if (elements === null || !elements.ok) return null;
    if (content.composite === undefined) return (symbology === "gs1-128" ? "]C1" : "]e0") + content.text;
    return `]e0${content.text}${endsOpen(elements) ? groupSeparator : ""}${content.composite}`;
  }
  const digits = digitsFor(symbology, content, options.addCheckDigit === true);
  if (digits === null) return null;
  if (digits.length === 14) return `]e001${digits}${content.composite ?? ""}`;
  const bar = digits.length === 8 ? `]E4${digits}` : `]E0${digits.padStart(13, "0")}`;
  return content.composite === undefined ? bar : `${bar}|]e0${content.composite}`;
}

function digitsFor(
  symbology: PrintedSymbology,
  { elements, text }: SymbolContent,
  addCheckDigit: boolean,
): string | null {
  const length = digitsOf[symbology] as number;
  let digits = text;
  if (elements) {
    const article = /^01(\d{14})$/.exec(text)?.[1];
    if (article === undefined || !article.startsWith("0".repeat(14 - length))) return null;
    digits = article.slice(14 - length);
  } else if (addCheckDigit) {
    if (!/^\d+$/.test(digits)) return null;
    digits += gs1CheckDigit(digits);
  }
  if (digits.length !== length || !checkGtin(digits).ok) return null;
  if (symbology === "databar-limited" && digits > "2") return null;
  return symbology === "upc-e" && !shrinks.test(digits) ? null : digits;
}

function read(run: string): ElementsReading {
  return parseElementString(groupSeparator + run, { combinations: false });
}

function endsOpen(reading: ElementsReading & { ok: true }): boolean {
  const last = reading.elements.at(-1);
  return last !== undefined && applicationIdentifier(last.ai)?.fixed !== true;
}
