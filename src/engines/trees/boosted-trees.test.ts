import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { binned } from "./bins.ts";
import { addShares, trainForest, trainingOptions, writeInFiveDigits } from "./boosted-trees.ts";
import type { Forest } from "./boosted-trees.ts";
import { forestMargin } from "./packed-forest.ts";
import { randomFrom } from "./random.ts";

const random = randomFrom(7);
// Two features that only together tell the label, one that tells nothing, one that is often not known.
const rows = Array.from({ length: 600 }, () =>
  Float64Array.of(random(), random(), random(), random() < 0.5 ? NaN : random()),
);
const labels = rows.map((row) => Number(row[0]! > 0.5 !== row[1]! > 0.5));
const options = { ...trainingOptions, trees: 60, featureShare: 1 };
const forest = trainForest(binned(rows), labels, options);

test("the trees learn what no single feature tells", () => {
  const right = rows.filter((row, at) => forestMargin(forest, row) > 0 === (labels[at] === 1));
  assert.ok(right.length > 570, `${right.length} of 600`);
});

test("the same seed gives the same trees, another seed others", () => {
  assert.deepEqual(trainForest(binned(rows), labels, options), forest);
  assert.notDeepEqual(trainForest(binned(rows), labels, { ...options, seed: 2 }), forest);
});

test("what each feature did adds up to what the trees say, whatever is not known", () => {
  const value = fc.oneof(fc.double({ min: -1, max: 2, noNaN: true }), fc.constant(NaN));
  fc.assert(
    fc.property(fc.tuple(value, value, value, value), (values) => {
      const row = Float64Array.from(values);
      const shares = new Float64Array(4);
      const base = addShares(forest, row, shares);
      const sum = shares.reduce((total, share) => total + share, base);
      assert.ok(Math.abs(sum - forestMargin(forest, row)) < 1e-9);
    }),
  );
});

test("a feature that is not known is worth what it was in training", () => {
  const known = Array.from({ length: 400 }, (_, at) => Float64Array.of(at % 2 === 0 ? NaN : 1));
  const trained = trainForest(
    binned(known),
    known.map((row) => Number(Number.isNaN(row[0]))),
    { ...options, trees: 20 },
  );
  // As they were trained, and as they are kept: JSON holds no infinite number, and models are rounded.
  for (const one of [trained, JSON.parse(writeInFiveDigits(trained)) as Forest]) {
    assert.ok(forestMargin(one, Float64Array.of(NaN)) > 0);
    assert.ok(forestMargin(one, Float64Array.of(1)) < 0);
  }
});

test("labels that are all one say so without a tree", () => {
  const trained = trainForest(
    binned(rows),
    rows.map(() => 1),
    options,
  );
  assert.ok(forestMargin(trained, rows[0]!) > 3);
});
