import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import test from "node:test";
import { inflateRawSync } from "node:zlib";
import { testApi } from "../../../../../test/support/api.ts";
import { officer, testDatabase } from "../../../../../test/support/database.ts";
import { publicActor, systemActor } from "../../../../kernel/actor.ts";
import { loadAgencies } from "../../../../registers/agencies/index.ts";
import type { RecordGiven } from "../../index.ts";
import { formatsRoutes, keepRecords, publishDump, recordInput, withDump, withdrawRecords } from "../../index.ts";
import { newestRecords, openRecords } from "./open-records.ts";
import { openDump } from "./queries.ts";

const db = await testDatabase();
const house = db.contextOf(systemActor("moit.dms"));
await loadAgencies(house);
const customs = db.contextOf(officer("customs.cuc"));
const open = db.contextOf(publicActor);
const parts = { database: db.database, clock: () => new Date() };
const ask = testApi(db, (api) => formatsRoutes(api, Buffer.alloc(32, 5)));
const canary = "CHIM-YEN";
const keep = (records: RecordGiven[]) =>
  keepRecords(
    customs,
    "so-rieng",
    records.map((one) => recordInput.parse(one)),
    Buffer.alloc(32, 5),
  );

/** Every table of the dump with rows of every level; whatever is not public says so in every text that it has. */
async function plant(): Promise<string[]> {
  const secret = { title: `Vụ ${canary}`, summary: canary, fields: [{ name: `Trường ${canary}`, value: canary }] };
  const hour = 3_600_000;
  const { ids } = await keep([
    { externalId: "1", kind: "seizure", ...secret },
    { externalId: "2", kind: "seizure", ...secret, level: "agencies" },
    { externalId: "3", kind: "seizure", ...secret, level: "named", sharedWith: ["mps.c03"] },
    {
      externalId: "4",
      kind: "seizure",
      ...secret,
      level: "public",
      sharedUntil: new Date(Date.now() - hour).toISOString(),
    },
    { externalId: "5", kind: "person-account", ...secret, level: "public" },
    { externalId: "6", kind: "complaint", ...secret, level: "public" },
    { externalId: "7", kind: "seizure", ...secret, level: "public" },
    {
      externalId: `${canary}-8`,
      kind: "seizure",
      title: "Lô áo mở cho mọi người",
      level: "public",
      occurredOn: "2026-03-05",
      fields: [
        { name: "Số lượng", value: "640", unit: "cái" },
        ...(["own", "agencies"] as const).map((level) => ({ name: `${canary} ${level}`, value: canary, level })),
        { name: `${canary} named`, value: canary, level: "named", sharedWith: ["mps.c03"] },
      ],
    },
  ]);
  await withdrawRecords(customs, [ids[6] as string], "Mở nhầm");
  const levels = `unnest(array['own', 'named', 'agencies', 'public']::app.level[]) level`;
  const said = `case when level = 'public' then 'Tin mở' else '${canary}' end`;
  await db.asSuperuser(`
    insert into app.recalls (id, source, external_id, number, title, product, brand, company, models, gtins, reg_no, description, hazard, remedy, kind,
        authority, url, content_hash, first_seen, verified_by, agency, level, shared_with)
      select 'rcl_' || case when level = 'public' then 'open' else level || '${canary}' end, ${said}, '${canary}', ${said}, ${said}, ${said}, ${said}, ${said}, array[${said}],
        array[${said}], ${said}, ${said}, ${said}, ${said}, ${said}, ${said}, ${said}, '${canary}', now(), '${canary}', 'moit.dms', level,
        case when level = 'named' then array['mps.c03'] else '{}' end from ${levels}`);
  await db.asSuperuser(`
    insert into app.platforms (id, host, name, folded, owner, tax_code, kind, note, source, content_hash, first_seen, agency, level)
      select 'plt_' || case when level = 'public' then 'open' else level || '${canary}' end, case when level = 'public' then 'mo.example' else '${canary}' || level end, ${said}, '${canary}',
        ${said}, ${said}, 'unknown', ${said}, ${said}, '${canary}', now(), 'moit.dms', level from ${levels}`);
  await db.asSuperuser(`
    insert into app.platform_hosts select 'm.' || host, id from app.platforms;
    insert into app.platform_standings (platform_id, status, valid_from, source, certainty, note)
      select id, 'registered', '2026-01-01', ${said}, ${said}, ${said} from app.platforms`);
  const notices = ["draft", "submitted", "published", "withdrawn", "expired"];
  for (const state of notices) {
    const [words, published] = state === "published" ? ["Tin mở", true] : [canary, state === "expired"];
    await db.asSuperuser(
      `insert into app.notices (id, number, kind, title_vi, title_en, body_vi, body_en, advice_vi, advice_en, words, state, drafted_by, drafted_at, approved_by,
          published_at, reason, agency, level)
        values ($1, $2, 'warning', $3, $3, $3, $3, $3, $3, '', $4, '${canary}', now(), '${canary} 2', $5, '${canary}', 'moit.dms', $6)`,
      [
        `ntc_${state}${canary}`,
        published ? `CB-${words}` : null,
        words,
        state,
        published ? new Date() : null,
        state === "published" ? "public" : "own",
      ],
    );
    await db.asSuperuser(
      `insert into app.notice_subjects (notice_id, n, kind, value, folded, shown, agency, level) values ($1, 0, 'brand', $2, '${canary}', $2, 'moit.dms', $3)`,
      [`ntc_${state}${canary}`, words, state === "published" ? "public" : "own"],
    );
  }
  return ids as string[];
}

