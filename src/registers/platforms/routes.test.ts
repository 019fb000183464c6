import assert from "node:assert/strict";
import test from "node:test";
import { testApi } from "../../../test/support/api.ts";
import { testDatabase } from "../../../test/support/database.ts";
import { systemActor } from "../../kernel/actor.ts";
import { agenciesRoutes, loadAgencies } from "../agencies/index.ts";
import { loadReference, referenceRoutes } from "../reference/index.ts";
import { loadPlatforms, platformsRoutes } from "./index.ts";

const db = await testDatabase();
const house = db.contextOf(systemActor("moit.dms"));
await loadReference(house);
await loadAgencies(house);
await loadPlatforms(house);
const ask = testApi(db, referenceRoutes, agenciesRoutes, platformsRoutes);

type Listed = { items: { id: string; host: string; standing: { status: string } | null }[]; next: string | null };

test("all platforms are reached page by page, each once", async () => {
  const hosts: string[] = [];
  let query = "?limit=7";
  for (;;) {
    const { status, body } = await ask(null, "GET", `/v1/platforms${query}`);
    assert.equal(status, 200);
    const page = body as Listed;
    hosts.push(...page.items.map((item) => item.host));
    if (page.next === null) break;
    query = `?limit=7&cursor=${page.next}`;
  }
  assert.ok(hosts.length > 20);
  assert.deepEqual(hosts, [...new Set(hosts)].sort());
});

test("a platform answers with its standing on the day asked for", async () => {
  const { body } = await ask(null, "GET", "/v1/platforms?q=temu.com&asOf=2024-10-26");
  const [temu] = (body as Listed).items;
  assert.equal(temu?.standing?.status, "unregistered");
  const before = await ask(null, "GET", `/v1/platforms/${temu?.id}?asOf=2024-10-25`);
  assert.deepEqual([before.status, before.body["standing"]], [200, null]);
  assert.equal((await ask(null, "GET", "/v1/platforms/plt_none")).status, 404);
  assert.equal((await ask(null, "GET", "/v1/platforms?asOf=2024-02-31")).status, 422);
});

test("rules and agencies are those of the day asked for, and open to all", async () => {
  const rules = async (day: string) =>
    ((await ask(null, "GET", `/v1/reference/rules?asOf=${day}`)).body["items"] as { id: string }[]).map(
      (rule) => rule.id,
    );
  assert.ok((await rules("2026-06-30")).includes("ec.old.notify"));
  assert.ok(!(await rules("2026-07-01")).includes("ec.old.notify"));
  const agencies = async (day: string) =>
    ((await ask(null, "GET", `/v1/agencies?asOf=${day}`)).body["items"] as { id: string }[]).map((agency) => agency.id);
  assert.ok((await agencies("2025-02-28")).includes("moit.tcqltt"));
  assert.ok(!(await agencies("2025-03-01")).includes("moit.tcqltt"));
  const provinces = (await ask(null, "GET", "/v1/provinces?asOf=2026-11-21")).body["items"] as unknown[];
  assert.equal(provinces.length, 34);
});
