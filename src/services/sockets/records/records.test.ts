import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { Readable } from "node:stream";
import test from "node:test";
import { crc32, deflateRawSync, gzipSync } from "node:zlib";
import writeXlsx from "write-excel-file/node";
import { sharedPath } from "../../../../test/support/shared.ts";
import { text } from "../../../kernel/text/index.ts";
import type { Format, RawRecord, ReadOptions } from "../index.ts";
import { openRecords, sniffFormat } from "../index.ts";

async function read(content: string | Buffer, format: Format, options: ReadOptions = {}): Promise<RawRecord[]> {
  const records: RawRecord[] = [];
  for await (const record of openRecords(Readable.from([Buffer.from(content as string)]), format, options))
    records.push(record);
  return records;
}
const fieldsOf = (records: RawRecord[]) => records.map((record) => record.fields ?? record.problem?.code);

test("JSON lines give nested values by dotted path and lists of plain values as lines of one text", async () => {
  const line = { id: 7, seller: { name: "Cửa hàng", tags: ["a", "b"] }, ok: true, none: null, photos: [{ url: "x" }] };
  assert.deepEqual(fieldsOf(await read(JSON.stringify(line), "jsonl")), [
    { id: "7", "seller.name": "Cửa hàng", "seller.tags": "a\nb", ok: "true", none: null, "photos.0.url": "x" },
  ]);
});

test("an id too great for a JavaScript number keeps all its digits", async () => {
  assert.deepEqual(
    fieldsOf(
      await read('{"id":1143911581323427842,"n":{"id": -12345678901234567890},"s":"1143911581323427842"}', "jsonl"),
    ),
    [{ id: "1143911581323427842", "n.id": "-12345678901234567890", s: "1143911581323427842" }],
  );
});

test("a line that is no JSON object is a problem, blank ones are passed over, and the numbers hold", async () => {
  const records = await read('{"a":"1"}\n\n{"a":\n[1]\n"x"\n{"a":"2"}', "jsonl");
  assert.deepEqual(fieldsOf(records), [{ a: "1" }, "json", "not-an-object", "not-an-object", { a: "2" }]);
  assert.deepEqual(
    records.map((record) => record.line),
    [1, 3, 4, 5, 6],
  );
});

test("reading JSON lines goes on after any record", async () => {
  const content = '{"a":"1"}\nxấu\n\n{"a":"đ"}\n{"a":"3"}\n';
  const whole = await read(content, "jsonl");
  for (const [index, record] of whole.entries())
    assert.deepEqual(await read(content, "jsonl", { from: record.offset }), whole.slice(index + 1));
});

test("the JSON texts of JSONTestSuite give a record or a problem each, as they must", async (t) => {
  const folder = sharedPath("hostile-input/JSONTestSuite/test_parsing");
  if (folder === null) return t.skip("needs ../shared/hostile-input");
  let count = 0;
  for (const name of readdirSync(folder)) {
    const content = readFileSync(`${folder}/${name}`);
    const asFile = await read(content, "json");
    const asLines = await read(content, "jsonl");
    for (const record of [...asFile, ...asLines])
      assert.ok(record.fields !== undefined || record.problem !== undefined, name);
    if (name.startsWith("n_"))
      assert.ok(asFile.every((record) => record.problem !== undefined) && asFile.length === 1, name);
    if (name.startsWith("y_object")) assert.equal(asFile[0]?.problem?.code, "no-list", name);
    count++;
  }
  assert.ok(count > 300);
});

test("deep nesting, very many keys and a reached-for prototype are read without harm", async () => {
  const deep = `{"a":${'{"a":'.repeat(50_000)}1${"}".repeat(50_000)}}`;
  const wide = JSON.stringify({ list: Array.from({ length: 9_000 }, (_, index) => ({ index })) });
  assert.deepEqual(fieldsOf(await read(deep, "jsonl")), [{}]);
  assert.ok(Object.keys((await read(wide, "jsonl"))[0]?.fields ?? {}).length <= 2_000);
  await read('{"__proto__":{"polluted":"x"},"constructor":{"prototype":{"polluted":"x"}}}', "jsonl");
  assert.equal(({} as Record<string, unknown>)["polluted"], undefined);
});

test("naughty strings come through as they are", async (t) => {
  const path = sharedPath("hostile-input/blns/blns.json");
  if (path === null) return t.skip("needs ../shared/hostile-input");
  const strings = JSON.parse(readFileSync(path, "utf8")) as string[];
  const lines = strings.map((given) => JSON.stringify({ given })).join("\n");
  assert.deepEqual(
    (await read(lines, "jsonl")).map((record) => record.fields?.["given"]),
    strings,
  );
  const quoted = strings.map((given) => `"${given.toWellFormed().replaceAll('"', '""')}"`).join("\n");
  assert.deepEqual(
    (await read(`given\n${quoted}`, "csv")).map((record) => record.fields?.["given"]),
    strings.map((given) => given.toWellFormed()),
  );
});

