import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { buildBlockIndex, searchBlock } from "./block-index.ts";

const texts = [
  "Máy xay sinh tố Vạn Phúc VP2231",
  "Máy xay thịt Vạn Phúc VP3310",
  "Nồi cơm điện Sao Biển 1.8L",
  "Nồi chiên không dầu Sao Biển 5L",
];
const index = buildBlockIndex(texts);

test("a text is found by itself, without marks, and cut otherwise", () => {
  assert.equal(searchBlock(index, texts[2]!, 3)[0]?.at, 2);
  assert.equal(searchBlock(index, "noi com dien sao bien", 3)[0]?.at, 2);
  assert.equal(searchBlock(index, "VP-2231 máyxay", 3)[0]?.at, 0);
});

test("what shares nothing is not found, and no more than asked for comes back", () => {
  assert.deepEqual(searchBlock(index, "qqq www", 5), []);
  assert.equal(searchBlock(index, "Máy nồi Sao Vạn", 2).length, 2);
});

test("every text is most like itself and likeness falls along the answer", () => {
  const text = fc.array(fc.constantFrom("nồi", "máy", "xay", "Sao Biển", "VP22", "1.8L", "đen"), {
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 12 }), (lists) => {
      const all = lists.map((words) => words.join(" "));
      const built = buildBlockIndex(all);
      for (const one of all) {
        const found = searchBlock(built, one, all.length);
        const likeness = found.map((candidate) => candidate.likeness);
        assert.ok(Math.abs(likeness[0]! - 1) < 1e-5);
        assert.deepEqual(
          likeness,
          likeness.toSorted((a, b) => b - a),
        );
      }
    }),
    { numRuns: 50 },
  );
});
