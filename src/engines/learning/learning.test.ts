import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { calibration, driftOf, exactInterval, probabilityOf, qualityAt, refit, shareOf } from "./index.ts";

const near = (found: number, expected: number, within = 5e-5) =>
  assert.ok(Math.abs(found - expected) <= within, `${found} is not ${expected}`);

test("exact intervals are those of the published tables", () => {
  // Clopper and Pearson's 95 % limits, as printed in tables of the binomial distribution.
  for (const [hits, n, low, high] of [
    [0, 10, 0, 0.3085],
    [1, 10, 0.0025, 0.445],
    [5, 10, 0.1871, 0.8129],
    [10, 10, 0.6915, 1],
    [0, 30, 0, 0.1157],
    [5, 50, 0.0333, 0.2181],
    [50, 100, 0.3983, 0.6017],
    [3, 1000, 0.0006, 0.0087],
  ] as const) {
    const found = exactInterval(hits, n);
    near(found.low, low);
    near(found.high, high);
  }
});

test("an exact interval holds the true share in at least 95 of 100 samples, whatever share and size", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0.001, max: 0.999, noNaN: true }), (n, share) => {
      let covered = 0;
      let probability = (1 - share) ** n;
      for (let hits = 0; hits <= n; hits++) {
        const { low, high } = exactInterval(hits, n);
        if (low <= share && share <= high) covered += probability;
        probability *= ((n - hits) / (hits + 1)) * (share / (1 - share));
      }
      assert.ok(covered >= 0.95 - 1e-9, `${n} draws of ${share}: ${covered}`);
    }),
    { numRuns: 100 },
  );
});

test("no sample says nothing, and a count that cannot be is refused", () => {
  assert.deepEqual(shareOf(0, 0), { hits: 0, n: 0, share: null, low: 0, high: 1 });
  assert.throws(() => exactInterval(3, 2), RangeError);
  assert.throws(() => exactInterval(0.5, 2), RangeError);
});

/** Answers of officers drawn from known weights. */
function drawn(count: number, truth: Record<string, number>, base: number, seed: number) {
  let state = seed;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return Array.from({ length: count }, () => {
    const signs = Object.fromEntries(Object.keys(truth).flatMap((name) => (random() < 0.4 ? [[name, 1]] : [])));
    const points = base + Object.keys(signs).reduce((sum, name) => sum + (truth[name] as number), 0);
    return { signs, isReal: random() < probabilityOf(points), points };
  });
}

const truth = { "lexicon.3": 12, "price.brand": 4, "brand.other": -2 };
const prior = { points: { "lexicon.3": 6, "price.brand": 9, "brand.other": 1 }, base: -6, deviation: 5 };

test("many answers bring the weights to the truth, within what the deviations say", () => {
  const { weights, base } = refit(drawn(20_000, truth, -8, 7), prior);
  for (const [name, points] of Object.entries(truth)) {
    const weight = weights[name];
    assert.ok(
      weight !== undefined && Math.abs(weight.points - points) < 4 * weight.deviation,
      `${name}: ${weight?.points}`,
    );
    assert.ok(weight.deviation < 0.5 && weight.seen > 7000);
  }
  near(base, -8, 1);
});

test("without answers the weights stay, and a few move them a little", () => {
  assert.deepEqual(refit([], prior), { base: -6, weights: {} });
  const few = refit(drawn(5, truth, -8, 3), prior);
  for (const [name, { points, deviation }] of Object.entries(few.weights)) {
    assert.ok(Math.abs(points - (prior.points as Record<string, number>)[name]!) < 5, `${name} ${points}`);
    assert.ok(deviation > 2 && deviation <= 5);
  }
});

test("answers that agree with no weight at all do not run away", () => {
  const all = refit(
    Array.from({ length: 200 }, () => ({ signs: { only: 1 }, isReal: true })),
    { points: {}, base: 0, deviation: 5 },
  );
  assert.ok((all.weights["only"]?.points ?? 0) < 30);
});

test("scores made by the truth are calibrated, overconfident ones are not", () => {
  const judged = drawn(20_000, truth, -8, 11);
  const honest = calibration(judged);
  assert.equal(honest.length, 10);
  assert.ok(honest.filter(({ expected, found }) => expected >= found.low && expected <= found.high).length >= 8);
  const boasting = calibration(judged.map(({ points, isReal }) => ({ points: points * 3, isReal })));
  assert.ok(boasting.filter(({ expected, found }) => expected >= found.low && expected <= found.high).length <= 4);
});

test("precision and recall at a threshold count what was judged", () => {
  const scored = [
    { points: 20, isReal: true },
    { points: 12, isReal: false },
    { points: 10, isReal: true },
    { points: 3, isReal: true },
    { points: 1, isReal: false },
  ];
  const { precision, recall } = qualityAt(scored, 10);
  assert.deepEqual([precision.hits, precision.n, recall.hits, recall.n], [2, 3, 2, 3]);
});

test("drift is neither chance nor a trifle", () => {
  assert.equal(driftOf({ hits: 2, n: 100 }, { hits: 5, n: 100 }).isAlert, false);
  assert.equal(driftOf({ hits: 20_000, n: 1_000_000 }, { hits: 21_000, n: 1_000_000 }).isAlert, false);
  assert.equal(driftOf({ hits: 200, n: 10_000 }, { hits: 400, n: 10_000 }).isAlert, true);
  assert.equal(driftOf({ hits: 400, n: 10_000 }, { hits: 200, n: 10_000 }).isAlert, true);
  assert.equal(driftOf({ hits: 0, n: 0 }, { hits: 0, n: 0 }).times, 1);
});
