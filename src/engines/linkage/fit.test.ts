import assert from "node:assert/strict";
import test from "node:test";
import { fitWeights } from "./fit.ts";
import { PatternTable } from "./patterns.ts";
import { expectedBestThreshold } from "./threshold.ts";
import { levelDecibans, priorDecibans, probability, weigh } from "./weights.ts";

const fields = ["a", "b", "c"].map((name) => ({ name, levels: ["missing", "different", "equal"] }));

/** How many of all pairs of 1,000 records show each pattern, when 1,000 pairs are one and agree in 9 of 10 cases, others in 1 of 100. */
function world() {
  const allPairs = 499_500;
  const one = 1000;
  const candidates = new PatternTable(fields);
  const background = new PatternTable(fields);
  for (let code = 0; code < 8; code++) {
    const levels = [1, 2, 4].map((bit) => (code & bit ? 2 : 1));
    const equal = levels.filter((level) => level === 2).length;
    const same = one * 0.9 ** equal * 0.1 ** (3 - equal);
    const chance = (allPairs - one) * 0.01 ** equal * 0.99 ** (3 - equal);
    (equal > 0 ? candidates : background).add(levels, same + chance);
  }
  return { candidates, background, allPairs };
}

test("the weights behind the pairs are found without a label", () => {
  const weights = fitWeights(world(), 1000);
  assert.ok(Math.abs(weights.prior * 499_500 - 1000) < 30, String(weights.prior * 499_500));
  for (const at of [0, 1, 2]) {
    assert.ok(Math.abs(weights.same[at]![2]! - 0.9) < 0.02);
    assert.ok(Math.abs(weights.chance[at]![2]! - 0.01) < 0.001);
  }
});

test("agreeing weighs for, differing against, and what is missing says nothing", () => {
  const weights = fitWeights(world(), 1000);
  assert.equal(levelDecibans(weights, 0, 0), 0);
  assert.ok(levelDecibans(weights, 0, 1) < 0 && levelDecibans(weights, 0, 2) > 15);
  assert.equal(weigh(weights, [0, 0, 0]), priorDecibans(weights));
});

test("a value ten times as common weighs ten decibans less", () => {
  const weights = fitWeights(world(), 1000);
  const less = levelDecibans(weights, 0, 2) - levelDecibans(weights, 0, 2, 10);
  assert.ok(Math.abs(less - 10) < 1e-9);
});

test("the same pairs give the same weights in whatever order they were counted", () => {
  const { candidates, ...rest } = world();
  const turned = new PatternTable(fields);
  for (const { levels, pairs } of candidates.patterns().toReversed()) turned.add(levels, pairs);
  assert.deepEqual(fitWeights({ ...rest, candidates: turned }, 1000), fitWeights({ ...rest, candidates }, 1000));
});

test("the threshold is where the probabilities expect the best F1", () => {
  assert.ok(Math.abs(probability(expectedBestThreshold([0.99, 0.95, 0.2, 0.01])) - 0.95) < 1e-9);
  assert.ok(Math.abs(probability(expectedBestThreshold([0.6, 0.55, 0.5])) - 0.5) < 1e-9);
});
