import { openDatabase } from "../../src/kernel/db/database.ts";
import type { DatabaseOptions } from "../../src/kernel/db/database.ts";
import { serving } from "../portal/serving.ts";
import { benchKeys } from "./country.ts";

// The whole server of the house in a process of its own; it tells its port, answers to "cpu", and ends with its parent.
const urls = JSON.parse(process.argv[2] ?? "") as DatabaseOptions["urls"];
const database = openDatabase({ urls, pool: 10, statementTimeoutMs: 5000, prepared: true });
const { port } = await serving(database, benchKeys);
process.send?.({ port });
process.on("message", () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ cpuSeconds: (user + system) / 1e6 });
});
process.on("disconnect", () => process.exit(0));
