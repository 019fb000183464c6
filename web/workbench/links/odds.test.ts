import assert from "node:assert/strict";
import test from "node:test";
import * as fc from "fast-check";
import { timesOf } from "./odds.ts";

test("ten decibans are ten times, twenty a hundred, three twice, and none no change", () => {
  assert.deepEqual([10, 20, -20, 3, 0, 0.4].map(timesOf), [10, 100, 100, 2, 1, 1]);
});

test("what is said has one digit that counts, lies near the truth, and grows with it", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 60, noNaN: true }),
      fc.double({ min: 0, max: 60, noNaN: true }),
      (one, other) => {
        const said = timesOf(one);
        assert.match(String(said), /^[1-9]0*$/);
        assert.ok(said / 10 ** (one / 10) <= 1.5 && said / 10 ** (one / 10) >= 0.66, `${one}: ${said}`);
        if (one <= other) assert.ok(said <= timesOf(other));
      },
    ),
  );
});
