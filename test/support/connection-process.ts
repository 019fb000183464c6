// The process that a test kills in the middle of a run: address of the app's role, run, partner.
import { systemActor } from "../../src/kernel/actor.ts";
import { createContext } from "../../src/kernel/context.ts";
import { openDatabase } from "../../src/kernel/db/database.ts";
import { continueRun } from "../../src/outcomes/exchange/connections/run/continue-run.ts";

const [url = "", run = "", partners = ""] = process.argv.slice(2);
const urls = { app: url, public: url, party: url, origin: url, auditor: url };
const database = openDatabase({ urls, pool: 2, statementTimeoutMs: 30_000, prepared: true });
const ctx = createContext(database, { actor: systemActor("moit.dms"), clock: () => new Date() });
await continueRun(ctx, run, {
  dataDir: "/nowhere",
  partners,
  key: Buffer.alloc(32, 7),
  asAgency: async () => ctx,
  stop: () => false,
  onFault: (error) => console.error(error),
  portion: 25,
});
await database.close();
