import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { Readable } from "node:stream";
import test from "node:test";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { sharedPath } from "../../../../test/support/shared.ts";
import type { Format, RawRecord, ReadOptions } from "../index.ts";
import { formatOfBody, formatOfFile, openRecords, recordMapper, savedProfile } from "../index.ts";

async function read(
  content: string | Buffer,
  format: Format,
  { piece = 65_536, ...options }: ReadOptions & { piece?: number } = {},
): Promise<RawRecord[]> {
  const bytes = Buffer.from(content as string);
  const pieces = Array.from({ length: Math.ceil(bytes.length / piece) }, (_, n) =>
    bytes.subarray(n * piece, (n + 1) * piece),
  );
  return Array.fromAsync(openRecords(Readable.from(pieces), format, options));
}
const shown = (records: RawRecord[]) =>
  records.map(({ line, fields, problem }) => [line, fields?.["id"] ?? problem?.code]);

const message = (id: number, text: unknown = "Thanh lý túi 100k, ib em") => ({
  id,
  type: "message",
  date_unixtime: "1767236400",
  from: 'Lan "Mẫu" {[\\',
  from_id: "user9",
  text,
});
const chat = (id: number, messages: unknown[], type = "private_supergroup") => ({
  name: `Nhóm ${id}`,
  type,
  id,
  messages,
});

test("an export of one chat and one of a whole account are read alike, personal chats apart", async () => {
  const one = chat(7, [message(1), message(2, "chào"), message(3)]);
  assert.deepEqual(shown(await read(JSON.stringify(one), "telegram-json")), [
    [1, "7/1"],
    [3, "7/3"],
  ]);
  const account = {
    about: "…",
    personal_information: { name: "x", messages: "none" },
    contacts: { list: [{ name: "Bạn" }] },
    chats: { about: "", list: [chat(8, [message(1)], "personal_chat"), chat(9, [message(4)])] },
    left_chats: { list: [chat(10, [message(5)], "public_channel")] },
  };
  for (const indent of [0, 1])
    assert.deepEqual(shown(await read(JSON.stringify(account, null, indent), "telegram-json")), [
      [2, "9/4"],
      [3, "10/5"],
    ]);
});

test("an export gives the same records in whatever pieces it comes, zipped too, and goes on after any of them", async () => {
  const file = JSON.stringify(
    chat(7, [
      message(1, 'a "b" \\ {'),
      5,
      message(2),
      "x",
      message(3, [{ type: "bold", text: "Thanh lý ] } 🎒 200k ib em" }]),
    ]),
    null,
    1,
  );
  const whole = await read(file, "telegram-json");
  assert.equal(whole.length, 4);
  assert.deepEqual(await read(gzipSync(file), "telegram-json"), whole);
  for (let piece = 1; piece < 40; piece++) assert.deepEqual(await read(file, "telegram-json", { piece }), whole);
  for (const [n, record] of whole.entries())
    assert.deepEqual(await read(file, "telegram-json", { from: record.offset, piece: 11 }), whole.slice(n + 1));
});

const exportOf = (list: string) => `{"name":"Nhóm","type":"private_group","id":7,"messages":[${list}]}`;

test("a bad message is a problem with its number, and the good ones go on", async () => {
  const good = JSON.stringify(message(1));
  const long = JSON.stringify(message(2, "dài ".repeat(400_000)));
  assert.deepEqual(shown(await read(exportOf(`${good},{"id":2,"text":tru},${good}`), "telegram-json")), [
    [1, "7/1"],
    [2, "json"],
    [3, "7/1"],
  ]);
  assert.deepEqual(shown(await read(exportOf(`${good},${long},${good}`), "telegram-json")), [
    [1, "7/1"],
    [2, "too-long"],
    [3, "7/1"],
  ]);
  const broken = Buffer.from(exportOf(`${good},${good.replace("ib em", "ib ?m")},${good}`));
  broken[broken.indexOf("?m")] = 0xff;
  assert.deepEqual(shown(await read(broken, "telegram-json")), [
    [1, "7/1"],
    [2, "encoding"],
    [3, "7/1"],
  ]);
  assert.deepEqual(shown(await read(exportOf(`${good},${good}`).slice(0, -40), "telegram-json")), [
    [1, "7/1"],
    [2, "json"],
  ]);
  assert.deepEqual(shown(await read('{"a":[1]}', "telegram-json")), [[1, "no-list"]]);
  assert.deepEqual(shown(await read(`{"messages":[${good}],"name":"Nhóm","type":"private_group"}`, "telegram-json")), [
    [1, "post-chat"],
  ]);
});

