import assert from "node:assert/strict";
import { test } from "node:test";
import { bestThreshold, f1At, fitCalibration, probabilityOf } from "./calibration.ts";
import { randomFrom } from "../trees/index.ts";

const random = randomFrom(3);
const truth = Array.from({ length: 4000 }, () => random() * 8 - 4);
const labels = truth.map((logOdds) => Number(random() < probabilityOf(logOdds)));

test("margins that exaggerate are brought back to what comes true", () => {
  const { slope, offset } = fitCalibration(
    truth.map((logOdds) => 3 * logOdds + 2),
    labels,
  );
  assert.ok(Math.abs(slope - 1 / 3) < 0.03, `${slope}`);
  assert.ok(Math.abs(offset + 2 / 3) < 0.15, `${offset}`);
});

test("separated labels give no infinite slope", () => {
  const { slope, offset } = fitCalibration([-2, -1, 1, 2], [0, 0, 1, 1]);
  assert.ok(Number.isFinite(slope) && Number.isFinite(offset) && slope > 0);
});

test("the threshold lies where F1 is good on both sides of it", () => {
  const threshold = bestThreshold(truth, labels);
  assert.ok(threshold > -1.5 && threshold < 1, `${threshold}`);
});

test("F1 counts what is called and what is true", () => {
  assert.equal(f1At([2, 1, -1, -2], [1, 0, 1, 0], 0), 0.5);
  assert.equal(f1At([], [], 0), 0);
});
