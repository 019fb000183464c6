import assert from "node:assert/strict";
import { test } from "node:test";
import { agreementOf } from "./agreement.ts";
import { featuresOf, mirroredFeatures } from "./features.ts";
import { mirrored } from "./pixels.ts";
import { featureBytes, readFeatures } from "./stored-features.ts";

/** Squares at irregular places: many corners, each with other neighbours. */
function squares(width: number, height: number): { width: number; height: number; data: Uint8Array } {
  const data = new Uint8Array(width * height).fill(90);
  let state = 17;
  const next = (most: number) => (state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff) % most;
  for (let square = 0; square < 120; square++) {
    const [left, top, side, bright] = [next(width - 40), next(height - 40), 6 + next(34), next(256)];
    for (let y = top; y < top + side; y++) data.fill(bright, y * width + left, y * width + left + side);
  }
  return { width, height, data };
}

const picture = squares(320, 280);
const features = featuresOf(picture);

test("points lie within the picture, away from its edges, and have a description each", () => {
  assert.ok(features.x.length > 100, String(features.x.length));
  assert.equal(features.descriptions.length, features.x.length * 8);
  for (const [at, x] of features.x.entries()) {
    assert.ok(x > 0 && x < features.width && features.y[at]! > 0 && features.y[at]! < features.height);
  }
});

test("the points of the mirrored picture follow from those of the picture", () => {
  const agreement = agreementOf(mirroredFeatures(features), featuresOf(mirrored(picture)));
  assert.ok(agreement !== null && agreement.inliers > 50, JSON.stringify(agreement?.inliers));
  assert.ok(Math.abs(agreement.alignment.scale - 1) < 0.01 && Math.abs(agreement.alignment.moveX) < 5);
  const unturned = agreementOf(features, featuresOf(mirrored(picture)));
  assert.ok((unturned?.inliers ?? 0) < 10, JSON.stringify(unturned?.inliers));
});

test("mirroring twice gives the points back", () => {
  const twice = mirroredFeatures(mirroredFeatures(features));
  assert.deepEqual(twice.descriptions, features.descriptions);
});

test("points are read back from their bytes, wherever those begin", () => {
  const bytes = featureBytes(features);
  const shifted = new Uint8Array(bytes.length + 1);
  shifted.set(bytes, 1);
  assert.deepEqual(readFeatures(bytes), features);
  assert.deepEqual(readFeatures(shifted.subarray(1)), features);
});

test("bytes that are no points are refused", () => {
  const bytes = featureBytes(features);
  for (const wrong of [new Uint8Array(0), bytes.slice(4), bytes.slice(0, -1), new Uint8Array(bytes.length)])
    assert.throws(() => readFeatures(wrong), TypeError);
});

test("a picture of any narrow shape gets an answer", () => {
  for (const [width, height] of [
    [16, 16],
    [16, 4000],
    [3000, 17],
    [40, 40],
  ] as const)
    assert.ok(featuresOf({ width, height, data: new Uint8Array(width * height) }).x.length === 0);
});

test("points that look alike but lie otherwise lower the share that agrees", () => {
  const half = squares(320, 280);
  // The left half stays where it is; the right one is moved down.
  for (let y = 0; y < 280; y++)
    for (let x = 160; x < 320; x++) half.data[y * 320 + x] = picture.data[((y + 90) % 280) * 320 + x]!;
  const [whole, part] = [agreementOf(features, features), agreementOf(featuresOf(half), features)];
  assert.ok(whole !== null && part !== null && whole.share > 0.95, String(whole?.share));
  assert.ok(part.share < 0.85 && part.share > 0.2, String(part.share));
});
