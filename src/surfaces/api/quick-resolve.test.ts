import assert from "node:assert/strict";
import test, { after } from "node:test";
import { officer, testDatabase } from "../../../test/support/database.ts";
import { publicActor } from "../../kernel/actor.ts";
import { createContext } from "../../kernel/context.ts";
import type { Answered } from "../../kernel/http/app.ts";
import { createApp } from "../../kernel/http/app.ts";
import { createLog } from "../../kernel/log.ts";
import { addLink, digitalLinkRoutes } from "../../signals/resolver/index.ts";
import { codePages } from "../portal/index.ts";
import { listen } from "./listen.ts";
import { quickResolve } from "./quick-resolve.ts";
import { createRateLimit } from "./rate-limit.ts";

const db = await testDatabase();
const article = "08936036020014";
const link = {
  anchor: article,
  linkType: "gs1:pip" as const,
  href: "https://hang-hu-cau.example/1",
  hreflang: null,
  mediaType: null,
  title: "Trang sản phẩm",
  context: null,
  isDefault: true,
  forwardQuery: true,
};
await addLink(db.contextOf(officer("moit.dms")), link);

const clock = () => new Date();
const log = createLog("silent");
const lines: Answered[] = [];
const parts = { publicUrl: "https://chinhhang.example", pages: codePages };
const app = createApp({
  log,
  streams: /^$/,
  contextOf: async (c, lang) =>
    createContext(db.database, { actor: publicActor, lang, requestId: c.get("requestId"), clock }),
});
digitalLinkRoutes(app, parts);

const onAnswer = (answered: Answered): void => void lines.push(answered);

async function serve(perMinute: number) {
  const limit = createRateLimit(perMinute);
  const quick = quickResolve({ ...parts, database: db.database, clock, limit, trustProxy: false, log, onAnswer });
  const listening = await listen(app.fetch, "127.0.0.1", 0, quick);
  after(() => listening.close());
  return listening.url;
}

const plain = await listen(app.fetch, "127.0.0.1", 0);
after(() => plain.close());
const quick = await serve(10_000);

async function told(url: string, path: string, method: string, headers: Record<string, string>) {
  const response = await fetch(url + path, { method, headers, redirect: "manual" });
  const kept = [...response.headers].filter(
    ([name]) => !/^(date|x-request-id|keep-alive|connection|transfer-encoding|content-length)$/.test(name),
  );
  const body = (await response.text()).replace(/req_\w+/g, "req");
  return { status: response.status, headers: Object.fromEntries(kept), body };
}

test("the quick way says what the frame says, header by header", async () => {
  for (const [path, method, headers] of [
    [`/01/${article}`, "GET", {}],
    [`/01/${article}`, "HEAD", {}],
    [`/01/${article}/?utm=x&pin=1`, "GET", {}],
    [`/dl/01/${article}/10/L1/21/A%2F1?s=abc`, "GET", { "accept-language": "en" }],
    [`/01/${article}`, "GET", { accept: "application/linkset+json" }],
    [`/01/${article}?linkType=gs1:recipeInfo`, "GET", { "accept-language": "en" }],
    ["/01/04006381333931", "GET", {}],
    ["/01/08936036020015", "GET", {}],
    ["/00/../01/x", "GET", {}],
    ["/77/ABC", "GET", {}],
    [`/01/${article}`, "OPTIONS", {}],
    [`/01/${article}`, "POST", {}],
    ["/01/", "GET", {}],
  ] as [string, string, Record<string, string>][])
    assert.deepEqual(
      await told(quick, path, method, headers),
      await told(plain.url, path, method, headers),
      `${method} ${path}`,
    );
});

test("its log lines name the route, never the code", async () => {
  lines.length = 0;
  await told(quick, `/01/${article}/21/SECRET?s=SECRET`, "GET", {});
  assert.deepEqual(
    lines.map(({ method, route, status }) => [method, route, status]),
    [["GET", "/01/*", 307]],
  );
});

test("one who asks too often is held back", async () => {
  const strict = await serve(2);
  assert.equal((await told(strict, `/01/${article}`, "GET", {})).status, 307);
  assert.equal((await told(strict, `/01/${article}`, "GET", {})).status, 307);
  lines.length = 0;
  await told(strict, `/01/${article}`, "GET", {});
  assert.deepEqual(lines, [], "the frame, which holds the same limit, is left to say so");
});
