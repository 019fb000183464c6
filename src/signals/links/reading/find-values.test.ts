import assert from "node:assert/strict";
import test from "node:test";
import * as fc from "fast-check";
import { findValues } from "./find-values.ts";
import { valueAsRead } from "./value-as-read.ts";

const day = "2026-11-22";
/** What a text tells, brought to one form. */
const told = (text: string) =>
  findValues(text).flatMap((found) => {
    const read = valueAsRead(found.kind, found.written, day);
    return read === null ? [] : [`${read.kind} ${read.value}`];
  });

const examples: [string, string[]][] = [
  ["Zalo o9o1.234.567 nhé", ["phone +84901234567"]],
  ["gọi không chín không một hai ba bốn năm sáu bảy", ["phone +84901234567"]],
  ["STK: 0123 4567 89 Vietcombank NGUYEN VAN MAU", ["bank 0123456789"]],
  ["Số tài khoản 19036666888899 Techcombank", ["bank 19036666888899"]],
  ["Chuyển vào so tai khoan 0071-0012-3456", ["bank 007100123456"]],
  ["Công ty Mẫu, MST 0100109106-001", ["tax 0100109106"]],
  ["mã số thuế: 0100109106", ["tax 0100109106"]],
  ["MST: 0100109107", []],
  ["mail shop.mau+don@gmail.com", ["email shopmau@gmail.com"]],
  ["xem https://www.facebook.com/Shop.Mau?ref=x", ["page facebook.com/shop.mau"]],
  ["xem www.www.shopmau.vn", ["page shopmau.vn"]],
  ["web shopmau.com.vn giao nhanh", ["page shopmau.com.vn"]],
  ["nhắn zalo.me/0901234567", ["phone +84901234567"]],
  ["telegram @duyenmau88", ["handle duyenmau88"]],
  ["giá 1.250.000, size 09 10 11 12 13", []],
  ["hàng No.1 về 20.11.2026", []],
];
for (const [text, wanted] of examples)
  test(`"${text}" tells ${wanted.length === 0 ? "nothing of its seller" : wanted.join(", ")}`, () => {
    assert.deepEqual([...new Set(told(text))].sort(), wanted);
  });

test("an address ends where a phone or another label begins", () => {
  const [found] = findValues("Địa chỉ: 12 Lê Lợi, Quận 1, TP.HCM. Hotline 0901234567").filter(
    ({ kind }) => kind === "address",
  );
  assert.equal(found?.written, "12 Lê Lợi, Quận 1, TP.HCM");
  assert.deepEqual(valueAsRead("address", "đường nào đó không rõ", day), null);
});

test("a range is where the value stands in the text as written", () => {
  const text = "Cửa hàng Mẫu — STK: 0123 4567 89, mã số thuế 0100109106, email a.b@mau.vn, đ/c: 5 Hàng Bài, Hà Nội";
  const found = findValues(text);
  assert.ok(found.length >= 4);
  for (const { written, start, end } of found) assert.equal(text.slice(start, end), written);
});

test("whatever a text is, its values stand in it, and a value is read again as itself", () => {
  const part = fc.constantFrom(
    "STK ",
    "MST: ",
    "địa chỉ: ",
    "@shop.mau ",
    "0901234567 ",
    "k\u0301 ",
    "a@b.vn ",
    "www.",
    "mau.vn/ ",
    "0100109106 ",
    "\u200b",
    "😀 ",
    ". ",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(part, fc.string({ unit: "grapheme", maxLength: 8 })), { maxLength: 12 }), (parts) => {
      const text = parts.join("");
      for (const { kind, written, start, end } of findValues(text)) {
        assert.equal(text.slice(start, end), written);
        const read = valueAsRead(kind, written, day);
        if (read !== null && read.kind !== "handle") assert.deepEqual(valueAsRead(read.kind, read.value, day), read);
      }
    }),
  );
});

test("of a text that is filled with numbers only the first forty of a kind are taken", () => {
  const phones = Array.from({ length: 200 }, (_, at) => `09${String(10_000_000 + 7919 * at)}`).join(", ");
  assert.equal(findValues(phones).filter(({ kind }) => kind === "phone").length, 40);
});

test("a long description full of digits is searched in a moment's work", () => {
  const text = "STK 0 1 2 3 4 5 6 7 8 9 địa chỉ: tai khoan ".repeat(2000);
  assert.ok(findValues(text).length < 5000);
});
