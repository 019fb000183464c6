import { emptyRoot, hashLength, nodeHash } from "./hashes.ts";

/**
 * All a growing tree needs to know of its past: the roots of its full subtrees, largest first, one for each 1 in the binary
 * writing of `size`. Small enough to store beside a log in a database.
 */
export type Frontier = { size: number; peaks: readonly Uint8Array[] };

export const emptyFrontier: Frontier = { size: 0, peaks: [] };

/**
 * The frontier after one more leaf hash; the one given stays as it was. `onFull` is told of each subtree that the leaf completes:
 * its height (2^height leaves), its place among those of its height, and its hash.
 */
export function growFrontier(
  { size, peaks }: Frontier,
  leaf: Uint8Array,
  onFull?: (height: number, place: number, hash: Uint8Array) => void,
): Frontier {
  if (leaf.length !== hashLength) throw new TypeError(`a leaf hash has ${hashLength} bytes, not ${leaf.length}`);
  const grown = [...peaks];
  let joined = leaf;
  let height = 0;
  for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) {
    joined = nodeHash(grown.pop()!, joined);
    height++;
    onFull?.(height, (rest - 1) / 2, joined);
  }
  grown.push(joined);
  return { size: size + 1, peaks: grown };
}

/** The root of the tree a frontier stands for, the same as `MerkleTree.root()` over all its leaves. */
export function frontierRoot({ peaks }: Frontier): Uint8Array {
  return peaks.length === 0 ? emptyRoot : peaks.reduceRight((right, left) => nodeHash(left, right));
}
