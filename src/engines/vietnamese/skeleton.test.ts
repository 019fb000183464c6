import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { skeleton, skeletonKey } from "./skeleton.ts";

test("a disguised word has the skeleton of the word, and says what was removed", () => {
  const disguised: [string, string, keyof ReturnType<typeof skeleton>["removed"], number][] = [
    ["G.u.c.c.i", "gucci", "separators", 4],
    ["g u c c i", "gucci", "separators", 4],
    ["gu.cci", "gucci", "separators", 1],
    ["g*u*c*c*i", "gucci", "separators", 4],
    ["GUСCI", "gucci", "lookAlikes", 1],
    ["аdidаs", "adidas", "lookAlikes", 2],
    ["n1ke", "nike", "leet", 1],
    ["N!KE", "nike", "leet", 1],
    ["f@ke", "fake", "leet", 1],
    ["$upreme", "supreme", "leet", 1],
    ["s!eu cap", "sieu cap", "leet", 1],
    ["ro1ex", "rolex", "leet", 1],
    ["gu\u200bcci", "gucci", "hidden", 1],
    ["guccciii", "gucci", "repeats", 4],
  ];
  for (const [written, word, kind, count] of disguised) {
    const found = skeleton(written);
    assert.equal(found.key, skeleton(word).key, written);
    assert.equal(found.removed[kind], count, written);
    assert.equal(found.total, count, written);
    assert.equal(skeleton(word).total, 0);
  }
});

test("ordinary spelling is not a disguise", () => {
  const ordinary = [
    "MU-X",
    "C&A",
    "A.B.C",
    "U.S.A",
    "S23 FE",
    "iPhone15",
    "Wi-Fi",
    "K-mom",
    "nam/nữ",
    "size S M L",
    "50mm",
    "256GB",
  ];
  ordinary.push("Adidas!!!", "áo thun, quần short", "ЖЖ Москва", "Lock&Lock", "giá 199k", "100%", "3in1");
  for (const text of ordinary) {
    assert.equal(skeleton(text).total, 0, text);
  }
});

test("words of three letters are undone where they are asked for", () => {
  for (const text of ["r.e.p", "r e p", "r3p"]) {
    assert.equal(skeleton(text).total, 0, text);
    assert.equal(skeleton(text, 3).key, "rep", text);
  }
  assert.equal(skeleton("MU-X, L.V, 5A", 3).key, skeleton("MU-X, L.V, 5A").key);
});

test("marked Vietnamese keeps its words apart", () => {
  assert.equal(skeleton("Túi xách nữ").key, "tui xach nu");
});

test("the skeleton of a skeleton removes nothing more, and nothing throws", () => {
  const letters = fc.string({ unit: fc.constantFrom(..."guciadsn135@$!. *-сіаоu\u200b") });
  fc.assert(
    fc.property(fc.oneof(letters, fc.string({ unit: "binary" })), (text) => {
      const { key, total, removed } = skeleton(text);
      assert.equal(
        total,
        Object.values(removed).reduce((sum, count) => sum + count, 0),
      );
      assert.ok(total >= 0 && key.length <= text.length * 18);
      assert.equal(skeleton(text.normalize("NFD")).key, skeleton(text.normalize("NFC")).key);
    }),
    { numRuns: 2000 },
  );
});

test("any word in letters has one key, however it is split by dots", () => {
  const word = fc.string({ unit: fc.constantFrom(..."abcdeghikmnopqrstuvxy"), minLength: 4, maxLength: 12 });
  fc.assert(
    fc.property(word, (plain) => {
      assert.equal(skeleton(Array.from(plain).join(".")).key, skeletonKey(plain));
      assert.equal(skeleton(Array.from(plain).join(" ")).key, skeletonKey(plain));
    }),
  );
});
