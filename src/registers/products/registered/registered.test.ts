import assert from "node:assert/strict";
import test from "node:test";
import { testApi } from "../../../../test/support/api.ts";
import { officer, testDatabase } from "../../../../test/support/database.ts";
import { productsRoutes } from "../index.ts";

const db = await testDatabase();
const ask = testApi(db, productsRoutes);
const administrator = officer("moit.dms", ["administrator"]);
const body = (level: string, gtin: string | null = null) => ({
  source: `mau-${level}`,
  level,
  products: [{ externalId: "1", name: "Nước giặt Thác Bạc 3.6kg", brand: "Thác Bạc", gtin }],
});
const seenBy = async (who: ReturnType<typeof officer>) =>
  ((await ask(who, "GET", "/v1/products?q=nuoc giat")).body["items"] as { level: string }[])
    .map((one) => one.level)
    .sort();

test("a product registered twice is one, and a GTIN that cannot be is refused by its place", async () => {
  assert.deepEqual((await ask(administrator, "POST", "/v1/products", { body: body("own") })).body, {
    new: 1,
    changed: 0,
    unchanged: 0,
  });
  assert.deepEqual((await ask(administrator, "POST", "/v1/products", { body: body("own") })).body, {
    new: 0,
    changed: 0,
    unchanged: 1,
  });
  const refused = await ask(administrator, "POST", "/v1/products", { body: body("own", "8930000000001") });
  assert.equal(refused.status, 422);
  assert.equal((refused.body["errors"] as { pointer: string }[])[0]?.pointer, "/products/0/gtin");
});

test("an officer registers none, and another agency sees only what is shared", async () => {
  assert.equal((await ask(officer("moit.dms"), "POST", "/v1/products", { body: body("public") })).status, 403);
  await ask(administrator, "POST", "/v1/products", { body: body("public") });
  assert.deepEqual(await seenBy(administrator), ["own", "public"]);
  assert.deepEqual(await seenBy(officer("mps.a05")), ["public"]);
});

test("a product is found by its GTIN as it is written on the goods, and by nothing near it", async () => {
  await ask(administrator, "POST", "/v1/products", {
    body: {
      source: "ma",
      level: "own",
      products: [{ externalId: "1", name: "Kem chống nắng", gtin: "9520000000011" }],
    },
  });
  const found = async (who: typeof administrator, q: string) =>
    ((await ask(who, "GET", `/v1/products?q=${encodeURIComponent(q)}`)).body["items"] as { name: string }[]).length;
  assert.equal(await found(administrator, "952 0000 000011"), 1);
  assert.equal(await found(administrator, "9520000000028"), 0);
  assert.equal(await found(officer("mps.a05"), "9520000000011"), 0);
});

test("who may not register is told why beside the list", async () => {
  const ability = async (who: typeof administrator) =>
    ((await ask(who, "GET", "/v1/products")).body["abilities"] as { register: { allowed: boolean; reason: unknown } })
      .register;
  assert.deepEqual(await ability(administrator), { allowed: true, reason: null });
  const refused = await ability(officer("moit.dms"));
  assert.equal(refused.allowed, false);
  assert.equal(typeof refused.reason, "string");
});
