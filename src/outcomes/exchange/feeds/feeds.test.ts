import assert from "node:assert/strict";
import test from "node:test";
import { testApi } from "../../../../test/support/api.ts";
import { officer, partyPerson, settled, testDatabase } from "../../../../test/support/database.ts";
import type { Actor, Scope } from "../../../kernel/actor.ts";
import { keepRecords, recordInput } from "../index.ts";
import type { RecordGiven } from "../index.ts";
import { feedsRoutes } from "./routes.ts";
import { systemActor } from "../../../kernel/actor.ts";
import { loadAgencies } from "../../../registers/agencies/index.ts";

const db = await testDatabase();
await loadAgencies(db.contextOf(systemActor("chinhhang")));
const key = Buffer.alloc(32, 7);
const ask = testApi(db, (api) => feedsRoutes(api, key));
const customs = officer("customs.cuc");
const police = officer("mps.c03");
const keyOf = (agency: string, ...scopes: Scope[]): Actor => ({
  ...officer(agency, [], `key_${agency}_${scopes.join("_")}`),
  kind: "key",
  scopes,
});
const reader = keyOf("mps.c03", "exchange:read");
const pusher = keyOf("mps.c03", "exchange:write");
let count = 0;
const keep = async (more: Partial<RecordGiven> = {}): Promise<string> => {
  const given = recordInput.parse({ externalId: `n-${++count}`, kind: "seizure", title: "Lô giày", ...more });
  return (await keepRecords(db.contextOf(customs), "file", [given], key)).ids[0] as string;
};

test("a reader goes through the feed by its cursors over HTTP, and a touched cursor is refused", async () => {
  const ids = [await keep({ level: "agencies" }), await keep({ level: "agencies" }), await keep()];
  await settled(db);
  const first = await ask(reader, "GET", "/v1/exchange/changes?limit=1");
  assert.deepEqual([first.status, first.body["more"], first.headers.get("cache-control")], [200, true, "no-store"]);
  const [item] = first.body["items"] as { id: string; cursor: string; record: { title: string } }[];
  assert.deepEqual([item?.id, item?.record.title], [ids[0], "Lô giày"]);
  const rest = await ask(reader, "GET", `/v1/exchange/changes?after=${item?.cursor}`);
  assert.deepEqual(
    (rest.body["items"] as { id: string }[]).map(({ id }) => id),
    [ids[1]],
  );
  assert.deepEqual(
    (await ask(reader, "GET", `/v1/exchange/changes?after=${String(rest.body["next"])}`)).body["items"],
    [],
  );
  const refused = await ask(reader, "GET", `/v1/exchange/changes?after=${item?.cursor}x`);
  assert.deepEqual(
    [refused.status, (refused.body["errors"] as { pointer: string }[])[0]?.pointer],
    [422, "/query/after"],
  );
  assert.equal(
    (await ask(keyOf("moit.dms", "exchange:read"), "GET", `/v1/exchange/changes?after=${item?.cursor}`)).status,
    422,
  );
});

const phone = (value: string, level?: "own") => [{ name: "Điện thoại", value, ...(level && { level }) }];

test("a value is known by records that the asker sees; hidden, held by nobody and unreadable are one answer", async () => {
  const seen = await keep({ level: "agencies", fields: phone("0912000001") });
  await keep({ fields: phone("0912000002") });
  await keep({ level: "agencies", fields: phone("0912000003", "own") });
  const values = ["+84912000001", "0912000002", "0912000003", "0912000004", "không phải số"].map((value) => ({
    kind: "phone",
    value,
  }));
  const told = await ask(reader, "POST", "/v1/exchange/look-up", { body: { values } });
  const unknown = { known: false, records: [] };
  assert.deepEqual(told.body["values"], [{ known: true, records: [seen] }, unknown, unknown, unknown, unknown]);
  const { rows } = await db.asSuperuser("select times, asked from app.exchange_look_ups where actor = $1", [reader.id]);
  assert.deepEqual(rows, [{ times: 1, asked: 5n }]);
  await db.asSuperuser("update app.exchange_look_ups set asked = 1000000");
  const late = await ask(reader, "POST", "/v1/exchange/look-up", { body: { values: values.slice(0, 1) } });
  assert.equal(late.status, 429);
  assert.ok(Number(late.headers.get("retry-after")) <= 3600);
});

