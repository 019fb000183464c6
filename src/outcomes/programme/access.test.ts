import assert from "node:assert/strict";
import test from "node:test";
import { officer, testDatabase } from "../../../test/support/database.ts";
import type { Actor, Role } from "../../kernel/actor.ts";
import { publicActor, roles, systemActor } from "../../kernel/actor.ts";
import { text } from "../../kernel/text/index.ts";
import { loadProgramme, updateTask } from "./index.ts";
import { canUpdateTask } from "./policy.ts";

const db = await testDatabase();
await loadProgramme(db.contextOf(systemActor("moit.dms")));

const key: Actor = { ...officer("moit.dms", ["programme"]), kind: "key" };
const anyone = (agency: string, role: Role) => officer(agency, [role]);

/** Who records a result -> allowed, or why not. */
const table: [name: string, actor: Actor, reason: Parameters<typeof text>[1] | null][] = [
  ["the public", publicActor, "access.reason.sign-in"],
  ["the house itself", systemActor("moit.dms"), "programme.only-programme-role"],
  ["a service key", key, "programme.only-programme-role"],
  ...roles
    .filter((role) => role !== "programme")
    .map((role): [string, Actor, "programme.only-programme-role"] => [
      role,
      anyone("moit.dms", role),
      "programme.only-programme-role",
    ]),
  ["the programme role in another force", anyone("mps.a05", "programme"), "programme.only-ministry"],
  ["the programme role in an agency named alike", anyone("moitx", "programme"), "programme.only-ministry"],
  ["the programme role in the ministry", anyone("moit", "programme"), null],
  ["the programme role in an agency of the ministry", anyone("moit.dms", "programme"), null],
];

for (const [name, actor, reason] of table) {
  test(`update-task by ${name}: ${reason ?? "allowed"}`, async () => {
    const verdict = canUpdateTask(actor);
    assert.equal(verdict.allowed ? null : verdict.reason, reason);
    const id = `QD2390.III.${1 + (table.findIndex((row) => row[0] === name) % 2)}`;
    const attempt = updateTask(db.contextOf(actor), id, 0, { status: "running", result: "", links: [] });
    if (reason === null) assert.equal(await attempt, 1);
    else
      await assert.rejects(attempt, {
        code: reason === "access.reason.sign-in" ? "unauthenticated" : "forbidden",
        message: text("vi", reason),
      });
  });
}

test("loading the documents is the house's alone", async () => {
  await assert.rejects(loadProgramme(db.contextOf(officer("moit.dms", ["programme", "administrator"]))), {
    code: "forbidden",
  });
});

test("the database refuses a result from who may not record one, also behind the policy", async () => {
  const forged = `insert into programme_progress values ('QD2390.I.1', 'done', 'x', '{}', 'mps.a05', 'usr_x', now(), 1)`;
  for (const actor of [officer("mps.a05", ["programme"]), officer("moit.dms", ["officer"])]) {
    await assert.rejects(
      db.contextOf(actor).transaction((tx) => tx.client.query(forged)),
      /row-level security/,
    );
  }
  const borrowed = db.contextOf(officer("moit.dms", ["programme"]));
  await assert.rejects(
    borrowed.transaction((tx) => tx.client.query(forged)),
    /row-level security/,
  );
});

test("the public learns the result and the agency, and not who recorded it", async () => {
  const ctx = db.contextOf(publicActor);
  await assert.rejects(
    ctx.read((tx) => tx.client.query("select recorded_by from programme_progress")),
    /permission denied/,
  );
  await assert.rejects(
    ctx.transaction((tx) => tx.client.query("delete from programme_tasks")),
    /permission denied/,
  );
});
