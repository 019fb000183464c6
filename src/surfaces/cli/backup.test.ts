import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, open, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import test from "node:test";
import { promisify } from "node:util";
import pg from "pg";
import { z } from "zod";
import { officer } from "../../../test/support/database.ts";
import { readConfig } from "../../kernel/config.ts";
import { createContext } from "../../kernel/context.ts";
import { holdEmbedded } from "../../kernel/postgres/hold.ts";
import { enqueue, forgetRepeats } from "../../services/jobs/index.ts";
import { factType, record, sequenceFacts, startSequencer, verifyFacts } from "../../services/facts/index.ts";
import { createLog } from "../../kernel/log.ts";
import type { House } from "./house.ts";
import { openHouse } from "./house.ts";
import { silent } from "./progress.ts";
import { loadReferenceData } from "./reference-load.ts";

const run = promisify(execFile);
const folder = await mkdtemp(path.join(tmpdir(), "chinhhang-backup-"));
await run("chmod", ["755", folder]);

const settingsOf = (name: string) => ({ DATA_DIR: path.join(folder, name), LOG_LEVEL: "silent" });
const main = path.join(import.meta.dirname, "main.ts");
const cli = (name: string, ...args: string[]) =>
  run(process.execPath, [main, ...args], { env: { PATH: process.env["PATH"], ...settingsOf(name) } });
const thing = factType("thing-kept", z.object({ number: z.number().int() }));
const fileName = path.join("ab", "ab".repeat(32));

/** Every table, with the number of its rows and a digest of all of them; every sequence with where it stands; every role with its password. */
async function fingerprint(adminUrl: string): Promise<Record<string, string>> {
  const url = new URL(adminUrl);
  url.pathname = "/chinhhang";
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    const found: Record<string, string> = {};
    const tables = await client.query(
      "select schemaname || '.' || quote_ident(tablename) as name from pg_tables where schemaname in ('app', 'jobs') order by 1",
    );
    for (const { name } of tables.rows) {
      const { rows } = await client.query(
        `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as of from ${name} t`,
      );
      found[name] = rows[0].of;
    }
    const sequences = await client.query(
      "select schemaname || '.' || sequencename as name, last_value::text as at from pg_sequences",
    );
    for (const { name, at } of sequences.rows) found[name] = String(at);
    for (const { name, rest } of (
      await client.query(
        "select rolname as name, md5(t::text) as rest from pg_authid t where rolname like 'chinhhang%'",
      )
    ).rows)
      found[name] = rest;
    return found;
  } finally {
    await client.end();
  }
}

async function keepThings(house: House, from: number, until: () => boolean): Promise<number> {
  const ctx = createContext(house.database, { actor: officer("moit.dms"), clock: () => new Date() });
  let number = from;
  for (; !until(); number++) {
    const about = { id: `thg_${number}`, agency: "moit.dms", level: "own" as const, sharedWith: [] };
    await ctx.transaction((tx) => record(ctx, tx, thing, about, { number }));
  }
  return number;
}

const house = await openHouse(readConfig(settingsOf("first")), "en", silent);
test.after(async () => {
  await house.close();
  await rm(folder, { recursive: true, force: true });
});
await loadReferenceData(house);
await keepThings(
  house,
  0,
  (() =>
    (
      (left) => () =>
        left-- === 0
    )(50))(),
);
const dms = createContext(house.database, { actor: officer("moit.dms"), clock: () => new Date() });
await dms.transaction((tx) => enqueue(tx, forgetRepeats, {}, new Date(Date.now() + 86_400_000)));
await mkdir(path.join(folder, "first/files/originals/ab"), { recursive: true });
await writeFile(path.join(folder, "first/files/originals", fileName), "the evidence");
await writeFile(path.join(folder, "first/files/originals/ab/still-coming.part"), "half");
const quiet = path.join(folder, "quiet.tar");

test("a backup taken beside a running server is restored with every row, queue, sequence, role, file and secret", async () => {
  await cli("first", "backup", quiet);
  await cli("second", "restore", quiet);
  // The bare server: opening the house would set passwords and queues anew.
  const restored = await holdEmbedded({ folder: path.join(folder, "second/postgres") });
  try {
    const original = await fingerprint(house.server.adminUrl);
    assert.ok(Object.keys(original).length > 20);
    assert.deepEqual(await fingerprint(restored.adminUrl), original);
  } finally {
    await restored.stop();
  }
  assert.equal(await readFile(path.join(folder, "second/files/originals", fileName), "utf8"), "the evidence");
  assert.equal(existsSync(path.join(folder, "second/files/originals/ab/still-coming.part")), false);
  assert.equal(
    await readFile(path.join(folder, "second/secrets.json"), "utf8"),
    await readFile(path.join(folder, "first/secrets.json"), "utf8"),
  );
});

test("a backup taken while rows are written has an unbroken run of them, none of those from before it lost", async () => {
  let over = false;
  const writing = keepThings(house, 50, () => over);
  const logging = startSequencer(house.factLog, createLog("silent"));
  const busy = path.join(folder, "busy.tar");
  await cli("first", "backup", busy);
  over = true;
  const end = await writing;
  await logging.stop();
  await cli("third", "restore", busy);
  const roots = await readFile(path.join(folder, "third/facts/roots.log"), "utf8");
  assert.ok(
    roots.endsWith("\n") && (await readFile(path.join(folder, "first/facts/roots.log"), "utf8")).startsWith(roots),
  );
  const restored = await openHouse(readConfig(settingsOf("third")), "en", silent);
  try {
    const ctx = createContext(restored.database, { actor: officer("moit.dms"), clock: () => new Date() });
    const numbers = await ctx.read(async (tx) =>
      (
        await tx.client.query("select (payload->>'number')::int as n from facts where type = 'thing-kept' order by 1")
      ).rows.map((row) => row.n as number),
    );
    assert.deepEqual(
      numbers,
      numbers.map((_, at) => at),
    );
    assert.ok(numbers.length >= 50 && numbers.length <= end, `${numbers.length} of ${end}`);
    await sequenceFacts(restored.factLog);
    const report = await verifyFacts(restored.factLog);
    assert.deepEqual([report.ok, report.faults], [true, 0]);
    assert.ok(report.facts >= numbers.length && report.roots > 1);
  } finally {
    await restored.close();
  }
});

test("a data directory that has data is not written over", async () => {
  await assert.rejects(cli("first", "restore", quiet), /has data already/);
});

test("a backup with one changed byte is refused, and nothing of it is left", async () => {
  const damaged = path.join(folder, "damaged.tar");
  await writeFile(damaged, await readFile(quiet));
  const handle = await open(damaged, "r+");
  await handle.write("!", 3_000_000);
  await handle.close();
  await assert.rejects(cli("fourth", "restore", damaged), /is damaged|no tar archive/);
  assert.deepEqual(await readdir(path.join(folder, "fourth")), []);
});

test("what is no backup is refused in one line", async () => {
  await assert.rejects(
    cli("fifth", "restore", main),
    (error: { stderr: string; code: number }) => error.code === 1 && error.stderr.trim().split("\n").length === 1,
  );
});
