import assert from "node:assert/strict";
import test from "node:test";
import type { Hono } from "hono";
import pino from "pino";
import { publicActor } from "../../kernel/actor.ts";
import { createContext } from "../../kernel/context.ts";
import type { Database } from "../../kernel/db/database.ts";
import type { Env } from "../../kernel/http/api.ts";
import { createApp } from "../../kernel/http/app.ts";
import { problem } from "../../kernel/problem.ts";
import { createRateLimit, rateLimit } from "../api/rate-limit.ts";
import { portalRoutes } from "./index.ts";

const lines: string[] = [];
const log = pino({ level: "info" }, { write: (line: string) => void lines.push(line) });
const clock = () => new Date();

/** The portal on a database of which every read fails. */
function portalFailing(error: Error, perMinute = 1000): Hono<Env> {
  const failing = async () => {
    throw error;
  };
  const database = { transaction: failing } as unknown as Database;
  const app = createApp({
    log,
    streams: /^$/,
    contextOf: async (_, lang) => createContext(database, { actor: publicActor, lang, clock }),
  });
  app.use(rateLimit(createRateLimit(perMinute), /^$/));
  app.get("/v1/things", failing);
  portalRoutes(app, { database, clock, publicUrl: null });
  return app;
}

const asPerson = { headers: { accept: "text/html,application/xhtml+xml" } };
const question = (typed: string) => ({ method: "POST", body: new URLSearchParams({ q: typed }), ...asPerson });

test("too many requests are told to a person as a page in the page's language, with how long to wait", async () => {
  const app = portalFailing(new Error("unused"), 1);
  assert.equal((await app.request("/quyen-rieng-tu", asPerson)).status, 200);
  for (const [path, title, wait] of [
    ["/kiem-tra", "<h1>Quá nhiều yêu cầu</h1>", /Thử lại sau \d+ giây/],
    ["/en/check", "<h1>Too many requests</h1>", /Try again in \d+ seconds/],
  ] as const) {
    const answer = await app.request(path, question("shopee.vn"));
    assert.equal(answer.status, 429);
    assert.match(answer.headers.get("content-type") ?? "", /^text\/html/);
    assert.match(answer.headers.get("retry-after") ?? "", /^\d+$/);
    assert.match(answer.headers.get("content-security-policy") ?? "", /default-src 'self'/);
    assert.equal(answer.headers.get("cache-control"), "no-store");
    const body = await answer.text();
    assert.ok(body.includes(title), body);
    assert.match(body, wait);
    assert.ok(!body.includes("shopee.vn"));
  }
});

test("a program, and whoever asks the API, is told the same as a problem", async () => {
  const app = portalFailing(new Error("unused"), 1);
  await app.request("/quyen-rieng-tu");
  for (const [path, init] of [
    ["/kiem-tra", {}],
    ["/v1/things", asPerson],
  ] as const) {
    const answer = await app.request(path, init);
    assert.equal(answer.status, 429, path);
    assert.equal(answer.headers.get("content-type"), "application/problem+json; charset=utf-8", path);
    assert.equal(((await answer.json()) as { code: string }).code, "rate-limited");
  }
});

test("a fault of ours is a page with the request's id; what broke is in the log and not on the page", async () => {
  const app = portalFailing(new Error("secret-table is broken"));
  for (const path of ["/", "/canh-bao", "/en/"]) {
    lines.length = 0;
    const answer = await app.request(path, asPerson);
    const body = await answer.text();
    assert.equal(answer.status, 500, path);
    assert.ok(body.includes(path === "/en/" ? "<h1>The fault is ours</h1>" : "<h1>Lỗi phía chúng tôi</h1>"), path);
    assert.ok(body.includes(answer.headers.get("x-request-id") ?? "none"), path);
    assert.doesNotMatch(body, /secret-table/);
    assert.match(lines.join(""), /secret-table is broken/);
  }
});

test("a fault is told to a person as a page also before any page was reached", async () => {
  const app = createApp({ log, streams: /^$/, contextOf: () => Promise.reject(new Error("secret-table")) });
  portalRoutes(app, { database: {} as Database, clock, publicUrl: null });
  const answer = await app.request("/", asPerson);
  assert.equal(answer.status, 500);
  assert.match(await answer.text(), /<h1>Lỗi phía chúng tôi<\/h1>/);
});

test("a database that does not answer is a page that says to come back, and the question is not in the log", async () => {
  lines.length = 0;
  const app = portalFailing(problem("unavailable", "The database does not answer.", { retryAfterSeconds: 5 }));
  const answer = await app.request("/kiem-tra", question("bi-mat.example"));
  assert.equal(answer.status, 503);
  assert.equal(answer.headers.get("retry-after"), "5");
  assert.match(await answer.text(), /Thử lại sau 5 giây/);
  assert.ok(lines.length > 0 && !lines.join("").includes("bi-mat"));
});
