import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { binCount, binOf, edgesOf } from "./bins.ts";

const numbers = fc.array(fc.oneof(fc.integer({ min: -5, max: 5 }), fc.double({ noNaN: true, min: -9, max: 9 })));

test("bins keep the order of values and stay below 64", () => {
  fc.assert(
    fc.property(numbers, (values) => {
      const edges = edgesOf(Float64Array.from(values));
      const sorted = values.toSorted((one, other) => one - other);
      const bins = sorted.map((value) => binOf(value, edges));
      assert.deepEqual(
        bins,
        bins.toSorted((one, other) => one - other),
      );
      assert.ok(bins.every((bin) => bin >= 1 && bin < binCount));
    }),
  );
});

test("what is not known has bin 0", () => assert.equal(binOf(NaN, [1, 2]), 0));

test("a few values that are very common do not hide the rare ones", () => {
  const values = Float64Array.from({ length: 1000 }, (_, at) => (at < 990 ? at % 2 : 5 + at));
  const edges = edgesOf(values);
  assert.notEqual(binOf(0, edges), binOf(1, edges));
  assert.notEqual(binOf(1, edges), binOf(1200, edges));
});
