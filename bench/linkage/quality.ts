/** Pairs of records called one: how many, how many rightly and wrongly, of how many that are. */
export type PairQuality = {
  truePairs: number;
  called: number;
  wrong: number;
  precision: number;
  recall: number;
  f1: number;
};

/** Quality over all pairs of records: those of one cluster against those of one owner. Counts, never lists, the pairs. */
export function pairQuality(clusters: ArrayLike<number>, owners: ArrayLike<number>): PairQuality {
  const called = pairsWithin(clusters.length, (at) => clusters[at]!);
  const truePairs = pairsWithin(owners.length, (at) => owners[at]!);
  const right = pairsWithin(clusters.length, (at) => clusters[at]! * 2 ** 26 + owners[at]!);
  const [precision, recall] = [right / Math.max(1, called), right / Math.max(1, truePairs)];
  const f1 = (2 * right) / Math.max(1, called + truePairs);
  return { truePairs, called, wrong: called - right, precision, recall, f1 };
}

function pairsWithin(count: number, groupOf: (at: number) => number): number {
  const sizes = new Map<number, number>();
  for (let at = 0; at < count; at++) sizes.set(groupOf(at), (sizes.get(groupOf(at)) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}
