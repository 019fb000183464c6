import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { editDistance, editLikeness } from "./edit-distance.ts";

/** The definition, one recursion a case. */
function defined(one: string, other: string): number {
  if (one === "" || other === "") return one.length + other.length;
  const rest = [defined(one.slice(1), other) + 1, defined(one, other.slice(1)) + 1];
  rest.push(defined(one.slice(1), other.slice(1)) + (one[0] === other[0] ? 0 : 1));
  if (one.length > 1 && other.length > 1 && one[0] === other[1] && one[1] === other[0])
    rest.push(defined(one.slice(2), other.slice(2)) + 1);
  return Math.min(...rest);
}

const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 5 });

test("the distance is that of the definition, up to what is asked", () => {
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 6 }), (one, other, most) => {
      assert.equal(editDistance(one, other, most), Math.min(defined(one, other), most + 1));
    }),
    { numRuns: 300 },
  );
});

test("the distance is the same from either side", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), fc.string({ maxLength: 40 }), (one, other) => {
      assert.equal(editDistance(one, other, 40), editDistance(other, one, 40));
    }),
  );
});

test("swapped neighbours are one error", () => {
  assert.equal(editDistance("thuy linh", "thuy lihn", 2), 1);
  assert.equal(editLikeness("abcd", "abdc"), 0.75);
  assert.equal(editLikeness("", ""), 1);
});
