import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { saysOf, widthFor } from "./scales.ts";

const judged = (low: number, high: number) => ({ hits: 1, n: 9, share: (low + high) / 2, low, high });
const unjudged = { hits: 0, n: 0, share: null, low: 0, high: 1 };

test("bars beside each other share a width that holds each whisker, and is no wider than a share can be", () => {
  const part = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(part), (highs) => {
      const width = widthFor(highs.map((high) => judged(0, high)));
      return highs.every((high) => high <= width) && width <= 1;
    }),
  );
});

test("small shares get a narrow scale, and a platform where nothing was judged does not widen it", () => {
  assert.equal(widthFor([judged(0, 0.06), unjudged]), 0.1);
  assert.equal(widthFor([judged(0, 0.72)]), 1);
});

test("points are called too high or too low only two deviations away from 1", () => {
  assert.equal(saysOf({ times: 0.7, deviation: 0.2 }), "right");
  assert.equal(saysOf({ times: 0.5, deviation: 0.2 }), "high");
  assert.equal(saysOf({ times: 1.5, deviation: 0.2 }), "low");
});
