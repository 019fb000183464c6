import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import test from "node:test";
import { testApi } from "../../../../test/support/api.ts";
import { officer, testDatabase } from "../../../../test/support/database.ts";
import { manifestOf, openSupplier, sendJson, toThisMachine } from "../../../../test/support/technologies.ts";
import { technologiesRoutes } from "./routes.ts";

const db = await testDatabase();
const admin = officer("moit.dms", ["administrator"], "usr_ad");
const approver = officer("moit.dms", ["approver"], "usr_ap");
const an = officer("moit.dms", ["officer"], "usr_an");
const stranger = officer("mps.c03", ["officer", "approver", "administrator"], "usr_c");

test("a technology over HTTP is registered, switched and asked by the API, and another agency is told that there is none", async (t) => {
  const reason = { vi: "Không có trong sổ", en: "Not in the book" };
  const supplier = await openSupplier(t, (body, response) => {
    const { items } = JSON.parse(body) as { items: { id: string }[] };
    sendJson(response, { opinions: items.map(({ id }) => ({ id, opinion: "disagrees", confidence: 0.7, reason })) });
  });
  const ask = testApi(db, (api) =>
    technologiesRoutes(api, {
      database: db.database,
      clock: () => new Date(),
      exchangeKey: randomBytes(32),
      partners: null,
      limits: toThisMachine(supplier.port),
    }),
  );
  assert.deepEqual((await ask(an, "GET", "/v1/technologies")).body, { items: [], next: null });
  const manifest = manifestOf({
    name: "book",
    kind: "authenticator",
    data: ["code"],
    way: { kind: "http", url: supplier.url },
  });
  assert.equal((await ask(an, "POST", "/v1/technologies", { body: { manifest } })).status, 403);
  assert.equal((await ask(null, "GET", "/v1/technologies")).status, 401);
  const here = manifestOf({ name: "here" });
  assert.equal(
    (await ask(admin, "POST", "/v1/technologies", { body: { manifest: here } })).status,
    403,
    "no code by the API",
  );
  const wrong = await ask(admin, "POST", "/v1/technologies", {
    body: { manifest: { ...manifest, data: ["informant"] } },
  });
  assert.equal(wrong.status, 422);
  const made = await ask(admin, "POST", "/v1/technologies", { body: { manifest } });
  assert.equal(made.status, 201);
  const path = `/v1/technologies/${(made.body as { id: string }).id}`;

  assert.equal((await ask(admin, "PUT", `${path}/key`, { body: { key: "a-key-of-theirs" } })).status, 200);
  const body = { to: "shadow", reason: "thử đã" };
  assert.equal((await ask(approver, "PUT", `${path}/switch`, { body })).status, 422, "without the version seen");
  assert.equal((await ask(an, "PUT", `${path}/switch`, { body, version: 1 })).status, 403);
  assert.equal((await ask(approver, "PUT", `${path}/switch`, { body, version: 7 })).status, 412);
  assert.equal((await ask(approver, "PUT", `${path}/switch`, { body, version: 1 })).status, 200);
  assert.deepEqual((await ask(an, "POST", `${path}/questions`, { body: { code: "X1" } })).body, { opinion: null });
  assert.equal(
    (await ask(approver, "PUT", `${path}/switch`, { body: { ...body, to: "live" }, version: 2 })).status,
    200,
  );
  const told = await ask(an, "POST", `${path}/questions`, { body: { code: "X1", gtin: "8934567890129" }, lang: "en" });
  assert.deepEqual(told.body, { opinion: { opinion: "disagrees", confidence: 0.7, reason: "Not in the book" } });
  assert.deepEqual(
    supplier.asked.map(({ key }) => key),
    ["Bearer a-key-of-theirs", "Bearer a-key-of-theirs"],
  );
  assert.ok(
    supplier.asked.every((one) => !one.body.includes("8934567890129")),
    "only what the manifest names",
  );

  const file = await ask(an, "GET", path);
  assert.ok(!JSON.stringify(file.body).includes("a-key-of-theirs"));
  for (const [method, tail, more] of [
    ["GET", "", {}],
    ["GET", "/calls", {}],
    ["GET", "/board", {}],
    ["PUT", "/switch", { body, version: 3 }],
    ["PUT", "/key", { body: { key: "12345678" } }],
    ["POST", "/questions", { body: { code: "X1" } }],
    ["POST", "/end", { body: { reason: "xyz", findings: "keep" } }],
    ["POST", "/trials", { body: { name: "x", lines: '{"label":"yes","title":"x"}' } }],
  ] as const)
    assert.equal((await ask(stranger, method, path + tail, more)).status, 404, tail);
  assert.deepEqual((await ask(stranger, "GET", "/v1/technologies")).body, { items: [], next: null });
  assert.equal(
    (await ask(admin, "POST", `${path}/end`, { body: { reason: "hết hạn", findings: "keep" } })).status,
    200,
  );
  assert.equal((await ask(an, "POST", `${path}/questions`, { body: { code: "X1" } })).status, 403);
});
