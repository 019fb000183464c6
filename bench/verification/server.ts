import { readConfig } from "../../src/kernel/config.ts";
import { openDatabase } from "../../src/kernel/db/database.ts";
import type { DatabaseOptions } from "../../src/kernel/db/database.ts";
import { besideServers } from "../../src/surfaces/api/index.ts";
import { startServers } from "../../src/surfaces/cli/servers.ts";
import { serving } from "../asking/serving.ts";
import { benchKeys } from "./country.ts";

export type ServerOf = { urls: DatabaseOptions["urls"]; servers: number };

// The whole server of the house in a process of its own, with as many threads as asked; it tells its port, answers to "cpu", and ends with its parent.
const { urls, servers } = JSON.parse(process.argv[2] ?? "") as ServerOf;
process.send?.({ port: await (servers === 1 ? alone() : several()) });
process.on("message", () => {
  const { user, system } = process.cpuUsage(); // of all threads
  process.send?.({ cpuSeconds: (user + system) / 1e6 });
});
process.on("disconnect", () => process.exit(0));

async function alone(): Promise<number> {
  const database = openDatabase({ urls, pool: 10, statementTimeoutMs: 5000, prepared: true });
  return (await serving(database, benchKeys)).port;
}

async function several(): Promise<number> {
  const { url } = await startServers({
    count: servers,
    config: { ...readConfig({}), DATABASE_POOL: Math.max(2, Math.floor(10 / servers)) },
    dataDir: "",
    urls,
    port: 0,
    beside: besideServers(servers),
    thread: new URL("./server-thread.ts", import.meta.url),
    onEnd(server, error) {
      console.error(`server ${server} ended`, error);
      process.exit(1); // what is measured with a server less would be no figure
    },
  });
  return Number(new URL(url).port);
}
