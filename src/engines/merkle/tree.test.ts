import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { emptyFrontier, frontierRoot, growFrontier } from "./frontier.ts";
import { leafHash, nodeHash, sameHash } from "./hashes.ts";
import { MerkleTree } from "./tree.ts";
import { verifyConsistency, verifyInclusion } from "./verify.ts";

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");

function grow(size: number): { tree: MerkleTree; leaves: Uint8Array[] } {
  const tree = new MerkleTree();
  const leaves = Array.from({ length: size }, (_, index) => leafHash(Buffer.from(`fact ${index}`)));
  for (const leaf of leaves) tree.append(leaf);
  return { tree, leaves };
}

/** MTH of RFC 6962 section 2.1, as written there, to compare with. */
function rootByDefinition(leaves: Uint8Array[]): Uint8Array {
  if (leaves.length === 1) return leaves[0]!;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return nodeHash(rootByDefinition(leaves.slice(0, split)), rootByDefinition(leaves.slice(split)));
}

test("the empty tree and the empty leaf have the hashes of RFC 6962", () => {
  assert.equal(hex(new MerkleTree().root()), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  assert.equal(hex(leafHash(new Uint8Array(0))), "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
});

test("a node is not a leaf of the same bytes", () => {
  const [left, right] = [leafHash(Buffer.from("a")), leafHash(Buffer.from("b"))];
  assert.notEqual(hex(nodeHash(left, right)), hex(leafHash(Buffer.concat([left, right]))));
});

test("the root at every size is the one the definition gives, and so is that of the frontier", () => {
  const { tree, leaves } = grow(70);
  let frontier = emptyFrontier;
  assert.equal(hex(frontierRoot(frontier)), hex(tree.root(0)));
  for (const [index, leaf] of leaves.entries()) {
    frontier = growFrontier(frontier, leaf);
    const expected = hex(rootByDefinition(leaves.slice(0, index + 1)));
    assert.equal(hex(tree.root(index + 1)), expected);
    assert.equal(hex(frontierRoot(frontier)), expected);
  }
});

test("a growing frontier tells of every full subtree once, with the hash it has in the tree", () => {
  const { leaves } = grow(64);
  const told = new Map<string, string>();
  let frontier = emptyFrontier;
  for (const leaf of leaves) {
    frontier = growFrontier(frontier, leaf, (height, place, hash) => {
      assert.ok(!told.has(`${height}/${place}`));
      told.set(`${height}/${place}`, hex(hash));
    });
  }
  assert.equal(told.size, 63);
  for (const [name, hash] of told) {
    const [height, place] = name.split("/").map(Number) as [number, number];
    const width = 2 ** height;
    assert.equal(hash, hex(rootByDefinition(leaves.slice(place * width, (place + 1) * width))));
  }
});

test("every leaf is proved in every size that holds it", () => {
  const { tree, leaves } = grow(34);
  for (let size = 1; size <= 34; size++) {
    for (let index = 0; index < size; index++) {
      const path = tree.inclusionProof(index, size);
      assert.ok(
        verifyInclusion({ leaf: leaves[index]!, index, size, path, root: tree.root(size) }),
        `${index} of ${size}`,
      );
    }
  }
});

test("every size is proved to begin every later one", () => {
  const { tree } = grow(34);
  for (let size2 = 1; size2 <= 34; size2++) {
    for (let size1 = 1; size1 <= size2; size1++) {
      const path = tree.consistencyProof(size1, size2);
      const claim = { size1, size2, root1: tree.root(size1), root2: tree.root(size2), path };
      assert.ok(verifyConsistency(claim), `${size1} of ${size2}`);
    }
  }
});

const { tree: large, leaves: largeLeaves } = grow(300);
const size = fc.integer({ min: 1, max: 300 });

test("a proof does not serve another leaf, another place, another size of other root or another path", () => {
  fc.assert(
    fc.property(size, fc.nat(), fc.nat({ max: 299 }), fc.nat(), (treeSize, at, otherLeaf, bit) => {
      const index = at % treeSize;
      const claim = {
        leaf: largeLeaves[index]!,
        index,
        size: treeSize,
        path: large.inclusionProof(index, treeSize),
        root: large.root(treeSize),
      };
      assert.ok(verifyInclusion(claim));
      if (otherLeaf !== index) assert.ok(!verifyInclusion({ ...claim, leaf: largeLeaves[otherLeaf]! }));
      const otherIndex = (index + 1) % treeSize;
      if (otherIndex !== index) assert.ok(!verifyInclusion({ ...claim, index: otherIndex }));
      assert.ok(!verifyInclusion({ ...claim, path: [...claim.path, claim.leaf] }));
      if (claim.path.length === 0) return;
      assert.ok(!verifyInclusion({ ...claim, path: claim.path.slice(1) }));
      const damaged = claim.path.map((hash) => hash.slice());
      const hurt = damaged[bit % damaged.length]!;
      hurt[bit % 32]! ^= 1 << (bit % 8);
      assert.ok(!verifyInclusion({ ...claim, path: damaged }));
    }),
  );
});

test("a log with one earlier leaf changed cannot prove that it continues the old one", () => {
  fc.assert(
    fc.property(size, size, fc.nat(), (one, other, at) => {
      const [size1, size2] = one < other ? [one, other] : [other, one];
      const changedAt = at % size1;
      const forged = new MerkleTree();
      for (const [index, leaf] of largeLeaves.entries()) {
        forged.append(index === changedAt ? leafHash(Buffer.from("another fact")) : leaf);
      }
      const path = forged.consistencyProof(size1, size2);
      const claim = { size1, size2, root2: forged.root(size2), path };
      assert.ok(!verifyConsistency({ ...claim, root1: large.root(size1) }));
      assert.ok(verifyConsistency({ ...claim, root1: forged.root(size1) }));
    }),
    { numRuns: 50 },
  );
});

test("sizes and places the tree never had are refused", () => {
  const { tree } = grow(5);
  for (const ask of [
    () => tree.root(6),
    () => tree.root(-1),
    () => tree.root(1.5),
    () => tree.inclusionProof(5),
    () => tree.inclusionProof(0, 0),
    () => tree.consistencyProof(0),
    () => tree.consistencyProof(4, 3),
  ]) {
    assert.throws(ask, RangeError);
  }
  assert.throws(() => tree.append(new Uint8Array(31)), TypeError);
  assert.throws(() => growFrontier(emptyFrontier, new Uint8Array(33)), TypeError);
});

test("claims about sizes above 2^32 are judged by all their bits", () => {
  const leaf = leafHash(Buffer.from("x"));
  const huge = 2 ** 40;
  let root = leaf;
  const path: Uint8Array[] = [];
  for (let level = 0; level < 40; level++) {
    const sibling = leafHash(Buffer.from(String(level)));
    path.push(sibling);
    root = nodeHash(sibling, root);
  }
  assert.ok(verifyInclusion({ leaf, index: huge - 1, size: huge, path, root }));
  assert.ok(!verifyInclusion({ leaf, index: 2 ** 32 - 1, size: huge, path, root }));
  assert.ok(sameHash(root, root.slice()));
});
