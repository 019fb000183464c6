import assert from "node:assert/strict";
import test from "node:test";
import { officer, settled, testDatabase } from "../../../../../test/support/database.ts";
import { partnerDatabase } from "../../../../../test/support/partner-database.ts";
import { systemActor } from "../../../../kernel/actor.ts";
import { loadAgencies } from "../../../../registers/agencies/index.ts";
import { getRecord, keepRecords, listRecords, recordInput } from "../../index.ts";
import { createConnection } from "../commands/create-connection.ts";
import { orderRun } from "../commands/order-run.ts";
import { saveMapping } from "../commands/save-mapping.ts";
import { settleConflict } from "../commands/settle-conflict.ts";
import { shownConflict } from "../answers.ts";
import { recordsHere } from "../contents.ts";
import { agenciesDue } from "../start-due.ts";
import { mappingSchema } from "../mapping/model.ts";
import { connectionInput } from "../model.ts";
import { connectionFile, listConflicts, listRefusals, runReport } from "../queries.ts";
import type { RunParts } from "./continue-run.ts";
import { continueRun } from "./continue-run.ts";

const db = await testDatabase();
await loadAgencies(db.contextOf(systemActor("chinhhang")));
const theirs = await partnerDatabase(db);
const at = new URL(db.adminUrl);
const key = Buffer.alloc(32, 7);
const house = db.contextOf(systemActor("moit.dms"));
const chief = db.contextOf(officer("moit.dms", ["administrator", "officer"]));

const parts = (more: Partial<RunParts> = {}): RunParts => ({
  dataDir: "/nowhere",
  partners: `${at.hostname}:${at.port}`,
  key,
  asAgency: async (agency) => db.contextOf({ ...systemActor(agency), audiences: [agency] }),
  stop: () => false,
  onFault: (error) => assert.fail(error as Error),
  portion: 50,
  ...more,
});
const sign = {
  host: at.hostname,
  port: Number(at.port),
  database: theirs.name,
  user: decodeURIComponent(at.username),
  tls: "none",
};
const secret = decodeURIComponent(at.password) || "none";
const mapping = mappingSchema.parse({
  key: ["no"],
  kind: "seizure",
  title: "Vụ {no}: {goods}",
  occurredOn: { column: "day", days: "dmy" },
  fields: [
    { name: "Khối lượng", column: "weight", as: "number", unit: "tạ", keptAs: "kg" },
    { name: "Trị giá", column: "worth", as: "money", unit: "triệu đồng" },
    { name: "Điện thoại", column: "phone", value: "phone" },
    {
      name: "Tình trạng",
      column: "status",
      as: "choice",
      choices: { DANG_XL: "Đang xử lý", XONG: "Xong" },
      onBad: "leave-out",
    },
  ],
});

let made = 0;
async function connect(reading: object, more: object = {}): Promise<string> {
  const input = connectionInput.parse({
    name: `Công an ${++made}`,
    kind: "postgresql",
    direction: "pull",
    settings: { ...sign, from: { table: "cases" }, reading, ...more },
    secret,
  });
  const { id } = await createConnection(chief, input, key);
  await saveMapping(chief, id, 1, mapping);
  return id;
}
async function run(id: string, more: Partial<RunParts> = {}, again = false) {
  const ordered = await orderRun(chief, id, again);
  while (await continueRun(house, ordered.id, parts(more)));
  return house.read((tx) => runReport(tx, ordered.id));
}
const sourceOf = async (id: string) => (await house.read((tx) => connectionFile(tx, id))).row.source;
const recordsOf = async (id: string) =>
  (await listRecords(house, { sources: [await sourceOf(id)] }, { after: null, limit: 200 })).items;

await theirs.asSuperuser(`create table cases (no int primary key, goods text, day text, weight text, worth text, phone text, status text,
  changed timestamptz not null default now());
  insert into cases select n, 'Giày giả ' || n, '05/03/2026', '2.5', '12.5', '0912345678', 'DANG_XL', '2026-01-01'::timestamptz + n * interval '1 minute'
  from generate_series(1, 120) n`);

