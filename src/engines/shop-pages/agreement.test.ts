import assert from "node:assert/strict";
import test from "node:test";
import { deals } from "../../../test/support/shop-market/habits/prices.ts";
import { orderPage, sets } from "../../../test/support/shop-market/habits/titles-by-agreement.ts";
import { withGoods, withoutGoods } from "../../../test/support/shop-market/habits/wording.ts";
import { readShopPage } from "./index.ts";

const priceOf = (html: string) => readShopPage(html, withGoods).offers[0]?.price?.value ?? null;

test("what a page tells its cart of many prices says nothing of the price", () => {
  const many = [1, 2, 3, 4].map((at) => `<i data-price="${at}99000"></i>`).join("");
  assert.equal(priceOf(deals(`${many}<i data-price="1900000"></i>`)), priceOf(deals("")));
});

test("an offer of one or two pieces is no title where nothing names the goods", () => {
  const title = readShopPage(orderPage("", "Dùng là mê"), withoutGoods).offers[0]?.title?.value ?? null;
  assert.ok(!sets.includes(title!));
});
