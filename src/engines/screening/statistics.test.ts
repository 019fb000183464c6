import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { medianOf, priceSpread } from "./statistics.ts";

test("the spread of a sample that is normal on a log scale is its standard deviation", () => {
  // Standard normal quantiles at 5 %, 15 % … 95 %.
  const quantiles = [-1.6449, -1.0364, -0.6745, -0.3853, -0.1257, 0.1257, 0.3853, 0.6745, 1.0364, 1.6449];
  const spread = priceSpread(quantiles.map((z) => Math.exp(14 + 0.3 * z)))?.spread ?? 0;
  assert.ok(Math.abs(spread - 0.3) < 0.001, String(spread));
});

test("one absurd price moves neither median nor spread by much", () => {
  const honest = [90, 95, 100, 100, 105, 110, 120].map((price) => price * 1000);
  const before = priceSpread(honest);
  const after = priceSpread([...honest, 9_000_000_000]);
  assert.ok(before && after);
  assert.ok(after.median <= 105_000 && after.spread < before.spread * 1.6);
});

test("no usable price gives nothing", () => {
  assert.equal(priceSpread([]), null);
  assert.equal(priceSpread([0, -5, Number.NaN]), null);
  assert.throws(() => medianOf([]), RangeError);
});

test("the sample shown is bounded, sorted and keeps both ends", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 10 ** 9 }), { minLength: 1, maxLength: 200 }), (prices) => {
      const known = priceSpread(prices);
      assert.ok(known);
      assert.equal(known.n, prices.length);
      assert.ok(known.sample.length <= 20 && known.sample.every((price) => prices.includes(price)));
      assert.equal(known.sample[0], Math.min(...prices));
      assert.equal(known.sample.at(-1), Math.max(...prices));
      assert.ok(known.median >= Math.min(...prices) && known.median <= Math.max(...prices) && known.spread >= 0);
    }),
  );
});
