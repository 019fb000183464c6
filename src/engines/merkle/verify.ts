import { hashLength, nodeHash, sameHash } from "./hashes.ts";

/** A claim that a leaf hash stands at `index` in the tree of `size` leaves that has this root. */
export type InclusionClaim = {
  leaf: Uint8Array;
  index: number;
  size: number;
  path: readonly Uint8Array[];
  root: Uint8Array;
};

/** A claim that the tree of `size1` leaves is the beginning of that of `size2`. */
export type ConsistencyClaim = {
  size1: number;
  size2: number;
  root1: Uint8Array;
  root2: Uint8Array;
  path: readonly Uint8Array[];
};

const isHash = (bytes: Uint8Array) => bytes.length === hashLength;
const isSize = (value: number) => Number.isSafeInteger(value) && value >= 0;
// Halving by division: bit operators would cut sizes at 2^32.
const half = (value: number) => Math.floor(value / 2);
const isOdd = (value: number) => value % 2 === 1;

/** True when the path leads from the leaf to the root, and nothing is left over. Source: RFC 9162 section 2.1.3.2. */
export function verifyInclusion({ leaf, index, size, path, root }: InclusionClaim): boolean {
  if (!isSize(index) || !isSize(size) || index >= size) return false;
  if (![leaf, root, ...path].every(isHash)) return false;
  let place = index;
  let last = size - 1;
  let reached = leaf;
  for (const sibling of path) {
    if (last === 0) return false;
    if (isOdd(place) || place === last) {
      reached = nodeHash(sibling, reached);
      while (!isOdd(place) && place !== 0) {
        place = half(place);
        last = half(last);
      }
    } else {
      reached = nodeHash(reached, sibling);
    }
    place = half(place);
    last = half(last);
  }
  return last === 0 && sameHash(reached, root);
}

/**
 * True when the path proves the smaller tree to be the beginning of the larger. A size1 of 0 is refused: every tree begins with the
 * empty one, so such a proof would say nothing. Source: RFC 9162 section 2.1.4.2.
 */
export function verifyConsistency({ size1, size2, root1, root2, path }: ConsistencyClaim): boolean {
  if (!isSize(size1) || !isSize(size2) || size1 === 0 || size1 > size2) return false;
  if (size1 === size2) return path.length === 0 && sameHash(root1, root2);
  if (![root1, root2, ...path].every(isHash)) return false;
  let place = size1 - 1;
  let last = size2 - 1;
  while (isOdd(place)) {
    place = half(place);
    last = half(last);
  }
  // A full first tree is a node of the second: its root starts the path and is not sent.
  const [first, ...rest] = place === 0 ? [root1, ...path] : path;
  if (first === undefined) return false;
  let reached1 = first;
  let reached2 = first;
  for (const sibling of rest) {
    if (last === 0) return false;
    if (isOdd(place) || place === last) {
      reached1 = nodeHash(sibling, reached1);
      reached2 = nodeHash(sibling, reached2);
      while (!isOdd(place) && place !== 0) {
        place = half(place);
        last = half(last);
      }
    } else {
      reached2 = nodeHash(reached2, sibling);
    }
    place = half(place);
    last = half(last);
  }
  return last === 0 && sameHash(reached1, root1) && sameHash(reached2, root2);
}
