/**
 * Runs of words written in a way that may hide something: signs inside a word, digits for letters, look-alike letters, a word spelled out.
 * Noting them costs little; a closer look (disguise.ts) decides.
 */
export type OddPlaces = {
  oddCount: number;
  oddFrom: Int32Array;
  oddTo: Int32Array;
  folded: { symbols: Uint16Array };
  wordStart: Int32Array;
  wordEnd: Int32Array;
  wordFrom: Int32Array;
  wordTo: Int32Array;
  wordNumber: Int32Array;
};

/** The chunk being read: words with no white space between them. `spelledFrom` begins the latest run of chunks of one letter each. */
export type Chunk = { from: number; odd: boolean; spelledFrom: number };

export const newChunk = (): Chunk => ({ from: 0, odd: false, spelledFrom: 0 });

// Single letters in a row may be a word spelled out. Three are mostly sizes ("S M L"); a closer look asks what stands beside ("r e p 1:1").
const fewestSpelled = 3;
// As many short words without white space between them may be one word cut by signs.
const fewestCut = 4;
const fewestBeforeMark = 4;
const mark = 33;

export function openText(places: OddPlaces, chunk: Chunk): void {
  places.oddCount = 0;
  chunk.from = 0;
  chunk.odd = false;
  chunk.spelledFrom = 0;
}

/** Ends the chunk of words up to (not including) word `words`. */
export function closeChunk(places: OddPlaces, chunk: Chunk, text: string, words: number): void {
  const { from } = chunk;
  const size = words - from;
  if (size === 0) return;
  const start = places.wordStart[from] as number;
  const first = places.wordFrom[from] as number;
  const single = size === 1 && (places.wordEnd[from] as number) - start === 1;
  if (!(single && (places.folded.symbols[start] as number) > 57)) {
    if (from - chunk.spelledFrom >= fewestSpelled) note(places, chunk.spelledFrom, from - 1);
    chunk.spelledFrom = words;
  }
  const behind = text.charCodeAt(places.wordTo[words - 1] as number);
  const signed = isLeetSign(behind) || (first > 0 && isLeetSign(text.charCodeAt(first - 1)));
  if (chunk.odd || signed || (size >= fewestCut && lettersOf(places, from, words) < size * 2)) {
    note(places, from, words - 1);
  } else if (behind === mark && endsInMark(places, text, words - 1)) note(places, words - 1, words - 1);
  chunk.from = words;
  chunk.odd = false;
}

// "Gucc!": one mark behind a word that nobody looks for. A closer look asks whether a brand ends so.
function endsInMark({ wordStart, wordEnd, wordTo, wordNumber }: OddPlaces, text: string, word: number): boolean {
  if (!isMarkForLetter(text, wordTo[word] as number) || wordNumber[word] !== 0) return false;
  return (wordEnd[word] as number) - (wordStart[word] as number) >= fewestBeforeMark;
}

/** Whether an exclamation mark stands there that may be drawn for an i or l; several are an exclamation. */
export function isMarkForLetter(text: string, at: number): boolean {
  return text.charCodeAt(at) === mark && text.charCodeAt(at + 1) !== mark;
}

// One road keeps the gaps between words among its symbols and the other does not: only the words themselves count alike.
function lettersOf({ wordStart, wordEnd }: OddPlaces, from: number, to: number): number {
  let letters = 0;
  for (let word = from; word < to; word++) letters += (wordEnd[word] as number) - (wordStart[word] as number);
  return letters;
}

/** Ends the text, after its last chunk. */
export function closeText(places: OddPlaces, chunk: Chunk, words: number): void {
  if (words - chunk.spelledFrom >= fewestSpelled) note(places, chunk.spelledFrom, words - 1);
}

/** Signs that join letters into a disguised word (. * _ ~ | ! @ $ · •); a hyphen, slash, comma or ampersand is ordinary spelling. */
export function joinsLetters(unit: number): boolean {
  return (
    unit === 46 ||
    unit === 42 ||
    unit === 95 ||
    unit === 126 ||
    unit === 124 ||
    unit === 33 ||
    unit === 0xb7 ||
    unit === 0x2022 ||
    isLeetSign(unit)
  );
}

function isLeetSign(unit: number): boolean {
  return unit === 64 || unit === 36;
}

/** Whether a folded word has letters of other scripts that look Latin, or digits where letters may have been. */
export function isOddWord(symbols: Uint16Array, start: number, end: number): boolean {
  let leet = 0;
  let leading = 0;
  let trailing = 0;
  for (let at = start; at < end; at++) {
    const symbol = symbols[at] as number;
    if (symbol > 122) return looksLatin(symbol);
    if (symbol > 57) {
      trailing = 0;
      continue;
    }
    if (symbol === 50 || symbol > 53) return false;
    if (leet === at - start) leading++;
    leet++;
    trailing++;
  }
  const size = end - start;
  if (leet === 0 || size < 3 || size - leet < leet) return false;
  // Of three signs only the middle one may be a disguise ("r3p"): "5kg" and "A15" are measures and names.
  if (size === 3) return leading === 0 && trailing === 0;
  return !(leet >= 2 && (leading === leet || trailing === leet));
}

// Latin additions, phonetic letters, Greek, Cyrillic, Armenian: the blocks that look-alikes come from.
function looksLatin(symbol: number): boolean {
  return (symbol >= 0x180 && symbol <= 0x58f) || (symbol >= 0x1d00 && symbol <= 0x1dbf) || symbol === 0x13e7;
}

function note(places: OddPlaces, from: number, to: number): void {
  if (places.oddCount === places.oddFrom.length) {
    for (const name of ["oddFrom", "oddTo"] as const) {
      const larger = new Int32Array(places[name].length * 2);
      larger.set(places[name]);
      places[name] = larger;
    }
  }
  places.oddFrom[places.oddCount] = from;
  places.oddTo[places.oddCount++] = to;
}
