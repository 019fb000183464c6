import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import * as fc from "fast-check";
import { sharedPath } from "../../../test/support/shared.ts";
import type { Reading } from "./recognise.ts";
import { longestQuestion, mostReadings, recognise } from "./recognise.ts";

/** A reading in one word, for tables: `host shopee.vn`. */
function brief(reading: Reading): string {
  switch (reading.kind) {
    case "host":
      return `${reading.link ? "link" : "host"} ${reading.host}`;
    case "phone":
      return `phone ${reading.e164}`;
    case "gtin":
      return `gtin ${reading.gtin14}`;
    case "name":
      return `name ${reading.folded}`;
    default:
      return `${reading.kind} ${reading.shown}`;
  }
}

const table: [typed: string, ...read: string[]][] = [
  ["shopee.vn", "host shopee.vn"],
  ["  HTTPS://ShopEE.vn/  ", "host shopee.vn"],
  ["https://shopee.vn/gian-hang?x=1", "link shopee.vn"],
  ["m.tiki.vn/p/123", "link m.tiki.vn"],
  ["(https://xyz.top/abc).", "link xyz.top"],
  ["http://192.0.2.7/shop", "link 192.0.2.7"],
  ["0901234567", "phone +84901234567"],
  ["+84 90 123 45 67", "phone +84901234567"],
  ["o9o1.234.567", "phone +84901234567"],
  ["8936036020014", "gtin 08936036020014"],
  ["8 936036 020014", "gtin 08936036020014"],
  ["8936036020015", "unreadable-gtin 8936036020015"],
  ["893603602001", "unreadable-gtin 893603602001"],
  ["(01)08936036020014(10)A1", "gtin 08936036020014"],
  ["https://id.example.vn/01/08936036020014/10/A1", "gtin 08936036020014", "link id.example.vn"],
  ["Shop Đồng Hồ Hòa Bình", "name shop dong ho hoa binh"],
  ["Dr.Hương", "host dr.xn--hng-c7a8e", "name dr huong"],
  ["cho-viet-mau.example", "host cho-viet-mau.example", "name cho viet mau example"],
  ["cho-viet-mau.example/sp/1", "link cho-viet-mau.example"],
  ["https://cho-viet-mau.example", "host cho-viet-mau.example"],
  ["Mỹ phẩm Dr.Hương", "host dr.xn--hng-c7a8e", "name my pham dr huong"],
  ["tên shop v2.0", "name ten shop v2 0"],
  ["gạo 3.5kg", "name gao 3 5kg"],
  ["3.5kg", "name 3 5kg"],
  ["ban@shop.vn", "email ban@shop.vn"],
  ["Shop uy tín shopee.vn/abc, zalo o9o1.234.567 nhé", "link shopee.vn", "phone +84901234567"],
  ["nồi 8936036020014 ở temu.com, đơn 8936036020015", "host temu.com", "gtin 08936036020014"],
  ["shopee.vn\nlazada.vn\tshopee.vn", "host shopee.vn", "host lazada.vn"],
  ["shop\u200bee.vn", "host shopee.vn"],
];

for (const [typed, ...read] of table) {
  test(`${JSON.stringify(typed)} is read as ${read.join(" and ")}`, () => {
    assert.deepEqual(recognise(typed).readings.map(brief), read);
  });
}

test("what cannot be read says so, and why", () => {
  assert.equal(recognise("").fault, "empty");
  assert.equal(recognise(" \u200b\t\u0000 ").fault, "empty");
  assert.equal(recognise("?!").fault, "not-readable");
  assert.equal(recognise("a".repeat(longestQuestion + 1)).fault, "too-long");
});

test("a long message with one link in it is read for its link", () => {
  const message = `${"khuyến mãi sốc hôm nay ".repeat(60)} https://abc.top/x`;
  assert.deepEqual(recognise(message).readings.map(brief), ["link abc.top"]);
});

test("a message with many links is read for the first few", () => {
  const message = Array.from({ length: 40 }, (_, at) => `https://shop${at}.top`).join(" ");
  assert.equal(recognise(message).readings.length, mostReadings);
});

test("any text gets an answer: readings or a fault, never both and never an exception", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (typed) => {
      const { readings, fault } = recognise(typed);
      assert.equal(readings.length === 0, fault !== null);
    }),
  );
});

test("a phone number in a message is found whatever separates its groups", () => {
  const groupings = fc.constantFrom([4, 3, 3], [3, 3, 4], [4, 2, 2, 2], [10]);
  fc.assert(
    fc.property(groupings, fc.constantFrom(" ", ".", "-"), (sizes, gap) => {
      let at = 0;
      const phone = sizes.map((size) => "0901234567".slice(at, (at += size))).join(gap);
      assert.deepEqual(recognise(`Liên hệ ${phone} để đặt hàng`).readings.map(brief), ["phone +84901234567"], phone);
    }),
  );
});

test("every naughty string gets an answer, quickly", (t) => {
  const path = sharedPath("hostile-input/blns/blns.json");
  if (path === null) return t.skip("../shared is absent");
  const strings: string[] = JSON.parse(readFileSync(path, "utf8"));
  assert.ok(strings.length > 400);
  for (const typed of strings) {
    const { readings, fault } = recognise(typed);
    assert.equal(readings.length === 0, fault !== null, typed);
  }
});

test("the longest questions of shapes that make patterns backtrack are read", () => {
  // No time is measured: a pattern that backtracks would not come back from these within the life of the machine.
  for (const shape of ["a.", "http://", "(01)", "0 ", "a@", "/01/", "[", "。"]) {
    const { readings } = recognise(shape.repeat(Math.floor(longestQuestion / shape.length)));
    assert.ok(readings.length <= mostReadings);
  }
});
