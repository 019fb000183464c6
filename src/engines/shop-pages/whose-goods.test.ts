import assert from "node:assert/strict";
import test from "node:test";
import { themesExample, themesGoods } from "../../../test/support/shop-market/habits/told-to-machines.ts";
import { withGoods } from "../../../test/support/shop-market/habits/wording.ts";
import { readShopPage } from "./index.ts";

test("what a theme left for machines is no second offer, and names no shop", () => {
  for (const html of themesGoods) {
    const { offers, shop } = readShopPage(html, "https://www.motcuahang.example/ao");
    assert.deepEqual([offers.length, shop.name?.value], [1, "Vườn Mây"], html);
  }
  assert.equal(readShopPage(themesExample, withGoods).offers.length, 1);
});
