import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { foldText } from "./fold.ts";
import { spelledOutWords } from "./spelled-out.ts";

test("words spelled out with points, spaces or hyphens are joined, sizes and abbreviations are not", () => {
  for (const [written, words] of [
    ["Túi da L.u.m.i.n.a mềm", ["lumina"]],
    ["l u m i n a", ["lumina"]],
    ["N-e-b-u-l-o và L.u.m.i", ["nebulo", "lumi"]],
    ["Áo size S M L", []],
    ["U.S.A", []],
    ["MU-X 2 0 2 6", []],
    ["", []],
  ] as const)
    assert.deepEqual(spelledOutWords(foldText(written)), words, written);
});

test("whatever word of four letters or more is spelled out, it is the one that is found", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{4,12}$/), (word) => {
      assert.deepEqual(spelledOutWords(foldText(`mua ${[...word].join(".")} ngay`)), [word]);
    }),
  );
});
