import assert from "node:assert/strict";
import test from "node:test";
import { fill } from "./fill.ts";

test("a value stands where it is named, and what is not given stays as it is written", () => {
  assert.equal(fill("{a}, {b}, {a}", { a: 2, b: "x" }), "2, x, 2");
  assert.equal(fill("{a} {b}", { a: 0 }), "0 {b}");
});

test("English tells one from several, whether the number came as one or as it is written", () => {
  const said = "{n} {n:picture matches|pictures match}";
  assert.equal(fill(said, { n: 1 }), "1 picture matches");
  assert.equal(fill(said, { n: "1" }), "1 picture matches");
  for (const n of [0, 2, 11, "1,234"]) assert.equal(fill(said, { n }), `${n} pictures match`);
});
