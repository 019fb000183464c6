import { emptyRoot, hashLength, nodeHash } from "./hashes.ts";

/** The largest power of two smaller than `size`, which is 2 or more: where RFC 6962 splits a tree. */
function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

function requireWhole(name: string, value: number, least: number, most: number): void {
  if (!Number.isSafeInteger(value) || value < least || value > most) {
    throw new RangeError(`${name} is ${value}, not a whole number from ${least} to ${most}`);
  }
}

/**
 * An append-only Merkle tree in memory (RFC 6962): 64 bytes a leaf, one hash an append on average, root and proofs of any size it
 * ever had in a number of hashes that grows with the logarithm. To grow a root without keeping the leaves see `growFrontier`.
 *
 * @example
 * const tree = new MerkleTree();
 * tree.append(leafHash(bytes));
 * verifyInclusion({ leaf: leafHash(bytes), index: 0, size: 1, path: tree.inclusionProof(0), root: tree.root() }); // true
 */
export class MerkleTree {
  /** Level k holds the hashes of the full subtrees of 2^k leaves, from the left. */
  readonly #levels: Uint8Array[][] = [[]];

  /** How many leaves have been appended. */
  get size(): number {
    return this.#levels[0]!.length;
  }

  /** Appends the hash of a leaf (see `leafHash`) and returns its index. */
  append(leaf: Uint8Array): number {
    if (leaf.length !== hashLength) throw new TypeError(`a leaf hash has ${hashLength} bytes, not ${leaf.length}`);
    const index = this.#levels[0]!.push(leaf) - 1;
    for (let level = 0; this.#levels[level]!.length % 2 === 0; level++) {
      const [left, right] = this.#levels[level]!.slice(-2);
      const above = (this.#levels[level + 1] ??= []);
      above.push(nodeHash(left!, right!));
    }
    return index;
  }

  /** The root over the first `size` leaves, all of them when not told; throws a RangeError for a size it never had. */
  root(size: number = this.size): Uint8Array {
    requireWhole("size", size, 0, this.size);
    return size === 0 ? emptyRoot : this.#rootOf(0, size);
  }

  /** The hashes that lead from leaf `index` to the root over the first `size` leaves, nearest the leaf first. Source: RFC 6962 section 2.1.1. */
  inclusionProof(index: number, size: number = this.size): Uint8Array[] {
    requireWhole("size", size, 1, this.size);
    requireWhole("index", index, 0, size - 1);
    const path: Uint8Array[] = [];
    let start = 0;
    let end = size;
    while (end - start > 1) {
      const middle = start + splitOf(end - start);
      if (index < middle) {
        path.push(this.#rootOf(middle, end));
        end = middle;
      } else {
        path.push(this.#rootOf(start, middle));
        start = middle;
      }
    }
    return path.toReversed();
  }

  /** The hashes that prove the tree of `size1` leaves to be the beginning of that of `size2`. Source: RFC 6962 section 2.1.2. */
  consistencyProof(size1: number, size2: number = this.size): Uint8Array[] {
    requireWhole("size2", size2, 1, this.size);
    requireWhole("size1", size1, 1, size2);
    const path: Uint8Array[] = [];
    let start = 0;
    let end = size2;
    while (end !== size1) {
      const middle = start + splitOf(end - start);
      if (size1 <= middle) {
        path.push(this.#rootOf(middle, end));
        end = middle;
      } else {
        path.push(this.#rootOf(start, middle));
        start = middle;
      }
    }
    // The old root itself is known to who asks; any other subtree that ends at size1 is not.
    if (start !== 0) path.push(this.#rootOf(start, end));
    return path.toReversed();
  }

  /** The root of the leaves from `start` to before `end`, where `start` is a multiple of the largest power of two in between. */
  #rootOf(start: number, end: number): Uint8Array {
    const width = end - start;
    const level = Math.log2(width);
    if (Number.isInteger(level)) return this.#levels[level]![start / width]!;
    const middle = start + splitOf(width);
    return nodeHash(this.#rootOf(start, middle), this.#rootOf(middle, end));
  }
}
