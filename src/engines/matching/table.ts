import { foldText } from "../vietnamese/index.ts";
import { codesOf } from "./codes.ts";
import type { Measure } from "./measures.ts";
import { measuresOf } from "./measures.ts";
import type { Entry } from "./model.ts";
import type { Weighted } from "./text-similarity.ts";

/** How often words and grams occur over all entries that are to be matched, both sides together. */
export type Vocabulary = {
  words: Map<string, number>;
  titleIdf: Float32Array;
  textIdf: Float32Array;
  gramIdf: Float32Array;
  /** The idf of a word that occurs in one entry alone. */
  rare: number;
};

/** An entry made ready for being compared many times. */
export type Prepared = {
  entry: Entry;
  titleWords: string[];
  title: Weighted;
  all: Weighted;
  grams: Weighted;
  allGrams: Weighted;
  codes: string[];
  titleCodes: string[];
  /** All letters and digits of all fields without spaces, to find a code however it is cut. */
  squashed: string;
  squashedTitle: string;
  brand: string | null;
  model: string | null;
  measures: Measure[];
  numbers: Set<string>;
  price: number | null;
};

const gramBase = 37;
export const gramCount = gramBase ** 3;

/** Three letters as a number: a to z, 0 to 9, and everything else as a gap or, outside of ASCII, by its remainder. */
export function gramsOf(folded: string): Int32Array {
  const letters = Uint8Array.from(` ${folded} `, letterNumber);
  const found = new Int32Array(Math.max(0, letters.length - 2));
  for (let at = 0; at + 2 < letters.length; at++)
    found[at] = (letters[at]! * gramBase + letters[at + 1]!) * gramBase + letters[at + 2]!;
  return found;
}

function letterNumber(letter: string): number {
  const code = letter.charCodeAt(0);
  if (code >= 97 && code <= 122) return code - 96;
  if (code >= 48 && code <= 57) return code - 21;
  return code < 128 ? 0 : 1 + (code % 36);
}

const allText = ({ title, brand, model, text }: Entry) => [title, brand, model, text].filter(Boolean).join(" ");

/** Counts words and grams of all entries. The vocabulary holds for these entries; rare words weigh more. */
export function buildVocabulary(entries: readonly Entry[]): Vocabulary {
  const words = new Map<string, number>();
  const inTitles: number[] = [];
  const inTexts: number[] = [];
  const grams = new Uint32Array(gramCount);
  for (const entry of entries) {
    const title = foldText(entry.title);
    for (const [text, counts] of [
      [title, inTitles],
      [foldText(allText(entry)), inTexts],
    ] as const) {
      for (const word of new Set(text.split(" "))) {
        if (word === "") continue;
        let id = words.get(word);
        if (id === undefined) words.set(word, (id = words.size));
        counts[id] = (counts[id] ?? 0) + 1;
      }
    }
    for (const gram of new Set(gramsOf(title))) grams[gram]!++;
  }
  const idf = (count: number) => Math.log((entries.length + 1) / (count + 0.5));
  const idfs = (counts: ArrayLike<number>) => Float32Array.from(counts, (count) => Math.max(0.05, idf(count)));
  const filled = (counts: number[]) => Array.from({ length: words.size }, (_, id) => counts[id] ?? 0);
  return {
    words,
    titleIdf: idfs(filled(inTitles)),
    textIdf: idfs(filled(inTexts)),
    gramIdf: idfs(grams),
    rare: idf(1),
  };
}

const squash = (text: string | null) => foldText(text ?? "").replaceAll(" ", "") || null;

/** Makes an entry ready. Words that the vocabulary lacks are numbered behind it, so that they weigh in the length of the text. */
export function prepare(entry: Entry, vocabulary: Vocabulary): Prepared {
  const title = foldText(entry.title);
  const everything = foldText(allText(entry));
  const titleWords = title.split(" ").filter(Boolean);
  return {
    entry,
    titleWords,
    title: weighWords(titleWords, vocabulary, vocabulary.titleIdf),
    all: weighWords(everything.split(" ").filter(Boolean), vocabulary, vocabulary.textIdf),
    grams: weigh(gramsOf(title), (gram) => vocabulary.gramIdf[gram]!),
    allGrams: weigh(gramsOf(everything), (gram) => vocabulary.gramIdf[gram]!),
    codes: codesOf(allText(entry)),
    titleCodes: codesOf([entry.title, entry.model].filter(Boolean).join(" ")),
    squashed: everything.replaceAll(" ", ""),
    squashedTitle: title.replaceAll(" ", ""),
    brand: squash(entry.brand),
    model: squash(entry.model),
    measures: measuresOf(entry.title),
    numbers: new Set(titleWords.filter((word) => /^\d+$/.test(word))),
    price: entry.price !== null && entry.price > 0 ? entry.price : null,
  };
}

function weighWords(words: readonly string[], { words: known, rare }: Vocabulary, idf: Float32Array): Weighted {
  const ids = Int32Array.from(words, (word) => known.get(word) ?? strangeWord(word, known.size));
  return weigh(ids, (id) => idf[id] ?? rare);
}

function strangeWord(word: string, size: number): number {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = (Math.imul(hash, 31) + word.charCodeAt(at)) & 0xffffff;
  return size + hash;
}

function weigh(ids: Int32Array, idfOf: (id: number) => number): Weighted {
  const sorted = ids.slice().sort();
  const unique: number[] = [];
  const weights: number[] = [];
  let square = 0;
  for (let from = 0; from < sorted.length;) {
    let to = from;
    while (to < sorted.length && sorted[to] === sorted[from]) to++;
    const weight = idfOf(sorted[from]!) * (1 + Math.log(to - from));
    unique.push(sorted[from]!);
    weights.push(weight);
    square += weight * weight;
    from = to;
  }
  const length = Math.sqrt(square) || 1;
  return { ids: Int32Array.from(unique), weights: Float32Array.from(weights, (weight) => weight / length) };
}
