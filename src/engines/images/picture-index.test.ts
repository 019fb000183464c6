import assert from "node:assert/strict";
import { test } from "node:test";
import { PictureIndex } from "./picture-index.ts";
import type { View } from "./views.ts";

let state = 3;
function hash(): Uint32Array {
  return Uint32Array.from({ length: 4 }, () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0));
}
const turned = (from: Uint32Array, bits: number) =>
  from.map((word, at) => (at === 1 ? (word ^ (2 ** bits - 1)) >>> 0 : word));
const area = { left: 0, top: 0, width: 10, height: 10 };
const view = (number: number, name: string, of: Uint32Array, mirrored = hash()): View => ({
  number,
  name,
  look: "colour",
  area,
  hash: of,
  mirrored,
});

const shirt = [view(0, "whole", hash()), view(4, "left-half", hash())];
const shoe = [view(0, "whole", hash())];

function filled(): PictureIndex {
  const index = new PictureIndex();
  index.add("shirt", shirt);
  index.add("shoe", shoe);
  return index;
}

test("a picture is found by its nearest view, with the reason", () => {
  const asked = [view(0, "whole", hash()), view(40, "middle-85-1", turned(shirt[1]!.hash, 5))];
  assert.deepEqual(filled().candidates(asked), [
    { id: "shirt", asked: "middle-85-1", kept: "left-half", distance: 5, isMirrored: false },
  ]);
});

test("a mirrored view is found, and said to be mirrored", () => {
  const asked = [view(0, "whole", hash(), turned(shoe[0]!.hash, 2))];
  assert.deepEqual(filled().candidates(asked), [
    { id: "shoe", asked: "whole", kept: "whole", distance: 2, isMirrored: true },
  ]);
});

test("several pictures come with the nearest first, each once", () => {
  const asked = [
    view(0, "whole", turned(shoe[0]!.hash, 9)),
    view(1, "content", shirt[0]!.hash),
    view(4, "left-half", shirt[1]!.hash),
  ];
  assert.deepEqual(
    filled()
      .candidates(asked)
      .map(({ id, distance }) => [id, distance]),
    [
      ["shirt", 0],
      ["shoe", 9],
    ],
  );
  assert.equal(filled().candidates(asked, 8).length, 1);
});

test("a removed picture is not found, and one added again has only its new views", () => {
  const index = filled();
  assert.equal(index.remove("shirt"), true);
  assert.equal(index.remove("shirt"), false);
  assert.deepEqual(index.candidates(shirt), []);
  index.add("shoe", [view(0, "whole", shirt[0]!.hash)]);
  assert.deepEqual(index.candidates(shoe), []);
  assert.deepEqual(
    index.candidates(shirt).map(({ id }) => id),
    ["shoe"],
  );
  assert.equal(index.size, 1);
});

test("an index restored from its dump has the same pictures, without those removed", () => {
  const index = filled();
  index.add("áo thun", [view(2, "whole-in-grey", hash())]);
  index.remove("shoe");
  const restored = PictureIndex.restore(index.dump());
  assert.deepEqual([restored.size, restored.candidates(shoe)], [2, []]);
  assert.deepEqual(restored.candidates(shirt), index.candidates(shirt));
  restored.add("shoe", shoe);
  assert.equal(restored.candidates(shoe)[0]?.id, "shoe");
});
