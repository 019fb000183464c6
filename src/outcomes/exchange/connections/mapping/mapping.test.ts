import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { converted, readDecimal, unitNames, writeDecimal } from "./amounts.ts";
import { rowMapper } from "./map-row.ts";
import { columnsOf, mappingSchema } from "./model.ts";
import { readCell } from "./read-cell.ts";
import type { MappedField } from "./model.ts";
import { suggestMapping } from "./suggest.ts";

const field = (more: Partial<MappedField> = {}): MappedField => ({
  name: "f",
  column: "c",
  as: "text",
  unit: null,
  keptAs: null,
  comma: false,
  days: "ymd",
  choices: {},
  onBad: "refuse",
  value: null,
  level: null,
  ...more,
});
const read = (raw: string | null, more: Partial<MappedField>) => {
  const cell = readCell(raw, field(more), new Set(["N/A"]));
  return cell.ok ? cell.value : cell.code;
};

const number = (raw: string, more: Partial<MappedField> = {}) => read(raw, { as: "number", ...more });
const money = (raw: string, unit: MappedField["unit"] = "đồng") => read(raw, { as: "money", unit });

test("numbers are read exactly, and what is none is told", () => {
  assert.equal(number("12345678901234567890.1230"), "12345678901234567890.123");
  assert.equal(number("-0.50"), "-0.5");
  assert.equal(number("1.5e3"), "1500");
  assert.equal(number("1,234.5"), "1234.5");
  assert.equal(number("1.234,5", { comma: true }), "1234.5");
  assert.equal(number("2,5", { comma: true, unit: "tạ", keptAs: "kg" }), "250");
  assert.equal(number("1", { unit: "cái", keptAs: "tá" }), "0.083333333333");
  for (const wrong of ["NaN", "Infinity", "hai", "1 2", "0x10", "1.2.3", "--1"])
    assert.equal(number(wrong), "number", wrong);
});

test("money comes to whole đồng, by the column's unit or the words in the cell", () => {
  assert.equal(money("12.5", "triệu đồng"), "12500000");
  assert.equal(money("150000.00"), "150000");
  assert.equal(money("12,5 triệu"), "12500000");
  for (const wrong of ["150000.5", "-1", "liên hệ", "NaN"]) assert.equal(money(wrong), "money", wrong);
});

test("only days of the calendar are days, and a time without a zone is Vietnam's", () => {
  assert.equal(read("1960-02-29", { as: "date" }), "1960-02-29");
  assert.equal(read("05/03/2026", { as: "date", days: "dmy" }), "2026-03-05");
  assert.equal(read("05/03/2026", { as: "date", days: "mdy" }), "2026-05-03");
  for (const wrong of ["0000-00-00", "2026-02-30", "31/04/2026", "hôm qua", "20260305"])
    assert.equal(read(wrong, { as: "date", days: "dmy" }), "date", wrong);
  assert.equal(read("2026-03-05 07:00:00", { as: "time" }), "2026-03-05T00:00:00.000Z");
  assert.equal(read("2026-03-05 07:00:00.123456+00", { as: "time" }), "2026-03-05T07:00:00.000Z");
  assert.equal(read("2026-03-05 25:00", { as: "time" }), "time");
});

test("broken, endless and empty cells are what they are", () => {
  assert.equal(read("a\0b", {}), "encoding");
  assert.equal(read("a\ufffdb", {}), "encoding");
  assert.equal(read("\ud800", {}), "encoding");
  assert.equal(read("x".repeat(4_001), {}), "too-long");
  assert.equal(read("  ", {}), null);
  assert.equal(read("N/A", { as: "number" }), null);
  assert.equal(read("ĐANG XL", { as: "choice", choices: { "dang xl": "Đang xử lý" } }), "Đang xử lý");
  assert.equal(read("khác", { as: "choice", choices: { a: "b" } }), "choice");
});

