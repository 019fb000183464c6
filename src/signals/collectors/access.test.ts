import assert from "node:assert/strict";
import test from "node:test";
import type { Actor, Role, Verdict } from "../../kernel/actor.ts";
import { publicActor, systemActor } from "../../kernel/actor.ts";
import { loadReference } from "../../registers/reference/index.ts";
import { testApi } from "../../../test/support/api.ts";
import { officer, testDatabase } from "../../../test/support/database.ts";
import { monitoringRoutes } from "../monitoring/index.ts";
import { holdPushes } from "./hold-pushes.ts";
import { canManageCollectors, canReadCollectors, canRunCollectors } from "./policy.ts";
import { collectorsRoutes } from "./routes.ts";

const as = (...held: Role[]) => officer("moit.dms", held);
const key: Actor = { ...officer("moit.dms", []), kind: "key", scopes: ["listings:write", "listings:read"] };
const role = "access.reason.role";
const signIn = "access.reason.sign-in";

const table: [string, Actor, { manage: true | string; run: true | string; read: true | string }][] = [
  ["the public", publicActor, { manage: signIn, run: signIn, read: signIn }],
  ["an officer", as("officer"), { manage: role, run: true, read: true }],
  ["an approver", as("approver"), { manage: role, run: role, read: true }],
  ["an administrator", as("administrator"), { manage: true, run: true, read: true }],
  ["an auditor", as("auditor"), { manage: role, run: role, read: true }],
  ["a key", key, { manage: role, run: role, read: role }],
  ["the house", systemActor("moit.dms"), { manage: role, run: true, read: true }],
];
const answer = (verdict: Verdict) => (verdict.allowed ? true : verdict.reason);

for (const [who, actor, expected] of table) {
  test(`what ${who} may do with collectors`, () => {
    assert.deepEqual(
      {
        manage: answer(canManageCollectors(actor)),
        run: answer(canRunCollectors(actor)),
        read: answer(canReadCollectors(actor)),
      },
      expected,
    );
  });
}

const db = await testDatabase();
await loadReference(db.contextOf(systemActor("moit.dms")));
const ask = testApi(db, holdPushes, monitoringRoutes, collectorsRoutes);
const chief = as("administrator");
const stranger = officer("customs.cuc", ["administrator"]);
const site = {
  kind: "web",
  name: "Chợ Đầu Mối",
  cron: "0 * * * *",
  settings: { starts: ["https://www.cho.example/hang"] },
};

test("another agency neither sees a collector nor learns of it, whatever it asks", async () => {
  const made = await ask(chief, "POST", "/v1/collectors", { body: site });
  assert.equal(made.status, 201);
  assert.deepEqual(
    [made.body["source"], made.body["isOn"], (made.body["settings"] as { hosts: string[] }).hosts],
    ["web-cho-dau-moi", false, ["cho.example"]],
  );
  const at = `/v1/collectors/${String(made.body["id"])}`;
  const change = { name: "x", cron: "*/5 * * * *", settings: site.settings };
  for (const [method, path, body] of [
    ["GET", at, undefined],
    ["GET", `${at}/runs`, undefined],
    ["PUT", at, change],
    ["PUT", `${at}/switch`, { on: true }],
    ["POST", `${at}/run`, undefined],
    ["POST", `${at}/stop`, undefined],
  ] as const)
    assert.equal((await ask(stranger, method, path, { body, version: 1 })).status, 404, `${method} ${path}`);
  assert.deepEqual((await ask(stranger, "GET", "/v1/collectors")).body["items"], []);
  // The same name is free for them: a refusal would tell of ours.
  assert.equal((await ask(stranger, "POST", "/v1/collectors", { body: site })).status, 201);
  assert.equal((await ask(chief, "POST", "/v1/collectors", { body: site })).status, 409);
});

const refusal = async (start: string) => {
  const body = { ...site, name: "Chợ Không Có", settings: { starts: [start] } };
  const { status, body: told } = await ask(chief, "POST", "/v1/collectors", { body });
  const [fault] = (told["errors"] ?? []) as { pointer: string; message: string }[];
  return [status, fault?.pointer, fault?.message.slice(0, 22)];
};

test("a start page that could never be read is refused beforehand, in the reader's language", async () => {
  const at = "/settings/starts/0";
  for (const address of [
    "cho.example",
    "http://localhost/",
    "http://[::1]/",
    "ftp://cho.example/",
    "http://a:b@cho.example/",
  ])
    assert.deepEqual(await refusal(address), [422, at, "phải là địa chỉ đầy đủ"], address);
  for (const page of ["https://cho.example/gio-hang", "https://cho.example/sitemap.xml", "https://cho.example/a/a/a"])
    assert.deepEqual(await refusal(page), [422, at, "không phải trang để đọ"], page);
});

