import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { looksTriedOut } from "./probing.ts";

const phone = (at: number) => `+8490${String(at).padStart(7, "0")}`;

test("a range of numbers looks tried out, in whatever order it is written", () => {
  const range = Array.from({ length: 200 }, (_, at) => phone(1_234_000 + at));
  assert.equal(looksTriedOut(range), true);
  assert.equal(looksTriedOut(range.toReversed()), true);
  assert.equal(looksTriedOut(range.filter((_, at) => at % 3 === 0)), true);
});

test("numbers of a case do not, though a shop holds a few in a row", () => {
  // Without bias: drawn as in life, and not towards one another as edge cases are.
  const drawn = fc.noBias(fc.uniqueArray(fc.integer({ min: 0, max: 9_999_999 }), { minLength: 60, maxLength: 400 }));
  fc.assert(
    fc.property(drawn, (numbers) => assert.equal(looksTriedOut([...numbers.map(phone), phone(1), phone(2)]), false)),
    { numRuns: 50, endOnFailure: true },
  );
});

test("few numbers tell nothing, nor does what is no number", () => {
  assert.equal(looksTriedOut(Array.from({ length: 40 }, (_, at) => phone(at))), false);
  assert.equal(looksTriedOut(Array.from({ length: 400 }, () => "không rõ")), false);
  assert.equal(looksTriedOut([]), false);
});
