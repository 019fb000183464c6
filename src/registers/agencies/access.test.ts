import assert from "node:assert/strict";
import test from "node:test";
import { testApi } from "../../../test/support/api.ts";
import { officer, partyPerson, testDatabase } from "../../../test/support/database.ts";
import { plantUsers } from "../../../test/support/people.ts";
import type { Actor } from "../../kernel/actor.ts";
import { publicActor, roles, systemActor } from "../../kernel/actor.ts";
import { text } from "../../kernel/text/index.ts";
import { agenciesRoutes, loadAgencies } from "./index.ts";

const db = await testDatabase();

/** Who -> load-agencies. */
const table: [name: string, actor: Actor, allowed: boolean][] = [
  ["the public", publicActor, false],
  ["the house", systemActor("moit.dms"), true],
  ["a service key", { ...officer("moit.dms", ["administrator"]), kind: "key" }, false],
  ...roles.map((role): [string, Actor, boolean] => [role, officer("moit.dms", [role]), false]),
];

for (const [name, actor, allowed] of table) {
  test(`${name} ${allowed ? "loads" : "does not load"} agencies`, async () => {
    const attempt = loadAgencies(db.contextOf(actor));
    if (allowed) await attempt;
    else await assert.rejects(attempt, { code: "forbidden", message: text("vi", "reference.only-house") });
  });
}

test("the database refuses writing behind the policy", async () => {
  const forged = db.contextOf(officer("moit.dms", ["administrator"]));
  const sql = "insert into agencies values ('x', 0, '', 'x', 'x', null, null, null, '{}', 'x', null)";
  await assert.rejects(
    forged.transaction((tx) => tx.client.query(sql)),
    /row-level security/,
  );
  assert.equal((await forged.transaction((tx) => tx.client.query("update agencies set name_vi = 'x'"))).rowCount, 0);
});

test("agencies' people are told where somebody has an account, the public and parties are not", async () => {
  const ask = testApi(db, agenciesRoutes);
  await plantUsers(db, officer("mps.c03"), officer("mof", ["administrator"]));
  await plantUsers(db, officer("moh", ["approver"]));
  await db.asSuperuser("update app.users set state = 'suspended' where agency = 'moh'");
  const people = async (actor: Actor) => {
    const { body } = await ask(actor, "GET", "/v1/agencies");
    const known = new Map((body["items"] as { id: string; hasPeople: boolean | null }[]).map((one) => [one.id, one]));
    return ["mps.c03", "mof", "moh", "customs.cuc"].map((id) => known.get(id)?.hasPeople);
  };
  assert.deepEqual(await people(officer("moit.dms")), [true, false, false, false]);
  for (const outside of [publicActor, partyPerson("pty_1")])
    assert.deepEqual(await people(outside), [null, null, null, null]);
});
