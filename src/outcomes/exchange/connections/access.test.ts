import assert from "node:assert/strict";
import test from "node:test";
import { testApi } from "../../../../test/support/api.ts";
import { officer, partyPerson, testDatabase } from "../../../../test/support/database.ts";
import type { Actor, Role, Verdict } from "../../../kernel/actor.ts";
import { publicActor, systemActor } from "../../../kernel/actor.ts";
import { loadAgencies } from "../../../registers/agencies/index.ts";
import { canManageConnections, canReadConnections, canRunConnections, canSettleConflicts } from "./policy.ts";
import { connectionsRoutes } from "./routes.ts";

const as = (...held: Role[]) => officer("moit.dms", held);
const key: Actor = { ...officer("moit.dms", []), kind: "key", scopes: ["listings:write"] };
const role = "access.reason.role";
const signIn = "access.reason.sign-in";
type May = true | string;

const table: [string, Actor, [manage: May, run: May, settle: May, read: May]][] = [
  ["the public", publicActor, [signIn, signIn, signIn, signIn]],
  ["an officer", as("officer"), [role, true, true, true]],
  ["an approver", as("approver"), [role, role, role, true]],
  ["an administrator", as("administrator"), [true, true, role, true]],
  ["an auditor", as("auditor"), [role, role, role, true]],
  ["a key", key, [role, role, role, role]],
  ["a party's administrator", partyPerson("pty_1", ["administrator"]), [role, role, role, role]],
  ["the house", systemActor("moit.dms"), [role, true, role, true]],
];
const answer = (verdict: Verdict): May => (verdict.allowed ? true : verdict.reason);

for (const [who, actor, expected] of table) {
  test(`what ${who} may do with connections`, () => {
    const asked = [canManageConnections, canRunConnections, canSettleConflicts, canReadConnections];
    assert.deepEqual(
      asked.map((can) => answer(can(actor))),
      expected,
    );
  });
}

const db = await testDatabase();
await loadAgencies(db.contextOf(systemActor("chinhhang")));
const parts = { dataDir: "/nowhere", partners: null, key: Buffer.alloc(32, 7) };
const ask = testApi(db, (api) => connectionsRoutes(api, parts));
const chief = as("administrator");
const stranger = officer("customs.cuc", ["administrator", "officer"]);
const settings = {
  host: "csdl.cong-an.example",
  port: 5432,
  database: "vu_viec",
  user: "doc",
  tls: "verify",
  ca: null,
  timeoutSeconds: 30,
  from: { table: "vu_viec" },
  reading: { by: "whole" },
};
const input = { name: "Công an Mẫu", kind: "postgresql", settings, secret: "cua-mo-ra-nao" };
const mapping = { key: ["so"], kind: "case", title: "{so}" };
const make = async (name: string) => (await ask(chief, "POST", "/v1/connections", { body: { ...input, name } })).body;

test("another agency neither sees a connection nor learns of it, whatever it asks", async () => {
  const made = await ask(chief, "POST", "/v1/connections", { body: input });
  assert.equal(made.status, 201, JSON.stringify(made.body));
  const id = String(made.body["id"]);
  const at = `/v1/connections/${id}`;
  await db.asSuperuser(`insert into app.connection_runs (id, connection_id, mapping_version, state, ordered_by, started_at, held_until, agency)
    values ('cnr_1', '${id}', 0, 'done', 'x', now(), now(), 'moit.dms')`);
  await db.asSuperuser(`insert into app.connection_conflicts (id, connection_id, record_id, row_key, theirs, run_id, opened_at, seen_at, state, agency)
    values ('ccf_1', '${id}', 'rec_1', '1', '{}', 'cnr_1', now(), now(), 'open', 'moit.dms')`);
  for (const [method, path, body] of [
    ["GET", at, undefined],
    ["GET", `${at}/runs`, undefined],
    ["GET", `${at}/conflicts`, undefined],
    ["GET", "/v1/connection-runs/cnr_1/refusals", undefined],
    ["PUT", "/v1/connection-conflicts/ccf_1", { here: "", choices: {} }],
    ["PUT", at, { name: "x", settings }],
    ["PUT", `${at}/mapping`, mapping],
    ["POST", `${at}/preview`, {}],
    ["PUT", `${at}/switch`, { on: true }],
    ["POST", `${at}/run`, {}],
    ["POST", `${at}/stop`, undefined],
  ] as const) {
    const { status, body: said } = await ask(stranger, method, path, { body, version: 1 });
    assert.equal(status, 404, `${method} ${path}: ${JSON.stringify(said)}`);
  }
  assert.deepEqual((await ask(stranger, "GET", "/v1/connections")).body["items"], []);
  // The same name is free for them: a refusal would tell of ours.
  assert.equal((await ask(stranger, "POST", "/v1/connections", { body: input })).status, 201);
  assert.equal((await ask(chief, "POST", "/v1/connections", { body: input })).status, 409);
});

