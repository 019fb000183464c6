import {
  createFoldBuffer,
  DROPPED,
  foldInto,
  foldSeveral,
  foldTable,
  GAP,
  isZeroWidth,
  JOINT,
  SEVERAL,
} from "../vietnamese/index.ts";
import type { FoldBuffer } from "../vietnamese/index.ts";
import { closeChunk, closeText, isOddWord, joinsLetters, newChunk, openText } from "./odd-places.ts";
import type { Chunk, OddPlaces } from "./odd-places.ts";
import { nextState } from "./phrase-book.ts";
import type { PhraseBook } from "./phrase-book.ts";
import { findWord, hashSeed, hashStep, mixHash } from "./word-table.ts";

/**
 * Reads one text at a time: folds it, cuts it into words, finds phrases, and notes the places that look disguised. All its arrays are
 * reused from text to text, so reading an innocent text makes no garbage.
 */
export type Reader = OddPlaces & {
  text: string;
  folded: FoldBuffer;
  wordCount: number;
  /** Ranges of folded symbols, one a word. */
  wordStart: Int32Array;
  wordEnd: Int32Array;
  /** The same words in the original text, in UTF-16 units; the end includes marks that follow the last letter. */
  wordFrom: Int32Array;
  wordTo: Int32Array;
  wordNumber: Int32Array;
  /** Phrases found: number in the phrase book, first and last word. */
  hitCount: number;
  hitPhrase: Int32Array;
  hitFrom: Int32Array;
  hitTo: Int32Array;
  chunk: Chunk;
};

export function createReader(): Reader {
  return {
    text: "",
    folded: createFoldBuffer(),
    wordCount: 0,
    wordStart: new Int32Array(2048),
    wordEnd: new Int32Array(2048),
    wordFrom: new Int32Array(2048),
    wordTo: new Int32Array(2048),
    wordNumber: new Int32Array(2048),
    hitCount: 0,
    hitPhrase: new Int32Array(256),
    hitFrom: new Int32Array(256),
    hitTo: new Int32Array(256),
    oddCount: 0,
    oddFrom: new Int32Array(256),
    oddTo: new Int32Array(256),
    chunk: newChunk(),
  };
}

/** Where a run of words stands in the original text. */
export function rangeOf(reader: Reader, from: number, to: number): { start: number; end: number } {
  return { start: reader.wordFrom[from] as number, end: reader.wordTo[to] as number };
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
  reserve(reader, text.length);
  if (!cutAtOnce(reader, book, text)) readThoroughly(reader, book, text);
  else findPhrases(reader, book);
}

/** The same, by folding the whole text first: for texts with characters that become several letters, and to test the faster road. */
export function readThoroughly(reader: Reader, book: PhraseBook, text: string): void {
  reader.text = text;
  const length = foldInto(text, reader.folded);
  reserve(reader, length);
  cutFolded(reader, book, length);
  findPhrases(reader, book);
}

