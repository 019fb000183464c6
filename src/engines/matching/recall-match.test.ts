import assert from "node:assert/strict";
import { test } from "node:test";
import type { Entry } from "./model.ts";
import { buildRecallMatcher, matchRecalls } from "./recall-match.ts";
import { shippedModel } from "./shipped-model.ts";

const matcher = buildRecallMatcher(
  [
    { id: "r1", product: "Máy sấy tóc", brand: "Sao Biển", models: ["SB-4471", "SB-4472 Pro"] },
    { id: "r2", product: "Kem dưỡng trắng da ngọc trai", brand: "Ban Mai", models: [] },
    { id: "r3", product: "Nồi chiên không dầu", brand: "Vạn Phúc", models: ["VP50X"] },
    { id: "r4", product: "Viên uống giảm cân Trà My Thảo Mộc", brand: null, models: [] },
    { id: "r6", product: "Nước rửa tay", brand: null, models: [] },
    { id: "r5", product: "Bếp nướng điện", brand: "Sao Biển", models: ["SB-4471"] },
  ],
  shippedModel,
);
const listing = (title: string, more: Partial<Entry> = {}): Entry => ({
  title,
  brand: null,
  model: null,
  price: null,
  text: null,
  ...more,
});
const found = (title: string, more?: Partial<Entry>) =>
  matchRecalls(matcher, listing(title, more)).map(({ id, kind }) => `${id} ${kind}`);

test("brand and recalled model are met however the code is written", () => {
  assert.ok(found("Máy sấy SAO BIEN sb4471 hàng mới").includes("r1 model"));
  assert.deepEqual(found("Máy sấy tóc Sao Biển SB 4472 pro"), ["r1 model"]);
  assert.deepEqual(found("nồi chiên", { brand: "Vạn Phúc", model: "vp-50x" }), ["r3 model"]);
});

test("a model with another digit, or of another brand, is not recalled", () => {
  assert.deepEqual(found("Máy sấy tóc Sao Biển SB-4479"), []);
  assert.deepEqual(found("Máy sấy tóc Đại Lộc SB-4471"), []);
});

test("a recall without models is met by brand and product, never by the brand alone", () => {
  assert.deepEqual(found("Kem dưỡng trắng da Ban Mai ngọc trai 50g"), ["r2 product"]);
  assert.deepEqual(found("Sữa chua Ban Mai hương dâu"), []);
});

test("where the listing hides its model someone has to look", () => {
  assert.deepEqual(found("Nồi chiên không dầu Vạn Phúc giá tốt"), ["r3 model-not-shown"]);
});

test("a recall without a brand needs most of the product's rare words", () => {
  assert.deepEqual(found("viên uống giảm cân TRÀ MY thảo mộc hộp 30 viên"), ["r4 product"]);
  assert.deepEqual(found("Viên uống bổ sung canxi"), []);
  assert.deepEqual(found("Nước rửa tay Ban Mai hương chanh 500ml"), []);
});

test("a match explains its score", () => {
  const [match] = matchRecalls(matcher, listing("Máy sấy tóc Sao Biển SB-4471"));
  assert.equal(match?.id, "r1");
  assert.equal(match?.matchedModel, "sb4471");
  assert.ok(match.score.contributions.length > 3);
});
