import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { parentPort, workerData } from "node:worker_threads";
import type { ServerTask } from "../../src/surfaces/cli/server-thread.ts";

// A server in a thread that says its name, ends in the middle of a request where it is told to, and does what `dataDir` says at its start.
const { beside, port, dataDir } = workerData as ServerTask;
if (dataDir === `${beside.server} does not start`) throw new Error("no start");
const server = createServer((incoming, outgoing) => {
  if (incoming.url === `/end/${beside.server}`) throw new Error("the end");
  outgoing.setHeader("connection", "close").end(beside.server);
});
server.listen({ port, host: "127.0.0.1", reusePort: true }, () => {
  parentPort?.postMessage({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
  if (dataDir === `${beside.server} ends`) setImmediate(() => process.exit(1));
});
parentPort?.once("message", () => process.exit());
