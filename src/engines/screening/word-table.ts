/**
 * Words of the phrase book, found by the hash that the scanner computes while it reads. A bitmap of a few hundred kilobytes answers
 * "no such word" for most words of a text without leaving the processor's near cache, so that 100,000 names cost little more than 1,000.
 */
export type WordTable = {
  filter: Int32Array;
  filterMask: number;
  slots: Int32Array;
  slotMask: number;
  pool: Uint16Array;
  poolStart: Int32Array;
};

export const hashSeed = 0x811c9dc5 | 0;
const hashPrime = 0x01000193;

/** One step of the running hash (FNV-1a over UTF-16 units), then `mixHash` once at the end of the word. */
export const hashStep = (hash: number, symbol: number): number => Math.imul(hash ^ symbol, hashPrime);
export const mixHash = (hash: number): number => {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
};

/** Builds the table; word i of the list has the number i + 1, and 0 means no word. */
export function buildWordTable(words: string[]): WordTable {
  const slotCount = powerOfTwo(Math.max(16, words.length * 3));
  const filterBits = powerOfTwo(Math.max(1 << 12, words.length * 12));
  const table: WordTable = {
    filter: new Int32Array(filterBits >>> 5),
    filterMask: filterBits - 1,
    slots: new Int32Array(slotCount * 2),
    slotMask: slotCount - 1,
    pool: new Uint16Array(words.reduce((sum, word) => sum + word.length, 0)),
    poolStart: new Int32Array(words.length + 2),
  };
  let pooled = 0;
  for (const [index, word] of words.entries()) {
    let hash = hashSeed;
    table.poolStart[index + 1] = pooled;
    for (let at = 0; at < word.length; at++) {
      const symbol = word.charCodeAt(at);
      hash = hashStep(hash, symbol);
      table.pool[pooled++] = symbol;
    }
    hash = mixHash(hash);
    const bit = hash & table.filterMask;
    table.filter[bit >>> 5] = (table.filter[bit >>> 5] as number) | (1 << (bit & 31));
    let slot = (hash >>> 7) & table.slotMask;
    while (table.slots[slot * 2 + 1] !== 0) slot = (slot + 1) & table.slotMask;
    table.slots[slot * 2] = hash;
    table.slots[slot * 2 + 1] = index + 1;
  }
  table.poolStart[words.length + 1] = pooled;
  return table;
}

/** The number of the word written at symbols[from..to), or 0. */
export function findWord(table: WordTable, hash: number, symbols: Uint16Array, from: number, to: number): number {
  const bit = hash & table.filterMask;
  if (((table.filter[bit >>> 5] as number) & (1 << (bit & 31))) === 0) return 0;
  const { slots, slotMask } = table;
  let slot = (hash >>> 7) & slotMask;
  for (;;) {
    const word = slots[slot * 2 + 1] as number;
    if (word === 0) return 0;
    if (slots[slot * 2] === hash && sameWord(table, word, symbols, from, to)) return word;
    slot = (slot + 1) & slotMask;
  }
}

function sameWord(table: WordTable, word: number, symbols: Uint16Array, from: number, to: number): boolean {
  const start = table.poolStart[word] as number;
  if ((table.poolStart[word + 1] as number) - start !== to - from) return false;
  for (let at = from; at < to; at++) if (table.pool[start + at - from] !== symbols[at]) return false;
  return true;
}

export function powerOfTwo(least: number): number {
  return 2 ** Math.ceil(Math.log2(least));
}
