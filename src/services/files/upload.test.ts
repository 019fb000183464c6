import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import type { IncomingMessage, Server } from "node:http";
import { request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import test, { after } from "node:test";
import { createAdaptorServer } from "@hono/node-server";
import { testGate, testServer } from "../../../test/support/access.ts";
import { testDatabase } from "../../../test/support/database.ts";
import { filesRoutes, openFiles } from "./index.ts";

const db = await testDatabase();
const house = testGate(db);
const dataDir = await mkdtemp(path.join(tmpdir(), "chinhhang-files-"));
after(() => rm(dataDir, { recursive: true, force: true }));
const files = await openFiles(dataDir, null);
const app = testServer(house.gate, (api) => filesRoutes(api, files));
const server = createAdaptorServer({ fetch: app.fetch as never }) as Server;
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
after(() => {
  server.close();
  server.closeAllConnections();
});
const { port } = server.address() as { port: number };
const cookie = `ch=${await house.tokenOf(await house.person("lan@dms.example", "moit.dms", ["officer"]))}`;
const drafts = () => readdir(path.join(dataDir, "files", "incoming"));

/** Waits for something that must come about, however slow the machine. */
async function until(what: () => Promise<boolean>): Promise<void> {
  while (!(await what())) await new Promise((resolve) => setTimeout(resolve, 5));
}

test("a sender that goes away in the middle leaves nothing, and the house answers on", async () => {
  const socket = connect(port, "127.0.0.1");
  await once(socket, "connect");
  socket.write(
    `POST /v1/files HTTP/1.1\r\nhost: house\r\ncookie: ${cookie}\r\ncontent-length: 1000000\r\n\r\n${"x".repeat(200_000)}`,
  );
  await until(async () => (await drafts()).length === 1);
  socket.destroy();
  await until(async () => (await drafts()).length === 0);
  const answer = await fetch(`http://127.0.0.1:${port}/v1/session`, { headers: { cookie } });
  assert.equal(answer.status, 200);
  const kept = await db.asSuperuser("select count(*)::int as n from app.files");
  assert.equal(kept.rows[0].n, 0);
});

test("a sender of more than it may is told so while it still sends", async () => {
  const sending = request({
    port,
    method: "POST",
    path: "/v1/files",
    headers: { cookie, "transfer-encoding": "chunked" },
  });
  pipeline(Readable.from(endless()), sending).catch(() => undefined); // it ends when the connection is closed under it
  const [response] = (await once(sending, "response")) as [IncomingMessage];
  assert.equal(response.statusCode, 413);
  sending.destroy();
  assert.deepEqual(await drafts(), []);
});

function* endless(): Generator<Buffer> {
  for (;;) yield Buffer.alloc(2 ** 20);
}
