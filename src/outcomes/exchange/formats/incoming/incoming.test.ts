import assert from "node:assert/strict";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import test from "node:test";
import fc from "fast-check";
import { officer, partyPerson, testDatabase } from "../../../../../test/support/database.ts";
import type { Actor } from "../../../../kernel/actor.ts";
import { publicActor, systemActor } from "../../../../kernel/actor.ts";
import { createContext } from "../../../../kernel/context.ts";
import { createApi } from "../../../../kernel/http/api.ts";
import { createApp } from "../../../../kernel/http/app.ts";
import { createLog } from "../../../../kernel/log.ts";
import type { Problem } from "../../../../kernel/problem.ts";
import { loadAgencies } from "../../../../registers/agencies/index.ts";
import { getRecord, keepRecords, listRecords, recordInput, shareRecord } from "../../index.ts";
import type { RecordGiven } from "../../index.ts";
import { exportRecords } from "../export-records.ts";
import type { ExportFormat } from "../model.ts";
import { formatsRoutes } from "../routes.ts";
import type { IncomingFile } from "./file.ts";
import { importFile } from "./import-file.ts";
import { previewFile } from "./preview-file.ts";

const db = await testDatabase();
await loadAgencies(db.contextOf(systemActor("moit.dms")));
const key = Buffer.alloc(32, 5);
const customs = db.contextOf(officer("customs.cuc"));
const police = db.contextOf(officer("mps.c03"));

const fileOf = (name: string, content: string | Buffer): IncomingFile => ({
  name,
  open: () => Readable.from([Buffer.from(content as string)]),
});
const exported = async (ctx: typeof customs, format: ExportFormat, source: string) => {
  const filters = { agencies: ["customs.cuc"], sources: [source] };
  return buffer(exportRecords(ctx, filters, format, "Chuyển sang hệ thống khác"));
};
const keep = (source: string, records: RecordGiven[]) =>
  keepRecords(
    customs,
    source,
    records.map((one) => recordInput.parse(one)),
    key,
  );

/** What a source holds, without what another house gives anew. */
async function contentOf(ctx: typeof customs, source: string) {
  const { items } = await listRecords(ctx, { sources: [source] }, { after: null, limit: 500 });
  const records = await Promise.all(items.map(({ id }) => getRecord(ctx, id)));
  return records
    .map(({ kind, title, summary, occurredOn, fields }) => ({ kind, title, summary, occurredOn, fields }))
    .sort((one, other) => (one.title < other.title ? -1 : 1));
}

const nasty = [
  '=HYPERLINK("http://x.example")',
  "'=1+1",
  "+84 912 345 678",
  "@tên",
  "-5",
  'dấu "nháy", phẩy; chấm phẩy',
  "dòng một\ndòng hai",
  "\u202eđảo\u202c",
  "_x0041_",
  "hộp\tkhay",
];
const words = fc.oneof(
  fc.constantFrom(...nasty),
  // PostgreSQL keeps no NUL; a file of text has one kind of line end.
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }).map((one) => one.replace(/[\0\r]/g, "").trim() || "x"),
);
const anyRecords = fc.sample(
  fc.record({
    kind: fc.constantFrom("seizure", "seller", "product" as const),
    title: words,
    summary: fc.oneof(fc.constant(""), words),
    occurredOn: fc.constantFrom(null, "2026-02-28"),
    fields: fc.uniqueArray(
      fc.record({
        name: words.map((one) => one.slice(0, 60).trim() || "x"),
        value: words,
        unit: fc.constantFrom(null, "đôi"),
      }),
      {
        selector: ({ name }) => name,
        maxLength: 4,
      },
    ),
  }),
  60,
);

