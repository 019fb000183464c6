import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { PictureIndex } from "./picture-index.ts";
import { readViews, viewBytes } from "./stored-views.ts";
import { viewsOf } from "./views.ts";

/** Waves of brightness and colour that no two phases have alike. */
function waves(phase: number, isGrey: boolean): { width: number; height: number; data: Uint8Array } {
  const [width, height] = [160, 120];
  const channels = isGrey ? 1 : 3;
  const data = new Uint8Array(width * height * channels);
  for (let at = 0; at < data.length; at++) {
    const [x, y] = [Math.floor(at / channels) % width, Math.floor(at / channels / width)];
    data[at] = 128 + 100 * Math.sin((x * x) / 900 + y / (7 + phase) + (at % channels));
  }
  return { width, height, data };
}

test("views come back from their bytes as they were, wherever the bytes begin", () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 40 }), fc.boolean(), fc.integer({ min: 0, max: 5 }), comeBack));
});

test("bytes read back find the picture in an index", () => {
  const index = new PictureIndex();
  index.add("one", readViews(viewBytes(viewsOf(waves(3, false)))).kept);
  const [near] = index.candidates(readViews(viewBytes(viewsOf(waves(3, false)))).asked);
  assert.deepEqual([near?.id, near?.distance], ["one", 0]);
});

test("bytes that are no views are refused", () => {
  const bytes = viewBytes(viewsOf(waves(1, false)));
  for (const wrong of [new Uint8Array(), bytes.subarray(1), bytes.subarray(0, bytes.length - 4), new Uint8Array(60)])
    assert.throws(() => readViews(wrong), TypeError);
});

function comeBack(phase: number, isGrey: boolean, offset: number): void {
  const seen = viewsOf(waves(phase, isGrey));
  const bytes = viewBytes(seen);
  const moved = new Uint8Array(bytes.length + offset);
  moved.set(bytes, offset);
  const pooled = Buffer.from(moved.buffer, offset);
  const back = readViews(offset % 2 === 0 ? moved.subarray(offset) : pooled);
  const plain = ({ asked, kept }: typeof seen) => ({
    kept: kept.map(({ number }) => number),
    asked: asked.map(({ area, ...view }) => ({ ...view, area: Object.values(area).map(Math.fround) })),
  });
  assert.deepEqual(plain(back), plain(seen));
}
