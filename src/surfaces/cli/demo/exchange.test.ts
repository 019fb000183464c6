import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import test, { after } from "node:test";
import { officer, testDatabase } from "../../../../test/support/database.ts";
import { testExchangeKey } from "../../../../test/support/origin.ts";
import { systemActor } from "../../../kernel/actor.ts";
import { publicContext } from "../../../kernel/context.ts";
import {
  findConnections,
  listDumps,
  listEnvelopePartners,
  listHubs,
  listRecords,
} from "../../../outcomes/exchange/index.ts";
import { loadAgencies } from "../../../registers/agencies/index.ts";
import { exchangeEnvelopes } from "./envelope.ts";
import { bringFiles } from "./files.ts";
import { readHub } from "./hub.ts";
import { inventOfficers } from "./officers.ts";
import { openToAll } from "./open-data.ts";
import { shareRecords } from "./records.ts";

const now = new Date("2026-11-21T03:00:00Z");
const db = await testDatabase();
await loadAgencies(db.contextOf(systemActor("moit.dms"), now));
const folder = await mkdtemp(path.join(tmpdir(), "chinhhang-demo-"));
after(() => rm(folder, { recursive: true, force: true }));
const stage = {
  database: db.database,
  clock: () => now,
  lang: "vi" as const,
  dataDir: folder,
  exchangeKey: testExchangeKey,
};
const { officers } = await inventOfficers(stage);
await shareRecords(stage, officers, "02785550123");
await bringFiles(stage, officers, null);
await exchangeEnvelopes(stage, officers);
await readHub(stage, officers);
await openToAll(stage);
const desk = db.contextOf(officer("moit.dms", ["officer", "approver"]), now);
const customs = db.contextOf(officer("customs.cuc"), now);

test("another house gave three records, and then took the key no more; they stand in its name, for market surveillance alone", async () => {
  const { items } = await desk.read((tx) => listHubs(tx, { limit: 5 }));
  assert.deepEqual(
    items.map(({ row }) => [row.is_on, row.problem]),
    [[false, "key-refused"]],
  );
  const { rows } = await db.asSuperuser("select state, read::int, new::int from app.hub_runs order by state");
  assert.deepEqual(rows, [
    { state: "done", read: 5, new: 3 },
    { state: "failed", read: 0, new: 0 },
  ]);
  const filters = { agencies: [items[0]?.row.partner ?? ""] };
  const came = await listRecords(desk, filters, { after: null, limit: 10 });
  assert.equal(came.items.length, 3);
  assert.equal((await listRecords(customs, filters, { after: null, limit: 10 })).items.length, 0);
});

test("five envelopes went between two systems, each signed and stamped, one of them refused", async () => {
  const [partner, ...others] = await listEnvelopePartners(desk);
  assert.ok(partner !== undefined && others.length === 0);
  const { row, health } = partner;
  assert.deepEqual([row.is_on, health.went_well, health.went_wrong], [false, 4n, 1n]);
  const { rows } = await db.asSuperuser(
    "select side, count(*)::int as n, bool_and(stamp_id is not null) as stamped from app.envelope_messages group by side order by side",
  );
  assert.deepEqual(rows, [
    { side: "client", n: 4, stamped: true },
    { side: "server", n: 6, stamped: true },
  ]);
});

test("records came out of a file and a connected folder, each with a line that was refused", async () => {
  const of = async (source: string) =>
    (await listRecords(desk, { sources: [source] }, { after: null, limit: 10 })).items.map(({ level }) => level);
  assert.deepEqual(await of("tep-so-tay-mau"), ["own", "own"]);
  const [connection] = await desk.read((tx) => findConnections(tx, "Sổ vụ việc của Đội Mẫu (hư cấu)"));
  assert.deepEqual(await of(connection?.source ?? ""), ["own", "own"]);
});

test("the one record that customs opened to all stands in the archive of open data", async () => {
  const [dump, ...others] = await listDumps(
    publicContext(db.database, () => now),
    5,
  );
  assert.ok(dump !== undefined && others.length === 0);
  assert.equal(dump.files.find(({ path: name }) => name === "records.jsonl")?.rows, 1);
});

async function counted() {
  const tables = ["facts", "envelope_messages", "hub_runs", "connection_runs", "open_data_dumps"];
  return db.asSuperuser(tables.map((table) => `select count(*) from app.${table}`).join(" union all "));
}

test("a second time nothing is exchanged again", async () => {
  const before = (await counted()).rows;
  await bringFiles(stage, officers, null);
  await exchangeEnvelopes(stage, officers);
  await readHub(stage, officers);
  await openToAll(stage);
  assert.deepEqual((await counted()).rows, before);
});
