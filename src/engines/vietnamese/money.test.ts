import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import identifiers from "../../../reference/identifiers.json" with { type: "json" };
import { parseHiddenPrice, parseMoney } from "./money.ts";

const amountOf = (text: string) => parseMoney(text)?.amount ?? null;

test("prices of the reference file are read as it says", () => {
  assert.ok(identifiers.money.vectors.length >= 22);
  for (const [written, amount] of identifiers.money.vectors) {
    assert.equal(amountOf(written as string), amount === null ? null : BigInt(amount as number), written as string);
  }
});

const grouped = (amount: number, mark: string) => String(amount).replace(/\B(?=(\d{3})+$)/g, mark);
const thousands = fc.integer({ min: 1, max: 999_999 }).map((count) => count * 1000);

test("an amount survives being written in any of the usual ways and read again", () => {
  fc.assert(
    fc.property(thousands, (amount) => {
      const writings = [
        `${grouped(amount, ".")}đ`,
        `${grouped(amount, ".")} VNĐ`,
        `${grouped(amount, ",")} ₫`,
        `${grouped(amount, " ")} đồng`,
        `Giá: ${grouped(amount, ".")}`,
        String(amount),
        `${amount}.0`,
        `${amount / 1000}k`,
        `${amount / 1000} nghìn`,
        `${Math.floor(amount / 1e6)}tr${String((amount % 1e6) / 1000).padStart(3, "0")}`,
        `${Math.floor(amount / 1e6)} triệu ${(amount % 1e6) / 1000}k`,
      ];
      for (const written of writings) assert.equal(amountOf(written), BigInt(amount), written);
    }),
  );
});

test("a number behind an amount in đồng is another number", () => {
  for (const text of ["359.000 ₫ 2 đánh giá", "359.000đ 12 nhận xét", "359,000 VND 99 lượt xem", "359.000đ 20k ship"])
    assert.deepEqual(amountOf(text), 359_000n, text);
});

test("the formats of Intl for đồng are read back", () => {
  const format = new Intl.NumberFormat("vi-VN", { style: "currency", currency: "VND" });
  fc.assert(
    fc.property(fc.nat({ max: 2_000_000_000 }), (amount) => amountOf(format.format(amount)) === BigInt(amount)),
  );
});

test("one separator groups thousands, but a comma before triệu is the decimal mark", () => {
  assert.equal(amountOf("1.200k"), 1_200_000n);
  assert.equal(amountOf("1,5k"), 1_500n);
  assert.equal(amountOf("1,250tr"), 1_250_000n);
  assert.equal(amountOf("1.250tr"), 1_250_000_000n);
  assert.equal(amountOf("1.234.567,00đ"), 1_234_567n);
});

test("spoken amounts are read", () => {
  assert.equal(amountOf("hai triệu rưỡi"), 2_500_000n);
  assert.equal(amountOf("2 trăm"), 200_000n);
  assert.equal(amountOf("3 trăm nghìn"), 300_000n);
  assert.equal(amountOf("1 tỷ 250 triệu"), 1_250_000_000n);
});

test("amounts said in several words are read whole, not by their last words", () => {
  const said: Record<string, bigint> = {
    "giá ba mươi nghìn nhé": 30_000n,
    "hai mươi lăm ngàn": 25_000n,
    "hai lăm nghìn": 25_000n,
    "mười chín nghìn": 19_000n,
    "năm chục nghìn": 50_000n,
    "chỉ một trăm linh năm nghìn": 105_000n,
    "ba trăm năm mươi nghìn đồng": 350_000n,
    "hai trăm năm mươi thôi": 250_000n,
    "hai trăm rưỡi": 250_000n,
    "một triệu hai": 1_200_000n,
    "một triệu hai trăm": 1_200_000n,
    "1 triệu hai trăm nghìn": 1_200_000n,
    "ba mươi hai triệu năm trăm nghìn": 32_500_000n,
    "hai mươi củ rưỡi": 20_500_000n,
    "ba nghìn năm trăm": 3_500n,
  };
  for (const [text, amount] of Object.entries(said)) assert.equal(amountOf(text), amount, text);
  assert.equal(amountOf("một triệu hai cái"), 1_000_000n);
  assert.equal(amountOf("150 nghìn ba lô"), 150_000n);
  assert.equal(amountOf("hai trăm năm mươi cái"), null);
  assert.equal(amountOf("ba mươi"), null);
  assert.equal(amountOf("ba mươi nghìn usd"), null);
});

