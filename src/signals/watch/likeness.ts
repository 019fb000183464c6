import { foldText } from "../../engines/vietnamese/index.ts";

/** A text in pieces, each a number: three letters in a row of a title, three words in a row of a description. Sorted, each once. */
export type Pieces = readonly number[];

/** Pieces of a title: runs of three letters of the folded words. Sellers change a word or the order; most runs stay. */
export function titlePieces(title: string): Pieces {
  const words = wordsOf(title);
  return piecesOf(words.flatMap((word) => runs([...` ${word} `], 3)));
}

/** Pieces of a description: runs of three words; a few changed words leave the others as they are. None for less than a sentence. */
export function textPieces(description: string | null): Pieces {
  const words = wordsOf(description ?? "").slice(0, mostWords);
  return words.length < fewestWords ? [] : piecesOf(runs(words, 3));
}

/** The share of pieces that two texts have in common (Jaccard), from 0 to 1; 0 where one has none. */
export function shareOf(one: Pieces, other: Pieces): number {
  let common = 0;
  for (let i = 0, j = 0; i < one.length && j < other.length;) {
    const [left, right] = [one[i] as number, other[j] as number];
    if (left === right) common++;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return common === 0 ? 0 : common / (one.length + other.length - common);
}

/** Fewer words than these are no text of one's own; more are not looked at. */
const fewestWords = 12;
const mostWords = 600;

function wordsOf(text: string): string[] {
  return foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

function runs(parts: readonly string[], length: number): string[] {
  if (parts.length < length) return [parts.join(" ")];
  return Array.from({ length: parts.length - length + 1 }, (_, at) => parts.slice(at, at + length).join(" "));
}

function piecesOf(runsOfText: readonly string[]): number[] {
  return [...new Set(runsOfText.map(hash))].sort((one, other) => one - other);
}

/** FNV-1a of 32 bits, as PostgreSQL's int4. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value | 0;
}
