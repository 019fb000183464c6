import assert from "node:assert/strict";
import test, { after } from "node:test";
import type { TestDatabase } from "../../../../test/support/database.ts";
import { startTestCluster } from "../../../../test/support/cluster.ts";
import { testDatabase } from "../../../../test/support/database.ts";
import { recordFacts, sequenceAll, testFactLog, verified } from "../../../../test/support/fact-log.ts";
import { sequenceFacts, tailFacts } from "../index.ts";

const old = await testDatabase();
const newServer = await onAnotherServer();

/** A database on a server of its own, whose transactions count from the beginning. */
async function onAnotherServer(): Promise<TestDatabase> {
  const shared = process.env["CHINHHANG_TEST_CLUSTER"];
  const cluster = await startTestCluster();
  process.env["CHINHHANG_TEST_CLUSTER"] = cluster.adminUrl;
  const made = await testDatabase();
  process.env["CHINHHANG_TEST_CLUSTER"] = shared;
  after(() => cluster.stop());
  return made;
}

/** Lets a server count on, as one does that has been at work for long. */
function countOn(db: TestDatabase, transactions: number): Promise<unknown> {
  return db.asSuperuser(
    `do $$ begin for n in 1..${transactions} loop perform pg_current_xact_id(); commit; end loop; end $$`,
  );
}
async function counts(db: TestDatabase): Promise<bigint> {
  return BigInt((await db.asSuperuser("select pg_snapshot_xmax(pg_current_snapshot())::text as x")).rows[0].x);
}
async function copyRows(from: TestDatabase, to: TestDatabase): Promise<void> {
  for (const table of ["facts", "fact_log", "fact_nodes", "fact_roots", "fact_cursors"]) {
    const { rows } = await from.asSuperuser(`select coalesce(json_agg(t), '[]')::text as all from app.${table} t`);
    const sql = `insert into app.${table} select * from json_populate_recordset(null::app.${table}, $1)`;
    await to.asSuperuser(sql, [rows[0].all]);
  }
}

test("a log that moves to a server whose transactions count anew goes on, and loses and repeats no fact", async () => {
  await countOn(old, 1500);
  const log = await testFactLog(old);
  const tailed: string[] = [];
  const tail = (db: TestDatabase) =>
    tailFacts({ database: db.database, now: () => new Date() }, "mover", async (facts) => {
      tailed.push(...facts.map((fact) => fact.id));
    });
  const ids = await recordFacts(old, 50, { each: 10 });
  await sequenceAll(old, log);
  await tail(old);
  ids.push(...(await recordFacts(old, 1030, { each: 50 }))); // not in the log when the house moves, and more than a batch

  await copyRows(old, newServer);
  const moved = { ...log, database: newServer.database };
  const reached = await counts(old);
  assert.ok((await counts(newServer)) < reached - 500n, "the new server counts lower");
  assert.deepEqual((await verified(moved)).found, [], "what was not logged yet is no fault");

  ids.push(...(await recordFacts(newServer, 5)));
  await sequenceAll(newServer, moved);
  assert.deepEqual((await verified(moved)).found, []);
  await tail(newServer);

  // The new server comes to the numbers that the old one has used.
  const gap = Number(reached - (await counts(newServer)));
  for (let more = 0; more < 3; more++) {
    await countOn(newServer, Math.ceil(gap / 2));
    ids.push(...(await recordFacts(newServer, 5)));
    await sequenceAll(newServer, moved);
  }
  assert.ok((await counts(newServer)) > reached);
  const report = await verified(moved);
  assert.deepEqual([report.found, report.facts, report.waiting, report.moves], [[], 1100, 0, 1]);
  await tail(newServer);
  assert.deepEqual(tailed.toSorted(), ids.toSorted());
  assert.equal(await sequenceFacts(moved), 0);
});
