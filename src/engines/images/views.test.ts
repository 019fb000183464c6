import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { distance } from "./hash.ts";
import type { Picture } from "./pixels.ts";
import { mirrored, greyOf } from "./pixels.ts";
import { viewName, viewNumbers, viewsOf } from "./views.ts";

/** A pattern without a repeat, of brightness and colour. */
function pattern(width: number, height: number): Picture {
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      data.set(
        [
          128 + 90 * Math.sin((x * x) / 4000 + y / 17),
          128 + 90 * Math.sin(x / 13 + (y * y) / 6000),
          128 + 90 * Math.cos((x * y) / 5000),
        ],
        (y * width + x) * 3,
      );
  return { width, height, data };
}

/** The picture with lines of one colour about it. */
function framed({ width, height, data }: Picture, by: number, colour: number): Picture {
  const [wide, high] = [width + 2 * by, height + 2 * by];
  const larger = new Uint8Array(wide * high * 3).fill(colour);
  for (let y = 0; y < height; y++)
    larger.set(data.subarray(y * width * 3, (y + 1) * width * 3), ((y + by) * wide + by) * 3);
  return { width: wide, height: high, data: larger };
}

const plain = pattern(240, 200);
const views = viewsOf(plain);
const hashOf = (of: ReturnType<typeof viewsOf>, name: string) => of.asked.find((view) => view.name === name)?.hash;

test("views have numbers and names of their own, and an index can name them by number", () => {
  assert.equal(new Set(views.asked.map(({ name }) => name)).size, views.asked.length);
  for (const { number, name } of views.asked) {
    assert.ok(number < viewNumbers);
    assert.equal(viewName(number), name);
  }
  assert.throws(() => viewName(viewNumbers - 1), RangeError);
});

test("the content of a framed picture is the whole of the plain one, whatever the frame's width and colour", () => {
  const whole = hashOf(views, "whole")!;
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 60 }), fc.constantFrom(0, 255), (by, colour) => {
      const content = hashOf(viewsOf(framed(plain, by, colour)), "content");
      assert.ok(content !== undefined && distance(content, whole) <= 8);
    }),
    { numRuns: 12 },
  );
});

test("a picture without a border has no view of its content beside the whole", () => {
  assert.equal(hashOf(views, "content"), undefined);
});

test("a view's mirrored hash is the hash of the mirrored picture", () => {
  const grey = greyOf(plain);
  const [straight, turned] = [viewsOf(grey), viewsOf(mirrored(grey))];
  const [whole] = straight.asked;
  assert.ok(distance(whole!.mirrored, hashOf(turned, "whole")!) <= 4);
});

const area = (name: string) => {
  const { left, top, width, height } = views.kept.find((view) => view.name === name)!.area;
  return [left, top, width, height].map(Math.round);
};

test("a window lies where its name says", () => {
  assert.deepEqual(area("window-1-1"), [0, 0, 192, 160]);
  assert.deepEqual(area("window-5-1"), [0, 40, 192, 160]);
  assert.deepEqual(area("window-1-5"), [48, 0, 192, 160]);
});

test("a grey picture is looked at by its brightness alone, and a white one has no views", () => {
  assert.ok(viewsOf(greyOf(plain)).asked.every(({ look }) => look === "shape"));
  const white = { width: 100, height: 100, data: new Uint8Array(10_000).fill(255) };
  assert.deepEqual(viewsOf(white), { asked: [], kept: [] });
});

test("a picture of any size down to 16 a side gets an answer", () => {
  fc.assert(
    fc.property(fc.integer({ min: 16, max: 700 }), fc.integer({ min: 16, max: 700 }), (width, height) => {
      assert.ok(viewsOf(pattern(width, height)).asked.length < viewNumbers);
    }),
    { numRuns: 20 },
  );
});
