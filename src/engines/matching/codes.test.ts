import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { codeLikeness, codesOf } from "./codes.ts";

test("codes are read however they are cut, and measures are none", () => {
  assert.deepEqual(codesOf("Máy xay Vạn Phúc VP-2231A 600W 1.5L"), ["vp2231a"]);
  assert.deepEqual(codesOf("tai nghe ABX/200-9 bluetooth 5.0, pin 300mah"), ["abx2009"]);
  assert.deepEqual(codesOf("thẻ nhớ 64GB class 10 microSD 100MB/s"), []);
  assert.deepEqual(codesOf("sữa lốc 4x180ml"), []);
  assert.deepEqual(codesOf("ốp 84512207 chính hãng"), ["84512207"]);
});

test("a code with a colour behind it is the same model, another digit is another model", () => {
  assert.equal(codeLikeness("vp2231a", "vp2231a"), 1);
  assert.ok(codeLikeness("vp2231a", "vp2231abk") > 0.8);
  assert.ok(codeLikeness("vp2231a", "vp2231b") >= 0.5);
  assert.ok(codeLikeness("vp2231a", "vp2232a") < 0.5);
  assert.ok(codeLikeness("vp22", "vp221") < 0.5, "22 is not 221");
});

test("likeness has no direction and only equal codes have 1", () => {
  const code = fc.string({ unit: fc.constantFrom(..."ab12"), minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(code, code, (one, other) => {
      const likeness = codeLikeness(one, other);
      assert.ok(Math.abs(likeness - codeLikeness(other, one)) < 1e-12, `${one} ${other}`);
      assert.equal(likeness === 1, one === other);
    }),
  );
});
