import { randomBytes } from "node:crypto";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Actor } from "../src/kernel/actor.ts";
import type { Context } from "../src/kernel/context.ts";
import { createContext } from "../src/kernel/context.ts";
import type { Database, DatabaseOptions } from "../src/kernel/db/database.ts";
import { openDatabase } from "../src/kernel/db/database.ts";
import { migrate } from "../src/kernel/db/migrate.ts";
import { ensureDatabase, ensureRoles, newRolePasswords, planeUrls, roleUrl } from "../src/kernel/db/roles.ts";
import { startEmbedded } from "../src/kernel/postgres/embedded.ts";
import { installJobs } from "../src/services/jobs/index.ts";
import { allJobs } from "../src/surfaces/worker/index.ts";

export type BenchDatabase = {
  database: Database;
  adminUrl: string;
  appUrl: string;
  /** The address of each plane, for a server in another process. */
  urls: DatabaseOptions["urls"];
  contextOf(actor: Actor): Context;
  close(): Promise<void>;
};

/** A migrated database of a bench's own, with the settings of a real one: every commit waits for the disk. */
export async function benchDatabase(): Promise<BenchDatabase> {
  const folder = path.join(tmpdir(), `chinhhang-bench-${randomBytes(6).toString("hex")}`);
  const server = await startEmbedded({ folder });
  const passwords = newRolePasswords();
  await ensureRoles(server.adminUrl, passwords);
  await ensureDatabase(server.adminUrl, "bench");
  const migratorUrl = roleUrl(server.adminUrl, "bench", "migrator", passwords);
  await migrate(migratorUrl);
  await installJobs(migratorUrl, allJobs);
  const urls = planeUrls(server.adminUrl, "bench", passwords);
  const database = openDatabase({ urls, pool: 10, statementTimeoutMs: 60_000, prepared: true });
  const adminUrl = new URL(server.adminUrl);
  adminUrl.pathname = "/bench";
  return {
    database,
    adminUrl: adminUrl.href,
    appUrl: urls.app,
    urls,
    contextOf: (actor) => createContext(database, { actor, clock: () => new Date() }),
    async close() {
      await database.close();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