test("switched on, a collector is due at the next time of its schedule; changed, at that of the new one; without one, never", async () => {
  const { body } = await ask(chief, "POST", "/v1/collectors", {
    body: { ...site, name: "Chợ Theo Lịch", cron: "0 2 * * 1" },
  });
  const at = `/v1/collectors/${String(body["id"])}`;
  assert.equal(body["nextAt"], null, "it is made switched off");
  const on = (await ask(chief, "PUT", `${at}/switch`, { body: { on: true } })).body;
  const due = new Date(String(on["nextAt"]));
  assert.deepEqual([due.getUTCDay(), due.getUTCHours(), due.getUTCMinutes()], [0, 19, 0], "Monday 2:00 in Viet Nam");
  const changeTo = async (cron: string, version: number) =>
    (await ask(chief, "PUT", at, { body: { name: "Chợ Theo Lịch", cron, settings: site.settings }, version })).body;
  const daily = new Date(String((await changeTo("30 8 * * *", 2))["nextAt"]));
  assert.deepEqual([daily.getUTCHours(), daily.getUTCMinutes()], [1, 30]);
  assert.ok(daily.getTime() - Date.now() <= 86_400_000);
  assert.equal((await changeTo("", 3))["nextAt"], null, "by hand only");
  assert.equal(
    (await ask(chief, "POST", "/v1/collectors", { body: { ...site, name: "x", cron: "60 * * * *" } })).status,
    422,
  );
});

const change = (settings: unknown) => ({ name: "Chợ Sửa", cron: "0 2 * * *", settings });

test("a collector is changed on the version that was seen, and its settings must fit its kind", async () => {
  const { body } = await ask(chief, "POST", "/v1/collectors", { body: { ...site, name: "Chợ Sửa" } });
  const at = `/v1/collectors/${String(body["id"])}`;
  const wrong = await ask(chief, "PUT", at, { body: change({ profile: "listings-jsonl" }), version: 1 });
  assert.equal(wrong.status, 422);
  const right = await ask(chief, "PUT", at, { body: change(site.settings), version: 1 });
  assert.deepEqual([right.status, right.body["cron"], right.body["version"]], [200, "0 2 * * *", 2]);
  assert.equal((await ask(chief, "PUT", at, { body: change(site.settings), version: 1 })).status, 412);
  const unknown = { kind: "drop", name: "Tệp", cron: "*/5 * * * *", settings: { profile: "khong-co" } };
  assert.equal((await ask(chief, "POST", "/v1/collectors", { body: unknown })).status, 422);
});

test("pushes of a source whose collector is off are refused, and reported where it is on", async () => {
  const push = {
    kind: "push",
    name: "Đối tác gửi",
    cron: "0 * * * *",
    settings: { profile: "listings-jsonl" },
  };
  const { body } = await ask(chief, "POST", "/v1/collectors", { body: push });
  const at = `/v1/collectors/${String(body["id"])}`;
  const line = { id: "p-1", url: "https://cho-gui.example/p/1", title: "Nồi cơm điện" };
  const off = await ask(key, "POST", "/v1/sources/listings-jsonl/listings", { body: line });
  assert.deepEqual([off.status, off.body["code"]], [503, "unavailable"]);
  assert.match(String(off.body["detail"]), /đang tắt/);
  assert.equal((await ask(chief, "PUT", `${at}/switch`, { body: { on: true } })).body["isOn"], true);
  const on = await ask(key, "POST", "/v1/sources/listings-jsonl/listings", { body: line });
  assert.equal(on.status, 200, JSON.stringify(on.body));
  const runs = (await ask(chief, "GET", `${at}/runs`)).body["items"] as { state: string; new: number }[];
  assert.deepEqual(
    runs.map((run) => [run.state, run.new]),
    [["done", 1]],
  );
  assert.equal((await ask(chief, "POST", `${at}/run`)).status, 409);

  const changed = async (to: string, version: number) =>
    ask(chief, "PUT", at, { body: { name: "Đối tác gửi", cron: "", settings: { profile: to } }, version });
  const of = (await changed("social-posts", 2)).body;
  assert.deepEqual([of["source"], of["isOn"]], ["social", true]);
  await ask(chief, "PUT", `${at}/switch`, { body: { on: false } });
  const [asBefore, held] = await Promise.all(
    ["listings-jsonl", "social-posts"].map((one) => ask(key, "POST", `/v1/sources/${one}/listings`, { body: line })),
  );
  assert.deepEqual([asBefore?.status, held?.status], [200, 503], "the switch is that of the source it now names");
  await ask(chief, "POST", "/v1/collectors", { body: push });
  assert.equal((await changed("listings-jsonl", 4)).status, 409, "a source has one switch");
});