test("a password is sealed, never given back, and cannot be selected", async () => {
  const made = await make("Có mật khẩu");
  const { body } = await ask(chief, "GET", `/v1/connections/${String(made["id"])}`);
  assert.ok(!JSON.stringify([made, body]).includes("cua-mo-ra"), "no answer holds it");
  assert.equal((body["secret"] as { changedBy: string }).changedBy, chief.id);
  const { rows } = await db.asSuperuser("select sealed from app.connection_secrets");
  assert.ok(rows.length > 0 && rows.every(({ sealed }) => !String(sealed).includes("cua-mo-ra")));
  const facts = await db.asSuperuser("select payload::text as said from app.facts");
  assert.ok(
    facts.rows.every(({ said }) => !String(said).includes("cua-mo-ra")),
    "no fact holds it",
  );
  const read = db.contextOf(chief).read((tx) => tx.client.query("select sealed from connection_secrets"));
  await assert.rejects(read, /permission denied/);
  const call = `select sec.connection_secret('${String(made["id"])}') as sealed`;
  const opened = (actor: Actor) =>
    db.contextOf(actor).read(async (tx) => (await tx.client.query<{ sealed: string | null }>(call)).rows[0]?.sealed);
  assert.equal(await opened(stranger), null);
  assert.equal(typeof (await opened(chief)), "string");
});

test("another address asks for the password anew, and another time limit does not", async () => {
  const made = await make("Đổi địa chỉ");
  const at = `/v1/connections/${String(made["id"])}`;
  const change = (version: number, more: object) =>
    ask(chief, "PUT", at, { body: { name: "Đổi địa chỉ", settings: { ...settings, ...more } }, version });
  assert.notEqual((await change(1, { timeoutSeconds: 60 })).body["secret"], null);
  assert.equal((await change(1, {})).status, 412);
  assert.equal((await change(2, { host: "may-cua-toi.example" })).body["secret"], null);
  const { body } = await ask(chief, "POST", `${at}/preview`, { body: { mapping } });
  assert.match(String(body["problem"]), /Chưa có mật khẩu/);
});

test("a connection without a mapping is not switched on, and settings must fit the kind", async () => {
  const made = await make("Chưa ghép");
  const at = `/v1/connections/${String(made["id"])}`;
  assert.equal((await ask(chief, "PUT", `${at}/switch`, { body: { on: true } })).status, 409);
  const mistyped = { ...mapping, level: "named", sharedWith: ["mps.co3"] };
  const refused = await ask(chief, "PUT", `${at}/mapping`, { body: mistyped, version: 1 });
  assert.deepEqual(
    [refused.status, (refused.body["errors"] as { pointer: string }[])[0]?.pointer],
    [422, "/sharedWith/0"],
  );
  assert.equal((await ask(chief, "PUT", `${at}/mapping`, { body: mapping, version: 1 })).body["mappingVersion"], 1);
  assert.equal((await ask(chief, "PUT", `${at}/switch`, { body: { on: true } })).body["isOn"], true);
  const { user: _, ...nobody } = settings;
  for (const [wrong, pointer, message] of [
    [
      { ...input, name: "a", settings: { ...settings, from: { select: "select 1; drop table x" } } },
      "/settings/from/select",
      /không có dấu ;/,
    ],
    [{ ...input, name: "b", settings: { ...settings, from: { table: 'x"; drop' } } }, "/settings/from/table", /dạng/],
    [{ ...input, name: "c", kind: "folder", direction: "push", settings: { format: "csv" } }, "/settings", /chỉ đọc/],
    [{ ...input, name: "d", cron: "* * *" }, "/cron", /năm phần/],
    [{ ...input, name: "e", settings: { url: "ftp://x" }, kind: "http" }, "/settings/url", /http:/],
    [{ ...input, name: "f", settings: nobody }, "/settings/user", /^còn thiếu$/],
  ] as const) {
    const { status, body } = await ask(chief, "POST", "/v1/connections", { body: wrong });
    assert.equal(status, 422, wrong.name);
    const [fault] = body["errors"] as { pointer: string; message: string }[];
    assert.equal(fault?.pointer.replace(/\/$/, ""), pointer);
    assert.match(fault?.message ?? "", message);
  }
});

test("a private address is told as refused, whatever stands behind it", async () => {
  const { body } = await ask(chief, "POST", "/v1/connections", {
    body: { ...input, name: "Trong nhà", settings: { ...settings, host: "127.0.0.1", port: 1 } },
  });
  const { body: said } = await ask(chief, "POST", `/v1/connections/${String(body["id"])}/preview`, { body: {} });
  assert.match(String(said["problem"]), /không được phép kết nối/);
});