test("a key that only writes pushes records, learns what was wrong with its lines (a mistyped agency too), and reads nothing back", async () => {
  const records = [
    { externalId: "p-1", kind: "seller", title: "Shop A" },
    { externalId: "p-2", kind: "no-such-kind", title: "" },
    {
      externalId: "p-3",
      kind: "seller",
      title: "Shop C",
      values: [{ kind: "phone", value: "0912000009", field: "none" }],
    },
    { externalId: "p-4", kind: "seller", title: "Shop D", sharedWith: ["customs.cuc", "custom.cuc"] },
    {
      externalId: "p-5",
      kind: "seller",
      title: "Shop E",
      sharedWith: ["customs.cuc"],
      fields: [{ name: "Điện thoại", value: "0912000010", sharedWith: ["grp_of_others"] }],
    },
  ];
  const push = (who: Actor) => ask(who, "POST", "/v1/exchange/contributions", { body: { source: "partner", records } });
  const [once, again] = [await push(pusher), await push(pusher)];
  assert.equal(once.status, 200);
  const told = ({ body }: typeof once) => [body["taken"], body["known"], body["refused"]];
  assert.deepEqual(told(once), told(again), "a repeat is told as the first time");
  assert.deepEqual([once.body["taken"], once.body["known"]], [1, null]);
  const refused = once.body["refused"] as {
    line: number;
    externalId: string;
    faults: { pointer: string; code: string; message: string }[];
  }[];
  assert.deepEqual(
    refused.map(({ line, externalId, faults }) => [line, externalId, faults[0]?.code]),
    [
      [2, "p-2", "invalid_value"],
      [3, "p-3", "no-field"],
      [4, "p-4", "no-audience"],
      [5, "p-5", "no-audience"],
    ],
  );
  assert.deepEqual(
    refused.slice(2).map(({ faults }) => faults[0]?.pointer),
    ["/sharedWith/1", "/fields/0/sharedWith/0"],
  );
  assert.match(refused[2]?.faults[0]?.message ?? "", /“custom\.cuc”.*customs\.cuc/);
  for (const path of ["/v1/exchange/changes", "/v1/exchange/webhooks", "/v1/exchange/searches", "/v1/exchange/alerts"])
    assert.equal((await ask(pusher, "GET", path)).status, 403, path);
  const looked = { body: { values: [{ kind: "phone", value: "0912000009" }] } };
  assert.equal((await ask(pusher, "POST", "/v1/exchange/look-up", looked)).status, 403);
  assert.deepEqual((await push(keyOf("mps.c03", "exchange:write", "exchange:read"))).body["known"], {
    new: 0,
    changed: 0,
    unchanged: 1,
  });
});

test("a line about a record that an officer withdrew is not taken, and a write-only key is not told why", async () => {
  const records = [{ externalId: "w-1", kind: "seller", title: "Shop W" }];
  const push = (who: Actor) => ask(who, "POST", "/v1/exchange/contributions", { body: { source: "partner", records } });
  await push(pusher);
  await db.asSuperuser(
    "update app.exchange_records set state = 'withdrawn', level = 'own', shared_with = '{}', withdrawn_by = 'usr_1' where external_id = 'w-1'",
  );
  const code = ({ body }: Awaited<ReturnType<typeof push>>) =>
    (body["refused"] as { faults: { code: string }[] }[])[0]?.faults[0]?.code;
  assert.equal(code(await push(pusher)), "not-taken");
  assert.equal(code(await push(keyOf("mps.c03", "exchange:write", "exchange:read"))), "withdrawn");
});

test("a key for named sources pushes for no other", async () => {
  const bound: Actor = { ...pusher, sources: ["other"] };
  const body = { source: "partner", records: [{ externalId: "s-1", kind: "seller", title: "Shop" }] };
  assert.equal((await ask(bound, "POST", "/v1/exchange/contributions", { body })).status, 403);
});

test("a webhook goes to https alone, its secret is shown once, and only administrators make one", async () => {
  const chief = officer("mps.c03", ["administrator"]);
  const body = { name: "Kho", url: "https://nhan.example/hook" };
  const made = await ask(chief, "POST", "/v1/exchange/webhooks", { body });
  assert.equal(made.status, 201);
  assert.match(String(made.body["secret"]), /^whsec_/);
  const { id } = made.body["webhook"] as { id: string };
  const read = await ask(police, "GET", `/v1/exchange/webhooks/${id}`);
  assert.ok(!JSON.stringify(read.body).includes(String(made.body["secret"])));
  assert.deepEqual((read.body["abilities"] as { manage: { allowed: boolean } }).manage.allowed, false);
  assert.equal((await ask(police, "POST", "/v1/exchange/webhooks", { body })).status, 403);
  for (const url of ["http://nhan.example/", "https://a:b@nhan.example/", "ftp://x", "x"])
    assert.equal((await ask(chief, "POST", "/v1/exchange/webhooks", { body: { ...body, url } })).status, 422, url);
  for (const [method, path, more] of [
    ["GET", `/v1/exchange/webhooks/${id}`, {}],
    ["PATCH", `/v1/exchange/webhooks/${id}`, { body, version: 1 }],
    ["POST", `/v1/exchange/webhooks/${id}/secret`, { version: 1 }],
    ["POST", `/v1/exchange/webhooks/${id}/test`, {}],
    ["DELETE", `/v1/exchange/webhooks/${id}`, { version: 1 }],
  ] as const)
    assert.equal(
      (await ask(officer("moit.dms", ["administrator"]), method, path, more)).status,
      404,
      `${method} ${path}`,
    );
  assert.equal((await ask(chief, "DELETE", `/v1/exchange/webhooks/${id}`, { version: 1 })).status, 200);
});

test("manufacturers and importers have no part in it", async () => {
  const maker = partyPerson("pty_maker", ["administrator"]);
  for (const path of [
    "/v1/exchange/changes",
    "/v1/exchange/webhooks",
    "/v1/exchange/searches",
    "/v1/exchange/webhook-messages",
  ])
    assert.equal((await ask(maker, "GET", path)).status, 403, path);
});
