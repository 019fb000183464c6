import { parentPort, workerData } from "node:worker_threads";
import type { Config } from "../../kernel/config.ts";
import type { DatabaseOptions } from "../../kernel/db/database.ts";
import { readSecrets } from "../../kernel/secrets.ts";
import { pictureSearchOf } from "../../signals/pictures/index.ts";
import type { Beside } from "../api/index.ts";
import { createServer, listen } from "../api/index.ts";
import { furnish } from "./furnish.ts";
import type { FromServer } from "./servers.ts";
import { builtWeb } from "./web-build.ts";

/** What a server in a thread of its own is told. */
export type ServerTask = {
  config: Config;
  dataDir: string;
  urls: DatabaseOptions["urls"];
  port: number;
  beside: Beside;
};

const { config, dataDir, urls, port, beside } = workerData as ServerTask;
const house = await furnish({ config, dataDir, urls, secrets: await readSecrets(dataDir) });
const server = createServer({ ...house, config, web: builtWeb, beside });
const listening = await listen(server.fetch, config.HOST, port, server.quick, { shared: true });
pictureSearchOf(house.database).start(); // in the background: nobody waits for it
parentPort?.once("message", () => {
  void listening
    .close()
    .then(() => house.database.close())
    .finally(() => process.exit()); // of this thread
});
parentPort?.postMessage({ url: listening.url } satisfies FromServer);
