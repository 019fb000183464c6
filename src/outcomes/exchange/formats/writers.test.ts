import assert from "node:assert/strict";
import { Readable } from "node:stream";
import { buffer, text } from "node:stream/consumers";
import test from "node:test";
import fc from "fast-check";
import { readDocument } from "../../../engines/epcis/index.ts";
import { openRecords } from "../../../services/sockets/index.ts";
import type { ExchangeRecord } from "../records/model.ts";
import { recordInput } from "../records/model.ts";
import { eventOf } from "./epcis-event.ts";
import { measures } from "./goods.ts";
import { notificationSchema } from "./safety-gate/notification.ts";
import { notificationOf, recordOf } from "./safety-gate/records.ts";
import { writers } from "./writers.ts";
import { xlsxOf } from "./xlsx.ts";

const record = (more: Partial<ExchangeRecord> = {}): ExchangeRecord => ({
  id: "rec_1",
  agency: "customs.cuc",
  kind: "seizure",
  title: "Lô tai nghe",
  summary: "",
  occurredOn: "2026-03-05",
  source: "so-theo-doi",
  hub: null,
  state: "live",
  level: "agencies",
  madeAt: new Date("2026-03-06T01:00:00Z"),
  changedAt: new Date("2026-03-06T01:00:00Z"),
  fields: [],
  keeping: null,
  ...more,
});
const writing = (records: ExchangeRecord[]) => ({
  batches: Readable.from([records]) as AsyncIterable<ExchangeRecord[]>,
  now: new Date("2026-03-07T00:00:00Z"),
  nameOf: (agency: string) => (agency === "customs.cuc" ? "Cục Hải quan" : agency),
  wrote: () => {},
});

const hostile = [
  '=HYPERLINK("http://x.example","a")',
  "+84 912 345 678",
  "dòng một\ndòng hai\r\nba",
  "\u202eofni\u202c",
  "a\u0001b\u000bc",
  "_x0041_ và _x005F_",
  " hai đầu trống ",
  "<a>&amp;</a> ]]>",
  "\ufffe\uffff",
  "👩‍👩‍👧 ờ",
];

test("a workbook is read back cell by cell, whatever stands in them, over as many sheets as it takes", async () => {
  const rows = [
    ...hostile.map((cell) => [cell, "x"]),
    ...fc.sample(fc.array(fc.string({ unit: "grapheme", minLength: 1 }), { minLength: 2, maxLength: 2 }), 200),
  ];
  const bytes = await buffer(xlsxOf(["một", "hai"], Readable.from([rows])));
  const read: (string | null | undefined)[][] = [];
  for await (const { fields, problem } of openRecords(Readable.from([bytes]), "xlsx")) {
    assert.equal(problem, undefined);
    read.push([fields?.["một"], fields?.["hai"]]);
  }
  // What reads workbooks takes the blanks around a cell off.
  assert.deepEqual(
    read.map((cells) => cells.map((cell) => (cell ?? "").trim())),
    rows.map((cells) => cells.map((cell) => cell.trim())),
  );
  const sheets = (await buffer(xlsxOf(["a"], Readable.from([rows.slice(0, 120), rows.slice(120)]), 100))).toString(
    "latin1",
  );
  assert.equal(new Set(sheets.match(/xl\/worksheets\/sheet\d+\.xml/g)).size, 3);
});

test("a lone surrogate, which no text in UTF-8 can carry, breaks no file", async () => {
  const broken = record({ title: "a\ud800b", fields: [{ name: "f", value: "\udc00", unit: null }] });
  for (const [format, writer] of Object.entries(writers))
    assert.ok((await buffer(writer.write(writing([broken])))).length > 0, format);
});

const line = fc
  .oneof(fc.constantFrom(...hostile), fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }))
  .map((one) => one.trim() || "x");
const maybe = fc.option(line, { nil: null });
const notification = fc.record({
  alertNumber: line,
  date: fc.constantFrom(null, "2026-02-28"),
  category: maybe,
  product: line,
  name: maybe,
  brand: maybe,
  model: maybe,
  batch: maybe,
  barcode: maybe,
  countryOfOrigin: maybe,
  riskType: fc.array(line, { maxLength: 3 }),
  risk: maybe,
  description: maybe,
  measures: fc.array(fc.constantFrom("Recall of the product from end users", "Something of their own"), {
    maxLength: 3,
  }),
  notifyingAuthority: line,
  other: fc.array(
    fc.record({
      name: line.map((one) => `x ${one}`.slice(0, 60).trim()),
      value: line,
      unit: maybe.map((one) => one?.slice(0, 20).trim() || null),
    }),
    {
      maxLength: 3,
    },
  ),
});