const ids = await plant();
const hidden = ids.slice(0, 7);

/** The files of an archive by its directory, which says where each begins. */
function filesOf(archive: Buffer): Map<string, Buffer> {
  const found = new Map<string, Buffer>();
  const count = archive.readUInt16LE(archive.length - 12);
  let at = archive.readUInt32LE(archive.length - 6);
  for (let left = count; left > 0; left--) {
    const [size, names] = [archive.readUInt32LE(at + 20), archive.readUInt16LE(at + 28)];
    const [begun, name] = [archive.readUInt32LE(at + 42), archive.toString("utf8", at + 46, at + 46 + names)];
    const content = begun + 30 + archive.readUInt16LE(begun + 26);
    found.set(name, inflateRawSync(archive.subarray(content, content + size)));
    at += 46 + names;
  }
  return found;
}

test("of rows of every level in every table only what is public gets out: no word, no name of a field, no count, no id of the rest", async () => {
  const made = await withDump(parts, async (dump) => ({ ...dump, bytes: await buffer(dump.archive()) }));
  const files = filesOf(made.bytes);
  assert.deepEqual(
    [...files.keys()].sort(),
    [
      "datapackage.json",
      ...["notices", "platforms", "recalls", "records"].flatMap((one) => [`${one}.csv`, `${one}.jsonl`]),
    ].sort(),
  );
  for (const [name, bytes] of files)
    for (const word of [canary, ...hidden]) assert.ok(!bytes.includes(word), `${word} in ${name}`);
  for (const name of ["notices", "platforms", "recalls", "records"]) {
    const lines = (files.get(`${name}.jsonl`) as Buffer).toString().trimEnd().split("\n");
    assert.equal(lines.length, 1, name);
    assert.equal((files.get(`${name}.csv`) as Buffer).toString().trimEnd().split("\r\n").length, 2, name);
  }
  const [record] = (files.get("records.jsonl") as Buffer).toString().split("\n");
  assert.deepEqual(JSON.parse(record as string).fields, [{ name: "Số lượng", value: "640", unit: "cái" }]);
  const described = JSON.parse((files.get("datapackage.json") as Buffer).toString());
  assert.equal(described.resources.length, 8);
  for (const { path, hash, rows, bytes } of described.resources) {
    const file = files.get(path) as Buffer;
    assert.equal(hash, `sha256:${createHash("sha256").update(file).digest("hex")}`);
    assert.deepEqual([rows, bytes], [1, file.length]);
  }
});

