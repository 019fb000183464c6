import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { readLabelledTitles } from "../../../bench/matching/attribute-labels.ts";
import { sharedPath } from "../../../test/support/shared.ts";
import { brandBook, findBrand, readAttributes } from "./attributes.ts";
import { unitPrice } from "./unit-price.ts";

const brands = brandBook(["Ban Mai", "Ban", "Sao Biển", "SAO-BIỂN PRO", "x"]);

test("a title is read into fields", () => {
  const read = readAttributes("Lốc 4 hộp sữa chua Ban Mai hương dâu 100g", brands);
  assert.deepEqual(
    { ...read, variant: read.variant.flavours },
    {
      brand: "Ban Mai",
      codes: [],
      size: { value: 100, unit: "g" },
      pack: 4,
      lengths: [],
      measures: [],
      variant: ["dau"],
    },
  );
});

const packs: Record<string, string> = {
  "Táo Sao Biển kg": "1 x 1000 g",
  "Tôm tươi 40 con/kg": "1 x nothing",
  "Tôm tươi 40 con / kg": "1 x nothing",
  "Băng vệ sinh Ban Mai siêu mỏng 8M": "1 x 8 piece",
  "Trứng gà Ban Mai 10T": "1 x 10 piece",
  "Kem đánh răng Ban Mai 12M+": "1 x nothing",
  "Tã quần Ban Mai XL62": "1 x 62 piece",
  "Tã quần Ban Mai M 70 + 6": "1 x 76 piece",
  "Bàn chải Ban Mai (2+1)": "3 x nothing",
  "Kem chống nắng Ban Mai 50+ 30ml": "1 x 30 ml",
  "Lăn khử mùi Ban Mai 45/50ml": "1 x 45 ml",
  "Tô giấy Ban Mai 350ml – 10 cái": "10 x 350 ml",
  "Viên ngậm Ban Mai 100g 20 viên": "1 x 100 g",
  "Sữa bột Ban Mai tăng cân 900g": "1 x 900 g",
  "Sữa bột Ban Mai tặng bình 300ml": "1 x nothing",
  "Bia 333 lon 330ml": "1 x 330 ml",
};

for (const [title, expected] of Object.entries(packs)) {
  test(`"${title}" is ${expected}`, () => {
    const { size, pack } = readAttributes(title);
    assert.equal(`${pack} x ${size === null ? "nothing" : `${size.value} ${size.unit}`}`, expected);
  });
}

test("an English title is read too", () => {
  const read = readAttributes('Sao Bien SB-4471K portable SSD 500GB 2.5" set of 2', brands);
  assert.equal(read.brand, "Sao Biển");
  assert.deepEqual(read.codes, ["sb4471k"]);
  assert.equal(read.pack, 2);
  assert.deepEqual(
    read.measures.map(({ kind, value }) => `${value} ${kind}`),
    ["500 GB", "2.5 inch"],
  );
});

test("the brand of most words wins, and a brand of one letter is none", () => {
  assert.equal(findBrand("nước x SAO BIỂN pro 500ml", brands), "SAO-BIỂN PRO");
  assert.equal(findBrand("nước x 500ml", brands), null);
});

const price = (vnd: number, title: string) => unitPrice(vnd, readAttributes(title));

test("offers of one product in several packs compare by quantity", () => {
  assert.deepEqual(price(28_000, "Sữa tươi lốc 4 x 180ml"), { vnd: 3889, per: "100 ml" });
  assert.deepEqual(price(336_000, "Sữa tươi thùng 48 hộp 180ml"), { vnd: 3889, per: "100 ml" });
  assert.deepEqual(price(60_000, "Viên uống 60 viên"), { vnd: 1000, per: "piece" });
  assert.deepEqual(price(30_000, "Bộ 2 bàn chải"), { vnd: 15_000, per: "piece" });
  assert.deepEqual(price(52_000, "Táo đỏ kg"), { vnd: 5200, per: "100 g" });
  assert.equal(unitPrice(null, readAttributes("x")), null);
});

test("any text is read into sound numbers", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 80 }), (title) => {
      const { pack, lengths } = readAttributes(title, brands);
      assert.ok(Number.isSafeInteger(pack) && pack >= 1);
      assert.ok(lengths.every((length) => Number.isFinite(length)));
    }),
  );
});

test("nine in ten of the hand-labelled supermarket titles are read as a person reads size and pack", (t) => {
  if (sharedPath("data/listings/supermarket-coop-2025-prices.csv") === null) return t.skip("../shared is absent");
  const { labels } = readLabelledTitles();
  const right = labels.filter(({ title, size, unit, pack }) => {
    const read = readAttributes(title);
    return (read.size?.value ?? null) === size && (read.size?.unit ?? null) === unit && read.pack === pack;
  });
  assert.equal(labels.length, 300);
  assert.ok(right.length >= 285, `${right.length} of 300`);
});
