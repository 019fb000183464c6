import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import identifiers from "../../../reference/identifiers.json" with { type: "json" };
import { foldText } from "./fold.ts";
import { toneKey } from "./tone.ts";

test("both places of the tone give one key, for every pair of the reference file", () => {
  assert.ok(identifiers.tone_placement.vectors.length >= 15);
  for (const [written, canonical] of identifiers.tone_placement.vectors as [string, string][]) {
    assert.equal(toneKey(written), canonical.toLowerCase());
    assert.equal(toneKey(canonical), canonical.toLowerCase());
  }
});

test("different words keep different keys", () => {
  assert.notEqual(toneKey("hóng"), toneKey("hồng"));
  assert.notEqual(toneKey("hòa"), toneKey("hóa"));
  assert.notEqual(toneKey("của"), toneKey("cuả"));
});

const vietnamese = fc.string({ unit: fc.constantFrom(..."hòaoàkhỏeủyuỳqugiếạớđĐ \u0300\u0301\u0323\u0302") });

test("the key of a key is itself, and folds as the text does", () => {
  fc.assert(
    fc.property(fc.oneof(vietnamese, fc.string({ unit: "binary" })), (text) => {
      assert.equal(toneKey(toneKey(text)), toneKey(text));
      assert.equal(foldText(toneKey(text)), foldText(text));
      assert.equal(toneKey(text.normalize("NFD")), toneKey(text));
    }),
    { numRuns: 2000 },
  );
});
