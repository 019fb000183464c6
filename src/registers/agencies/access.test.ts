import assert from "node:assert/strict";
import test from "node:test";
import { officer, testDatabase } from "../../../test/support/database.ts";
import type { Actor } from "../../kernel/actor.ts";
import { publicActor, roles, systemActor } from "../../kernel/actor.ts";
import { text } from "../../kernel/text/index.ts";
import { loadAgencies } from "./index.ts";

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