test("every number of thousands survives being said in words", () => {
  const ones = ["", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
  const below = (n: number): string => {
    const [hundred, ten, one] = [Math.floor(n / 100), Math.floor(n / 10) % 10, n % 10];
    const last = ten > 0 && one === 5 ? "lăm" : ten > 1 && one === 1 ? "mốt" : ones[one];
    const lead = ten === 1 ? "mười" : ten > 1 ? `${ones[ten]} mươi` : hundred > 0 && one > 0 ? "linh" : "";
    return [hundred > 0 ? `${ones[hundred]} trăm` : "", lead, last].filter((part) => part !== "").join(" ");
  };
  for (let n = 1; n < 1000; n++) {
    assert.equal(amountOf(`giá ${below(n)} nghìn`), BigInt(n) * 1_000n, below(n));
    if (n >= 100) assert.equal(amountOf(`ba triệu ${below(n)} nghìn`), 3_000_000n + BigInt(n) * 1_000n, below(n));
  }
});

test("a number of pieces after the price is not part of it", () => {
  assert.equal(amountOf("1 triệu 2 cái"), 1_000_000n);
  assert.equal(amountOf("1 triệu 2"), 1_200_000n);
  assert.equal(amountOf("199k/2 hộp"), 199_000n);
});

test("what is not an amount of đồng gives nothing", () => {
  for (const text of [
    "",
    "ib",
    "$15",
    "15k usd",
    "50%",
    "199kg",
    "1,25",
    "1.234.567,50đ",
    "liên hệ",
    "2 sp",
    "9".repeat(30),
  ]) {
    assert.equal(parseMoney(text), null, text);
  }
});

test("the place of the amount is that in the original text, marks and full-width digits included", () => {
  const text = "Giá chỉ còn １９９ｋ thôi";
  const money = parseMoney(text);
  assert.ok(money);
  assert.equal(text.slice(money.start, money.end), "１９９ｋ");
  const decomposed = "giá chỉ 2 củ rưỡi nhé".normalize("NFD");
  const slang = parseMoney(decomposed);
  assert.ok(slang);
  assert.equal(decomposed.slice(slang.start, slang.end).normalize("NFC"), "2 củ rưỡi");
});

function range(text: string) {
  assert.equal(parseMoney(text), null, text);
  const hidden = parseHiddenPrice(text);
  return hidden === null ? null : [hidden.from, hidden.to];
}

test("a price with hidden digits is a range and never an amount", () => {
  assert.deepEqual(range("4xx"), [400_000n, 499_999n]);
  assert.deepEqual(range("1xxk"), [100_000n, 199_999n]);
  assert.deepEqual(range("giá 2xx thôi"), [200_000n, 299_999n]);
  assert.deepEqual(range("4.xx0k"), [4_000_000n, 4_990_999n]);
  assert.deepEqual(range("1tr2xx"), [1_200_000n, 1_299_999n]);
  assert.deepEqual(range("Giá 5.xxx.xxxđ"), [5_000_000n, 5_999_999n]);
  assert.deepEqual(range("2x199k"), null);
  assert.deepEqual(range("xx"), null);
});

test("any text gets an answer, with places inside the text", () => {
  const parts = fc.constantFrom(
    "1",
    "25",
    "000",
    ".",
    ",",
    " ",
    "tr",
    "k",
    "đ",
    "rưỡi",
    "x",
    "trăm",
    "tỷ",
    "usd",
    "9999999",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary", maxLength: 40 }),
        fc.array(parts).map((all) => all.join("")),
      ),
      (text) => {
        for (const found of [parseMoney(text), parseHiddenPrice(text)]) {
          if (found !== null) assert.ok(0 <= found.start && found.start < found.end && found.end <= text.length);
        }
      },
    ),
    { numRuns: 500 },
  );
});
