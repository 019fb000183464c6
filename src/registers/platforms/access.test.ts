import assert from "node:assert/strict";
import test from "node:test";
import { officer, testDatabase } from "../../../test/support/database.ts";
import type { Actor } from "../../kernel/actor.ts";
import { publicActor, roles, systemActor } from "../../kernel/actor.ts";
import { text } from "../../kernel/text/index.ts";
import { importPlatforms, importScamHosts, loadPlatforms } from "./index.ts";

const db = await testDatabase();
async function* nothing() {}
const source = { id: "x", level: "public" } as const;

type Reason = Parameters<typeof text>[1] | null;
const onlyHouse = "reference.only-house";
const onlyAdministrator = "reference.only-administrator";
const onlyMinistry = "platforms.only-ministry";

/** Who -> load-platforms, import-platforms, import-scam-hosts: allowed, or why not. */
const table: [name: string, actor: Actor, load: Reason, platforms: Reason, scams: Reason][] = [
  ["the public", publicActor, onlyHouse, onlyAdministrator, onlyAdministrator],
  ["the house for the ministry", systemActor("moit.dms"), null, null, null],
  ["the house for the police", systemActor("mps.a05"), null, onlyMinistry, null],
  [
    "a service key",
    { ...officer("moit.dms", ["administrator"]), kind: "key" },
    onlyHouse,
    onlyAdministrator,
    onlyAdministrator,
  ],
  ["an administrator of the police", officer("mps.a05", ["administrator"]), onlyHouse, onlyMinistry, null],
  ...roles.map((role): [string, Actor, Reason, Reason, Reason] => {
    const reason = role === "administrator" ? null : onlyAdministrator;
    return [role, officer("moit.dms", [role]), onlyHouse, reason, reason];
  }),
];

for (const [name, actor, load, platforms, scams] of table) {
  test(`${name}: load-platforms ${load ?? "allowed"}, import-platforms ${platforms ?? "allowed"}, import-scam-hosts ${scams ?? "allowed"}`, async () => {
    const ctx = db.contextOf(actor);
    // What the policy lets through for another force, the database still holds against the register being the ministry's.
    if (name !== "the house for the police") await holds(loadPlatforms(ctx), load);
    await holds(importPlatforms(ctx, nothing(), source), platforms);
    await holds(importScamHosts(ctx, nothing(), source), scams);
  });
}

async function holds(attempt: Promise<unknown>, reason: Reason): Promise<void> {
  if (reason === null) await attempt;
  else await assert.rejects(attempt, { code: "forbidden", message: text("vi", reason) });
}

test("the database refuses writing behind the policies", async () => {
  const platform =
    "insert into platforms (id, host, name, folded, kind, source, content_hash, first_seen, agency, level) values ('plt_x', 'x.vn', 'x', 'x', 'unknown', 'x', 'x', now(), $1, 'public')";
  for (const actor of [officer("moit.dms", ["approver"]), officer("mps.a05", ["administrator"])]) {
    await assert.rejects(
      db.contextOf(actor).transaction((tx) => tx.client.query(platform, [actor.agency])),
      /row-level security/,
    );
  }
  const scam = "insert into scam_hosts values ('x.vn', '', 'x', '2026-01-01', 'mps.a05', 'public')";
  await assert.rejects(
    db.contextOf(officer("moit.dms", ["administrator"])).transaction((tx) => tx.client.query(scam)),
    /row-level security/,
  );
  for (const sql of [
    "insert into platform_hosts values ('x.vn', 'plt_x')",
    "update platforms set name = 'x'",
    "delete from scam_hosts",
  ]) {
    await assert.rejects(
      db.contextOf(publicActor).transaction((tx) => tx.client.query(sql)),
      /permission denied/,
    );
  }
});
