import { openDatabase } from "../../src/kernel/db/database.ts";
import { captureDocumentsJob } from "../../src/signals/traces/index.ts";
import type { TestDatabase } from "./database.ts";
import { runOn } from "./traces.ts";

// A worker that a test kills: it captures what waits for one house, and is told by its environment where.
const app = process.env["APP_URL"] ?? "";
const party = process.env["PARTY_URL"] ?? "";
const database = openDatabase({
  urls: { app, party, public: app, origin: app, auditor: app },
  pool: 4,
  statementTimeoutMs: 30_000,
  prepared: true,
});
process.stdout.write("begun\n");
await captureDocumentsJob.handler(runOn({ database } as TestDatabase), { agency: process.env["AGENCY"] ?? "" });
await database.close();