test("records go out as JSON lines, CSV or XLSX and come in as they were, whatever stands in them", async () => {
  await keep(
    "goc",
    anyRecords.map((record, at) => ({ ...record, externalId: `${at}`, title: `${at} ${record.title}` })),
  );
  const given = await contentOf(customs, "goc");
  for (const format of ["jsonl", "csv", "xlsx"] as const) {
    const file = fileOf(`tep.${format}`, await exported(customs, format, "goc"));
    const report = await importFile(customs, file, { source: `Vòng ${format}`, mapping: null, key });
    assert.deepEqual(report.problems, [], format);
    assert.deepEqual([report.new, report.refused], [60, 0], format);
    const trimmed = (all: typeof given) =>
      all.map(({ fields, ...one }) => ({
        ...one,
        fields: fields.map((field) => ({ ...field, value: field.value.trim() })),
      }));
    assert.deepEqual(trimmed(await contentOf(customs, `tep-vong-${format}`)), trimmed(given), format);
    const again = await importFile(customs, file, { source: `Vòng ${format}`, mapping: null, key });
    assert.deepEqual([again.new, again.changed, again.unchanged], [0, 0, 60], "the same file changes nothing");
  }
});

test("notifications come in as alerts and go out as they came; a wrong one is told with its number", async () => {
  const notification = {
    alertNumber: "VN-1",
    date: "2026-03-05",
    category: "Đồ chơi",
    product: "Búp bê",
    name: "Bé Na",
    brand: "Hoa Nắng",
    model: "HN-7",
    batch: "L7",
    barcode: "8936036020014",
    countryOfOrigin: "Không rõ",
    riskType: ["Chemical"],
    risk: "Có phthalate",
    description: "Búp bê nhựa",
    measures: ["Recall of the product from end users"],
    notifyingAuthority: "Cục Mẫu",
    other: [{ name: "Kho", value: "7", unit: null }],
  };
  const document = JSON.stringify({ notifications: [notification, { alertNumber: "VN-2" }] });
  const report = await importFile(customs, fileOf("a.json", document), { source: "canh bao", mapping: null, key });
  assert.deepEqual([report.form, report.new, report.refused], ["safety-gate", 1, 1]);
  assert.deepEqual(
    report.problems.map(({ line }) => line),
    [2],
  );
  const [kept] = await contentOf(customs, "tep-canh-bao");
  assert.ok(kept?.fields.some(({ name, value }) => name === "Biện pháp" && value.startsWith("Thu hồi")));
  const back = JSON.parse((await exported(customs, "safety-gate", "tep-canh-bao")).toString());
  assert.deepEqual(back.notifications, [notification]);
});

test("what was another agency's goes no further than its keeper let it, and no file says who sees a record", async () => {
  await keep("chia-se", [
    { externalId: "1", kind: "seizure", title: "Cho mọi cơ quan", level: "agencies" },
    { externalId: "2", kind: "seizure", title: "Cho công an", level: "named", sharedWith: ["mps.c03"] },
  ]);
  const file = fileOf("tep.jsonl", await exported(police, "jsonl", "chia-se"));
  await importFile(police, file, { source: "nhan", mapping: null, key });
  const { items } = await listRecords(police, { sources: ["tep-nhan"] }, { after: null, limit: 10 });
  assert.deepEqual(
    items.map(({ level, agency }) => `${agency} ${level}`),
    ["mps.c03 own", "mps.c03 own"],
  );
  const share = async (title: string) => {
    const record = await getRecord(police, items.find((one) => one.title === title)!.id);
    const given = { audiences: ["moit.dms"], purpose: "Chuyển tiếp", fields: null, basis: null, until: null };
    return shareRecord(police, record.id, record.keeping!.version, given);
  };
  await assert.rejects(share("Cho công an"), (error: Problem) => error.details.faults?.[0]?.code === "ceiling");
  await share("Cho mọi cơ quan");
});