test("a table becomes records with units, days and choices read, and a second run changes nothing", async () => {
  const id = await connect({ by: "whole" });
  const first = await run(id);
  assert.deepEqual(
    [first.state, first.read, first.new, first.refused],
    ["done", 120n, 120n, 0n],
    first.problem_detail ?? "",
  );
  const [any] = await recordsOf(id);
  const record = await getRecord(house, any!.id);
  assert.match(record.title, /^Vụ \d+: Giày giả \d+$/);
  assert.equal(record.occurredOn, "2026-03-05");
  assert.deepEqual(
    record.fields.map(({ name, value, unit }) => [name, value, unit]),
    [
      ["Khối lượng", "250", "kg"],
      ["Trị giá", "12500000", "đồng"],
      ["Điện thoại", "0912345678", null],
      ["Tình trạng", "Đang xử lý", null],
    ],
  );
  const again = await run(id);
  assert.deepEqual([again.read, again.new, again.changed, again.unchanged], [120n, 0n, 0n, 120n]);
  assert.equal(first.checksum.length, 64);
  assert.equal(again.checksum, first.checksum, "the same rows have the same checksum");
});

test("by its key only what is new is read, and by time what has changed", async () => {
  const byKey = await connect({ by: "key" });
  const byTime = await connect({ by: "time", column: "changed", overlapMinutes: 5 });
  assert.equal((await run(byKey)).new, 120n);
  assert.equal((await run(byTime)).new, 120n);
  await theirs.asSuperuser(
    `insert into cases values (121, 'Túi giả', '06/03/2026', '1', '1', null, 'XONG', '2026-01-01 02:02+00')`,
  );
  await theirs.asSuperuser(`update cases set goods = 'Ví giả', changed = '2026-01-01 02:03+00' where no = 7`);
  const newByKey = await run(byKey);
  assert.deepEqual([newByKey.read, newByKey.new], [1n, 1n]);
  const newByTime = await run(byTime);
  assert.deepEqual([newByTime.new, newByTime.changed], [1n, 1n]);
  assert.ok(newByTime.read <= 9n, `looks back five minutes and not further: ${newByTime.read}`);
  await theirs.asSuperuser("delete from cases where no = 121; update cases set goods = 'Giày giả 7' where no = 7");
});

test("a row dated far in the future does not hide what changes until then", async () => {
  const id = await connect({ by: "time", column: "changed" });
  await theirs.asSuperuser(`update cases set changed = '9999-12-31' where no = 3`);
  await run(id);
  await theirs.asSuperuser(`update cases set goods = 'Mũ giả', changed = now() where no = 4`);
  assert.equal((await run(id)).changed, 1n);
  await theirs.asSuperuser(
    `update cases set goods = 'Giày giả ' || no, changed = '2026-01-01'::timestamptz + no * interval '1 minute'`,
  );
});

test("rows that lie are refused one by one with key, column and reason, and the rest goes in", async () => {
  await theirs.asSuperuser(`create table lies as select * from cases where no <= 60;
    update lies set weight = 'hai tạ' where no = 1; update lies set weight = 'NaN' where no = 2; update lies set day = '00/00/0000' where no = 3;
    update lies set goods = repeat('x', 10000000) where no = 4; update lies set status = 'KHAC' where no = 5;
    update lies set worth = '1.0000005' where no = 6; update lies set worth = '1 tỷ 2' where no = 7;
    insert into lies select * from lies where no = 8; update lies set no = null where no = 9`);
  const id = await connect({ by: "whole" }, { from: { table: "lies" } });
  const report = await run(id, { portion: 500 });
  assert.deepEqual([report.state, report.left_out], ["done", 1n]);
  const { items } = await house.read((tx) => listRefusals(tx, report.id, { limit: 50 }));
  assert.deepEqual(
    items.map(({ row_key, column_name, code }) => [row_key, column_name, code]),
    [
      ["1", "weight", "number"],
      ["2", "weight", "number"],
      ["3", "day", "date"],
      ["4", "goods", "too-long"],
      ["6", "worth", "money"],
      ["8", null, "same-key"],
    ],
  );
  assert.equal(report.new, 54n, "60 and a repeated one, less five refused, the repeat and one without a key");
});

