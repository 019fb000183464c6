/** A perceptual hash: eight words for PDQ (256 bits, its text as other implementations write it), four for a view (128 bits). */
export type Hash = Uint32Array;

export const pdqWords = 8;

/** The hexadecimal digits of a hash, as hash lists exchange them: 64 for PDQ. */
export function hashText(hash: Hash): string {
  return Array.from(hash, (word) => word.toString(16).padStart(8, "0")).join("");
}

/** Reads the 64 hexadecimal digits of a PDQ hash; null for anything else. */
export function readHash(text: string): Hash | null {
  if (!/^[0-9a-f]{64}$/i.test(text)) return null;
  return Uint32Array.from({ length: pdqWords }, (_, word) => Number.parseInt(text.slice(word * 8, word * 8 + 8), 16));
}

/** How many bits differ: half of them for unrelated pictures; for PDQ 31 or fewer for the same one, its authors advise. */
export function distance(a: Hash, b: Hash): number {
  if (a.length !== b.length)
    throw new TypeError(`a hash of ${a.length} words cannot be compared with one of ${b.length}`);
  let bits = 0;
  for (let word = 0; word < a.length; word++) bits += bitsIn(a[word]! ^ b[word]!);
  return bits;
}

/** How many bits of a 32-bit word are set. */
export function bitsIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
