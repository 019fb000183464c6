import assert from "node:assert/strict";
import { test } from "node:test";
import { brandBook, readAttributes } from "./attributes.ts";
import { compareAttributes, judgeSameProduct } from "./same-product.ts";

const brands = brandBook(["Ban Mai", "Sao Biển"]);
const judge = (left: string, right: string, same = true) =>
  judgeSameProduct(readAttributes(left, brands), readAttributes(right, brands), { same });

const conflicts: [string, string, string][] = [
  ["Sữa chua Ban Mai dâu 100g", "Sữa chua Sao Biển dâu 100g", "brand"],
  ["Sữa chua Ban Mai dâu 100g", "Sữa chua Ban Mai dâu 180g", "size"],
  ["Sữa tươi Ban Mai lốc 4 x 180ml", "Sữa tươi Ban Mai thùng 48 hộp 180ml", "pack"],
  ["Sữa chua Ban Mai dâu 100g", "Sữa chua Ban Mai nha đam 100g", "flavour"],
  ["Sữa tươi Ban Mai có đường 180ml", "Sữa tươi Ban Mai không đường 180ml", "flavour"],
  ["Máy xay Sao Biển SB-4471", "Máy xay Sao Biển SB4472", "model"],
  ["Tã quần Ban Mai XL62", "Tã quần Ban Mai L62", "letter"],
  ["Khăn Ban Mai 30x50cm màu xanh", "Khăn Ban Mai 30x50cm màu đỏ", "colour"],
  ["Chảo Sao Biển 24cm", "Chảo Sao Biển 28cm", "length"],
  ["USB Sao Biển 16GB", "USB Sao Biển 32GB", "measure"],
];

for (const [left, right, name] of conflicts) {
  test(`another ${name} is another product, whatever the score: "${left}", "${right}"`, () => {
    const { verdict, comparison } = judge(left, right);
    assert.equal(verdict, "different");
    assert.deepEqual(comparison.conflict, [name]);
  });
}

test("the same fields and a good score are the same product", () => {
  const { verdict } = judge("Sữa chua Ban Mai hương dâu lốc 4 x 100g", "Lốc 4 hộp sữa chua dâu Ban Mai 100g");
  assert.equal(verdict, "same");
  assert.equal(judge("Máy xay Sao Biển SB-4471", "Sao Biển SB4471 máy xay sinh tố").verdict, "same");
});

test("what only one side tells, or a brand alone, leaves it open", () => {
  assert.equal(judge("Sữa chua Ban Mai dâu", "Sữa chua Ban Mai dâu 100g").verdict, "unsure");
  assert.equal(judge("Sữa chua Ban Mai", "Sữa tươi Ban Mai").verdict, "unsure");
  assert.equal(judge("Sữa chua Ban Mai dâu 100g", "Sữa chua Ban Mai dâu 100g", false).verdict, "unsure");
});

test("the order of the two titles does not matter", () => {
  for (const [left, right] of conflicts) {
    const [one, other] = [readAttributes(left, brands), readAttributes(right, brands)];
    assert.deepEqual(compareAttributes(one, other), compareAttributes(other, one));
  }
});
