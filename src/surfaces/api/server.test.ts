import assert from "node:assert/strict";
import { generateKeyPairSync, randomBytes } from "node:crypto";
import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import test from "node:test";
import { gzipSync } from "node:zlib";
import type { Hono } from "hono";
import { testDatabase } from "../../../test/support/database.ts";
import { originKeys } from "../../engines/codes/index.ts";
import { readConfig } from "../../kernel/config.ts";
import type { Env } from "../../kernel/http/api.ts";
import { createLog } from "../../kernel/log.ts";
import { createGate } from "../../services/access/index.ts";
import { openFactLog } from "../../services/facts/index.ts";
import { openFiles } from "../../services/files/index.ts";
import { createServer, listen } from "./index.ts";

const db = await testDatabase();
const folder = await mkdtemp(path.join(tmpdir(), "chinhhang-server-"));
test.after(() => rm(folder, { recursive: true, force: true }));
const files = await openFiles(folder, null);

const logKey = generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }) as string;

const clock = () => new Date();

function serverWith(env: Record<string, string> = {}): Hono<Env> {
  const gate = createGate({ database: db.database, clock, publicUrl: null, oidc: null, cookieKey: "A".repeat(43) });
  return createServer({
    config: readConfig(env),
    database: db.database,
    gate,
    factLog: openFactLog({ database: db.database, clock, logKey, dataDir: folder }),
    files,
    originKeys: originKeys(randomBytes(32)),
    exchangeKey: randomBytes(32),
    clock,
    log: createLog("silent"),
    web: path.join(folder, "web"),
  });
}
const server = serverWith();
const codeOf = async (answer: Response) => ((await answer.json()) as { code: string }).code;

test("health says that the process answers, readiness that the database has every migration", async () => {
  assert.equal((await server.request("/healthz")).status, 200);
  const ready = await server.request("/readyz");
  assert.equal(ready.status, 200);
  assert.deepEqual(await ready.json(), { status: "ready", checks: { database: true, migrations: true } });
});

test("without one of its migrations the process is not ready", async () => {
  await db.asSuperuser("update app.migrations set name = 'x' || name where name like '0006%'");
  try {
    assert.equal((await server.request("/readyz")).status, 503);
  } finally {
    await db.asSuperuser("update app.migrations set name = substr(name, 2) where name like 'x0006%'");
  }
});

test("what is not there is a problem with a request id, and says nothing more", async () => {
  const answer = await server.request("/v1/nothing-here");
  assert.equal(answer.status, 404);
  assert.equal(answer.headers.get("content-type"), "application/problem+json; charset=utf-8");
  const body = (await answer.json()) as { code: string; instance: string };
  assert.equal(body.code, "not-found");
  assert.equal(body.instance, answer.headers.get("x-request-id"));
});

test("a method that an address does not take is refused with those that it takes, in the language of who asks", async () => {
  const { paths } = (await (await server.request("/v1/openapi.json")).json()) as { paths: Record<string, object> };
  const patient = serverWith({ RATE_PER_MINUTE: "100000" });
  for (const [at, operations] of Object.entries(paths)) {
    const taken = Object.keys(operations).map((method) => method.toUpperCase());
    const method = ["DELETE", "PATCH", "PUT", "POST"].find((one) => !taken.includes(one)) as string;
    const answer = await patient.request(at.replace(/\{\w+\}/g, "x"), { method });
    const told = (answer.headers.get("allow") ?? "").split(", ");
    assert.equal(answer.status, 405, `${method} ${at}`);
    assert.ok(
      taken.every((one) => told.includes(one)),
      `${method} ${at}: ${told.join()}`,
    );
  }
  for (const [lang, detail] of [
    ["vi", "Địa chỉ này không nhận DELETE. Phương thức được nhận: GET, HEAD."],
    ["en", "This address does not take DELETE. It takes: GET, HEAD."],
  ] as const) {
    const init = { method: "DELETE", headers: { "accept-language": lang } };
    const answer = await server.request("/v1/platforms", init);
    assert.equal(((await answer.json()) as { detail: string }).detail, detail);
  }
});

test("a page that is sent what it does not take tells a person so, and nothing is known of an address without one", async () => {
  const init = { method: "PUT", headers: { accept: "text/html" } };
  const page = await server.request("/en/warnings", init);
  assert.deepEqual([page.status, page.headers.get("allow")], [405, "GET, HEAD"]);
  assert.match(await page.text(), /<h1>This address does not take that method<\/h1>/);
  for (const at of ["/v1/nothing-here", "/v1/epcis/nothing-here", "/khong-co/gi"])
    assert.equal((await server.request(at, init)).status, 404, at);
});