// Folding, cutting, hashing and looking up in one pass over the characters; false where a character becomes several letters.
function cutAtOnce(reader: Reader, book: PhraseBook, text: string): boolean {
  const { wordStart, wordEnd, wordFrom, wordTo, wordNumber, chunk } = reader;
  const { symbols } = reader.folded;
  const size = text.length;
  const table = foldTable;
  openText(reader, chunk);
  let length = 0;
  let words = 0;
  let gap = 0;
  let joining = false;
  let index = 0;
  while (index < size) {
    const unit = text.charCodeAt(index);
    let folded = table[unit] as number;
    if (folded <= JOINT) {
      if (folded === SEVERAL) {
        const point = text.codePointAt(index) as number;
        const pieces = foldSeveral(point);
        if (pieces.length > 1 || (pieces.length === 1 && pieces.charCodeAt(0) > JOINT)) return false;
        if (point > 0xffff) index++;
        folded = pieces.length === 0 ? DROPPED : pieces.charCodeAt(0);
      }
      if (folded === GAP) gap = GAP;
      else if (folded === JOINT && gap === 0) {
        gap = JOINT;
        joining = joinsLetters(unit);
      }
      index++;
      continue;
    }
    if (gap === GAP) closeChunk(reader, chunk, text, words);
    else if (gap === JOINT && joining && words > 0) chunk.odd = true;
    gap = 0;
    const start = length;
    wordFrom[words] = index;
    let hash = hashSeed;
    let digits = 0;
    let high = 0;
    let previous = 0;
    let doubled = -2;
    let hidden = false;
    do {
      symbols[length] = folded;
      hash = hashStep(hash, folded);
      high |= folded;
      if (folded < 58) digits++;
      else if (folded === previous) {
        if (doubled === length - 1) chunk.odd = true;
        doubled = length;
      }
      previous = folded;
      length++;
      folded = GAP;
      while (++index < size) {
        const next = text.charCodeAt(index);
        folded = table[next] as number;
        if (folded !== DROPPED) break;
        if (isZeroWidth(next)) hidden = true;
        folded = GAP;
      }
    } while (folded > JOINT);
    if (folded === SEVERAL && !isSign(text, index)) return false;
    if (hidden) chunk.odd = true;
    if ((digits !== 0 || high > 127) && isOddWord(symbols, start, length)) chunk.odd = true;
    wordStart[words] = start;
    wordEnd[words] = length;
    wordTo[words] = index;
    wordNumber[words] = findWord(book.words, mixHash(hash), symbols, start, length);
    words++;
  }
  closeChunk(reader, chunk, text, words);
  closeText(reader, chunk, words);
  reader.wordCount = words;
  return true;
}

function isSign(text: string, index: number): boolean {
  const pieces = foldSeveral(text.codePointAt(index) as number);
  return pieces.length === 1 && pieces.charCodeAt(0) <= JOINT;
}

// The same over a text folded already; slower, and never at a loss.
function cutFolded(reader: Reader, book: PhraseBook, length: number): void {
  const { wordStart, wordEnd, wordFrom, wordTo, wordNumber, chunk, text } = reader;
  const { symbols, origin, hidden } = reader.folded;
  openText(reader, chunk);
  let words = 0;
  let at = 0;
  while (at < length) {
    const start = at;
    let hash = hashSeed;
    let doubled = -2;
    let symbol = symbols[at] as number;
    while (symbol > JOINT) {
      hash = hashStep(hash, symbol);
      if (at > start && symbol > 57 && symbol === symbols[at - 1]) {
        if (doubled === at - 1) chunk.odd = true;
        doubled = at;
      }
      symbol = ++at < length ? (symbols[at] as number) : GAP;
    }
    if (isOddWord(symbols, start, at)) chunk.odd = true;
    wordStart[words] = start;
    wordEnd[words] = at;
    wordFrom[words] = origin[start] as number;
    // A character of several words ("½") begins the next gap where it begins itself; the word still covers it.
    const last = origin[at - 1] as number;
    wordTo[words] = Math.max(origin[at] as number, last + ((text.codePointAt(last) as number) > 0xffff ? 2 : 1));
    wordNumber[words] = findWord(book.words, mixHash(hash), symbols, start, at);
    if (hidden > 0 && hiddenInside.test(text.slice(wordFrom[words], wordTo[words]))) chunk.odd = true;
    words++;
    if (at < length && symbol === GAP) closeChunk(reader, chunk, text, words);
    else if (at < length && joinsLetters(text.charCodeAt(origin[at] as number))) chunk.odd = true;
    at++;
  }
  closeChunk(reader, chunk, text, words);
  closeText(reader, chunk, words);
  reader.wordCount = words;
}

const hiddenInside = /[\u{ad}\u{200b}-\u{200f}\u{202a}-\u{206f}\u{feff}]/u;

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

// Room for a text of that many units, each of which may be a word.
function reserve(reader: Reader, length: number): void {
  if (reader.folded.symbols.length <= length) reader.folded = createFoldBuffer(length * 2);
  if (reader.wordStart.length > length) return;
  for (const name of ["wordStart", "wordEnd", "wordFrom", "wordTo", "wordNumber"] as const)
    reader[name] = new Int32Array(length * 2);
}

function growHits(reader: Reader): void {
  for (const name of ["hitPhrase", "hitFrom", "hitTo"] as const) {
    const larger = new Int32Array(reader[name].length * 2);
    larger.set(reader[name]);
    reader[name] = larger;
  }
}
