import { createFoldBuffer, foldInto, GAP, JOINT } from "../vietnamese/index.ts";
import type { FoldBuffer } from "../vietnamese/index.ts";
import { nextState } from "./phrase-book.ts";
import type { PhraseBook } from "./phrase-book.ts";
import { findWord, hashSeed, hashStep, mixHash } from "./word-table.ts";

/** A phrase found in a text: words `from..to` (inclusive), of the phrase book's phrase `phrase`. */
export type Hit = { phrase: number; from: number; to: number };

/**
 * Reads one text at a time: folds it, cuts it into words, finds phrases, and notes the places that look disguised. All its arrays are
 * reused from text to text, so reading an innocent text makes no garbage.
 */
export type Reader = {
  text: string;
  folded: FoldBuffer;
  wordCount: number;
  /** Ranges of folded symbols, one a word. */
  wordStart: Int32Array;
  wordEnd: Int32Array;
  wordNumber: Int32Array;
  hitCount: number;
  hitPhrase: Int32Array;
  hitFrom: Int32Array;
  hitTo: Int32Array;
  /** Runs of words (inclusive) written in a way that may hide something; a closer look decides. */
  oddCount: number;
  oddFrom: Int32Array;
  oddTo: Int32Array;
};

export function createReader(): Reader {
  return {
    text: "",
    folded: createFoldBuffer(),
    wordCount: 0,
    wordStart: new Int32Array(2048),
    wordEnd: new Int32Array(2048),
    wordNumber: new Int32Array(2048),
    hitCount: 0,
    hitPhrase: new Int32Array(256),
    hitFrom: new Int32Array(256),
    hitTo: new Int32Array(256),
    oddCount: 0,
    oddFrom: new Int32Array(256),
    oddTo: new Int32Array(256),
  };
}

/** Where a run of words stands in the original text; the end includes marks that follow the last letter. */
export function rangeOf(reader: Reader, from: number, to: number): { start: number; end: number } {
  const { origin } = reader.folded;
  return {
    start: origin[reader.wordStart[from] as number] as number,
    end: origin[reader.wordEnd[to] as number] as number,
  };
}

/** The folded form of one word. */
export function wordAt(reader: Reader, index: number): string {
  return String.fromCharCode(
    ...reader.folded.symbols.subarray(reader.wordStart[index] as number, reader.wordEnd[index] as number),
  );
}

/** Reads a text; results stand in the reader until the next call. */
export function read(reader: Reader, book: PhraseBook, text: string): void {
  reader.text = text;
  const length = foldInto(text, reader.folded);
  if (reader.wordStart.length <= length) growWords(reader, length * 2);
  cutWords(reader, book, length);
  findPhrases(reader, book);
}

// What a chunk (words joined by no white space) shows while it is read; any of these asks for a closer look.
const joined = 1;
const foreign = 2;
const mixed = 4;
const tripled = 8;
const signed = 16;

function cutWords(reader: Reader, book: PhraseBook, length: number): void {
  const { symbols, origin, hidden } = reader.folded;
  const { wordStart, wordEnd, wordNumber, text } = reader;
  let words = 0;
  let odd = 0;
  let chunkFrom = 0;
  let chunkSigns = 0;
  let spelledFrom = 0;
  let at = 0;
  reader.oddCount = 0;
  while (at < length) {
    const start = at;
    let hash = hashSeed;
    let digits = 0;
    let previous = 0;
    let run = 1;
    let symbol = symbols[at] as number;
    while (symbol !== GAP && symbol !== JOINT) {
      hash = hashStep(hash, symbol);
      if (symbol < 58) digits++;
      else if (symbol > 122) chunkSigns |= foreign;
      else if (symbol === previous) {
        if (++run === 3) chunkSigns |= tripled;
      } else run = 1;
      previous = symbol;
      if (++at === length) break;
      symbol = symbols[at] as number;
    }
    const size = at - start;
    if (digits !== 0 && size >= 4 && size - digits >= digits && size !== digits) chunkSigns |= mixed;
    wordStart[words] = start;
    wordEnd[words] = at;
    wordNumber[words] = findWord(book.words, mixHash(hash), symbols, start, at);
    words++;
    if (at < length && symbol === JOINT) {
      if (splitsLetters(text.charCodeAt(origin[at] as number))) chunkSigns |= joined;
      at++;
      continue;
    }
    const spelled = size === 1 && digits === 0 && words - 1 === chunkFrom;
    if (!spelled || at >= length) {
      const last = spelled ? words - 1 : chunkFrom - 1;
      if (last - spelledFrom >= 3) odd = noteOdd(reader, odd, spelledFrom, last);
      spelledFrom = words;
    }
    const first = origin[wordStart[chunkFrom] as number] as number;
    if (first > 0 && isLeetSign(text.charCodeAt(first - 1))) chunkSigns |= signed;
    if (chunkSigns !== 0 || words - chunkFrom >= 4 || hidden !== 0) {
      odd = noteOdd(reader, odd, chunkFrom, words - 1);
    }
    chunkFrom = words;
    chunkSigns = 0;
    at++;
  }
  reader.wordCount = words;
  reader.oddCount = odd;
}

// . * _ ~ | · • @ $ ! between letters; a hyphen, slash, comma or ampersand is ordinary.
function splitsLetters(unit: number): boolean {
  return (
    unit === 46 ||
    unit === 42 ||
    unit === 95 ||
    unit === 126 ||
    unit === 124 ||
    unit === 0xb7 ||
    unit === 0x2022 ||
    unit === 33 ||
    isLeetSign(unit)
  );
}

function isLeetSign(unit: number): boolean {
  return unit === 64 || unit === 36;
}

function noteOdd(reader: Reader, count: number, from: number, to: number): number {
  if (count === reader.oddFrom.length) {
    reader.oddFrom = doubled(reader.oddFrom);
    reader.oddTo = doubled(reader.oddTo);
  }
  reader.oddFrom[count] = from;
  reader.oddTo[count] = to;
  return count + 1;
}

function findPhrases(reader: Reader, book: PhraseBook): void {
  const { wordNumber, wordCount } = reader;
  const { first, phraseOf } = book;
  let hits = 0;
  for (let from = 0; from < wordCount; from++) {
    const word = wordNumber[from] as number;
    if (word === 0) continue;
    let state = first[word] as number;
    let to = from;
    while (state !== 0) {
      const phrase = phraseOf[state] as number;
      if (phrase !== -1) {
        if (hits === reader.hitPhrase.length) growHits(reader);
        reader.hitPhrase[hits] = phrase;
        reader.hitFrom[hits] = from;
        reader.hitTo[hits++] = to;
      }
      if (++to >= wordCount) break;
      const following = wordNumber[to] as number;
      if (following === 0) break;
      state = nextState(book, state, following);
    }
  }
  reader.hitCount = hits;
}

function growWords(reader: Reader, capacity: number): void {
  reader.wordStart = new Int32Array(capacity);
  reader.wordEnd = new Int32Array(capacity);
  reader.wordNumber = new Int32Array(capacity);
}

function growHits(reader: Reader): void {
  reader.hitPhrase = doubled(reader.hitPhrase);
  reader.hitFrom = doubled(reader.hitFrom);
  reader.hitTo = doubled(reader.hitTo);
}

function doubled(numbers: Int32Array): Int32Array {
  const larger = new Int32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}
