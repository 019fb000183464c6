import { parentPort, workerData } from "node:worker_threads";
import { openDatabase } from "../../src/kernel/db/database.ts";
import type { ServerTask } from "../../src/surfaces/cli/server-thread.ts";
import type { FromServer } from "../../src/surfaces/cli/servers.ts";
import { serving } from "../asking/serving.ts";
import { benchKeys } from "./country.ts";

// One of the servers of the bench: as `SERVERS=` starts them in a house, with the keys of the invented country.
const { urls, port, beside, config } = workerData as ServerTask;
const pool = config.DATABASE_POOL;
const database = openDatabase({ urls, pool, statementTimeoutMs: config.STATEMENT_TIMEOUT_MS, prepared: true });
const server = await serving(database, benchKeys, { port, beside });
parentPort?.once("message", () => process.exit());
parentPort?.postMessage({ url: `http://127.0.0.1:${server.port}` } satisfies FromServer);