const rows = [
  "so_vu,ten_vu,ngay,sdt,gia_tri",
  "V1,Kho giày,05/03/2026,0912 345 678,12500000",
  "V2,,05/03/2026,0912345679,1",
  "V3,Kho túi,31/02/2026,0912345670,1",
  'V4,"Kho ""mỹ phẩm""",06/03/2026,0912345671,nhiều',
  "V1,Lại kho giày,05/03/2026,0912345678,2",
].join("\n");
const field = {
  unit: null,
  keptAs: null,
  comma: false,
  days: "ymd",
  choices: {},
  onBad: "refuse",
  level: null,
} as const;
const mapping = {
  key: ["so_vu"],
  kind: "case",
  title: "{ten_vu}",
  summary: null,
  occurredOn: { column: "ngay", days: "dmy" },
  level: "own",
  sharedWith: [],
  fields: [
    { ...field, name: "Điện thoại", column: "sdt", as: "text", value: "phone" },
    { ...field, name: "Giá trị", column: "gia_tri", as: "money", unit: "đồng", onBad: "leave-out", value: null },
  ],
  nulls: [],
} as const;

test("a table is suggested a mapping, previewed whole, and kept; each bad line is told and the good ones go in", async () => {
  const file = fileOf("so theo doi.csv", rows);
  const first = await previewFile(customs, file, null);
  assert.deepEqual(
    [first.form, first.read, first.suggested?.key, first.suggested?.title],
    ["table", 5, ["so_vu"], "{ten_vu}"],
  );
  const given = structuredClone(mapping) as unknown as NonNullable<typeof first.suggested>;
  const preview = await previewFile(customs, file, given);
  assert.deepEqual([preview.read, preview.good, preview.refused], [5, 2, 3]);
  assert.deepEqual(
    preview.problems.map(({ line, column, leftOut }) => [line, column, leftOut]),
    [
      [3, "ten_vu", false],
      [4, "ngay", false],
      [5, "gia_tri", true],
      [6, null, false],
    ],
  );
  const mistyped = { ...given, level: "named" as const, sharedWith: ["mps.co3"] };
  await assert.rejects(previewFile(customs, file, mistyped), { code: "invalid" });
  await assert.rejects(importFile(customs, file, { source: "x", mapping: mistyped, key }), { code: "invalid" });
  const report = await importFile(customs, file, { source: "Sổ theo dõi", mapping: given, key });
  assert.deepEqual([report.source, report.new, report.refused], ["tep-so-theo-doi", 2, 3]);
  const [one] = await contentOf(customs, "tep-so-theo-doi");
  assert.deepEqual(
    [one?.title, one?.occurredOn, one?.fields],
    ['Kho "mỹ phẩm"', "2026-03-06", [{ name: "Điện thoại", value: "0912345671", unit: null }]],
  );
  await assert.rejects(importFile(customs, file, { source: "x", mapping: null, key }), { code: "invalid" });
  await assert.rejects(importFile(customs, file, { source: "x", mapping: given, key, most: 4 }), { code: "too-large" });
  assert.deepEqual(await contentOf(customs, "tep-x"), [], "a file that is too long leaves nothing behind");
});

test("a document or a picture is refused in words that say what to do, in the preview too", async () => {
  for (const beginning of ["%PDF-1.7", "\xff\xd8\xff\xe0", "\x89PNG\r\n", "\xd0\xcf\x11\xe0\xa1\xb1"]) {
    const file = fileOf("so-vu.csv", Buffer.from(`${beginning},b\n1,2\n`, "latin1"));
    const wanted = { code: "invalid", message: /XLSX/ };
    await assert.rejects(previewFile(customs, file, null), wanted, beginning);
    await assert.rejects(importFile(customs, file, { source: "x", mapping: null, key }), wanted, beginning);
  }
});

