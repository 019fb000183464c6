import assert from "node:assert/strict";
import test from "node:test";
import * as fc from "fast-check";
import type { Actor, Role } from "../../kernel/actor.ts";
import { publicActor, roles, systemActor } from "../../kernel/actor.ts";
import type { Context } from "../../kernel/context.ts";
import type { Problem } from "../../kernel/problem.ts";
import { officer, testDatabase } from "../../../test/support/database.ts";
import { testGate } from "../../../test/support/access.ts";
import { changeRoles } from "./commands/change-roles.ts";
import { revokeServiceKey } from "./commands/revoke-service-key.ts";
import { suspendUser } from "./commands/suspend-user.ts";
import {
  canUseSource,
  createFirstAdministrator,
  createServiceKey,
  createUser,
  getUser,
  listUsers,
  resetPassword,
  resolveActor,
} from "./index.ts";
import { canChangeRoles, canManageUser } from "./policy.ts";
import { listServiceKeys } from "./queries.ts";

const db = await testDatabase();
const house = testGate(db);
const first = await createFirstAdministrator(house.gate, {
  login: "Root@DMS.example",
  name: "Quản trị",
  agency: "moit.dms",
});
assert.ok(first);
let made = 0;

const key: Actor = {
  ...publicActor,
  kind: "key",
  id: "key_1",
  agency: "moit.dms",
  audiences: ["moit.dms"],
  scopes: ["listings:write"],
};
const actors: Record<string, Actor> = {
  public: publicActor,
  officer: officer("moit.dms", ["officer"], "usr_o"),
  approver: officer("moit.dms", ["approver"], "usr_a"),
  programme: officer("moit.dms", ["programme"], "usr_p"),
  auditor: officer("moit.dms", ["auditor"], "usr_u"),
  administrator: officer("moit.dms", ["administrator"], "usr_adm"),
  "administrator elsewhere": officer("mps.a05", ["administrator"], "usr_adm2"),
  key,
  system: systemActor("moit.dms"),
};
const target = async () => (await house.person(`target-${made++}@dms.example`, "moit.dms", ["officer"])).id;
const targetKey = async () =>
  (await createServiceKey(house.console("moit.dms"), { name: "k", scopes: ["search:read"], sources: [], days: 1 })).id;

const commands: Record<string, (ctx: Context) => Promise<unknown>> = {
  "create-user": (ctx) => createUser(ctx, { login: `new-${made++}@example`, name: "x", roles: ["officer"] }),
  "change-roles": async (ctx) => changeRoles(ctx, { id: await target(), version: 1, roles: ["approver"] }),
  "suspend-user": async (ctx) => suspendUser(ctx, { id: await target(), version: 1, state: "suspended" }),
  "reset-password": async (ctx) => resetPassword(ctx, { id: await target(), removeSecondFactor: true }),
  "create-service-key": (ctx) => createServiceKey(ctx, { name: "k", scopes: ["search:read"], sources: [], days: 1 }),
  "revoke-service-key": async (ctx) => revokeServiceKey(ctx, await targetKey()),
  "list-users": (ctx) => listUsers(ctx, null, 10),
  "get-user": async (ctx) => getUser(ctx, await target()),
  "list-service-keys": (ctx) => listServiceKeys(ctx, null, 10),
};

const order = Object.keys(actors);
/** One column an actor, in the order above; + is allowed. */
const matrix: Record<keyof typeof commands, string[]> = {
  "create-user": ["sign in", "role", "role", "role", "role", "+", "+", "role", "role"],
  "change-roles": ["sign in", "role", "role", "role", "role", "+", "absent", "role", "role"],
  "suspend-user": ["sign in", "role", "role", "role", "role", "+", "absent", "role", "role"],
  "reset-password": ["sign in", "role", "role", "role", "role", "+", "absent", "role", "role"],
  "create-service-key": ["sign in", "role", "role", "role", "role", "+", "+", "role", "role"],
  "revoke-service-key": ["sign in", "role", "role", "role", "role", "+", "absent", "role", "role"],
  "list-users": ["sign in", "+", "+", "+", "+", "+", "+", "role", "+"],
  "get-user": ["sign in", "+", "+", "+", "+", "+", "absent", "role", "+"],
  "list-service-keys": ["sign in", "role", "role", "role", "role", "+", "+", "role", "role"],
};
const said: Record<string, string> = { unauthenticated: "sign in", forbidden: "role", "not-found": "absent" };

for (const [name, row] of Object.entries(matrix)) {
  test(`${name}: ${order.map((who, at) => `${who} ${row[at]}`).join(", ")}`, async () => {
    const outcomes = [];
    for (const who of order) {
      const run = commands[name]?.(db.contextOf(actors[who] as Actor, house.now())) as Promise<unknown>;
      outcomes.push(
        await run.then(
          () => "+",
          (error: Problem) => said[error.code] ?? String(error),
        ),
      );
    }
    assert.deepEqual(outcomes, row);
  });
}

