import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import * as fc from "fast-check";
import { sharedPath } from "../../../test/support/shared.ts";
import identifiers from "../../../reference/identifiers.json" with { type: "json" };
import { nationalToE164, renumbered2018 } from "./numbering-plan.ts";
import { findPhones, normalizePhone } from "./phones.ts";

const { vectors, mobile, land, old_11_digits_map } = identifiers.phones;
const numbersIn = (text: string) => findPhones(text).map((phone) => phone.e164);

test("phone numbers of the reference file are read as it says", () => {
  assert.ok(vectors.length >= 8);
  for (const [written, e164] of vectors) assert.equal(normalizePhone(written as string), e164, written as string);
});

test("the prefixes changed in 2018 are those of the reference file", () => {
  assert.deepEqual(Object.fromEntries(renumbered2018), old_11_digits_map);
});

const nationalNumber = fc
  .tuple(fc.constantFrom("0"), fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 10 }))
  .map(([zero, rest]) => zero + rest.join(""));

test("a number exists exactly when the patterns of the reference file say so", () => {
  const patterns = [new RegExp(mobile), new RegExp(land)];
  fc.assert(
    fc.property(nationalNumber, (digits) => {
      const renewed = (old_11_digits_map as Record<string, string>)[digits.slice(0, 4)];
      const expected = digits.length === 11 && renewed !== undefined ? renewed + digits.slice(4) : digits;
      const exists = patterns.some((pattern) => pattern.test(expected));
      assert.equal(nationalToE164(digits), exists ? `+84${expected.slice(1)}` : null);
    }),
    { numRuns: 2000 },
  );
});

const validMobile = fc
  .tuple(fc.constantFrom("32", "39", "56", "70", "79", "81", "90", "98"), fc.integer({ min: 0, max: 9_999_999 }))
  .map(([prefix, rest]) => `0${prefix}${String(rest).padStart(7, "0")}`);

const disguises: Record<string, string[]> = { "0": ["0", "o", "O", "０"], "1": ["1", "l", "I", "１"] };
const disguised = validMobile.chain((number) =>
  fc
    .tuple(
      fc.array(fc.nat({ max: 3 }), { minLength: 10, maxLength: 10 }),
      fc.constantFrom("", ".", " ", "-", " . ", "\u200b", "_"),
    )
    .map(([choices, gap]) => ({
      number,
      written: [...number]
        // The two first digits stay: at most five letters may stand for digits.
        .map((digit, at) => (at > 0 && at < 5 ? (disguises[digit]?.[choices[at]!] ?? digit) : digit))
        .join(gap),
    })),
);

test("a mobile number is found in a sentence however it is spaced and disguised, at its exact place", () => {
  fc.assert(
    fc.property(
      disguised,
      fc.constantFrom("", "Shop uy tín, ib ", "Giá 1.250.000đ - LH: ", "“"),
      ({ number, written }, before) => {
        const text = `${before}${written} nhé`;
        const found = findPhones(text);
        assert.deepEqual(
          found.map(({ e164, raw, start }) => ({ e164, raw, start })),
          [{ e164: `+84${number.slice(1)}`, raw: written, start: before.length }],
        );
      },
    ),
  );
});

test("every way of writing one number gives the same E.164", () => {
  fc.assert(
    fc.property(validMobile, (number) => {
      const rest = number.slice(1);
      const written = [
        number,
        `+84${rest}`,
        `84${rest}`,
        `0084${rest}`,
        `+84 (0) ${rest}`,
        `+84 0${rest}`,
        `tel:+84${rest}`,
      ];
      for (const one of written) assert.equal(normalizePhone(one), `+84${rest}`, one);
    }),
  );
});

test("a number spelled out in words is found, mixed with digits too", () => {
  assert.deepEqual(numbersIn("gọi không chín không một hai ba bốn năm sáu bảy nha"), ["+84901234567"]);
  assert.deepEqual(numbersIn("không 9 không 1 hai ba 4 năm 6 bảy"), ["+84901234567"]);
  assert.equal(findPhones("không chín không một hai ba bốn năm sáu bảy")[0]?.disguised, true);
  assert.equal(findPhones("0901234567")[0]?.disguised, false);
});

test("several numbers beside each other are told apart", () => {
  assert.deepEqual(numbersIn("0912.345.678/0987.654.321"), ["+84912345678", "+84987654321"]);
  assert.deepEqual(numbersIn("0165 123 4567 - 0912 345 678"), ["+84351234567", "+84912345678"]);
  assert.deepEqual(numbersIn("zalo0912345678,0912345679"), ["+84912345678", "+84912345679"]);
  assert.deepEqual(numbersIn("zalo.me/84912345678"), ["+84912345678"]);
});

const notPhones = {
  "a price": "Giá chỉ 1.250.000đ, giảm còn 990.000.000 VNĐ",
  "a bar code": "8936036020014 - 036000291452 - 0912345678905",
  "a bar code printed in groups": "0 912345 678905",
  "a tax code with its label": "MST: 0901234567, mã số thuế 0101248141-001",
  "a bank account with its label": "STK 0912345678 MB Bank",
  "a personal number": "CCCD 079300012345",
  "a service number": "Hotline 1900 1234, 1800 6838",
  "a product code": "Quần Khatoco Q3M318R0-VNMA030-2009-018, C033.257.11.118.00, mã 0356789012",
  "a date and a time": "từ 09.12.2023 10h30, 09-12-2023 10 giờ, 07 08 2023 15 phút",
  "a list of sizes": "size 09 10 11 12 13",
  "a fraction": "tỷ lệ 0.912345678",
  "a number of no operator": "0117701437, 0300588569, 0501234567",
};

for (const [what, text] of Object.entries(notPhones)) {
  test(`${what} is not taken for a phone number`, () => assert.deepEqual(findPhones(text), []));
}

test("a label names the number beside it: an account that is also the phone is a phone", () => {
  assert.deepEqual(numbersIn("SĐT/STK: 0912345678"), ["+84912345678"]);
});

test("any text gets an answer, with places inside the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
      for (const { start, end, raw } of findPhones(text)) assert.equal(text.slice(start, end), raw);
      normalizePhone(text);
    }),
    { numRuns: 300 },
  );
});

test("no phone number is seen in 8,855 real product titles, which hold product codes of every kind", (t) => {
  const path = sharedPath("data/listings/tiki-2023-products.csv");
  if (path === null) return t.skip("../shared is absent");
  const lines = readFileSync(path, "utf8").split("\n");
  assert.ok(lines.length > 8000);
  assert.deepEqual(
    lines.flatMap((line) => findPhones(line).map((phone) => `${phone.raw} in ${line}`)),
    [],
  );
});
