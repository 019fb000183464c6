import { randomBytes } from "node:crypto";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import type { RolePasswords } from "../../src/kernel/db/roles.ts";
import { startEmbedded } from "../../src/kernel/postgres/embedded.ts";

/** The passwords of the roles in throw-away clusters, where every process of a test run must agree on them. */
export const testPasswords: RolePasswords = {
  migrator: "test",
  app: "test",
  public: "test",
  party: "test",
  origin: "test",
  reader: "test",
  auditor: "test",
};

/** Starts the throw-away cluster that all test files of a run share; its address goes into CHINHHANG_TEST_CLUSTER. */
export async function startTestCluster(): Promise<{ adminUrl: string; stop: () => Promise<void> }> {
  const folder = path.join(tmpdir(), `chinhhang-test-${randomBytes(6).toString("hex")}`);
  const server = await startEmbedded({ folder, throwAway: true });
  return {
    adminUrl: server.adminUrl,
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export async function withTemplateLock<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.query("select pg_advisory_lock(23902391)");
  try {
    return await work();
  } finally {
    await client.query("select pg_advisory_unlock(23902391)");
  }
}

export async function onServer<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
