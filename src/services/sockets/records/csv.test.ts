import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { Readable } from "node:stream";
import test from "node:test";
import fc from "fast-check";
import { sharedPath } from "../../../../test/support/shared.ts";
import type { RawRecord } from "../index.ts";
import { openRecords } from "../index.ts";

async function read(content: string | Buffer, options: { from?: number; piece?: number } = {}): Promise<RawRecord[]> {
  const bytes = Buffer.from(content as string);
  const size = options.piece ?? Math.max(1, bytes.length);
  const pieces: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += size) pieces.push(bytes.subarray(at, at + size));
  const records: RawRecord[] = [];
  const resume = options.from === undefined ? {} : { from: options.from };
  for await (const record of openRecords(Readable.from(pieces), "csv", resume)) records.push(record);
  return records;
}
const fieldsOf = (records: RawRecord[]) => records.map((record) => record.fields ?? record.problem?.code);

test("every shape of csv-spectrum reads as the JSON it means, in one piece or byte by byte", async (t) => {
  const folder = sharedPath("hostile-input/csv-spectrum");
  if (folder === null) return t.skip("needs ../shared/hostile-input");
  const names = readdirSync(`${folder}/csvs`);
  assert.equal(names.length, 11);
  for (const name of names) {
    const content: Buffer = readFileSync(`${folder}/csvs/${name}`);
    const meant = JSON.parse(readFileSync(`${folder}/json/${name.replace(".csv", ".json")}`, "utf8")) as unknown;
    for (const piece of [content.length, 1, 3])
      assert.deepEqual(fieldsOf(await read(content, { piece })), meant, `${name} in pieces of ${piece}`);
  }
});

test("a byte order mark is no part of the first column, CRLF no part of the last", async () => {
  assert.deepEqual(fieldsOf(await read("\uFEFFtên,giá\r\nÁo,1\r\n")), [{ tên: "Áo", giá: "1" }]);
});

test("semicolons and tabs are seen in the header", async () => {
  assert.deepEqual(fieldsOf(await read('a;b\n1,5;"x;y"\n')), [{ a: "1,5", b: "x;y" }]);
  assert.deepEqual(fieldsOf(await read("a\tb\n1\t2")), [{ a: "1", b: "2" }]);
});

test("a line with too many or too few columns is a problem of its own line", async () => {
  const records = await read("a,b\n1,2\n3\n4,5,6\n7,8\n");
  assert.deepEqual(fieldsOf(records), [{ a: "1", b: "2" }, "columns", "columns", { a: "7", b: "8" }]);
  assert.deepEqual(
    records.map((record) => record.line),
    [2, 3, 4, 5],
  );
});

test("a quote that never closes costs its own line; the lines behind it are read", async () => {
  const records = await read('a,b\n1,"mở\n3,4\n5,6\n');
  assert.deepEqual(fieldsOf(records), ["quotes", { a: "3", b: "4" }, { a: "5", b: "6" }]);
  assert.deepEqual(
    records.map((record) => record.line),
    [2, 3, 4],
  );
});

test("a quote that never closes in a file larger than a record may be costs its own line too", async () => {
  const lines = 40_000;
  const content = `a,b\n1,"mở\n${"cột một có chữ,cột hai có chữ\n".repeat(lines)}`;
  const records = await read(content, { piece: 65_536 });
  assert.equal(records[0]?.problem?.code, "quotes");
  assert.equal(records.length, lines + 1);
  assert.equal(records.filter((record) => record.problem).length, 1);
  assert.equal(records.at(-1)?.line, lines + 2);
});

test("text behind a closing quote is a problem, a quote inside a plain field is not", async () => {
  assert.deepEqual(fieldsOf(await read('a,b\n"x"y,1\niPad 11",2\n')), ["quotes", { a: 'iPad 11"', b: "2" }]);
});

test("bytes that are not UTF-8 are a problem of their line", async () => {
  const content = Buffer.concat([Buffer.from("a\ntốt\n"), Buffer.from([0xff, 0xfe, 0x0a]), Buffer.from("cũng tốt\n")]);
  assert.deepEqual(fieldsOf(await read(content)), [{ a: "tốt" }, "encoding", { a: "cũng tốt" }]);
});

