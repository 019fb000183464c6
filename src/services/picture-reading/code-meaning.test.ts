import assert from "node:assert/strict";
import { test } from "node:test";
import { gs1CheckDigit } from "../../engines/gs1/index.ts";
import { meaningOf } from "./code-meaning.ts";

const gtin = `893602002001${gs1CheckDigit("893602002001")}`;

const at = (path: string) => meaningOf("QR", `https://id.example.vn${path}`, false);

test("a retail code is a GTIN, and one with a wrong check digit is nothing", () => {
  assert.deepEqual(meaningOf("EAN-13", gtin, false), { kind: "gtin", gtin14: `0${gtin}`, prefix: "893" });
  const wrong = `${gtin.slice(0, 12)}${(Number(gtin[12]) + 1) % 10}`;
  assert.equal(meaningOf("EAN-13", wrong, false), null);
});

test("a GS1 string gives its GTIN wherever (01) stands, and is text without one", () => {
  assert.deepEqual(meaningOf("Data Matrix", `(10)A1(01)0${gtin}(21)X`, true), {
    kind: "gtin",
    gtin14: `0${gtin}`,
    prefix: "893",
  });
  assert.deepEqual(meaningOf("Code 128", "(00)123456789012345675", true), { kind: "text" });
  assert.deepEqual(meaningOf("Code 128", `(01)0${gtin}`, false), { kind: "text" }, "written out, it is no GS1 string");
});

test("a link is an address of the web, with the GTIN of a Digital Link when its check digit is right", () => {
  assert.deepEqual(at(`/01/0${gtin}/10/A1`), {
    kind: "link",
    url: `https://id.example.vn/01/0${gtin}/10/A1`,
    gtin14: `0${gtin}`,
  });
  assert.equal((at(`/vn/gtin/${gtin}`) as { gtin14: string }).gtin14, `0${gtin}`);
  assert.equal((at("/01/01234567890123") as { gtin14: null }).gtin14, null);
  assert.equal((at("/01/2024/bai-viet") as { gtin14: null }).gtin14, null);
  assert.deepEqual(meaningOf("QR", "javascript:alert(1)", false), { kind: "text" });
  assert.deepEqual(meaningOf("QR", "http://[", false), { kind: "text" });
});
