import assert from "node:assert/strict";
import test from "node:test";
import { testApi } from "../../../../test/support/api.ts";
import { officer, partyPerson, testDatabase } from "../../../../test/support/database.ts";
import type { Actor, Role, Verdict } from "../../../kernel/actor.ts";
import { publicActor, systemActor } from "../../../kernel/actor.ts";
import { canReadFeed } from "../feeds/policy.ts";
import { canManageHubs, canReadHubs, canRunHubs, canSpeakAs } from "./policy.ts";
import { hubsRoutes } from "./routes.ts";

const as = (...held: Role[]) => officer("moit.dms", held);
const key = (...scopes: Actor["scopes"]): Actor => ({ ...officer("moit.dms", []), kind: "key", scopes });
const role = "access.reason.role";
const signIn = "access.reason.sign-in";
const only = "exchange-records.only-agencies";
type May = true | string;

const table: [string, Actor, [manage: May, run: May, read: May, pass: May]][] = [
  ["the public", publicActor, [signIn, signIn, signIn, signIn]],
  ["an officer", as("officer"), [role, true, true, true]],
  ["an approver", as("approver"), [role, role, true, true]],
  ["an administrator", as("administrator"), [true, true, true, true]],
  ["an auditor", as("auditor"), [role, role, true, true]],
  ["a key that reads the exchange", key("exchange:read"), [role, role, role, true]],
  ["a key that writes to it", key("exchange:write"), [role, role, role, role]],
  ["a party's administrator", partyPerson("pty_1", ["administrator"]), [role, role, role, only]],
  ["the house", systemActor("moit.dms"), [role, true, true, true]],
];
const answer = (verdict: Verdict): May => (verdict.allowed ? true : verdict.reason);

for (const [who, actor, expected] of table) {
  test(`what ${who} may do with hubs`, () => {
    const asked = [canManageHubs, canRunHubs, canReadHubs, canReadFeed];
    assert.deepEqual(
      asked.map((can) => answer(can(actor))),
      expected,
    );
  });
}

test("a hub speaks in the name of one's own agency or of a partner that it added, and of no other", () => {
  const chief = as("administrator");
  assert.equal(answer(canSpeakAs(chief, "moit.dms", null)), true);
  assert.equal(answer(canSpeakAs(chief, "jp.npa", "moit.dms")), true);
  assert.equal(answer(canSpeakAs(chief, "jp.npa", "mof.customs")), "hubs.reason.partner");
  assert.equal(answer(canSpeakAs(chief, "mps.c03", null)), "hubs.reason.partner");
});

const db = await testDatabase();
const ask = testApi(db, (api) => hubsRoutes(api, Buffer.alloc(32, 7)));
const chief = as("administrator", "officer");
const stranger = officer("mof.customs", ["administrator", "officer"]);
const input = {
  name: "Hải Phòng",
  address: "https://trao-doi.hai-phong.example/",
  partner: "moit.dms",
  secret: "chk_mo-cua-ra",
};

test("another agency neither sees a hub nor learns of it, whatever it asks", async () => {
  const made = await ask(chief, "POST", "/v1/exchange/hubs", { body: input });
  assert.equal(made.status, 201, JSON.stringify(made.body));
  assert.equal(made.body["address"], "https://trao-doi.hai-phong.example");
  const at = `/v1/exchange/hubs/${String(made.body["id"])}`;
  await db.asSuperuser(
    `insert into app.hub_runs (id, hub_id, state, ordered_by, started_at, agency) values ('hrn_1', $1, 'done', 'x', now(), 'moit.dms')`,
    [made.body["id"]],
  );
  for (const [method, path, body] of [
    ["GET", at, undefined],
    ["GET", `${at}/runs`, undefined],
    ["GET", "/v1/exchange/hub-runs/hrn_1/not-kept", undefined],
    ["PUT", at, { name: "x", address: "https://x.example" }],
    ["PUT", `${at}/switch`, { on: true }],
    ["POST", `${at}/run`, {}],
  ] as const) {
    const { status, body: said } = await ask(stranger, method, path, { body, version: 1 });
    assert.equal(status, 404, `${method} ${path}: ${JSON.stringify(said)}`);
  }
  assert.deepEqual((await ask(stranger, "GET", "/v1/exchange/hubs")).body["items"], []);
  const theirs = { ...input, partner: "mof.customs" };
  assert.equal((await ask(stranger, "POST", "/v1/exchange/hubs", { body: theirs })).status, 201);
  assert.equal((await ask(chief, "POST", "/v1/exchange/hubs", { body: input })).status, 409);
  assert.equal((await ask(chief, "POST", "/v1/exchange/hubs", { body: { ...theirs, name: "Khác" } })).status, 403);
});

test("a key is sealed, never given back, cannot be selected, and another address asks for it anew", async () => {
  const { body } = await ask(chief, "POST", "/v1/exchange/hubs", { body: { ...input, name: "Đà Nẵng" } });
  const at = `/v1/exchange/hubs/${String(body["id"])}`;
  const file = await ask(chief, "GET", at);
  assert.ok(!JSON.stringify([body, file.body]).includes("mo-cua-ra"));
  const { rows } = await db.asSuperuser("select sealed from app.hub_secrets");
  assert.ok(rows.length > 0 && rows.every(({ sealed }) => !String(sealed).includes("mo-cua-ra")));
  const read = db.contextOf(chief).read((tx) => tx.client.query("select sealed from hub_secrets"));
  await assert.rejects(read, /permission denied/);
  const named = await ask(chief, "PUT", at, { body: { name: "Đà Nẵng 2", address: input.address }, version: 1 });
  assert.notEqual(named.body["secret"], null);
  const moved = await ask(chief, "PUT", at, { body: { name: "Đà Nẵng", address: "https://khac.example" }, version: 2 });
  assert.equal(moved.body["secret"], null);
  assert.equal((await ask(chief, "PUT", at, { body: { name: "x", address: input.address }, version: 2 })).status, 412);
});

test("a hub is switched on and off, ordered to run, and not read again while a run is under way", async () => {
  const { body } = await ask(chief, "POST", "/v1/exchange/hubs", { body: { ...input, name: "Huế" } });
  const at = `/v1/exchange/hubs/${String(body["id"])}`;
  assert.equal(body["isOn"], false);
  assert.equal((await ask(chief, "PUT", `${at}/switch`, { body: { on: true } })).body["isOn"], true);
  const ordered = await ask(chief, "POST", `${at}/run`, { body: {} });
  assert.equal((ordered.body["lastRun"] as { state: string }).state, "running");
  assert.equal((await ask(chief, "POST", `${at}/run`, { body: { again: true } })).status, 409);
  const off = await ask(chief, "PUT", `${at}/switch`, { body: { on: false } });
  assert.equal((off.body["lastRun"] as { state: string }).state, "stopped");
});
