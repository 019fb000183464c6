/** Stretches of counters as one list: first and last of each, one pair after another, in order, none touching the next. */
export type Stretches = readonly number[];

/** Joins stretches and single counters (`[n, n]`), given in any order. */
export function joinStretches(given: readonly (readonly [first: number, last: number])[]): number[] {
  const joined: number[] = [];
  for (const [first, last] of given.toSorted((a, b) => a[0] - b[0])) {
    const end = joined.at(-1);
    if (end === undefined || first > end + 1) joined.push(first, last);
    else if (last > end) joined[joined.length - 1] = last;
  }
  return joined;
}

/** The pairs of a list. */
export function pairsOf(stretches: Stretches): [first: number, last: number][] {
  return Array.from({ length: stretches.length / 2 }, (_, at) => [
    stretches[2 * at] as number,
    stretches[2 * at + 1] as number,
  ]);
}

/** How many counters are in it. */
export function countIn(stretches: Stretches): number {
  return pairsOf(stretches).reduce((sum, [first, last]) => sum + last - first + 1, 0);
}

/** Whether a counter is in it: by halving, since a list may have a thousand stretches. */
export function isIn(stretches: Stretches, counter: number): boolean {
  let low = 0;
  let high = stretches.length / 2 - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    if (counter < (stretches[2 * middle] as number)) high = middle - 1;
    else if (counter > (stretches[2 * middle + 1] as number)) low = middle + 1;
    else return true;
  }
  return false;
}
