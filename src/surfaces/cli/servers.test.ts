import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:net";
import test from "node:test";
import { readConfig } from "../../kernel/config.ts";
import { besideServers } from "../api/index.ts";
import type { ServersParts } from "./servers.ts";
import { startServers } from "./servers.ts";

type Ended = { server: string; words: string | null; againInMs: number };

const urls = { app: "", public: "", party: "", origin: "", auditor: "" };
const parts = (count: number, dataDir = ""): ServersParts => ({
  count,
  config: readConfig({}),
  dataDir,
  urls,
  port: 0,
  beside: besideServers(count),
  thread: new URL("../../../test/support/mortal-server.ts", import.meta.url),
  onEnd: () => assert.fail("none was to end"),
});
const answer = async (url: string) => (await fetch(url)).text().catch(() => "");

/** Asks until one of the answers is of this server: which one is asked is the system's choice. */
async function metBy(url: string, server: string): Promise<void> {
  for (;;) if ((await answer(url).catch(() => "")) === server) return;
}

test("several servers answer on one port, and after closing none does", async () => {
  const { url, close } = await startServers(parts(3));
  for (const server of ["1", "2", "3"]) await metBy(url, server);
  await close();
  await assert.rejects(fetch(url));
});

test("a server that ends is told with its error and started again on the same port, while the others go on", async () => {
  const ended: Ended[] = [];
  const { url, close } = await startServers({
    ...parts(2),
    onEnd: (server, error, againInMs) => ended.push({ server, words: error?.message ?? null, againInMs }),
  });
  while (ended.length === 0) await fetch(`${url}/end/2`).catch(() => undefined);
  await metBy(url, "1");
  await metBy(url, "2");
  assert.deepEqual(ended, [{ server: "2", words: "the end", againInMs: 0 }]);
  await close();
  await assert.rejects(fetch(url));
});

test("a server that ends again and again is started after longer and longer pauses, and closing waits for none", async () => {
  const ended: Ended[] = [];
  const pause = Promise.withResolvers<void>();
  const { close } = await startServers({
    ...parts(2, "2 ends"),
    onEnd(server, error, againInMs) {
      ended.push({ server, words: error?.message ?? null, againInMs });
      if (againInMs > 0) pause.resolve();
    },
  });
  await pause.promise;
  await close();
  assert.deepEqual(ended, [
    { server: "2", words: null, againInMs: 0 },
    { server: "2", words: null, againInMs: 1000 },
  ]);
});

test("where one of them does not start, none is left behind", async () => {
  const free = createServer().listen(0, "127.0.0.1");
  await once(free, "listening");
  const { port } = free.address() as { port: number };
  free.close();
  await once(free, "close");
  await assert.rejects(startServers({ ...parts(2, "2 does not start"), port }), /no start/);
  await assert.rejects(fetch(`http://127.0.0.1:${port}`));
});
