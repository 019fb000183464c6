import assert from "node:assert/strict";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import test from "node:test";
import pg from "pg";
import { startTestCluster } from "../../../test/support/cluster.ts";
import { readConfig } from "../../kernel/config.ts";
import { pendingMigrations } from "../../kernel/db/migrate.ts";
import { openHouse } from "./house.ts";
import { silent } from "./progress.ts";
import { loadReferenceData } from "./reference-load.ts";

// A cluster of its own: the roles' passwords belong to a whole cluster, and other tests have theirs.
const cluster = await startTestCluster();
const folder = await mkdtemp(path.join(tmpdir(), "chinhhang-outside-"));
await chmod(folder, 0o755);
test.after(async () => {
  await cluster.stop();
  await rm(folder, { recursive: true, force: true });
});

const urlOf = (name: string, user = "postgres", password = new URL(cluster.adminUrl).password) => {
  const url = new URL(cluster.adminUrl);
  Object.assign(url, { pathname: `/${name}`, username: user, password });
  return url.href;
};
const configOf = (url: string) => readConfig({ DATABASE_URL: url, DATA_DIR: folder, LOG_LEVEL: "silent" });

async function asAdmin(...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: cluster.adminUrl });
  await client.connect();
  for (const sql of statements) await client.query(sql);
  await client.end();
}

async function opens(url: string): Promise<void> {
  const house = await openHouse(configOf(url), "en", silent);
  try {
    await loadReferenceData(house);
    assert.deepEqual(await pendingMigrations(house.database), []);
  } finally {
    await house.close();
  }
}

test("a database that is not there yet is created on the server that DATABASE_URL names, and found again", async () => {
  await opens(urlOf("made_by_us"));
  await opens(urlOf("made_by_us"));
});

test("an empty database that somebody else made is taken", async () => {
  await asAdmin("create database given");
  await opens(urlOf("given"));
});

test("an account that is no superuser but may create roles and owns the database is enough", async () => {
  await asAdmin("create role keeper login createrole createdb password 'keeper-secret'");
  // Roles of a cluster stand once; here another account made them before, and keeper may not touch them.
  const second = await startTestCluster();
  try {
    const admin = new pg.Client({ connectionString: second.adminUrl });
    await admin.connect();
    await admin.query("create role keeper login createrole createdb password 'keeper-secret'");
    await admin.query("create database kept owner keeper");
    await admin.end();
    const url = new URL(second.adminUrl);
    Object.assign(url, { pathname: "/kept", username: "keeper", password: "keeper-secret" });
    await opens(url.href);
    await opens(url.href);
  } finally {
    await second.stop();
  }
});

test("a server that does not answer is said in one line that names the setting and no password", async () => {
  const url = "postgres://someone:hunter2@127.0.0.1:1/none";
  await assert.rejects(
    openHouse(configOf(url), "en", silent),
    (error: Error) => error.message.startsWith("DATABASE_URL") && !/hunter2|\n/.test(error.message),
  );
});
