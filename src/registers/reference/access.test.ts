import assert from "node:assert/strict";
import test from "node:test";
import { officer, testDatabase } from "../../../test/support/database.ts";
import type { Actor } from "../../kernel/actor.ts";
import { publicActor, roles, systemActor } from "../../kernel/actor.ts";
import { text } from "../../kernel/text/index.ts";
import { importWardConversions, importWards, loadReference } from "./index.ts";

const db = await testDatabase();
const key: Actor = { ...officer("moit.dms", ["administrator"]), kind: "key" };
const house = systemActor("moit.dms");
async function* nothing() {}

type Reason = Parameters<typeof text>[1] | null;
const onlyHouse = "reference.only-house";
const onlyAdministrator = "reference.only-administrator";

/** Who -> load-reference, import-wards, import-ward-conversions: allowed, or why not. */
const table: [name: string, actor: Actor, load: Reason, imports: Reason][] = [
  ["the public", publicActor, onlyHouse, onlyAdministrator],
  ["the house", house, null, null],
  ["a service key", key, onlyHouse, onlyAdministrator],
  ...roles.map((role): [string, Actor, Reason, Reason] => [
    role,
    officer("moit.dms", [role]),
    onlyHouse,
    role === "administrator" ? null : onlyAdministrator,
  ]),
];

for (const [name, actor, load, imports] of table) {
  test(`${name}: load-reference ${load ?? "allowed"}, imports ${imports ?? "allowed"}`, async () => {
    const ctx = db.contextOf(actor);
    await holds(loadReference(ctx), load);
    await holds(importWards(ctx, nothing(), "x"), imports);
    await holds(importWardConversions(ctx, nothing(), "x"), imports);
  });
}

async function holds(attempt: Promise<unknown>, reason: Reason): Promise<void> {
  if (reason === null) await attempt;
  else await assert.rejects(attempt, { code: "forbidden", message: text("vi", reason) });
}

test("the database refuses writing behind the policies", async () => {
  const forged = `insert into reference_entries values ('rule', 'x', 0, null, null, '{}')`;
  const ward = `insert into wards values ('99999', '2025-07-01', null, '01', 'x', null, null, 'x', 'x')`;
  for (const sql of [forged, ward]) {
    const attempt = db.contextOf(officer("moit.dms", ["approver"])).transaction((tx) => tx.client.query(sql));
    await assert.rejects(attempt, /row-level security/);
    await assert.rejects(
      db.contextOf(publicActor).transaction((tx) => tx.client.query(sql)),
      /permission denied/,
    );
  }
});
