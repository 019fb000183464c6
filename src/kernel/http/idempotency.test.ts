import assert from "node:assert/strict";
import test from "node:test";
import { z } from "zod";
import { officer, testDatabase } from "../../../test/support/database.ts";
import { factType, record } from "../../services/facts/index.ts";
import type { Actor } from "../actor.ts";
import { createContext } from "../context.ts";
import { createLog } from "../log.ts";
import { problem } from "../problem.ts";
import { createApp } from "./app.ts";
import { idempotency } from "./idempotency.ts";

const db = await testDatabase();
const log = createLog("silent");
const made = factType("thing-made", z.object({ name: z.string() }));
let asking: Actor = officer("moit.dms");
let gate: Promise<void> = Promise.resolve();

const app = createApp({
  log,
  streams: /^\/stream$/,
  contextOf: async () => createContext(db.database, { actor: asking, clock: () => new Date() }),
});
app.use(
  idempotency({
    contextWith: (c, once) => createContext(db.database, { actor: c.get("ctx").actor, clock: () => new Date(), once }),
    except: /^\/stream$/,
    secret: /^\/keys$/,
  }),
);
for (const path of ["/things", "/keys"]) {
  app.post(path, async (c) => {
    const ctx = c.get("ctx");
    const { name } = await c.req.json<{ name: string }>();
    const id = await ctx.transaction(async (tx) => {
      await gate;
      const fact = await record(
        ctx,
        tx,
        made,
        { id: `thg_${name}`, agency: ctx.actor.agency ?? "", level: "own", sharedWith: [] },
        { name },
      );
      if (name === "refused") throw problem("invalid", "not this one");
      return fact;
    });
    return c.json({ id }, 201);
  });
}

const post = async (body: unknown, key?: string, path = "/things") =>
  app.request(path, {
    method: "POST",
    headers: { "content-type": "application/json", ...(key ? { "idempotency-key": key } : {}) },
    body: JSON.stringify(body),
  });
const count = async (name: string) =>
  Number((await db.asSuperuser("select count(*) as n from app.facts where subject = $1", [`thg_${name}`])).rows[0].n);

test("a repeat under the same key gets the first answer and changes nothing", async () => {
  const first = await post({ name: "once" }, "k1");
  const repeat = await post({ name: "once" }, "k1");
  assert.equal(first.status, 201);
  assert.equal(repeat.status, 201);
  assert.equal(repeat.headers.get("idempotent-replay"), "true");
  assert.deepEqual(await repeat.json(), await first.json());
  assert.equal(await count("once"), 1);
});

test("without a key each request is a change of its own", async () => {
  await post({ name: "twice" });
  await post({ name: "twice" });
  assert.equal(await count("twice"), 2);
});

test("another body under the same key is refused", async () => {
  await post({ name: "first" }, "k2");
  const other = await post({ name: "second" }, "k2");
  assert.equal(other.status, 422);
  assert.equal(await count("second"), 0);
});

test("a refused change does not use the key up", async () => {
  assert.equal((await post({ name: "refused" }, "k3")).status, 422);
  assert.equal((await post({ name: "later" }, "k3")).status, 201);
});

test("of several requests at once under one key exactly one changes something", async () => {
  const { promise, resolve: open } = Promise.withResolvers<void>();
  gate = promise;
  const racing = Array.from({ length: 4 }, () => post({ name: "raced" }, "k4"));
  open();
  const statuses = (await Promise.all(racing)).map((answer) => answer.status);
  assert.equal(await count("raced"), 1);
  assert.ok(statuses.includes(201));
  assert.ok(
    statuses.every((status) => status === 201 || status === 409),
    String(statuses),
  );
});

test("a key of one actor says nothing to another", async () => {
  await post({ name: "mine" }, "k5");
  asking = officer("mps.a05");
  try {
    assert.equal((await post({ name: "yours" }, "k5")).status, 201);
    assert.equal(await count("yours"), 1);
  } finally {
    asking = officer("moit.dms");
  }
});

test("an answer that holds a secret is neither stored nor given again", async () => {
  assert.equal((await post({ name: "secret" }, "k6", "/keys")).status, 201);
  assert.equal((await post({ name: "secret" }, "k6", "/keys")).status, 409);
  assert.equal((await db.asSuperuser("select answer from app.repeats where key = 'k6'")).rows[0].answer, null);
});

test("a key that is no visible ASCII is refused before anything happens", async () => {
  for (const key of ["a b", "x".repeat(256)]) assert.equal((await post({ name: "bad" }, key)).status, 422);
  assert.equal(await count("bad"), 0);
});
