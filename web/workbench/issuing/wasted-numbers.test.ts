import assert from "node:assert/strict";
import test from "node:test";
import { readNumbers } from "./wasted-numbers.ts";

test("numbers and stretches are read as people write them", () => {
  assert.deepEqual(readNumbers(" 5, 120-180;7 – 9\n0000012,"), [
    { from: 5, to: 5 },
    { from: 120, to: 180 },
    { from: 7, to: 9 },
    { from: 12, to: 12 },
  ]);
  assert.deepEqual(readNumbers(""), []);
});

test("what is no number is told, and not left out", () => {
  for (const words of ["5, sáu", "1-", "1-2-3", "-4", "12345678"]) assert.equal(readNumbers(words), null, words);
});
