import assert from "node:assert/strict";
import { test } from "node:test";
import { readBlocks } from "./page-text.ts";
import { parsePage } from "./parse-page.ts";

const linesOf = (html: string) => readBlocks(parsePage(html)).map(({ text }) => text);

test("inline elements and inputs that show a value stand in their line, others begin a new one", () => {
  assert.deepEqual(linesOf('<p>Giá <b>99</b><i>.000đ</i><div>Mua <input type="submit" value="ngay"></div>hôm nay'), [
    "Giá 99.000đ",
    "Mua ngay",
    "hôm nay",
  ]);
});

test("however much white space stands between lines, none is lost", () => {
  const gap = `<div>${" ".repeat(3_000)}</div>`.repeat(5) + "\n".repeat(30_000);
  assert.deepEqual(linesOf(`<p>Áo</p>${gap}<p>Quần</p>${gap}Mũ`), ["Áo", "Quần", "Mũ"]);
});

test("what a page hides is no line of it", () => {
  assert.deepEqual(linesOf('<p hidden>a</p><p style="display:none">b</p><p class="d-none">c</p><p>Áo</p>'), ["Áo"]);
});