test("hostile lines are told by their number, and the good ones beside them go in", async () => {
  const good = JSON.stringify({ externalId: "ok", kind: "seizure", title: "Tốt" });
  const lines = [
    good,
    "{",
    "null",
    '{"externalId":"a","kind":"weapon","title":"x"}',
    '{"externalId":"n","kind":"seizure","title":"a\\u0000b"}',
    '{"externalId":"s","kind":"seizure","title":"a\\ud800b"}',
    `{"externalId":"l","kind":"seizure","title":"${"x".repeat(1_100_000)}"}`,
    '{"externalId":"p","kind":"seizure","title":"x","__proto__":{"level":"public"}}',
    good,
  ];
  const broken = Buffer.concat([
    Buffer.from(`${lines.join("\n")}\n{"externalId":"u","title":"`),
    Buffer.from([0xff, 0xfe]),
    Buffer.from('"}'),
  ]);
  const report = await importFile(customs, fileOf("x.jsonl", broken), { source: "do", mapping: null, key });
  assert.deepEqual([report.read, report.new], [10, 2]);
  assert.deepEqual(
    report.problems.map(({ line }) => line),
    [2, 3, 4, 5, 6, 7, 9, 10],
  );
  for (const [name, content] of [
    ["a.xlsx", "PK\u0003\u0004 nothing"],
    ["a.json", '{"notifications": 7}'],
    ["a.json", '{"notifications":[{"alertNumber":"1"}'],
    ["a.csv", ""],
    ["a.csv", "\0\0\0"],
  ] as const) {
    const preview = await previewFile(customs, fileOf(name, content), null);
    assert.equal(preview.good, 0, content);
  }
});

let asking: Actor = publicActor;
const app = createApp({
  log: createLog("silent"),
  streams: /^\/v1\/exchange\/files/,
  contextOf: async (c, lang) =>
    createContext(db.database, { actor: asking, lang, requestId: c.get("requestId"), clock: () => new Date() }),
});
const api = createApi();
formatsRoutes(api, key);
app.route("/", api);

async function send(who: Actor, path: string, parts: Record<string, string | File>, length?: number) {
  asking = who;
  const form = new FormData();
  for (const [name, part] of Object.entries(parts)) form.set(name, part);
  const request = new Request(`http://x${path}`, { method: "POST", body: form });
  const body = await request.arrayBuffer();
  const headers = new Headers(request.headers);
  headers.set("content-length", String(length ?? body.byteLength));
  const answer = await app.request(path, { method: "POST", body, headers });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

test("who may keep records may look into a file and keep it, nobody else", async () => {
  const file = new File([rows], "so.csv");
  const table: [Actor, number][] = [
    [officer("mps.c03", ["officer"]), 200],
    [officer("mps.c03", ["auditor"]), 403],
    [{ ...officer("mps.c03", []), kind: "key", scopes: ["exchange:write"] }, 200],
    [{ ...officer("mps.c03", []), kind: "key", scopes: ["exchange:read"] }, 403],
    [partyPerson("pty_maker", ["officer"]), 403],
    [publicActor, 401],
  ];
  for (const [who, status] of table)
    for (const path of ["/v1/exchange/files/preview", "/v1/exchange/files"])
      assert.equal(
        (await send(who, path, { file, mapping: JSON.stringify(mapping), source: "thu" })).status,
        status,
        `${who.kind} ${path}`,
      );
});

test("a form that is none, too large or without a file is refused in words that help", async () => {
  const who = officer("mps.c03");
  const path = "/v1/exchange/files/preview";
  assert.equal((await send(who, path, {})).status, 422);
  assert.equal((await send(who, path, { file: new File([""], "a.csv") })).status, 422);
  assert.equal((await send(who, path, { file: new File(["x"], "a.csv") }, 30 * 2 ** 20)).status, 413);
  const wrong = await send(who, path, { file: new File([rows], "a.csv"), mapping: '{"key":[]}' });
  assert.equal(wrong.status, 422);
  assert.ok((wrong.body["errors"] as { pointer: string }[]).every(({ pointer }) => pointer.startsWith("/mapping/")));
  assert.equal((await send(who, path, { file: new File([rows], "a.csv"), mapping: "{" })).status, 400);
});