test("every answer carries the usual headers, and no policy lets a script stand in a page", async () => {
  for (const at of ["/", "/healthz", "/v1/docs", "/v1/nothing-here", "/problems/invalid"]) {
    const { headers } = await server.request(at);
    const policy = headers.get("content-security-policy") ?? "";
    assert.match(policy, /default-src 'self'/, at);
    assert.doesNotMatch(policy, /unsafe/, at);
    assert.equal(headers.get("x-content-type-options"), "nosniff", at);
    assert.equal(headers.get("x-frame-options"), "DENY", at);
    assert.equal(headers.get("referrer-policy"), "no-referrer", at);
    assert.match(headers.get("x-request-id") ?? "", /^req_/, at);
  }
});

test("the API describes itself: every operation has a tag, a summary, its problems and who may", async () => {
  const document = (await (await server.request("/v1/openapi.json")).json()) as {
    openapi: string;
    paths: Record<
      string,
      Record<string, { tags: string[]; summary: string; responses: Record<string, unknown>; security: unknown[] }>
    >;
  };
  assert.equal(document.openapi, "3.1.0");
  const operations = Object.entries(document.paths).flatMap(([at, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ at: `${method} ${at}`, ...operation })),
  );
  assert.ok(operations.length > 30, String(operations.length));
  for (const { at, tags, summary, responses, security } of operations)
    assert.ok(tags.length === 1 && summary && responses["default"] && Array.isArray(security), at);
});

test("an operation that is not open refuses whoever is not signed in, whatever they send", async () => {
  const { paths } = (await (await server.request("/v1/openapi.json")).json()) as {
    paths: Record<string, Record<string, { security: unknown[] }>>;
  };
  for (const [at, methods] of Object.entries(paths)) {
    for (const [method, { security }] of Object.entries(methods)) {
      if (security.length === 0) continue;
      const address = at.replace(/\{\w+\}/g, "x");
      const answer = await server.request(address, {
        method: method.toUpperCase(),
        ...(method === "get" ? {} : { headers: { "content-type": "application/json", "if-match": '"1"' }, body: "{}" }),
      });
      assert.equal(answer.status, 401, `${method} ${at}`);
    }
  }
});

test("the reader of the API brings its own files and nothing from outside", async () => {
  const page = await (await server.request("/v1/docs")).text();
  assert.doesNotMatch(page, /<script>|https?:\/\//);
  for (const [, file] of page.matchAll(/(?:src|href)="(\/v1\/docs\/[^"]+)"/g))
    assert.equal((await server.request(file as string)).status, 200, file);
  assert.equal((await server.request("/v1/docs/package.json")).status, 404);
});

test("more requests a minute than the setting are refused with the time to wait, health aside", async () => {
  const limited = serverWith({ RATE_PER_MINUTE: "3" });
  for (let index = 0; index < 3; index++) assert.equal((await limited.request("/v1/platforms")).status, 200);
  const refused = await limited.request("/v1/platforms");
  assert.equal(refused.status, 429);
  assert.ok(Number(refused.headers.get("retry-after")) >= 1);
  assert.equal(await codeOf(refused), "rate-limited");
  assert.equal((await limited.request("/healthz")).status, 200);
});

test("each caller has a rate of their own, told by the last address that our proxy saw", async () => {
  const limited = serverWith({ RATE_PER_MINUTE: "1", TRUST_PROXY: "on" });
  const from = (address: string) =>
    limited.request("/v1/platforms", { headers: { "x-forwarded-for": `1.1.1.1, ${address}` } });
  assert.equal((await from("9.9.9.9")).status, 200);
  assert.equal((await from("9.9.9.9")).status, 429);
  assert.equal((await from("8.8.8.8")).status, 200);
});

const postSession = (body: BodyInit) =>
  server.request("/v1/session", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body,
    duplex: "half",
  } as RequestInit);

test("a body over the limit is refused, with and without its length said beforehand", async () => {
  const huge = "x".repeat(2 * 2 ** 20 + 1);
  assert.equal((await postSession(huge)).status, 413);
  assert.equal((await postSession(new Blob([huge]).stream() as unknown as BodyInit)).status, 413);
});

test("a body that is no JSON is malformed, never our fault", async () => {
  for (const body of ["{", "", "\u0000", '{"a":', "[".repeat(100_000)]) {
    const answer = await server.request("/v1/session", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    });
    assert.ok(answer.status === 400 || answer.status === 422, `${body.slice(0, 10)} ${answer.status}`);
  }
});

