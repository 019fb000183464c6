import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { leafHash, MerkleTree, nodeHash } from "../../../engines/merkle/index.ts";
import type { Subtree } from "./proof-path.ts";
import { consistencySteps, fullSubtrees, inclusionSteps } from "./proof-path.ts";

const leaves = Array.from({ length: 600 }, (_, n) => leafHash(Buffer.from(`leaf ${n}`)));
const tree = new MerkleTree();
for (const leaf of leaves) tree.append(leaf);
/** The hash of a subtree, from nothing but the hashes of full ones. */
function hashOf(subtree: Subtree): Uint8Array {
  const hashes = fullSubtrees(subtree).map(({ height, place }) => {
    const full = new MerkleTree();
    for (const leaf of leaves.slice(place * 2 ** height, (place + 1) * 2 ** height)) full.append(leaf);
    return full.root();
  });
  return hashes.reduceRight((right, left) => nodeHash(left, right));
}
const hex = (hashes: Uint8Array[]) => hashes.map((hash) => Buffer.from(hash).toString("hex"));
const two = fc.tuple(fc.integer({ min: 1, max: 600 }), fc.nat(599)).map(([size, at]) => ({ size, at: at % size }));

test("the steps of an inclusion proof are those of the tree in memory", () => {
  fc.assert(
    fc.property(two, ({ size, at }) => {
      assert.deepEqual(hex(inclusionSteps(at, size).map(hashOf)), hex(tree.inclusionProof(at, size)));
    }),
    { numRuns: 60 },
  );
});

test("the steps of a consistency proof are those of the tree in memory", () => {
  fc.assert(
    fc.property(two, ({ size, at }) => {
      assert.deepEqual(hex(consistencySteps(at + 1, size).map(hashOf)), hex(tree.consistencyProof(at + 1, size)));
    }),
    { numRuns: 60 },
  );
});

test("the full subtrees of a step of a large log lie side by side and cover it", () => {
  const large = fc.tuple(fc.integer({ min: 1, max: 2 ** 40 }), fc.double({ min: 0, max: 0.999999, noNaN: true }));
  fc.assert(
    fc.property(large, ([size, part]) => {
      for (const step of inclusionSteps(Math.floor(size * part), size)) {
        let at = step.start;
        for (const { height, place } of fullSubtrees(step)) {
          assert.equal(place * 2 ** height, at);
          at += 2 ** height;
        }
        assert.equal(at, step.end);
      }
    }),
  );
});
