import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import * as fc from "fast-check";
import { sharedPath } from "../../../test/support/shared.ts";
import { parsePack } from "./units.ts";

const read = (title: string) => {
  const { size, count } = parsePack(title);
  return size === null ? `${count}` : `${count} x ${size.value} ${size.unit}`;
};

const titles: Record<string, string> = {
  "330ml x 24 lon": "24 x 330 ml",
  "Thùng 48 hộp 180ml": "48 x 180 ml",
  "Thùng 24 lon bia Tiger crystal lon 330ml": "24 x 330 ml",
  "Nước ngọt có ga Pepsi chai 390ml thùng 24": "24 x 390 ml",
  "Mì Reeva 3 miền bò hầm rau thơm thùng 30 góix75g": "30 x 75 g",
  "Yomost sữa chua trái cây 48 hộp x170ml": "48 x 170 ml",
  "Bia Heineken lon 4 lốc x 6 lon cao x 330ml": "24 x 330 ml",
  "Mì Jin rong biển 600g (5 x 120g)": "5 x 120 g",
  "Xúc xích tiệt trùng 15g*4": "4 x 15 g",
  "330ml/lon, 24 lon/thùng": "24 x 330 ml",
  "Thùng 24 chai nước ngọt 24 x 390ml": "24 x 390 ml",
  "[2 Chai] Sữa Tắm (2 chai x 500ml) tặng 1 khăn 50g": "2 x 500 ml",
  "LIX Nước giặt hương nắng hạ 3,3kg/3,1kg": "1 x 3300 g",
  "Bình giữ nhiệt 1.5 lít": "1 x 1500 ml",
  "Viên uống 60 viên": "1 x 60 piece",
  "Combo 03 hộp khăn khô đa năng hộp 180 tờ": "3 x 180 piece",
  "Lốc 2 Đôi Tất Dành Cho Trẻ ELLE EK30 LOC2": "2",
  "combo 2": "2",
  "500g": "1 x 500 g",
  "Dầu gội thảo mộc chai 1.000ml": "1 x 1000 ml",
  "Nước tương can 1.750 lít": "1 x 1750 ml",
  "Tã quần Mây Trắng size L 68 miếng (9-13kg)": "1 x 68 piece",
  "Bỉm dán Mây Trắng NB26 <5KG": "1 x 26 piece",
  "Tã dán Mây Trắng XL 54 miếng 12kg - 17kg": "1 x 54 piece",
  "Bỉm quần Mây Trắng XXL 44 miếng trên 15kg": "1 x 44 piece",
  "Tạ tay bọc nhựa 5kg": "1 x 5000 g",
};

for (const [title, pack] of Object.entries(titles)) {
  test(`"${title}" is ${pack}`, () => assert.equal(read(title), pack));
}

test("lengths, layers, networks and ages are neither a size nor a count", () => {
  for (const title of [
    "Khăn tắm 4 lớp 75cm x 85cm",
    "Điện thoại Samsung A15 5G",
    "Bộ đồ chơi 3 trong 1",
    "Bộ màu nước 12 màu",
    "Rổ nhựa 8x25x5cm",
    "Kem đánh răng 12M+",
    "Thùng rác 0280186",
  ]) {
    assert.equal(read(title), "1", title);
  }
});

test("two goods of different size in one title have no size in common", () => {
  assert.equal(read("Combo kem hăm Chicco 100ml + dầu mát-xa 200ml"), "1");
});

test("count and size written together in any of the usual orders are read back", () => {
  const vessel = fc.constantFrom("hộp", "lon", "chai", "gói");
  const size = fc.tuple(fc.integer({ min: 7, max: 5000 }), fc.constantFrom("ml", "g"));
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 100 }), vessel, size, (count, each, [value, unit]) => {
      for (const title of [
        `Thùng ${count} ${each} sữa ${value}${unit}`,
        `Sữa ${each} ${value}${unit} thùng ${count}`,
        `Sữa ${count} ${each} x ${value}${unit}`,
        `Sữa ${count}x${value}${unit}`,
        `Sữa ${value} ${unit} x ${count} ${each}`,
        `Sữa (${value}${unit} x ${count})`,
        `Combo ${count} ${each} Sữa ${value}${unit}`,
      ]) {
        assert.equal(read(title), `${count} x ${value} ${unit}`, title);
      }
    }),
  );
});

test("the size is pointed at in the original title", () => {
  const title = "Thùng 48 hộp sữa １８０ml";
  const { start, end } = parsePack(title);
  assert.equal(title.slice(start!, end!), "１８０ml");
});

test("any text gets an answer of sound numbers", () => {
  const parts = fc.constantFrom(
    "x",
    " ",
    "24",
    "330",
    "ml",
    "g",
    "lon",
    "thùng",
    "*",
    "5",
    ".",
    ",",
    "/",
    "+",
    "combo",
    "viên",
    "tặng",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary", maxLength: 40 }),
        fc.array(parts).map((all) => all.join("")),
      ),
      (title) => {
        const { size, count } = parsePack(title);
        assert.ok(Number.isSafeInteger(count) && count >= 1 && count <= 1e6, `${count}`);
        assert.ok(size === null || (Number.isFinite(size.value) && size.value > 0));
      },
    ),
    { numRuns: 500 },
  );
});

test("nine in ten real supermarket titles that write a weight or volume give a size", (t) => {
  const path = sharedPath("data/listings/supermarket-coop-2025-prices.csv");
  if (path === null) return t.skip("../shared is absent");
  const lines = readFileSync(path, "utf8").split("\n");
  const written = lines.filter((line) => /\d ?(?:ml|kg|g|gr|lít)(?![\p{L}\d])/iu.test(line));
  const sized = written.filter((line) => parsePack(line).size !== null);
  assert.ok(written.length > 1000);
  assert.ok(sized.length / written.length > 0.9, `${sized.length} of ${written.length}`);
});
