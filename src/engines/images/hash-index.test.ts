import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import type { Found } from "./hash-index.ts";
import { HashIndex } from "./hash-index.ts";
import { distance } from "./hash.ts";

/** Numbers that depend on nothing but the seed. */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) ^ (state >>> 13)) >>> 0;
  };
}

function perturbed(hash: Uint32Array, bits: number, next: () => number): Uint32Array {
  const other = hash.slice();
  for (let turned = 0; turned < bits; turned++) {
    const bit = next() % 256;
    other[bit >> 5]! ^= 1 << (bit & 31);
  }
  return other;
}

/** Half at random, half crowded about a few, as copies of pictures are. */
function crowd(count: number, seed: number): Uint32Array[] {
  const next = numbersFrom(seed);
  const random = () => Uint32Array.from({ length: 8 }, next);
  const centres = Array.from({ length: 20 }, random);
  return Array.from({ length: count }, (_, at) =>
    at % 2 === 0 ? random() : perturbed(centres[next() % centres.length]!, next() % 60, next),
  );
}

const inOrder = (found: Found[]) => found.toSorted((a, b) => a.tag - b.tag);

function linear(hashes: readonly Uint32Array[], asked: Uint32Array, within: number): Found[] {
  return hashes
    .map((hash, tag) => ({ tag, distance: distance(hash, asked) }))
    .filter((found) => found.distance <= within);
}

// More hashes than the widest search has probes, so that buckets are what is tested.
const hashes = crowd(25_000, 11);
const filed = new HashIndex();
for (const [tag, hash] of hashes.entries()) filed.add(hash, tag);
filed.build();

test("a search finds exactly what looking at every hash finds, near and far", () => {
  fc.assert(
    fc.property(fc.nat(hashes.length - 1), fc.nat(70), fc.nat(), fc.nat(70), (at, turned, seed, within) => {
      const asked = perturbed(hashes[at]!, turned, numbersFrom(seed));
      assert.deepEqual(inOrder(filed.search(asked, within)), linear(hashes, asked, within));
    }),
    { numRuns: 150 },
  );
});

test("a distance that is no whole multiple of the slots misses nothing", () => {
  const next = numbersFrom(5);
  for (let within = 0; within <= 63; within++) {
    const asked = perturbed(hashes[1 + 2 * within]!, within, next);
    assert.deepEqual(inOrder(filed.search(asked, within)), linear(hashes, asked, within), String(within));
  }
});

test("additions and removals in any order leave exactly what remains", () => {
  const step = fc.record({ isAdded: fc.boolean(), at: fc.nat(199), isBuilt: fc.boolean() });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const index = new HashIndex();
      const known = new Map<number, Uint32Array>();
      for (const { isAdded, at, isBuilt } of steps) {
        if (isAdded && !known.has(at)) {
          index.add(hashes[at]!, at);
          known.set(at, hashes[at]!);
        } else if (!isAdded) {
          assert.equal(index.remove(at), known.delete(at) ? 1 : 0);
        }
        if (isBuilt) index.build();
      }
      assert.equal(index.size, known.size);
      for (const [tag, hash] of known)
        assert.ok(index.search(hash, 0).some((found) => found.tag === tag && found.distance === 0));
      const all = index.search(hashes[0]!, 256).map(({ tag }) => tag);
      assert.deepEqual(all.toSorted(), [...known.keys()].toSorted());
    }),
  );
});

test("what was removed from a filed index is not found, and its tags may be given out again", () => {
  const index = new HashIndex();
  for (let at = 0; at < 6_000; at++) index.add(hashes[at]!, at);
  index.build();
  assert.equal(index.remove(100, 199), 100);
  assert.deepEqual(index.search(hashes[150]!, 0), []);
  index.add(hashes[150]!, 150);
  assert.deepEqual(index.search(hashes[150]!, 0), [{ tag: 150, distance: 0 }]);
  assert.equal(index.size, 5_901);
});

test("an index restored from its dump finds the same", () => {
  const restored = HashIndex.restore(filed.dump());
  assert.equal(restored.size, filed.size);
  for (const at of [0, 1, 777, 24_999])
    assert.deepEqual(inOrder(restored.search(hashes[at]!, 47)), inOrder(filed.search(hashes[at]!, 47)));
  restored.add(hashes[0]!, 99_999);
  assert.equal(restored.size, filed.size + 1);
});

test("bytes that are no dump are refused", () => {
  const dump = filed.dump();
  for (const bytes of [new Uint8Array(0), dump.slice(0, -4), new Uint8Array(dump.length), dump.slice(0, 10)])
    assert.throws(() => HashIndex.restore(bytes), TypeError);
});

test("a tag or a hash of the wrong form is refused", () => {
  const index = new HashIndex();
  for (const tag of [-1, 0.5, 2 ** 32 - 1, Number.NaN]) assert.throws(() => index.add(hashes[0]!, tag), RangeError);
  assert.throws(() => index.add(new Uint32Array(7), 1), TypeError);
  assert.deepEqual(index.search(hashes[0]!, 256), []);
});
