import { foldText } from "../vietnamese/index.ts";
import { gramCount, gramsOf } from "./table.ts";

/** An entry that the index found, by its place in what was indexed, and how alike the texts are, 0 to 1. */
export type Candidate = { at: number; likeness: number };

/** Texts by their words and three-letter grams, in flat arrays: for each term the texts that hold it, with its weight there. */
export type BlockIndex = {
  size: number;
  words: Map<string, number>;
  /** Terms are words, then grams: `starts[term]` to `starts[term + 1]` are its places in `texts` and `weights`. */
  starts: Uint32Array;
  texts: Uint32Array;
  weights: Float32Array;
  idf: Float32Array;
  sums: Float32Array;
};

/** A word counts as much as this many grams of equal rarity. */
const wordWeight = 2;

function termsOf(text: string, numberOf: (word: string) => number | undefined): Int32Array {
  const folded = foldText(text);
  const terms = new Set<number>();
  for (const word of folded.split(" ")) {
    const number = word === "" ? undefined : numberOf(word);
    if (number !== undefined) terms.add(-1 - number);
  }
  for (const gram of gramsOf(folded)) terms.add(gram);
  return Int32Array.from(terms);
}

/** Indexes texts for `search`. Each text is held as weighted terms of unit length. */
export function buildBlockIndex(texts: readonly string[]): BlockIndex {
  const words = new Map<string, number>();
  const numbered = (word: string) => {
    let number = words.get(word);
    if (number === undefined) words.set(word, (number = words.size));
    return number;
  };
  const all = texts.map((text) => termsOf(text, numbered));
  const termCount = gramCount + words.size;
  const counts = new Uint32Array(termCount);
  for (const terms of all) for (const term of terms) counts[placeOf(term)]!++;
  const idf = Float32Array.from(counts, (count) => (count === 0 ? 0 : Math.log(1 + texts.length / count)));
  const starts = new Uint32Array(termCount + 1);
  for (let term = 0; term < termCount; term++) starts[term + 1] = starts[term]! + counts[term]!;
  const next = starts.slice();
  const holders = new Uint32Array(starts[termCount]!);
  const weights = new Float32Array(starts[termCount]!);
  for (const [text, terms] of all.entries()) {
    const length = lengthOf(terms, idf);
    for (const term of terms) {
      const place = next[placeOf(term)]!++;
      holders[place] = text;
      weights[place] = weightOf(term, idf) / length;
    }
  }
  return { size: texts.length, words, starts, texts: holders, weights, idf, sums: new Float32Array(texts.length) };
}

// Words are numbered below zero in a text's terms, grams from zero on; in the arrays grams come first.
const placeOf = (term: number) => (term >= 0 ? term : gramCount - 1 - term);
const weightOf = (term: number, idf: Float32Array) => idf[placeOf(term)]! * (term >= 0 ? 1 : wordWeight);

function lengthOf(terms: Int32Array, idf: Float32Array): number {
  let square = 0;
  for (const term of terms) square += weightOf(term, idf) ** 2;
  return Math.sqrt(square) || 1;
}

/** The `most` texts that are most like `text`, the most alike first. Cost grows with how many texts share its terms. */
export function searchBlock(index: BlockIndex, text: string, most: number): Candidate[] {
  const terms = termsOf(text, (word) => index.words.get(word));
  const length = lengthOf(terms, index.idf);
  const { sums, starts, texts, weights } = index;
  sums.fill(0);
  for (const term of terms) {
    const place = placeOf(term);
    const weight = weightOf(term, index.idf) / length;
    for (let at = starts[place]!, end = starts[place + 1]!; at < end; at++) sums[texts[at]!]! += weight * weights[at]!;
  }
  return best(sums, most);
}

function best(sums: Float32Array, most: number): Candidate[] {
  const found: Candidate[] = [];
  let least = 0;
  for (let at = 0; at < sums.length; at++) {
    const likeness = sums[at]!;
    if (likeness <= least) continue;
    let place = found.length;
    while (place > 0 && found[place - 1]!.likeness < likeness) place--;
    found.splice(place, 0, { at, likeness });
    if (found.length > most) found.pop();
    if (found.length === most) least = found[most - 1]!.likeness;
  }
  return found;
}