test("lists of a JSON file are found by their path", async () => {
  const file = JSON.stringify({
    built: 1,
    recalls: [{ id: 1 }, 5],
    provinces: [{ wards: [{ code: "1" }] }, { wards: [{ code: "2" }] }],
  });
  assert.deepEqual(fieldsOf(await read(file, "json", { at: "recalls" })), [{ id: "1" }, "not-an-object"]);
  assert.deepEqual(fieldsOf(await read(file, "json", { at: "recalls", from: 1 })), ["not-an-object"]);
  assert.deepEqual(fieldsOf(await read(file, "json", { at: "nowhere" })), ["no-list"]);
  assert.deepEqual(fieldsOf(await read(JSON.stringify([{ wards: [{ code: "1" }] }, {}]), "json", { at: "*.wards" })), [
    { code: "1" },
  ]);
});

test("text lines are one field; comments and blank lines are passed over", async () => {
  assert.deepEqual(fieldsOf(await read("a.vn\r\n# ghi chú\n\n  b.vn  ", "txt")), [{ line: "a.vn" }, { line: "b.vn" }]);
});

test("gzip is seen by its first bytes; a broken or cut file gives its good lines and one problem", async () => {
  const lines = Array.from({ length: 20_000 }, (_, index) =>
    JSON.stringify({ index: String(index), noise: Math.sin(index).toString(36) }),
  ).join("\n");
  const packed = gzipSync(lines);
  assert.equal((await read(packed, "jsonl")).length, 20_000);
  const cut = await read(packed.subarray(0, packed.length / 2), "jsonl");
  assert.equal(cut.at(-1)?.problem?.code, "unreadable-archive");
  assert.ok(cut.length > 100);
  const broken = Buffer.from(packed);
  broken.fill(0, 2_000, 2_100);
  assert.equal((await read(broken, "jsonl")).at(-1)?.problem?.code, "unreadable-archive");
  assert.equal((await read(packed.subarray(0, 200), "json")).at(-1)?.problem?.code, "unreadable-archive");
});

test("a gzip bomb is one long line, not memory", async () => {
  const bomb = gzipSync(Buffer.alloc(200 * 2 ** 20, 0x61));
  const before = process.memoryUsage().rss;
  assert.deepEqual(fieldsOf(await read(bomb, "jsonl")), ["too-long"]);
  assert.ok(process.memoryUsage().rss - before < 150 * 2 ** 20);
  assert.deepEqual(fieldsOf(await read(bomb, "json")), ["too-large"]);
});

test("what the source throws is thrown, and a reader that stops early closes the source", async () => {
  const failing = Readable.from(
    (async function* () {
      yield Buffer.from("a\n1\n");
      throw new Error("đứt dây");
    })(),
  );
  await assert.rejects(async () => {
    for await (const _ of openRecords(failing, "csv"));
  }, /đứt dây/);
  const source = Readable.from(Array.from({ length: 100 }, () => Buffer.from("a\n".repeat(50_000))));
  for await (const _ of openRecords(source, "csv")) break;
  assert.equal(source.destroyed, true);
});

const sheet = (rows: (string | number | Date | null)[][]) =>
  writeXlsx(
    rows.map((row) =>
      row.map((value) =>
        value === null ? null : value instanceof Date ? { value, type: Date, format: "yyyy-mm-dd" } : { value },
      ),
    ) as never,
  ).toBuffer();

test("a workbook's first sheet is read, dates and numbers as text", async () => {
  const book = await sheet([
    ["mã", "giá", "ngày"],
    ["a", 1250000, new Date("2026-01-12T00:00:00Z")],
    ["b", null, null],
  ]);
  const records = await read(Buffer.from(book), "xlsx");
  assert.deepEqual(fieldsOf(records), [
    { mã: "a", giá: "1250000", ngày: "2026-01-12T00:00:00.000Z" },
    { mã: "b", giá: null, ngày: null },
  ]);
  assert.deepEqual(
    records.map((record) => record.line),
    [2, 3],
  );
});

/** A ZIP archive, whose entries may claim another size than they have. */
function zip(entries: { name: string; content: Buffer; claimed?: number }[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claimed = content.length } of entries) {
    const packed = deflateRawSync(content);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(crc32(content), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(claimed, 18);
    shared.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), shared, Buffer.from(name), packed]);
    directory.push(Buffer.concat([Buffer.from("PK\u0001\u0002\u0014\0"), shared, place, Buffer.from(name)]));
    parts.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, listed, end]);
}

