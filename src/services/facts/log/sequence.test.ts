import assert from "node:assert/strict";
import { readFile, truncate, writeFile } from "node:fs/promises";
import test from "node:test";
import { newLogKey, recordFacts, sequenceAll, testFactLog, verified } from "../../../../test/support/fact-log.ts";
import { testDatabase } from "../../../../test/support/database.ts";
import { openFactLog, sequenceFacts } from "../index.ts";
import { leafColumns } from "./leaf.ts";

const db = await testDatabase();
const log = await testFactLog(db);

test("a log without facts verifies, and signs nothing", async () => {
  assert.equal(await sequenceFacts(log), 0);
  const report = await verified(log);
  assert.deepEqual(report, {
    ok: true,
    facts: 0,
    waiting: 0,
    roots: 0,
    root: null,
    behind: 0,
    moves: 0,
    faults: 0,
    found: [],
  });
});

test("facts wait until they are sequenced, and are in the log then, in the order they were recorded", async () => {
  const ids = await recordFacts(db, 5);
  assert.equal((await verified(log)).waiting, 5);
  await sequenceAll(db, log);
  const logged = (await db.asSuperuser("select fact_id, seq::int from app.fact_log order by seq")).rows;
  assert.deepEqual(
    logged,
    ids.map((fact_id, seq) => ({ fact_id, seq })),
  );
  const report = await verified(log);
  assert.deepEqual(report.found, []);
  assert.equal(report.facts, 5);
  assert.equal(report.waiting, 0);
  assert.equal(report.behind, 0);
});

test("nothing new signs nothing new", async () => {
  const before = await readFile(log.rootsFile, "utf8");
  assert.equal(await sequenceFacts(log), 0);
  assert.equal(await readFile(log.rootsFile, "utf8"), before);
});

test("two sequencers at once put every fact into the log once", async () => {
  await recordFacts(db, 30);
  await Promise.all([sequenceFacts(log), sequenceFacts(log), sequenceFacts(log)]);
  await sequenceAll(db, log);
  const report = await verified(log);
  assert.deepEqual([report.found, report.facts], [[], 35]);
});

test("a transaction with more facts than a root covers goes in whole, in its order", async () => {
  const before = (await verified(log)).facts;
  const ids = await recordFacts(db, 2100, { each: 2100 });
  await sequenceAll(db, log);
  const { rows } = await db.asSuperuser("select fact_id from app.fact_log where seq >= $1 order by seq", [before]);
  assert.deepEqual(
    rows.map((row) => row.fact_id),
    ids.toSorted(),
  );
  const report = await verified(log);
  assert.deepEqual([report.found, report.waiting], [[], 0]);
  assert.equal(await sequenceFacts(log), 0);
});

test("a leaf is made of every column that a fact has", async () => {
  const { rows } = await db.asSuperuser(
    "select column_name from information_schema.columns where table_schema = 'app' and table_name = 'facts'",
  );
  assert.deepEqual(rows.map((row) => row.column_name as string).sort(), [...leafColumns].sort());
});

test("a file of roots that a crash left behind, torn in its last line, is caught up", async () => {
  const whole = await readFile(log.rootsFile, "utf8");
  const lines = whole.trimEnd().split("\n");
  await truncate(log.rootsFile, Buffer.byteLength(whole) - 40);
  assert.equal((await verified(log)).behind, 1, "half a line is no root, and no fault either");
  await recordFacts(db, 2);
  await sequenceAll(db, log);
  const report = await verified(log);
  assert.deepEqual([report.found, report.behind], [[], 0]);
  const after = (await readFile(log.rootsFile, "utf8")).trimEnd().split("\n");
  assert.ok(after.includes(lines.at(-1)!));
});

test("a new machine's empty file is filled from the table", async () => {
  const elsewhere = await testFactLog(db);
  const moved = { ...log, rootsFile: elsewhere.rootsFile };
  await sequenceFacts(moved);
  const report = await verified(moved);
  assert.deepEqual([report.found, report.behind], [[], 0]);
});

test("another house's key is refused before it signs", async () => {
  const other = { ...openFactLog({ ...log, logKey: newLogKey(), dataDir: "" }), rootsFile: log.rootsFile };
  await recordFacts(db, 1);
  // All of it: a fact waits while an older transaction is open anywhere on the server, and one look may then find none.
  await assert.rejects(sequenceAll(db, other), /not signed by this house's key/);
});

test("where the file knows of more facts than the database, nothing is signed on top", async () => {
  const whole = await readFile(log.rootsFile, "utf8");
  const last = JSON.parse(whole.trimEnd().split("\n").at(-1)!);
  await writeFile(log.rootsFile, `${whole}${JSON.stringify({ ...last, size: last.size + 50 })}\n`);
  await assert.rejects(sequenceFacts(log), /facts were lost/);
  await writeFile(log.rootsFile, whole);
  await sequenceAll(db, log);
});

test("where the root in the table is not the one in the file, nothing is signed on top", async () => {
  const whole = await readFile(log.rootsFile, "utf8");
  await writeFile(log.rootsFile, whole.trimEnd().replace(/.{6}"}$/, 'AAAA\\n"}\n'));
  await assert.rejects(sequenceFacts(log), /the log was rewritten/);
  await writeFile(log.rootsFile, whole);
});

async function may(role: string, table: string, right: string): Promise<boolean> {
  const sql = "select has_any_column_privilege($1, $2, $3) as yes";
  return (await db.asSuperuser(sql, [role, table, right])).rows[0].yes;
}

test("no one but the auditor writes the log, and the auditor writes no fact", async () => {
  for (const table of ["app.fact_log", "app.fact_nodes", "app.fact_roots", "app.fact_cursors"]) {
    for (const role of ["chinhhang_app", "chinhhang_public", "chinhhang_reader"]) {
      for (const right of ["select", "insert", "update"]) assert.equal(await may(role, table, right), false, table);
    }
  }
  for (const table of ["app.fact_log", "app.fact_nodes", "app.fact_roots"]) {
    assert.equal(await may("chinhhang_auditor", table, "update"), false, table);
  }
  assert.equal(await may("chinhhang_auditor", "app.facts", "insert"), false);
  assert.equal(await may("chinhhang_auditor", "app.facts", "update"), false);
});

test("the app cannot name the transaction of a fact", async () => {
  const ctx = db.contextOf({
    kind: "officer",
    id: "x",
    name: "x",
    agency: "moit.dms",
    audiences: [],
    roles: [],
    scopes: [],
  });
  const sql = `insert into facts (id, at, tx, type, subject, actor, agency, level, request, payload)
    values ('fct_x', '2026-01-01', '3', 'x', 'x', 'x', 'moit.dms', 'own', 'x', '{}')`;
  await assert.rejects(
    ctx.transaction((tx) => tx.client.query(sql)),
    /permission denied/,
  );
});
