/** Random numbers that a seed repeats. */
export type Random = {
  /** A whole number from 0, below `end`. */
  below(end: number): number;
  chance(part: number): boolean;
  one<T>(items: readonly T[]): T;
  some<T>(items: readonly T[], most: number): T[];
};

/** Mulberry32: small, and the same on every machine. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(next() * end);
  return {
    below,
    chance: (part) => next() < part,
    one: (items) => items[below(items.length)]!,
    some: (items, most) => {
      const wanted = below(most + 1);
      const left = [...items];
      return Array.from({ length: Math.min(wanted, left.length) }, () => left.splice(below(left.length), 1)[0]!);
    },
  };
}
