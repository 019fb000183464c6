import assert from "node:assert/strict";
import test from "node:test";
import { z } from "@hono/zod-openapi";
import { publicActor } from "../actor.ts";
import type { Context } from "../context.ts";
import { createLog } from "../log.ts";
import { createApi } from "./api.ts";
import { createApp } from "./app.ts";
import { routesOf } from "./routes-of.ts";

/** One shelf, of which only the label and its version are known. */
const shelf = { version: 1, label: "" };
const ctx = { actor: { ...publicActor, kind: "officer" }, lang: "en", requestId: "req" } as unknown as Context;
const app = createApp({ log: createLog("silent"), streams: /^$/, contextOf: async () => ctx });
const api = createApi();
const { make, show, change, act } = routesOf(api, {
  path: "/v1/shelves/{id}",
  tag: "shelves",
  answer: z.object({ id: z.string(), version: z.number().int(), label: z.string(), told: z.string() }),
  answerOf: (_, told: { id?: string; of: string }, id) => ({ id, ...shelf, told: told.of }),
});
const label = z.strictObject({ label: z.string().min(1) });
make("Makes a shelf", label, async (_, input) => {
  shelf.label = input.label;
  return { id: "shf_1", of: "made" };
});
show("A shelf", (_, id) => ({ of: `shown ${id}` }));
change("put", "", "Labels it", label, async (_, id, seen, input) => {
  if (seen !== shelf.version) throw new RangeError(id);
  shelf.label = input.label;
  shelf.version++;
  return { of: "changed" };
});
act("post", "/dust", "Dusts it", null, async () => ({ of: "dusted" }));
app.route("/", api);

async function ask(method: string, path: string, body?: unknown, version?: string) {
  const answer = await app.request(path, {
    method,
    headers: {
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(version === undefined ? {} : { "if-match": version }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const { status, headers } = answer;
  return { status, etag: headers.get("etag"), location: headers.get("location"), body: await answer.json() };
}

test("what was made is answered with 201, its address and its version", async () => {
  const { status, etag, location, body } = await ask("POST", "/v1/shelves", { label: "tea" });
  assert.deepEqual([status, etag, location], [201, '"1"', "/v1/shelves/shf_1"]);
  assert.deepEqual(body, { id: "shf_1", version: 1, label: "tea", told: "made" });
});

test("a change wants the version that was seen, and answers with the new one", async () => {
  const without = await ask("PUT", "/v1/shelves/shf_1", { label: "silk" });
  assert.deepEqual([without.status, without.body.code, shelf.label], [422, "invalid", "tea"]);
  const changed = await ask("PUT", "/v1/shelves/shf_1", { label: "silk" }, '"1"');
  assert.deepEqual([changed.status, changed.etag, changed.location], [200, '"2"', null]);
  assert.deepEqual([changed.body.label, changed.body.told], ["silk", "changed"]);
});

test("a body that does not fit is told by its place, and the command is not asked", async () => {
  const { status, body } = await ask("PUT", "/v1/shelves/shf_1", { label: "" }, '"2"');
  assert.deepEqual([status, body.errors[0].pointer, shelf.label], [422, "/label", "silk"]);
});

test("what is shown, or done without a version, is answered with the version as well", async () => {
  assert.deepEqual((await ask("GET", "/v1/shelves/shf_1")).body.told, "shown shf_1");
  const done = await ask("POST", "/v1/shelves/shf_1/dust");
  assert.deepEqual([done.status, done.etag, done.body.told], [200, '"2"', "dusted"]);
});
