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
  const fours = inFours(word);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** How many bits of four words are set, for about half of what `bitsIn` takes four times. */
export function bitsInFour(a: number, b: number, c: number, d: number): number {
  const ab = inFours(a) + inFours(b);
  const cd = inFours(c) + inFours(d);
  // Two words have at most 8 bits a group of four; four words 64 in all, so the groups are widened before they are added further.
  const eights = (ab & 0x0f0f0f0f) + ((ab >>> 4) & 0x0f0f0f0f) + (cd & 0x0f0f0f0f) + ((cd >>> 4) & 0x0f0f0f0f);
  return Math.imul(eights, 0x01010101) >>> 24;
}

/** Each group of four bits replaced by how many of it are set. */
function inFours(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  return (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
}
