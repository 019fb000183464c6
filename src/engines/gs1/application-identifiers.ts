import type { Linter, LinterName } from "./linters/index.ts";
import { linters } from "./linters/index.ts";
import { articles } from "./table/articles.ts";
import { assets } from "./table/assets.ts";
import { details } from "./table/details.ts";
import { measures } from "./table/measures.ts";
import { places } from "./table/places.ts";
import type { PartRow, Row } from "./table/row.ts";

/** Codes that begin alike and are equally long: `31nn` is `{ start: "31", length: 4 }`. */
export type CodePattern = { start: string; length: number };

export type Part = {
  set: PartRow["set"];
  min: number;
  max: number;
  optional: boolean;
  linterNames: readonly LinterName[];
  /** The alphabet's check first, then the others in order. */
  linters: readonly Linter[];
};

/** What the GS1 system says of one application identifier, ready to check with. */
export type ApplicationIdentifier = {
  ai: string;
  title: string;
  parts: readonly Part[];
  /** No separator follows it. */
  fixed: boolean;
  /** It may stand in the query of a Digital Link. */
  attribute: boolean;
  /** One group out of these must stand beside it. */
  needs: readonly (readonly CodePattern[])[];
  excludes: readonly CodePattern[];
  /** Null where it leads no Digital Link; otherwise the orders in which qualifiers may follow it. */
  qualifiers: readonly (readonly string[])[] | null;
};

const alphabets: Record<PartRow["set"], Linter> = {
  digit: linters.csetnumeric,
  set82: linters.cset82,
  set39: linters.cset39,
  set64: linters.cset64,
};
const tables = [articles, measures, places, details, assets];

/** Every application identifier, in the order of the tables. */
export const applicationIdentifiers: readonly ApplicationIdentifier[] = tables.flat().flatMap(expanded);

/** The codes that may lead a Digital Link. */
export const digitalLinkKeys: readonly string[] = applicationIdentifiers
  .filter(({ qualifiers }) => qualifiers !== null)
  .map(({ ai }) => ai);

// Codes of two, three and four digits share one array: looking a code up costs no text and no hash.
const starts = [0, 0, 0, 100, 1_100] as const;
const byNumber: (ApplicationIdentifier | undefined)[] = Array.from({ length: 11_100 });
const lengthByStart = new Uint8Array(100);
for (const entry of applicationIdentifiers) {
  byNumber[(starts[entry.ai.length] as number) + Number(entry.ai)] = entry;
  lengthByStart[Number(entry.ai.slice(0, 2))] = entry.ai.length;
}

/**
 * What the GS1 system says of an application identifier, or undefined where it has none of that code.
 *
 * @example applicationIdentifier("10")?.title // "BATCH/LOT"
 */
export function applicationIdentifier(ai: string): ApplicationIdentifier | undefined {
  return identifierAt(ai, 0, ai.length);
}

/** The identifier whose code is written from `from` to before `to`. */
export function identifierAt(text: string, from: number, to: number): ApplicationIdentifier | undefined {
  const length = to - from;
  if (length < 2 || length > 4) return undefined;
  let number = starts[length] as number;
  let place = 1;
  for (let at = to - 1; at >= from; at--) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return undefined;
    number += digit * place;
    place *= 10;
  }
  return byNumber[number];
}

/** How many digits every code has that begins with these two; 0 where there is none. */
export function codeLength(firstTwoDigits: number): number {
  return lengthByStart[firstTwoDigits] ?? 0;
}

/** The identifier that a run of elements begins with at `at`: its first two digits tell how long its code is. */
export function identifierBeginning(text: string, at: number): ApplicationIdentifier | undefined {
  const first = text.charCodeAt(at) - 48;
  const second = text.charCodeAt(at + 1) - 48;
  if (!(first >= 0 && first <= 9 && second >= 0 && second <= 9)) return undefined;
  return identifierAt(text, at, at + codeLength(first * 10 + second));
}

function expanded(row: Row): ApplicationIdentifier[] {
  const codes =
    row.places === undefined ? [row.ai] : Array.from({ length: row.places + 1 }, (_, place) => `${row.ai}${place}`);
  const parts = row.parts.map(partOf);
  return codes.map((ai) => ({
    ai,
    title: row.title,
    parts,
    fixed: row.fixed ?? false,
    attribute: row.attribute ?? true,
    needs: words(row.needs, " ").map((group) => group.split("+").map(patternOf)),
    excludes: words(row.excludes, " ").map(patternOf),
    qualifiers: row.key === undefined ? null : row.key.split("|").map((order) => words(order.trim(), " ")),
  }));
}

function partOf(row: PartRow): Part {
  const { set, min, max, optional } = row;
  return {
    set,
    min,
    max,
    optional,
    linterNames: row.linters,
    linters: [alphabets[set], ...row.linters.map((name) => linters[name])],
  };
}

function patternOf(code: string): CodePattern {
  return { start: code.replace(/n+$/, ""), length: code.length };
}

function words(text: string | undefined, separator: string): string[] {
  return text === undefined || text === "" ? [] : text.split(separator);
}