test("what was changed here and there is a conflict, told side by side, and goes as the officer chooses", async () => {
  const id = await connect({ by: "whole" });
  await run(id);
  const source = await sourceOf(id);
  const byHand = async (no: string, more: object) => {
    const [found] = (await recordsOf(id)).filter((one) => one.title.startsWith(`Vụ ${no}:`));
    const { fields } = await getRecord(chief, found!.id);
    const given = recordInput.parse({
      externalId: no,
      kind: "seizure",
      title: found!.title,
      occurredOn: "2026-03-05",
      level: "own",
      fields,
      ...more,
    });
    await keepRecords(chief, source, [given], key);
    return found!.id;
  };
  const both = await byHand("11", { title: "Vụ 11: giày giả, đã xác minh" });
  const here = await byHand("12", { title: "Vụ 12: sửa ở đây" });
  await theirs.asSuperuser("update cases set goods = 'Dép giả', weight = '9' where no in (11, 13)");
  const report = await run(id);
  assert.deepEqual([report.changed, report.conflicts, report.unchanged], [1n, 1n, 118n]);
  assert.equal((await getRecord(house, both)).title, "Vụ 11: giày giả, đã xác minh");
  assert.equal((await getRecord(house, here)).title, "Vụ 12: sửa ở đây", "what only changed here stays");
  const page = await chief.read((tx) => listConflicts(tx, id, "open", { limit: 10 }));
  const seen = await chief.transaction((tx) => recordsHere(chief, tx, [both]));
  const shown = shownConflict(page.items[0]!, seen.get(both));
  assert.deepEqual(shown.parts, [
    { part: "title", here: "Vụ 11: giày giả, đã xác minh", there: "Vụ 11: Dép giả" },
    { part: "field/Khối lượng", here: "250 kg", there: "900 kg" },
  ]);
  await assert.rejects(
    settleConflict(chief, shown.id, shown.version, { here: shown.here, choices: { title: "here" } }, key),
    { code: "invalid" },
  );
  await assert.rejects(settleConflict(chief, shown.id, shown.version + 1, { here: shown.here, choices: {} }, key), {
    code: "stale",
  });
  await assert.rejects(settleConflict(chief, shown.id, shown.version, { here: "", choices: {} }, key), {
    code: "stale",
  });
  await settleConflict(
    chief,
    shown.id,
    shown.version,
    { here: shown.here, choices: { title: "here", "field/Khối lượng": "there" } },
    key,
  );
  const now = await getRecord(house, both);
  assert.deepEqual([now.title, now.fields[0]?.value], ["Vụ 11: giày giả, đã xác minh", "900"]);
  const after = await run(id);
  assert.deepEqual([after.conflicts, after.unchanged], [0n, 120n], "what was decided is not asked again");
  assert.equal((await getRecord(house, both)).title, "Vụ 11: giày giả, đã xác minh", "nor undone");
});

test("a partner that breaks off in the middle fails the run, and the next goes on from there", async () => {
  const id = await connect({ by: "whole" }, { from: { select: "select *, 1 / (100 - no) as x from cases" } });
  const failed = await run(id);
  assert.deepEqual(
    [failed.state, failed.problem, failed.new],
    ["done", null, 120n],
    "a column that is not mapped is not reckoned",
  );
  await theirs.asSuperuser(
    "create function nap(n int) returns text immutable language plpgsql as 'begin perform pg_sleep(5); return 1; end'",
  );
  await theirs.asSuperuser(
    "create view slow as select no, goods, day, weight, worth, phone, case when no = 75 then nap(no) else status end as status from cases",
  );
  const slow = await connect({ by: "whole" }, { from: { table: "slow" }, timeoutSeconds: 1 });
  const late = await run(slow);
  assert.deepEqual([late.state, late.problem, late.new], ["failed", "too-slow", 50n]);
  await theirs.asSuperuser(
    "create or replace view slow as select no, goods, day, weight, worth, phone, status from cases",
  );
  const rest = await run(slow);
  assert.deepEqual([rest.state, rest.read, rest.new], ["done", 70n, 70n]);
  const down = await run(await connect({ by: "whole" }, { port: 1 }), { partners: `${at.hostname}:1` });
  assert.deepEqual([down.state, down.problem], ["failed", "unreachable"]);
});