test("a notification kept as a record goes out as the notification that came", () => {
  fc.assert(
    fc.property(notification, (given) => {
      const parsed = notificationSchema.parse(given);
      const kept = recordInput.parse(recordOf(parsed));
      const { externalId, title, summary, occurredOn, kind } = kept;
      const fields = kept.fields.map(({ name, value, unit }) => ({ name, value, unit }));
      const keeping = { externalId } as NonNullable<ExchangeRecord["keeping"]>;
      assert.deepEqual(
        notificationOf(record({ kind, title, summary, occurredOn, fields, keeping }), "ai khác"),
        parsed,
      );
    }),
    { numRuns: 200 },
  );
});

test("a record of another agency goes out as a notification by the names of its fields, and nothing of it is lost", async () => {
  const fields = [
    { name: "thuong hieu", value: "Sóng Biển", unit: null },
    { name: "Biện pháp", value: "thu hoi san pham tu nguoi tieu dung", unit: null },
    { name: "Số lượng", value: "640", unit: "đôi" },
    { name: "Kho", value: "Cảng", unit: null },
  ];
  const document = JSON.parse(await text(writers["safety-gate"].write(writing([record({ fields }), record()]))));
  assert.equal(document.notifications.length, 2);
  const [one] = document.notifications;
  assert.deepEqual(
    [one.alertNumber, one.name, one.brand, one.measures, one.notifyingAuthority],
    ["rec_1", "Lô tai nghe", "Sóng Biển", ["Recall of the product from end users"], "Cục Hải quan"],
  );
  assert.deepEqual(
    one.other.map(({ name, value }: { name: string; value: string }) => [name, value]),
    [
      ["Số lượng", "640"],
      ["Kho", "Cảng"],
    ],
  );
});

const goods = (more: [string, string, string?][]) => [
  { name: "Mã vạch", value: "8936036020014", unit: null },
  ...more.map(([name, value, unit]) => ({ name, value, unit: unit ?? null })),
];

test("a seizure, recall, withdrawal or destruction of goods that are named is an event that the house's own reader takes", async () => {
  const of = (fields: ExchangeRecord["fields"], more: Partial<ExchangeRecord> = {}) =>
    eventOf(record({ fields, ...more }));
  const lot = of(
    goods([
      ["Số lô", "L/7 b"],
      ["Số lượng", "640", "kg"],
    ]),
  );
  assert.deepEqual(
    [lot?.bizStep, lot?.disposition, lot?.quantityList],
    [
      "holding",
      "non_sellable_other",
      [{ epcClass: "https://id.gs1.org/01/08936036020014", quantity: 640, uom: "KGM" }],
    ],
  );
  const named = of(
    goods([
      ["Số lô", "L7"],
      ["Số lượng", "12", "hộp"],
    ]),
  );
  assert.deepEqual(named?.quantityList, [{ epcClass: "https://id.gs1.org/01/08936036020014/10/L7", quantity: 12 }]);
  const one = of(
    goods([
      ["Số sê-ri", "A1"],
      ["Biện pháp", "Đã tiêu hủy ngày 6/3"],
    ]),
  );
  assert.deepEqual(
    [one?.bizStep, one?.disposition, one?.epcList],
    ["destroying", "destroyed", ["https://id.gs1.org/01/08936036020014/21/A1"]],
  );
  for (const measure of measures) {
    const event = of(goods([["Biện pháp", measure === "withdrawal" ? "withdrawn" : measure]]), { kind: "alert" });
    assert.equal(event !== null, ["recall", "withdrawal", "seizure", "destruction"].includes(measure), measure);
  }
  const whole = await text(
    writers.epcis.write(
      writing([
        record({ fields: goods([["Số lô", "L7"]]) }),
        record({ fields: goods([]), occurredOn: null }),
        record({ fields: [{ name: "Mã vạch", value: "8936036020015", unit: null }] }),
        record({ fields: goods([["Biện pháp", "thu hồi"]]), kind: "alert" }),
      ]),
    ),
  );
  const read = readDocument(whole);
  assert.deepEqual(read.problems, []);
  assert.deepEqual(
    read.events.map(({ event }) => event.disposition),
    ["non_sellable_other", "recalled"],
  );
  assert.deepEqual(readDocument(await text(writers.epcis.write(writing([])))).problems, []);
});

test("no field that can be written makes an event that cannot be read, and no event throws", () => {
  const field = fc.record({
    name: fc.constantFrom("Mã vạch", "Số lô", "Số sê-ri", "Số lượng", "Biện pháp"),
    value: fc.oneof(line, fc.constantFrom("8936036020014", "12", "thu hồi")),
    unit: fc.constantFrom(null, "kg", "đôi"),
  });
  fc.assert(
    fc.property(fc.array(field, { maxLength: 5 }), (fields) => {
      eventOf(record({ fields: [...fields, ...goods([])] }));
    }),
    { numRuns: 200 },
  );
});
