import { hash } from "node:crypto";

/** Chance that can be repeated: the same seed and name always throw the same. */
export type Dice = {
  /** A whole number from 0 below `n`. */
  below(n: number): number;
  /** A whole number from `low` to `high`, both possible. */
  between(low: number, high: number): number;
  chance(share: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** `n` different ones of a list, in random order; all of it where it has fewer. */
  some<T>(list: readonly T[], n: number): T[];
  /** A factor around 1, log-normal with this standard deviation, never beyond three of them. */
  around(deviation: number): number;
};

/** Dice of their own for each part of the market, so that a change in one part leaves the others as they were. */
export function diceOf(seed: number, name: string): Dice {
  const fraction = fractions(`${seed}/${name}`);
  const below = (n: number) => Math.floor(fraction() * n);
  return {
    below,
    between: (low, high) => low + below(high - low + 1),
    chance: (share) => fraction() < share,
    pick<T>(list: readonly T[]): T {
      const found = list[below(list.length)];
      if (found === undefined) throw new RangeError("there is nothing to pick from");
      return found;
    },
    some<T>(list: readonly T[], n: number): T[] {
      const left = [...list];
      return Array.from({ length: Math.min(n, left.length) }, () => left.splice(below(left.length), 1)[0] as T);
    },
    around(deviation) {
      // Twelve uniform numbers less six are nearly normal.
      const normal = Array.from({ length: 12 }, fraction).reduce((sum, one) => sum + one, -6);
      return Math.exp(Math.max(-3, Math.min(3, normal)) * deviation);
    },
  };
}

const wordsOfHash = 8;

/** Fractions from 0 below 1: the words of SHA-256 over a name and a counter, eight a hash. */
function fractions(name: string): () => number {
  let block = Buffer.alloc(0);
  let thrown = 0;
  return () => {
    const word = thrown % wordsOfHash;
    if (word === 0) block = hash("sha256", `${name}/${thrown}`, "buffer");
    thrown++;
    return block.readUInt32BE(word * 4) / 2 ** 32;
  };
}
