import assert from "node:assert/strict";
import { test } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
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

test("what is remembered of a long text does not hold the text", () => {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const parts = remembered((text) => [text, text.slice(1)]);
  collect();
  const before = process.memoryUsage().heapUsed;
  for (let page = 0; page < 100; page++) {
    const long = `${page} Áo thun cổ tròn `.repeat(50_000);
    parts(long.slice(40, 80) + page);
    parts(long.slice(100, 160));
  }
  collect();
  assert.ok(process.memoryUsage().heapUsed - before < 20e6, `${process.memoryUsage().heapUsed - before} bytes more`);
});
