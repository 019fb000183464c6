import assert from "node:assert/strict";
import { test } from "node:test";
import sharp from "sharp";
import type { Sharp } from "sharp";
import { agreementOf } from "./agreement.ts";
import { descriptionWords } from "./descriptors.ts";
import type { Features } from "./features.ts";
import type { Picture } from "./pixels.ts";
import type { Likeness, Seen } from "./same-picture.ts";
import { confirm, leastInliers, samePicture, see } from "./same-picture.ts";

/** A drawing of many coloured shapes, another one for every seed, as an encoded file. */
function drawing(seed: number): Promise<Buffer> {
  let state = seed * 7919 + 1;
  const next = (most: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor(((state >>> 8) / 2 ** 24) * most);
  };
  const colour = () => `rgb(${next(256)},${next(256)},${next(256)})`;
  const shapes = Array.from({ length: 60 }, () =>
    next(2) === 0
      ? `<rect x="${next(380) - 20}" y="${next(460) - 20}" width="${8 + next(90)}" height="${8 + next(90)}" fill="${colour()}"/>`
      : `<ellipse cx="${next(400)}" cy="${next(480)}" rx="${4 + next(60)}" ry="${4 + next(60)}" fill="${colour()}"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="480"><rect width="400" height="480" fill="${colour()}"/>${shapes.join("")}</svg>`;
  return sharp(Buffer.from(svg)).flatten().png().toBuffer();
}

async function pixelsOf(image: Sharp): Promise<Picture> {
  const copy = await image.flatten().jpeg({ quality: 70 }).toBuffer();
  const { data, info } = await sharp(copy).toColourspace("srgb").raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

const file = await drawing(1);
const other = await drawing(2);
const original = see(await pixelsOf(sharp(file)));
const stranger = see(await pixelsOf(sharp(other)));
const copied = async (image: Sharp): Promise<Seen> => see(await pixelsOf(image));

function samePoints(likeness: Likeness): asserts likeness is Extract<Likeness, { by: "points" }> {
  assert.ok(likeness.same && likeness.by === "points", JSON.stringify(likeness));
  assert.ok(likeness.inliers >= leastInliers);
}

test("a picture is the same as itself, and all of its points lie where they lie", () => {
  const likeness = samePicture(original, original);
  samePoints(likeness);
  assert.equal(likeness.view.distance, 0);
  assert.ok(Math.abs(likeness.alignment.scale - 1) < 0.01 && Math.abs(likeness.alignment.degrees) < 0.1);
});

test("two drawings are not the same, in either direction", () => {
  for (const likeness of [samePicture(original, stranger), samePicture(stranger, original)])
    assert.equal(likeness.same, false, JSON.stringify(likeness));
});

test("a crop is recognised, and the alignment tells what was cut off", async () => {
  const crop = await copied(sharp(file).extract({ left: 40, top: 30, width: 320, height: 384 }));
  const likeness = samePicture(crop, original);
  samePoints(likeness);
  // 320 x 384 of 400 x 480: the original is 1.25 times as large, in thousandths of the longer side.
  assert.ok(Math.abs(likeness.alignment.scale - 1.25) < 0.02, JSON.stringify(likeness.alignment));
  assert.ok(Math.abs(likeness.alignment.moveX + (40 * 1000) / 384) < 8, JSON.stringify(likeness.alignment));
});

test("a mirrored copy is recognised, and said to be mirrored", async () => {
  const likeness = samePicture(await copied(sharp(file).flop()), original);
  samePoints(likeness);
  assert.equal(likeness.view.isMirrored, true);
});

test("a copy turned by 3 degrees is recognised, and the turn is told", async () => {
  const likeness = samePicture(await copied(sharp(file).rotate(3, { background: "white" })), original);
  samePoints(likeness);
  assert.ok(Math.abs(Math.abs(likeness.alignment.degrees) - 3) < 0.5, JSON.stringify(likeness.alignment));
});

test("a copy in a frame, in grey, smaller, or padded to a square is recognised", async () => {
  const copies = {
    framed: sharp(file).extend({ top: 24, bottom: 24, left: 24, right: 24, background: "#c02020" }),
    grey: sharp(file).greyscale(),
    smaller: sharp(file).resize(150),
    padded: sharp(file).resize(480, 480, { fit: "contain", background: "white" }),
  };
  for (const [name, copy] of Object.entries(copies)) {
    const likeness = samePicture(await copied(copy), original);
    assert.equal(likeness.same, true, `${name}: ${JSON.stringify(likeness)}`);
  }
});

test("half of a collage is recognised, whichever of the two pictures is asked about", async () => {
  const sheet = sharp({ create: { width: 800, height: 480, channels: 3, background: "white" } });
  const collage = sheet.composite([
    { input: file, left: 0, top: 0 },
    { input: other, left: 400, top: 0 },
  ]);
  const both = await copied(collage);
  for (const one of [original, stranger]) {
    samePoints(samePicture(both, one));
    samePoints(samePicture(one, both));
  }
});

test("two empty pictures are not called the same: there is nothing to see in either", () => {
  const empty = see({ width: 200, height: 200, data: new Uint8Array(200 * 200 * 3).fill(255) });
  assert.deepEqual(samePicture(empty, empty), { same: false, view: null, inliers: 0 });
});

/** Soft clouds of colour: slow changes and no corners. */
function clouds(shift: number): Picture {
  const data = new Uint8Array(240 * 300 * 3);
  for (let y = 0; y < 300; y++)
    for (let x = 0; x < 240; x++)
      for (let part = 0; part < 3; part++)
        data[(y * 240 + x) * 3 + part] =
          128 + 60 * Math.sin(x / (23 + part + shift) + part) + 55 * Math.cos((y + part * 40 * shift) / 31);
  return { width: 240, height: 300, data };
}

test("a picture too plain for points is recognised by its views, and only by near ones", async () => {
  const plain = see(clouds(0));
  assert.ok(plain.features.x.length < 60, String(plain.features.x.length));
  const again = samePicture(plain, see(clouds(0)));
  assert.ok(again.same && again.by === "views", JSON.stringify(again));
  assert.equal(samePicture(see(clouds(5)), plain).same, false);
});

test("one thing that is in two pictures does not make them the same, however many of its points agree", async () => {
  const [left, top, width, height] = [130, 150, 160, 160];
  const thing = await sharp(file).extract({ left, top, width, height }).png().toBuffer();
  const both = await copied(sharp(other).composite([{ input: thing, left: 60, top: 250 }]));
  const view = { asked: "whole", kept: "whole", distance: 20, isMirrored: false };
  const agreement = agreementOf(both.features, original.features);
  assert.ok(agreement !== null && agreement.inliers >= leastInliers, String(agreement?.inliers));
  assert.equal(confirm(view, both.features, original.features).same, false);
});

/** So many points at places and with descriptions of their own; the first `same` of them are the same for every seed. */
function scatter(seed: number, count: number, same: number): Features {
  let state = 1;
  const next = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0);
  const numbers = {
    x: new Float32Array(count),
    y: new Float32Array(count),
    words: new Uint32Array(count * descriptionWords),
  };
  for (let at = 0; at < count; at++) {
    if (at === same) state = seed;
    numbers.x[at] = (next() >>> 8) % 1000;
    numbers.y[at] = (next() >>> 8) % 1000;
    // The low bits of such numbers repeat soon.
    for (let word = 0; word < descriptionWords; word++)
      numbers.words[at * descriptionWords + word] = (next() & 0xffff0000) | (next() >>> 16);
  }
  const { x, y, words } = numbers;
  return { width: 1000, height: 1000, x, y, scale: new Float32Array(count).fill(3), descriptions: words };
}

test("points that agree are a copy only if they are a part of all points worth the name: a floor is in many photographs", () => {
  const view = { asked: "whole", kept: "whole", distance: 20, isMirrored: false };
  const sameOf = (same: number) => confirm(view, scatter(77, 300, same), scatter(99, 300, same));
  const few = agreementOf(scatter(77, 300, 20), scatter(99, 300, 20));
  assert.ok(few !== null && few.inliers >= leastInliers && few.share > 0.9 && few.spread > 0.3, JSON.stringify(few));
  assert.ok(few.repeated > 0.04 && few.repeated < 0.07, String(few.repeated));
  assert.equal(sameOf(20).same, false);
  assert.equal(sameOf(60).same, true);
});
