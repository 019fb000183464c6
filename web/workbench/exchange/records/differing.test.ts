import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { differing } from "./differing.ts";

test("the stretch in which two texts differ is marked, word by word", () => {
  const [one, other] = differing("Kho số 4, đường Láng, Hà Nội", "Kho số 9, đường Láng, Hà Nội");
  assert.deepEqual(one, { before: "Kho số ", own: "4,", after: " đường Láng, Hà Nội" });
  assert.equal(other.own, "9,");
  assert.deepEqual(
    differing("640", "640 hộp").map(({ own }) => own),
    ["", "hộp"],
  );
});

test("nothing of either text is lost, whatever they are", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (one, other) => {
      const parts = differing(one, other).map(({ before, own, after }) => before + own + after);
      assert.deepEqual(parts, [one, other]);
    }),
  );
});
