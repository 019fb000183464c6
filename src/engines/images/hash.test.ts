import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { distance, hashText, readHash } from "./hash.ts";

const hashes = fc.uint32Array({ minLength: 8, maxLength: 8 });

test("a hash is read back from its text", () => {
  fc.assert(fc.property(hashes, (hash) => assert.deepEqual(readHash(hashText(hash)), hash)));
});

test("what is not 64 hexadecimal digits is no hash", () => {
  for (const text of ["", "f".repeat(63), "f".repeat(65), "g".repeat(64), ` ${"f".repeat(63)}`])
    assert.equal(readHash(text), null, text);
});

test("the distance is the number of bits that were turned", () => {
  fc.assert(
    fc.property(hashes, fc.uniqueArray(fc.nat(255)), (hash, bits) => {
      const other = hash.slice();
      for (const bit of bits) other[bit >> 5]! ^= 1 << (bit & 31);
      assert.equal(distance(hash, other), bits.length);
    }),
  );
});
