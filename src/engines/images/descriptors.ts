import { bitsIn } from "./hash.ts";
import type { Grey } from "./pixels.ts";

/** How far from a point its description looks, in pixels of its level. */
export const reach = 15;

const tests = 256;
const within = (value: number) => Math.max(2 - reach, Math.min(reach - 2, value));
export const descriptionWords = tests / 32;

/**
 * 256 pairs of places around a point, whose brightness is compared (BRIEF: Calonder 2010). Pair 2n + 1 is pair 2n in a mirror, so that
 * the description of the mirrored picture is this one with neighbouring bits exchanged. Made from a fixed seed: the pairs are part of
 * the format, stored descriptions are only comparable while they stay.
 */
const pairs: Int8Array = (() => {
  let state = 20_260_101;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  // The sum of three is bell-shaped: near places say more than far ones.
  const place = () => Math.round(((next() + next() + next()) / 3 - 0.5) * 2 * (reach - 2) * 1.2);
  const made = new Int8Array(tests * 4);
  for (let test = 0; test < tests; test += 2) {
    const [x1, y1, x2, y2] = [within(place()), within(place()), within(place()), within(place())];
    made.set([x1, y1, x2, y2], test * 4);
    made.set([-x1, y1, -x2, y2], (test + 1) * 4);
  }
  return made;
})();

/** Writes the description of the point (x, y) of a softened picture into eight words; the point is at least `reach` from the edges. */
export function describePoint({ width, data }: Grey, x: number, y: number, into: Uint32Array, from: number): void {
  const here = y * width + x;
  for (let word = 0, pair = 0; word < descriptionWords; word++) {
    let bits = 0;
    for (let bit = 0; bit < 32; bit++, pair += 4) {
      const one = data[here + pairs[pair + 1]! * width + pairs[pair]!]!;
      const other = data[here + pairs[pair + 3]! * width + pairs[pair + 2]!]!;
      if (one < other) bits |= 1 << bit;
    }
    into[from + word] = bits;
  }
}

/** The word of a description as it is in the mirrored picture. */
export function mirroredWord(word: number): number {
  return (((word & 0x55555555) << 1) | ((word >>> 1) & 0x55555555)) >>> 0;
}

/** In how many of the 256 comparisons two points differ; the descriptions lie in longer arrays, from the given words on. */
export function differences(a: Uint32Array, fromA: number, b: Uint32Array, fromB: number): number {
  let bits = 0;
  for (let word = 0; word < descriptionWords; word++) bits += bitsIn(a[fromA + word]! ^ b[fromB + word]!);
  return bits;
}
