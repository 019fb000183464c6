import assert from "node:assert/strict";
import test from "node:test";
import * as fc from "fast-check";
import { attributePlaces } from "./attribute-places.ts";
import { brandBook, readAttributes } from "./attributes.ts";
import { compareAttributes } from "./same-product.ts";

const brands = brandBook(["Ban Mai", "Thác Bạc"]);
const told = (title: string) =>
  attributePlaces(title, brands).map(({ field, start, end }) => `${field}: ${title.slice(start, end)}`);

test("each field of a title is told with the fewest words that say it", () => {
  assert.deepEqual(told("Lốc 4 hộp sữa chua Ban Mai hương dâu 100g"), [
    "pack: Lốc 4",
    "brand: Ban Mai",
    "flavour: hương dâu",
    "size: 100g",
  ]);
  assert.deepEqual(told("Nồi cơm Thác Bạc, (TB-180X) màu xanh"), [
    "brand: Thác Bạc",
    "model: TB-180X",
    "colour: màu xanh",
  ]);
  assert.deepEqual(told("Hàng đẹp giá tốt"), []);
});

const word = fc.constantFrom(
  "Ban",
  "Mai",
  "Thác Bạc",
  "sữa",
  "hương",
  "dâu",
  "4",
  "x",
  "180ml",
  "3.6kg",
  "lốc",
  "SL-180",
  "size",
  "L",
  "😀",
);

test("the characters of a place say by themselves what the whole title says", () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 14 }), (words) => {
      const title = words.join(" ");
      const whole = readAttributes(title, brands);
      for (const { field, start, end } of attributePlaces(title, brands))
        assert.ok(compareAttributes(whole, readAttributes(title.slice(start, end), brands)).agree.includes(field));
    }),
    { numRuns: 300 },
  );
});