test("a large export is read with the memory of a few pieces", async () => {
  const text = Buffer.from(`${JSON.stringify(message(1))},\n`);
  const [head, tail] = [
    '{"name":"Nhóm","type":"private_group","id":7,"messages":[\n',
    `${JSON.stringify(message(1))}]}`,
  ].map((part) => Buffer.from(part));
  const times = 150_000;
  async function* source() {
    yield head as Buffer;
    const piece = Buffer.concat(Array.from({ length: 250 }, () => text));
    for (let n = 0; n < times / 250; n++) yield piece;
    yield tail as Buffer;
  }
  let count = 0;
  let most = 0;
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  for await (const record of openRecords(source(), "telegram-json")) {
    assert.equal(record.line, ++count);
    if (count % 5000 === 0) most = Math.max(most, process.memoryUsage().rss);
  }
  assert.equal(count, times + 1);
  assert.ok(
    most - before < 150 * 2 ** 20,
    `${Math.round((most - before) / 2 ** 20)} MiB more for ${Math.round((times * text.length) / 2 ** 20)} MiB`,
  );
});

const postLine = (more: object) =>
  JSON.stringify({
    network: "tiktok",
    id: "v1",
    account: { id: "@tui.mau", name: "Túi Mẫu" },
    text: "Sale 50%, ib shop",
    ...more,
  });

test("posts in JSON lines are read line by line, and what offers nothing is passed over", async () => {
  const file = [
    postLine({}),
    "{ hỏng",
    postLine({ network: "x" }),
    postLine({ text: "chào" }),
    "",
    postLine({ id: 99007199254740993n.toString() }),
  ].join("\n");
  assert.deepEqual(shown(await read(file, "social-jsonl")), [
    [1, "v1"],
    [2, "json"],
    [3, "post-network"],
    [6, "99007199254740993"],
  ]);
});

test("a transcript is one record at the line of its first cue, with its bad lines beside it", async () => {
  const file =
    "WEBVTT\n\nNOTE\nurl: https://youtu.be/abcdefghijk\naccount: Kho Mẫu\n\n00:01.000 --> 00:02.000\nchào\n\n00:99.000 --> x\nhỏng\n\n00:05.000 --> 00:06.000\nhàng rep";
  const records = await read(file, "transcript");
  assert.deepEqual(shown(records), [
    [7, "https://youtu.be/abcdefghijk"],
    [10, "cue-time"],
  ]);
  assert.deepEqual(records[0]?.fields !== undefined && records[0].post?.moments, {
    offsets: [0, 5],
    startsMs: [1000, 5000],
  });
  assert.deepEqual(shown(await read("WEBVTT", "transcript")), [[0, "post-head"]]);
});

test("the places of the moments hold in the description as the profile maps it", async () => {
  const map = recordMapper(await savedProfile("social-posts"));
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: "binary", minLength: 1 }), { minLength: 1, maxLength: 20 }),
      async (said) => {
        const cues = said.map((text, n) => ({ start: n, text: `#${n} ${text}` }));
        const line = JSON.stringify({
          network: "tiktok",
          id: "1",
          account: "Túi Mẫu",
          text: "  Live e\u0302 tối ",
          cues,
        });
        const [record] = await read(line, "social-jsonl");
        assert.ok(record?.fields !== undefined && record.post?.moments);
        const mapped = map(record.fields);
        assert.ok(mapped.ok);
        for (const [n, offset] of record.post.moments.offsets.entries())
          assert.ok((mapped.value["description"] as string).startsWith(`#${n}`, offset));
      },
    ),
  );
});

test("a profile with a form of its own keeps it, whatever a file is named and a body says it is", () => {
  assert.equal(formatOfFile("telegram-json", "result.json", Buffer.from("{}")), "telegram-json");
  assert.equal(formatOfFile("jsonl", "x.csv", Buffer.from("a,b\n")), "csv");
  assert.equal(formatOfBody("transcript", "text/csv"), "transcript");
  assert.equal(formatOfBody("jsonl", "text/csv; charset=utf-8"), "csv");
  assert.equal(formatOfBody("xlsx", undefined), "jsonl");
});

test("the JSON texts of JSONTestSuite make no reader of posts throw", async (t) => {
  const folder = sharedPath("hostile-input/JSONTestSuite/test_parsing");
  if (folder === null) return t.skip("needs ../shared/hostile-input");
  for (const name of readdirSync(folder)) {
    const content = readFileSync(`${folder}/${name}`);
    for (const format of ["telegram-json", "social-jsonl", "transcript"] as const)
      for (const record of await read(content, format, { piece: 499 }))
        assert.ok(record.problem !== undefined, `${name} ${format}`);
    const wrapped = Buffer.concat([
      Buffer.from('{"name":"N","type":"private_group","id":7,"messages":['),
      content,
      Buffer.from("]}"),
    ]);
    await read(wrapped, "telegram-json", { piece: 499 });
  }
});