const sendPacked = (at: string, coding: string) =>
  server.request(at, {
    method: "POST",
    headers: { "content-type": "application/json", "content-encoding": coding },
    body: gzipSync("{}"),
  });

test("a packed body is refused where nothing unpacks it, and read where imports do", async () => {
  const refused = await sendPacked("/v1/verify", "gzip");
  assert.deepEqual([refused.status, refused.headers.get("accept-encoding")], [415, "identity"]);
  assert.equal((await sendPacked("/v1/files", "br")).status, 415);
  assert.equal((await sendPacked("/v1/sources/listings-jsonl/listings", "gzip")).status, 401);
});

test("figures are for this machine, for a key or for an administrator; others do not learn that they are there", async () => {
  assert.equal((await server.request("/metrics")).status, 404); // a request made inside the process has no address
  const listening = await listen(server.fetch, "127.0.0.1", 0);
  try {
    const own = await fetch(`${listening.url}/metrics`);
    assert.equal(own.status, 200);
    const figures = await own.text();
    assert.match(figures, /chinhhang_requests_total\{method="GET",route="\/healthz",status="200"\} \d/);
    assert.match(figures, /chinhhang_database_connections\{plane="app",state="open"\}/);
    assert.doesNotMatch(figures, /nothing-here/);
    assert.equal(
      (await fetch(`${listening.url}/metrics`, { headers: { "x-forwarded-for": "127.0.0.1" } })).status,
      404,
    );
  } finally {
    await listening.close();
  }
});

test("stopping lets a running request finish and takes no new one", async () => {
  const slow = serverWith();
  const { promise: reached, resolve: reach } = Promise.withResolvers<void>();
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  slow.get("/slow", async (c) => {
    reach();
    await gate;
    return c.text("done");
  });
  const listening = await listen(slow.fetch, "127.0.0.1", 0);
  const running = fetch(`${listening.url}/slow`);
  await reached;
  const closing = listening.close();
  await assert.rejects(fetch(`${listening.url}/healthz`));
  open();
  assert.equal(await (await running).text(), "done");
  await closing;
});

test("a port that is taken is said in one line that names PORT", async () => {
  const first = await listen(server.fetch, "127.0.0.1", 0);
  const port = Number(new URL(first.url).port);
  await assert.rejects(
    listen(server.fetch, "127.0.0.1", port),
    (error: Error) => error.message.startsWith(`PORT=${port}`) && !error.message.includes("\n"),
  );
  await first.close();
});

test("what is no HTTP gets a bad request, and the server goes on", async () => {
  const listening = await listen(server.fetch, "127.0.0.1", 0);
  const socket = connect(Number(new URL(listening.url).port), "127.0.0.1");
  socket.write("\u0016\u0003\u0001 garbage\r\n\r\n");
  const [reply] = (await new Promise<Buffer[]>((resolve) => {
    const parts: Buffer[] = [];
    socket.on("data", (part) => parts.push(part)).on("close", () => resolve(parts));
  })) as [Buffer];
  assert.match(reply.toString(), /^HTTP\/1\.1 400 /);
  assert.equal((await fetch(`${listening.url}/healthz`)).status, 200);
  await listening.close();
});

test("the workbench's page comes for every address below it, with a nonce of its own, and its assets for good", async () => {
  await mkdir(path.join(folder, "web/workbench/assets"), { recursive: true });
  await writeFile(
    path.join(folder, "web/workbench/index.html"),
    "<!doctype html><html><head></head><body></body></html>",
  );
  await writeFile(path.join(folder, "web/workbench/assets/app-1a2b.js"), "1;");
  const pages = await Promise.all(["/workbench", "/workbench/leads/led_1"].map(async (at) => await server.request(at)));
  const nonces = await Promise.all(
    pages.map(async (page) => {
      const nonce = /<meta name="csp-nonce" content="([^"]+)">/.exec(await page.text())?.[1] ?? "";
      assert.ok(page.headers.get("content-security-policy")?.includes(`style-src 'self' 'nonce-${nonce}'`));
      return nonce;
    }),
  );
  assert.notEqual(nonces[0], nonces[1]);
  const asset = await server.request("/workbench/assets/app-1a2b.js");
  assert.equal(asset.headers.get("cache-control"), "public, max-age=31536000, immutable");
  assert.equal((await server.request("/workbench/assets/absent.js")).status, 404);
  for (const way of ["..%2f..%2f..%2fsecrets.json", "..\\..\\x.js", "a%00.js"])
    assert.equal((await server.request(`/workbench/assets/${way}`)).status, 404, way);
});