test("the public plane is shown of each table what is open, whatever is asked of it", async () => {
  for (const [table, column, count] of [
    ["exchange_records", "id", 1],
    ["record_fields", "record_id", 1],
    ["recalls", "id", 1],
    ["platforms", "id", 1],
    ["notices", "id", 1],
  ] as const) {
    const { rows } = await open.read((tx) => tx.client.query(`select ${column} as id from ${table}`));
    assert.equal(rows.length, count, table);
    if (column === "record_id" || table === "exchange_records") assert.deepEqual(rows, [{ id: ids[7] }]);
  }
  for (const column of ["source", "external_id", "words", "version", "base_level", "hub", "shared_with"])
    await assert.rejects(
      open.read((tx) => tx.client.query(`select ${column} from exchange_records`)),
      { code: "42501" },
      column,
    );
  for (const table of [
    "record_values",
    "record_changes",
    "record_shares",
    "record_reads",
    "record_proposals",
    "record_sightings",
  ])
    await assert.rejects(
      open.read((tx) => tx.client.query(`select from ${table}`)),
      { code: "42501" },
      table,
    );
  await assert.rejects(openRecords(customs).next(), /as the public reads it/);
  assert.deepEqual(
    (await newestRecords(open, 5)).map(({ id }) => id),
    [ids[7]],
  );
});

const day = (ofMarch: number) => new Date(`2026-03-0${ofMarch}T02:20:00+07:00`);
const publish = (now = new Date()) =>
  withDump({ ...parts, clock: () => now }, (dump) => publishDump(db.contextOf(systemActor("moit.dms"), now), dump));

test("a dump is listed with its hash and comes as it was made; a night without a change makes none, and the one before is gone", async () => {
  assert.equal((await ask(null, "GET", "/v1/open-data")).body["items"]?.toString(), "");
  assert.equal(await publish(day(1)), "made");
  assert.equal(await publish(day(2)), "unchanged");
  type Item = { name: string; sha256: string; bytes: number; href: string | null };
  const items = async () => (await ask(null, "GET", "/v1/open-data")).body["items"] as Item[];
  const [first] = await items();
  assert.deepEqual(
    [first?.name, first?.href],
    ["chinh-hang-2026-03-01.zip", "/v1/open-data/chinh-hang-2026-03-01.zip"],
  );
  const { bytes } = await openDump(open, first!.name);
  const sent = await buffer(bytes());
  assert.deepEqual([sent.length, createHash("sha256").update(sent).digest("hex")], [first?.bytes, first?.sha256]);

  await withdrawRecords(customs, [ids[7] as string], "Đóng lại");
  assert.equal(await publish(day(3)), "made");
  const [latest, earlier] = await items();
  assert.deepEqual([latest?.name, earlier?.name, earlier?.href], ["chinh-hang-2026-03-03.zip", first?.name, null]);
  await assert.rejects(openDump(open, first!.name), { code: "not-found" });
  assert.equal((await ask(null, "GET", `/v1/open-data/${first?.name}`)).status, 404);
  const files = filesOf(await buffer((await openDump(open, latest!.name)).bytes()));
  assert.equal(files.get("records.jsonl")?.length, 0);
});

test("nobody but the house publishes, neither by the command nor behind it", async () => {
  await assert.rejects(
    withDump(parts, (dump) => publishDump(customs, dump)),
    { code: "forbidden" },
  );
  const forged = "insert into open_data_parts (day, n, bytes) values ('2026-03-03', 99, '')";
  await assert.rejects(
    customs.transaction((tx) => tx.client.query(forged)),
    { code: "42501" },
  );
  const removed = await customs.transaction((tx) => tx.client.query("delete from open_data_parts"));
  assert.equal(removed.rowCount, 0);
});

test("an archive of many parts is one archive", async () => {
  const bytes = Buffer.alloc(3 * 2 ** 20 + 17, "x");
  const archive = async function* () {
    for (let at = 0; at < bytes.length; at += 400_000) yield bytes.subarray(at, at + 400_000);
  };
  const dump = { day: "2026-04-01", madeAt: new Date(), name: "a.zip", content: "c", files: [], archive };
  assert.equal(await publishDump(house, dump), "made");
  assert.deepEqual(await buffer((await openDump(open, "a.zip")).bytes()), bytes);
});