test("a character cut between two pieces is whole", async () => {
  for (const piece of [1, 2, 3, 4, 5])
    assert.deepEqual(fieldsOf(await read("tên\nđồng hồ 🕰\n", { piece })), [{ tên: "đồng hồ 🕰" }]);
});

test("a line longer than a record may be is a problem, whatever the pieces, and the next one is read", async () => {
  const content = `a,b\n1,2\n${"x".repeat(2 ** 20 + 1)},2\n3,4\n`;
  for (const piece of [content.length, 65_536]) {
    const records = await read(content, { piece });
    assert.deepEqual(fieldsOf(records), [{ a: "1", b: "2" }, "too-long", { a: "3", b: "4" }]);
    assert.deepEqual(
      records.map((record) => record.line),
      [2, 3, 4],
    );
  }
});

test("reading goes on behind a line that was too long and behind a quote that never closed", async () => {
  const long = `a,b\n${"x".repeat(2 ** 20 + 5)},2\n3,4\n`;
  const [first] = await read(long, { piece: 65_536 });
  assert.deepEqual(fieldsOf(await read(long, { piece: 65_536, from: first?.offset as number })), [{ a: "3", b: "4" }]);
  const open = `a,b\n1,"mở\n${"c,d\n".repeat(300_000)}`;
  const [quote] = await read(open, { piece: 65_536 });
  const rest = await read(open, { piece: 65_536, from: quote?.offset as number });
  assert.deepEqual([quote?.problem?.code, rest.length, rest[0]?.line], ["quotes", 300_000, 3]);
});

test("columns without a name or with one that stands twice stay apart, and no name can reach the prototype", async () => {
  assert.deepEqual(fieldsOf(await read("a,,a\n1,2,3\n")), [{ a: "1", "column 2": "2", "a 2": "3" }]);
  const [record] = await read("__proto__,b\nx,1\n");
  assert.equal(({} as Record<string, unknown>)["x"], undefined);
  assert.equal(record?.fields?.["b"], "1");
});

test("a file without a header has one problem, an empty one no record", async () => {
  assert.deepEqual(fieldsOf(await read(",,\n1,2,3\n")), ["header"]);
  assert.deepEqual(await read(""), []);
  assert.deepEqual(await read("a,b\n"), []);
});

test("UTF-16 is told as what it is", async () => {
  assert.deepEqual(fieldsOf(await read(Buffer.from("\uFEFFa,b\n1,2\n", "utf16le"))), ["encoding"]);
});

const cell = fc.oneof(fc.string({ maxLength: 8 }), fc.stringMatching(/^[",\n\r đồng;]{0,8}$/));
const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`;

test("whatever is written by the rules is read back, in pieces of any size", async () => {
  const table = fc.array(fc.tuple(cell, cell, cell), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(table, fc.integer({ min: 1, max: 40 }), async (rows, piece) => {
      const wellFormed = rows.map((row) => row.map((value) => value.toWellFormed()));
      const content = `a,b,c\n${wellFormed.map((row) => row.map(quoted).join(",")).join("\r\n")}`;
      const expected = wellFormed.map(([a, b, c]) => ({ a, b, c }));
      assert.deepEqual(fieldsOf(await read(content, { piece })), expected);
    }),
    { numRuns: 200 },
  );
});

test("reading goes on after any record as if it had not stopped, with the same line numbers", async () => {
  const content = 'a,b\r\n1,"hai\ndòng"\nxấu\n"3",4\n\n5,6';
  const whole = await read(content);
  for (const [index, record] of whole.entries()) {
    for (const piece of [1, 7, 100])
      assert.deepEqual(await read(content, { from: record.offset, piece }), whole.slice(index + 1));
  }
});

test("bytes at random give records or problems, never an error", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.integer({ min: 1, max: 50 }), async (bytes, piece) => {
      const records = await read(Buffer.from(bytes), { piece });
      assert.ok(records.every((record) => record.fields !== undefined || record.problem !== undefined));
    }),
  );
});
