import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { jaroWinkler, mongeElkan } from "./text-similarity.ts";

test("Jaro-Winkler gives its published values", () => {
  for (const [one, other, expected] of [
    ["martha", "marhta", 0.961],
    ["dwayne", "duane", 0.84],
    ["dixon", "dicksonx", 0.813],
  ] as const) {
    assert.ok(Math.abs(jaroWinkler(one, other) - expected) < 0.001, `${one} ${jaroWinkler(one, other)}`);
  }
});

test("a word is like itself, and likeness stays between 0 and 1", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      const likeness = jaroWinkler(one, other);
      assert.ok(likeness >= 0 && likeness <= 1 + 1e-9);
      assert.equal(jaroWinkler(one, one), 1);
    }),
  );
});

test("of no words nothing is known", () => assert.ok(Number.isNaN(mongeElkan([], ["a"]))));
