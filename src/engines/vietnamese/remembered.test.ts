import assert from "node:assert/strict";
import { test } from "node:test";
import { remembered } from "./remembered.ts";

test("a text is asked for once, until too many are remembered", () => {
  const asked: string[] = [];
  const length = remembered((text) => {
    asked.push(text);
    return text.length;
  }, 2);
  assert.deepEqual(["a", "bb", "a", "ccc", "a"].map(length), [1, 2, 1, 3, 1]);
  assert.deepEqual(asked, ["a", "bb", "ccc", "a"]);
});