const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
/** The least that is a workbook, around the XML of its one sheet. */
function workbook(sheetXml: Buffer, claimed?: number): Buffer {
  const files = {
    "[Content_Types].xml": `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    "_rels/.rels": `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${xmlHead}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="s" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  };
  const entries = Object.entries(files).map(([name, content]) => ({ name, content: Buffer.from(content) }));
  return zip([
    ...entries,
    { name: "xl/worksheets/sheet1.xml", content: sheetXml, ...(claimed === undefined ? {} : { claimed }) },
  ]);
}
const sheetOf = (rows: string) =>
  Buffer.from(`${xmlHead}<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`);
const cell = (place: string, value: string) => `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;

test("a workbook that unpacks to more than it may, or to more than it claims, is refused before it is read", async () => {
  const small = sheetOf(`<row r="1">${cell("A1", "a")}</row><row r="2">${cell("A2", "b")}</row>`);
  assert.deepEqual(fieldsOf(await read(workbook(small), "xlsx")), [{ a: "b" }]);
  const [bomb] = await read(workbook(Buffer.alloc(101 * 2 ** 20, 0x20)), "xlsx");
  assert.equal(bomb?.problem?.code, "large-workbook");
  const [liar] = await read(workbook(Buffer.alloc(2 ** 20, 0x20), 100), "xlsx");
  assert.equal(liar?.problem?.code, "unreadable-workbook");
});

test("a cell at the far corner of a sheet fills no memory and hangs nothing", async () => {
  const far = sheetOf(`<row r="1">${cell("A1", "a")}</row><row r="1048576">${cell("XFD1048576", "b")}</row>`);
  const before = process.memoryUsage().rss;
  const records = await read(workbook(far), "xlsx");
  assert.ok(records.length >= 1);
  assert.ok(process.memoryUsage().rss - before < 700 * 2 ** 20);
});

test("a workbook that cannot be read is told in both languages with what to do, and in no words of a library", async () => {
  const whole = workbook(sheetOf(`<row r="1">${cell("A1", "a")}</row>`));
  const old = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600)]);
  assert.equal(sniffFormat("bang.xls", old), "xlsx");
  const broken = [whole.subarray(0, whole.length - 30), workbook(Buffer.from("<worksheet")), zip([]), old];
  for (const lang of ["vi", "en"] as const)
    for (const bytes of broken)
      assert.deepEqual(
        (await read(bytes, "xlsx", { lang })).map(({ problem }) => problem?.message),
        [text(lang, "sockets.record.unreadable-workbook")],
      );
});

test("malformed archives are one clear problem each", async (t) => {
  const folder = sharedPath("hostile-input/zip-malformed/test");
  if (folder === null) return t.skip("needs ../shared/hostile-input");
  for (const kind of ["failure", "success"]) {
    for (const name of readdirSync(`${folder}/${kind}`).filter((file) => file.endsWith(".zip"))) {
      const records = await read(readFileSync(`${folder}/${kind}/${name}`), "xlsx");
      // The one that uses every feature of archives has more entries than are looked at.
      const told: string = name === "everything.zip" ? "large-workbook" : "unreadable-workbook";
      assert.deepEqual(fieldsOf(records), [told], name);
    }
  }
});

test("problems are told in the reader's language", async () => {
  const [vi] = await read("x", "jsonl");
  const [en] = await read("x", "jsonl", { lang: "en" });
  assert.deepEqual(
    [vi?.problem?.message, en?.problem?.message],
    [text("vi", "sockets.record.json"), text("en", "sockets.record.json")],
  );
});

const sniffed = (name: string, content: string) => sniffFormat(name, Buffer.from(content));

test("the format is told by content, and by name where content does not tell", () => {
  assert.equal(sniffed("x", "PK\u0003\u0004"), "xlsx");
  assert.equal(sniffed("x.csv", '{"a":1}\n{"a":2}\n'), "jsonl");
  assert.equal(sniffed("x.json.gz", '{"built":1,"recalls":[{"id":1'), "json");
  assert.equal(sniffed("x.jsonl", '{"a":1,"b":"một dòng dài cắt'), "jsonl");
  assert.equal(sniffed("x", '{\n "a": 1\n}'), "json");
  assert.equal(sniffed("x.json", '\uFEFF[{"a":1}]'), "json");
  assert.equal(sniffed("x.CSV", "một cột\n1\n"), "csv");
  assert.equal(sniffed("x", "a;b\n1;2"), "csv");
  assert.equal(sniffed("hosts", "a.vn\nb.vn"), "txt");
  assert.equal(sniffed("hosts.xlsx", "a.vn\nb.vn"), "txt");
});
