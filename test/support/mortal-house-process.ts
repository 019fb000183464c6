// A house as a process of its own, that a test kills and starts again: what it serves, and its queues. One line tells where it listens.
import { createLog } from "../../src/kernel/log.ts";
import { readConfig } from "../../src/kernel/config.ts";
import { openDatabase } from "../../src/kernel/db/database.ts";
import type { DatabaseOptions } from "../../src/kernel/db/database.ts";
import { createGate } from "../../src/services/access/index.ts";
import { openFactLog } from "../../src/services/facts/index.ts";
import { openFiles } from "../../src/services/files/index.ts";
import { startJobs } from "../../src/services/jobs/index.ts";
import { createServer, listen } from "../../src/surfaces/api/index.ts";
import { builtWeb } from "../../src/surfaces/cli/web-build.ts";
import { allJobs } from "../../src/surfaces/worker/index.ts";
import { newLogKey } from "./fact-log.ts";
import { testKeys } from "./origin.ts";

/** What a house is started with. */
export type MortalHouseTask = {
  urls: DatabaseOptions["urls"];
  dataDir: string;
  port: number;
  /** Whom it may ask although they are on this machine, `host:port`. */
  partners: string;
  /** The jobs that it runs, by name. */
  jobs: readonly string[];
  /** The number of its key. */
  n: number;
};

const { urls, dataDir, port, partners, jobs, n } = JSON.parse(process.argv[2] ?? "{}") as MortalHouseTask;
const clock = () => new Date();
const log = createLog(process.env["LOG_LEVEL"] === "warn" ? "warn" : "silent");
const config = { ...readConfig({ RATE_PER_MINUTE: "100000", CONNECTION_PARTNERS: partners }), DATA_DIR: dataDir };
const database = openDatabase({ urls, pool: 4, statementTimeoutMs: 30_000, prepared: true });
const exchangeKey = Buffer.alloc(32, n);
const house = {
  config,
  database,
  clock,
  log,
  exchangeKey,
  originKeys: testKeys,
  files: await openFiles(dataDir, null),
  factLog: openFactLog({ database, clock, logKey: newLogKey(), dataDir }),
  gate: createGate({ database, clock, publicUrl: null, oidc: null, cookieKey: "x".repeat(43) }),
};
const server = createServer({ ...house, web: builtWeb });
const listening = await listen(server.fetch, "127.0.0.1", port, server.quick);
await startJobs({ ...house, appUrl: urls.app, jobs: allJobs.filter(({ name }) => jobs.includes(name)) });
process.stdout.write(`${listening.url}\n`);
