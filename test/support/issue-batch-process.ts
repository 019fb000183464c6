import { originKeys } from "../../src/engines/codes/index.ts";
import { systemActor } from "../../src/kernel/actor.ts";
import { createContext } from "../../src/kernel/context.ts";
import { openDatabase } from "../../src/kernel/db/database.ts";
import { openFiles } from "../../src/services/files/index.ts";
import { issueBatch } from "../../src/signals/origin/index.ts";

/** What a process that issues a batch is told: the addresses of the database's roles, where files are, and the secret of the codes in hex. */
export type IssueOrder = {
  urls: Parameters<typeof openDatabase>[0]["urls"];
  folder: string;
  secret: string;
  batch: string;
  authority: string;
};

// Run as a program of its own, so that a test can end it without warning and a bench can see the memory of issuing alone.
const told = JSON.parse(process.argv[2] as string) as IssueOrder;
const database = openDatabase({ urls: told.urls, pool: 2, statementTimeoutMs: 30_000, prepared: true });
const ctx = createContext(database, { actor: systemActor(told.authority), clock: () => new Date() });
const parts = { keys: originKeys(Buffer.from(told.secret, "hex")), files: await openFiles(told.folder, null) };
const started = performance.now();
const before = process.memoryUsage.rss();
await issueBatch(ctx, parts, told.batch);
const seconds = (performance.now() - started) / 1000;
await database.close();
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
process.stdout.write(
  JSON.stringify({ seconds, before, peak: maxRSS * 1024, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6 }),
);