test("a connection runs once at a time, and off ends a run by the schedule behind its portion", async () => {
  const id = await connect({ by: "whole" });
  const ordered = await orderRun(chief, id);
  await assert.rejects(orderRun(chief, id), { code: "conflict" });
  let portions = 0;
  assert.equal(await continueRun(house, ordered.id, parts({ stop: () => ++portions > 1 })), true);
  const [one, other] = await Promise.all([
    continueRun(house, ordered.id, parts()),
    continueRun(house, ordered.id, parts()),
  ]);
  assert.deepEqual([one, other], [false, false]);
  const report = await house.read((tx) => runReport(tx, ordered.id));
  assert.deepEqual([report.state, report.read, report.new], ["done", 120n, 120n]);
});

test("what a partner may see of ours is written into its table once, and withdrawn there when it is withdrawn here", async () => {
  await theirs.asSuperuser(
    "create table shared (id text, version bigint, state text, kind text, title text, summary text, occurred_on date, fields text, changed_at timestamptz, primary key (id, version))",
  );
  const keep = (more: object) =>
    keepRecords(
      chief,
      "tay",
      [
        recordInput.parse({
          externalId: "a",
          kind: "alert",
          title: "Cảnh báo",
          fields: [
            { name: "Ghi chú", value: "kín", level: "own" },
            { name: "Chỗ", value: "Chợ" },
          ],
          ...more,
        }),
      ],
      key,
    );
  await keep({ level: "named", sharedWith: ["customs.cuc"] });
  await keepRecords(chief, "tay", [recordInput.parse({ externalId: "b", kind: "alert", title: "Riêng" })], key);
  await keepRecords(
    db.contextOf(officer("police.c03")),
    "tay",
    [recordInput.parse({ externalId: "c", kind: "alert", title: "Của công an", level: "agencies" })],
    key,
  );
  const input = connectionInput.parse({
    name: "Hải quan nhận",
    kind: "postgresql",
    direction: "push",
    settings: { ...sign, table: "shared", partner: "customs.cuc" },
    secret,
  });
  const { id } = await createConnection(chief, input, key);
  await settled(db);
  assert.equal((await run(id)).sent, 1n);
  const rows = async () => (await theirs.asSuperuser("select title, state, fields from shared order by version")).rows;
  assert.deepEqual(await rows(), [
    { title: "Cảnh báo", state: "live", fields: '[{"name":"Chỗ","value":"Chợ","unit":null}]' },
  ]);
  await settled(db);
  assert.equal((await run(id)).sent, 0n);
  assert.deepEqual(
    [(await run(id, {}, true)).sent, (await rows()).length],
    [0n, 1],
    "from the beginning again, it is there already",
  );
  await keep({ level: "own" });
  await settled(db);
  assert.equal((await run(id)).sent, 1n);
  assert.deepEqual(
    (await rows()).map(({ title, state }) => [title, state]),
    [
      ["Cảnh báo", "live"],
      ["", "withdrawn"],
    ],
  );
});

test("the house goes through the agencies that have a connection due, and through no others", async () => {
  const asked = {
    contextOf: (agency: string | null) => db.contextOf(systemActor(agency ?? "")),
    now: () => new Date(),
  };
  await db.asSuperuser("update app.connection_runs set state = 'done' where state = 'running'");
  await db.asSuperuser("update app.connections set is_on = false");
  assert.deepEqual(await agenciesDue(asked), []);
  const id = await connect({ by: "whole" });
  await db.asSuperuser("update app.connections set is_on = true, next_at = now() where id = $1", [id]);
  assert.deepEqual(await agenciesDue(asked), ["moit.dms"]);
});