test("nobody changes themself, in the code or past it in the database", async () => {
  const id = (first as { id: string }).id;
  const ctx = db.contextOf(officer("moit.dms", ["administrator"], id), house.now());
  const own = { id, version: 1 };
  await assert.rejects(changeRoles(ctx, { ...own, roles: ["auditor"] }), /Không ai tự đổi quyền/);
  await assert.rejects(suspendUser(ctx, { ...own, state: "suspended" }), /Không ai tự đổi quyền/);
  await assert.rejects(resetPassword(ctx, { id, removeSecondFactor: true }), /Không ai tự đổi quyền/);
  const past = await ctx.transaction((tx) =>
    tx.client.query("update users set roles = '{auditor}' where id = $1", [id]),
  );
  assert.equal(past.rowCount, 0);
});

test("for any actor, person and roles: who may grant is an administrator of that agency or holds them all, and is never the person", () => {
  const someRoles = fc.uniqueArray(fc.constantFrom(...roles));
  const agency = fc.constantFrom("moit.dms", "mps.a05");
  const id = fc.constantFrom("usr_1", "usr_2");
  fc.assert(
    fc.property(agency, someRoles, id, agency, id, someRoles, (mine, held, me, theirs, them, granted) => {
      const actor = officer(mine, held as Role[], me);
      const person = { id: them, agency: theirs };
      if (!canChangeRoles(actor, person, granted).allowed) return true;
      const holds = held.includes("administrator") || granted.every((role) => held.includes(role));
      return holds && me !== them && mine === theirs && canManageUser(actor, person).allowed;
    }),
  );
  assert.deepEqual(canChangeRoles(officer("a", ["administrator"], "x"), { id: "y", agency: "a" }, [...roles]), {
    allowed: true,
  });
});

test("past the code: an officer's transaction writes no user, and no transaction of the app reads a secret", async () => {
  const plain = db.contextOf(actors["officer"] as Actor);
  const administrator = db.contextOf(actors["administrator"] as Actor);
  const insert =
    "insert into users (id, login, name, agency, roles, state, created_at) values ('usr_x', 'x', 'x', 'moit.dms', '{administrator}', 'active', now())";
  await assert.rejects(
    plain.transaction((tx) => tx.client.query(insert)),
    /row-level security/,
  );
  for (const column of ["password_hash", "totp_sealed"]) {
    await assert.rejects(
      administrator.transaction((tx) => tx.client.query(`select ${column} from credentials`)),
      /permission denied/,
    );
  }
  await assert.rejects(
    administrator.transaction((tx) => tx.client.query("select hash from service_keys")),
    /permission denied/,
  );
  const others = await plain.transaction((tx) => tx.client.query("select user_id from credentials"));
  assert.equal(others.rowCount, 0);
  const stolen = "update credentials set password_hash = 'mine' where user_id <> 'usr_o'";
  assert.equal((await plain.transaction((tx) => tx.client.query(stolen))).rowCount, 0);
});

test("without context nobody and nothing is seen", async () => {
  const counted = await house.gate.database.transaction("app", publicActor, "read only", (tx) =>
    tx.client.query(
      "select (select count(*) from users)::int + (select count(*) from sessions)::int + (select count(user_id) from credentials)::int + (select count(id) from service_keys)::int as seen",
    ),
  );
  assert.equal(counted.rows[0].seen, 0);
  const open = db.contextOf(publicActor);
  for (const call of [
    "select * from users",
    "select sec.account_by_login('root@dms.example')",
    "select sec.any_user()",
  ]) {
    await assert.rejects(
      open.read((tx) => tx.client.query(call)),
      /permission denied/,
    );
  }
});

test("a key carries its scopes and sources and nothing more", async () => {
  const input = { name: "feed", scopes: ["listings:write" as const], sources: ["tiki"], days: 1 };
  const { token } = await createServiceKey(house.console("moit.dms"), input);
  const request = new Request("http://house.example/", { headers: { authorization: `Bearer ${token}` } });
  const { actor, session } = await resolveActor(house.gate, request);
  assert.deepEqual(
    [actor.kind, actor.agency, actor.roles, actor.scopes, actor.sources, session],
    ["key", "moit.dms", [], ["listings:write"], ["tiki"], null],
  );
  assert.deepEqual(canUseSource(actor, "tiki"), { allowed: true });
  assert.deepEqual(canUseSource(actor, "shopee"), { allowed: false, reason: "access.reason.source" });
  assert.deepEqual(canUseSource({ ...actor, sources: [] }, "shopee"), { allowed: true });
});

test("there is one first administrator, whose password is in no row", async () => {
  assert.equal(first.login, "root@dms.example");
  assert.match(first.password, /^([a-z2-9]{5}-){3}[a-z2-9]{5}$/);
  const rows = await db.asSuperuser("select credentials::text as row from app.credentials");
  assert.ok(rows.rows.every((row) => !row.row.includes(first.password)));
  assert.equal(
    await createFirstAdministrator(house.gate, { login: "second@dms.example", name: "x", agency: "moit.dms" }),
    null,
  );
});
