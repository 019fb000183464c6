import assert from "node:assert/strict";
import { generateKeyPairSync } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import test, { after } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import pino from "pino";
import { testDatabase } from "../../../test/support/database.ts";
import { codeOf, plantBatch, testExchangeKey, testKeys } from "../../../test/support/origin.ts";
import { readConfig } from "../../kernel/config.ts";
import type { Log } from "../../kernel/log.ts";
import { createLog } from "../../kernel/log.ts";
import { createGate } from "../../services/access/index.ts";
import { openFactLog } from "../../services/facts/index.ts";
import { openFiles } from "../../services/files/index.ts";
import { createServer, listen } from "./index.ts";

const db = await testDatabase();
const folder = await mkdtemp(path.join(tmpdir(), "chinhhang-quick-"));
const logKey = generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }) as string;
const clock = () => new Date();
const files = await openFiles(folder, null);

/** The whole server, with the quick way and without it. */
async function twoWays(env: Record<string, string> = {}, log: Log = createLog("silent")) {
  const server = createServer({
    config: readConfig(env),
    database: db.database,
    gate: createGate({ database: db.database, clock, publicUrl: null, oidc: null, cookieKey: "A".repeat(43) }),
    factLog: openFactLog({ database: db.database, clock, logKey, dataDir: folder }),
    files,
    originKeys: testKeys,
    exchangeKey: testExchangeKey,
    clock,
    log,
    web: path.join(folder, "web"),
  });
  const quick = await listen(server.fetch, "127.0.0.1", 0, server.quick);
  const frame = await listen(server.fetch, "127.0.0.1", 0);
  opened.push(quick, frame);
  return { quick: quick.url, frame: frame.url };
}
const opened: { close(): Promise<void> }[] = [];
after(async () => {
  await Promise.all(opened.map((one) => one.close()));
  await rm(folder, { recursive: true, force: true });
});

const { quick, frame } = await twoWays();
const batch = await plantBatch(db);
const post = (url: string, body: string, headers: Record<string, string> = {}) =>
  fetch(`${url}/v1/verify`, { method: "POST", headers: { "content-type": "application/json", ...headers }, body });
/** What an answer says, without what is of one request only. */
async function said(answer: Response) {
  const body = (await answer.json()) as Record<string, unknown>;
  delete body["instance"];
  const headers = [...answer.headers].filter(([name]) => !["date", "x-request-id", "content-length"].includes(name));
  return { status: answer.status, headers: headers.sort(), body };
}

const bodies: [what: string, body: string][] = [
  ["a code", JSON.stringify({ scan: codeOf(batch, 1).scan })],
  ["an invented code", JSON.stringify({ scan: `(01)${batch.gtin}(21)ABCDEFGHJKMNPQRST` })],
  ["no code", JSON.stringify({ scan: "không phải mã" })],
  ["no JSON", "{"],
  ["an unknown form", JSON.stringify({ scan: 7, province: "Hà Nội" })],
  ["a list", "[]"],
];
for (const [what, body] of bodies) {
  test(`${what} is answered the same by the quick way and through the frame, in both languages`, async () => {
    for (const lang of ["vi", "en"]) {
      const [one, other] = await Promise.all(
        [quick, frame].map(async (url) => said(await post(url, body, { "accept-language": lang }))),
      );
      assert.deepEqual(one, other);
      assert.ok((one?.status ?? 0) < 500);
    }
  });
}

test("what is long, packed, of another type or method, or of somebody with a session goes through the frame", async () => {
  const { scan } = codeOf(batch, 2);
  const long = JSON.stringify({ scan, device: "x".repeat(9000) });
  assert.equal((await post(quick, long)).status, 422);
  assert.equal((await post(quick, JSON.stringify({ scan }), { cookie: "ch=none" })).status, 200);
  assert.equal((await post(quick, "scan=1", { "content-type": "text/plain" })).status, 415);
  assert.equal((await post(quick, JSON.stringify({ scan }), { "content-encoding": "gzip" })).status, 415);
  assert.equal((await fetch(`${quick}/v1/verify`)).status, 405);
});

test("both ways count to one limit", async () => {
  const limited = await twoWays({ RATE_PER_MINUTE: "3" });
  const body = JSON.stringify({ scan: "x" });
  const statuses: number[] = [];
  for (const url of [limited.quick, limited.frame, limited.quick, limited.quick, limited.frame])
    statuses.push((await post(url, body)).status);
  assert.deepEqual(statuses, [200, 200, 200, 429, 429]);
});

test("a flood of invented codes shares log lines, which add up to it; codes that are looked up have a line each", async () => {
  const lines: { count?: number; status: number }[] = [];
  const write = (line: string) => void lines.push(JSON.parse(line) as { status: number });
  const { quick: flooded } = await twoWays({}, pino({ level: "info", base: null }, { write }));
  const invented = JSON.stringify({ scan: `(01)${batch.gtin}(21)ABCDEFGHJKMNPQRST` });
  await Promise.all(Array.from({ length: 300 }, () => post(flooded, invented)));
  const told = () => lines.reduce((sum, { count = 1 }) => sum + count, 0);
  while (told() < 300) await wait(20);
  assert.equal(told(), 300);
  assert.ok(lines.length < 300, String(lines.length));
  lines.length = 0;
  await Promise.all(Array.from({ length: 60 }, (_, n) => post(flooded, JSON.stringify(codeOf(batch, 10 + n)))));
  while (lines.length < 60) await wait(20);
  assert.ok(lines.every(({ count }) => count === undefined));
});

test("a caller that leaves in the middle of its body harms nobody", async () => {
  const { hostname, port } = new URL(quick);
  await new Promise<void>((resolve) => {
    const socket = connect({ host: hostname, port: Number(port) }, () => {
      socket.write(
        "POST /v1/verify HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{",
      );
      setTimeout(() => socket.destroy(), 50);
    });
    socket.on("close", () => resolve());
  });
  assert.equal((await post(quick, JSON.stringify({ scan: codeOf(batch, 3).scan }))).status, 200);
});
