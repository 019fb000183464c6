import assert from "node:assert/strict";
import test from "node:test";
import { testGate } from "../../../../test/support/access.ts";
import { officer, testDatabase } from "../../../../test/support/database.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { publicActor, roles, systemActor } from "../../../kernel/actor.ts";
import type { Problem } from "../../../kernel/problem.ts";
import { getUser, listUsers, namesOf } from "../../../services/access/index.ts";
import { dropOffer, loadAgencies, offerAccount, openMoves, takeAccount } from "../index.ts";

const db = await testDatabase();
await loadAgencies(db.contextOf(systemActor("moit.dms")));
const house = testGate(db);
const [old, haiphong] = ["prov.chicuc", "prov.chicuc.vn-31-2"];
const as = (agency: string, held = roles.filter((role) => role === "administrator"), id?: string) =>
  db.contextOf(officer(agency, held, id ?? `usr_admin_${agency}`), house.now());
const [leaves, takes, elsewhere] = [as(old), as(haiphong), as("mps.a05")];
let made = 0;
const person = async (agency = old) =>
  (await house.person(`person-${made++}@chicuc.example`, agency, ["officer", "approver"])).id;
const told = (attempt: Promise<unknown>) =>
  attempt.then(
    () => "+",
    ({ code, details }: Problem) => (details as { faults?: { code: string }[] }).faults?.[0]?.code ?? code,
  );

test("an account that one agency offers and the other takes in is the other's from then on, signed out everywhere", async () => {
  const user = await person();
  const offer = await offerAccount(leaves, { user, to: haiphong });
  assert.equal((await getUser(leaves, user)).agency, old, "an offer changes nothing yet");
  await db.asSuperuser(
    `insert into app.sessions (hash, user_id, agency, stage, created_at, seen_at, ends_at)
     values ('\\x01', $1, $2, 'open', now(), now(), now() + interval '1 hour')`,
    [user, old],
  );
  assert.deepEqual(
    (await openMoves(takes)).map(({ id, login, toAgency }) => [id, login, toAgency]),
    [[offer.id, offer.login, haiphong]],
  );
  assert.equal((await takeAccount(takes, offer.id)).state, "taken");
  const now = await getUser(takes, user);
  assert.deepEqual([now.agency, now.roles], [haiphong, ["officer", "approver"]]);
  assert.equal(await told(getUser(leaves, user)), "not-found");
  const left = await db.asSuperuser(
    `select (select count(*)::int from app.sessions where user_id = $1) as sessions,
       (select agency from app.credentials where user_id = $1) as credentials`,
    [user],
  );
  assert.deepEqual(left.rows, [{ sessions: 0, credentials: haiphong }]);
  const facts = await db.asSuperuser(
    "select type, agency, shared_with from app.facts where subject = $1 and type like 'account-%' order by type desc",
    [user],
  );
  assert.deepEqual(
    facts.rows.map(({ type, agency, shared_with }) => [type, agency, shared_with]),
    [
      ["account-offered", old, [haiphong]],
      ["account-moved", haiphong, [old]],
    ],
  );
});

test("the agency that was left goes on knowing by name who worked on its records, and no other agency learns it", async () => {
  const user = await person();
  const { id, name } = await offerAccount(leaves, { user, to: haiphong });
  await takeAccount(takes, id);
  for (const [ctx, known] of [
    [leaves, name],
    [takes, name],
    [elsewhere, undefined],
  ] as const)
    assert.equal((await ctx.read((tx) => namesOf(tx, [user]))).get(user), known);
  assert.ok((await listUsers(leaves, null, 100)).every((one) => one.id !== user));
});

test("nobody is moved to a general name, a mistyped or an ended agency, or to where they are", async () => {
  const user = await person();
  for (const [to, code] of [
    ["any.localities", "no-office"],
    ["prov.chicuc.vn-31", "unknown"],
    ["moit.tcqltt", "ended"],
  ] as const)
    assert.equal(await told(offerAccount(leaves, { user, to })), code, to);
  const there = await person(haiphong);
  assert.equal(await told(offerAccount(takes, { user: there, to: haiphong })), "same");
});

test("no agency alone lets anybody into another's records, and nobody moves themself", async () => {
  const user = await person();
  const { id } = await offerAccount(leaves, { user, to: haiphong });
  assert.equal(await told(offerAccount(leaves, { user, to: "mps.a05" })), "conflict", "one offer at a time");
  assert.equal(await told(takeAccount(leaves, id)), "forbidden");
  assert.equal(await told(takeAccount(elsewhere, id)), "not-found");
  const past = await leaves.transaction((tx) =>
    tx.client.query<{ taken: boolean }>("select sec.take_account($1, now()) as taken", [id]),
  );
  assert.equal(past.rows[0]?.taken, false, "past the code the function refuses too");
  for (const sql of ["update account_moves set state = 'taken'", "update users set agency = 'mps.a05'"])
    await assert.rejects(
      leaves.transaction((tx) => tx.client.query(sql)),
      /row-level security|permission denied/,
    );
  const own = as(old, ["administrator"], user);
  assert.equal(await told(offerAccount(own, { user, to: haiphong })), "forbidden");
  await dropOffer(takes, id);
  assert.equal(await told(takeAccount(takes, id)), "forbidden", "a dropped offer is over");
  assert.equal((await getUser(leaves, user)).agency, old);
  assert.equal(await told(offerAccount(leaves, { user, to: haiphong })), "+", "it may be offered anew");
});

const matrix: [who: string, actor: Actor, may: string][] = [
  ["the public", publicActor, "unauthenticated"],
  ["an officer", officer(old, ["officer"]), "forbidden"],
  ["an approver", officer(old, ["approver"]), "forbidden"],
  ["an auditor", officer(old, ["auditor"]), "forbidden"],
  ["a key", { ...officer(old, []), kind: "key" }, "forbidden"],
  ["an administrator", officer(old, ["administrator"]), "+"],
  ["an administrator elsewhere", officer("mps.a05", ["administrator"]), "not-found"],
];
for (const [who, actor, may] of matrix)
  test(`${who} offers an account: ${may}`, async () => {
    const user = await person();
    assert.equal(await told(offerAccount(db.contextOf(actor, house.now()), { user, to: haiphong })), may);
  });