test("no cell makes reading throw, whatever it is read as", () => {
  const as = fc.constantFrom("text", "number", "money", "date", "time", "choice", "flag" as const);
  const comma = fc.boolean();
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), as, comma, (raw, how, by) => {
      readCell(raw, field({ as: how, comma: by, choices: { a: "b" } }), new Set());
    }),
  );
});

test("an amount in another unit of its kind and back is the same amount", () => {
  const amount = fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n });
  const unit = fc.constantFrom(...unitNames);
  fc.assert(
    fc.property(amount, fc.nat(6), unit, unit, (digits, scale, from, to) => {
      const there = converted({ digits, scale }, from, to);
      if (there === null) return;
      const back = converted(there, to, from);
      assert.ok(back !== null);
      const gap = Math.abs(Number(writeDecimal(back)) - Number(writeDecimal({ digits, scale })));
      assert.ok(gap <= 1e-6 + Math.abs(Number(digits)) * 1e-12, `${gap}`);
    }),
  );
});

test("a written number is read as itself", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.nat(12), (digits, scale) => {
      const text = writeDecimal({ digits, scale });
      assert.equal(writeDecimal(readDecimal(text)!), text);
    }),
  );
});

test("a title is filled from its columns once, and a row without a key or title is none", () => {
  const mapping = mappingSchema.parse({
    key: ["a", "b"],
    kind: "case",
    title: "Vụ {a}: { c }",
    fields: [
      field({ name: "Số", column: "n", as: "number", onBad: "leave-out" }),
      field({ name: "Ngày", column: "d", as: "date" }),
    ],
  });
  assert.deepEqual(columnsOf(mapping), ["a", "b", "c", "n", "d"]);
  const map = rowMapper(mapping);
  const row = { a: "1", b: "{c}", c: "{a}", n: "mười", d: null };
  const made = map(row);
  assert.deepEqual([made.key, made.record?.title, made.record?.fields], ["1 / {c}", "Vụ 1: {a}", []]);
  assert.deepEqual(made.faults, [{ column: "n", code: "number", shown: "mười", leftOut: true }]);
  assert.deepEqual(
    map({ ...row, b: null }).faults.map(({ column, code }) => [column, code]),
    [
      ["b", "missing"],
      ["n", "number"],
    ],
  );
  assert.equal(map({ ...row, d: "0000-00-00" }).record, null);
  const { c: _, ...without } = row;
  assert.equal(map(without).faults[0]?.code, "no-column");
});

test("a mapping that cannot be meant is refused", () => {
  const base = { key: ["a"], kind: "case", title: "{a}" };
  for (const wrong of [
    { ...base, fields: [field(), field()] },
    { ...base, level: "named" },
    { ...base, sharedWith: ["x"] },
    { ...base, fields: [field({ as: "number", unit: "kg", keptAs: "m" })] },
    { ...base, fields: [field({ as: "choice" })] },
    { ...base, key: [] },
  ])
    assert.equal(mappingSchema.safeParse(wrong).success, false, JSON.stringify(wrong));
});

test("columns say by their names what they are, and the suggestion is a mapping", () => {
  const columns = [
    ["so_vu", "integer"],
    ["ten_hang", "text"],
    ["sdt", "text"],
    ["mst", "text"],
    ["ngay_lap", "date"],
    ["khoi_luong", "numeric"],
    ["gia_tri", "numeric"],
  ].map(([name = "", type = ""]) => ({ name, type }));
  const suggested = mappingSchema.parse(suggestMapping(columns));
  assert.deepEqual(
    [suggested.key, suggested.title, suggested.occurredOn?.column],
    [["so_vu"], "{ten_hang}", "ngay_lap"],
  );
  assert.deepEqual(
    suggested.fields.map(({ column, as, value, unit }) => [column, as, value, unit]),
    [
      ["sdt", "text", "phone", null],
      ["mst", "text", "tax", null],
      ["khoi_luong", "number", null, "kg"],
      ["gia_tri", "money", null, "đồng"],
    ],
  );
  assert.equal(suggestMapping([]), null);
});
