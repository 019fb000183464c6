import assert from "node:assert/strict";
import test from "node:test";
import { testApi } from "../../../../test/support/api.ts";
import { officer, testDatabase } from "../../../../test/support/database.ts";
import { systemActor } from "../../../kernel/actor.ts";
import { loadAgencies } from "../../../registers/agencies/index.ts";
import { recordsRoutes } from "../index.ts";

const db = await testDatabase();
await loadAgencies(db.contextOf(systemActor("moit.dms")));
const ask = testApi(db, (api) => recordsRoutes(api, { key: Buffer.alloc(32, 7) }));
const customs = officer("mof.customs");
const police = officer("mps.c03");
const path = "/v1/exchange/records";
const body = {
  source: "hai-quan",
  records: [
    {
      externalId: "1",
      kind: "seizure",
      title: "Kho đồng hồ giả",
      level: "agencies",
      fields: [
        { name: "Điện thoại", value: "0912 345 678" },
        { name: "Nguồn tin", value: "mật", level: "own" },
      ],
    },
    { externalId: "2", kind: "seizure", title: "Kho túi giả", level: "public", ceiling: { level: "own" } },
    { externalId: "3", kind: "seizure", title: "Kho giày giả", fields: [{ name: "điện thoại", value: "0912345678" }] },
  ],
};
const kept = await ask(customs, "POST", path, { body });
const [id, , own] = kept.body["ids"] as string[];

test("records are kept in one request; what cannot be kept as given is told by its place", () => {
  assert.equal(kept.status, 200);
  assert.deepEqual([kept.body["new"], kept.body["changed"], kept.body["unchanged"]], [2, 0, 0]);
  const refused = kept.body["refused"] as { at: number; code: string }[];
  assert.deepEqual(
    refused.map((one) => [one.at, one.code]),
    [[1, "ceiling"]],
  );
});

test("a field's level beside names that it does not have is refused with its place", async () => {
  const wrong = { ...body.records[0], level: "agencies", sharedWith: ["mps.c03"] };
  const { status, body: told } = await ask(customs, "POST", path, { body: { source: "x", records: [wrong] } });
  assert.equal(status, 422);
  assert.deepEqual((told["errors"] as { pointer: string }[])[0]?.pointer, "/records/0/sharedWith");
});

test("a reader of another agency gets the fields it may see, no version, and leaves a receipt", async () => {
  const read = await ask(police, "GET", `${path}/${id}?purpose=Chuyen+an`);
  assert.equal(read.status, 200);
  assert.equal(read.headers.get("etag"), null);
  assert.equal(read.body["keeping"], null);
  assert.deepEqual(read.body["fields"], [{ name: "Điện thoại", value: "0912 345 678", unit: null }]);
  const readers = await ask(customs, "GET", `${path}/${id}/readers`);
  const [receipt] = readers.body["items"] as { agency: string; door: string; purpose: string }[];
  assert.deepEqual([receipt?.agency, receipt?.door, receipt?.purpose], ["mps.c03", "page", "Chuyen an"]);
});

test("a record that is not seen is not found, by any address", async () => {
  for (const under of ["", "/meeting", "/shares", "/readers", "/proposals", "/sightings", `/beside/${id}`]) {
    const hidden = await ask(police, "GET", `${path}/${own}${under}`);
    const nothing = await ask(police, "GET", `${path}/rec_0${under}`);
    assert.equal(hidden.status, 404, under);
    assert.deepEqual({ ...hidden.body, instance: "" }, { ...nothing.body, instance: "" });
  }
});

test("lists, counts, searches and values show what is seen, and page by cursor", async () => {
  const page = await ask(customs, "GET", `${path}?limit=1&kind=seizure`);
  assert.equal((page.body["items"] as unknown[]).length, 1);
  const next = await ask(customs, "GET", `${path}?limit=1&cursor=${String(page.body["next"])}`);
  assert.equal((next.body["items"] as unknown[]).length, 1);
  assert.equal(next.body["next"], null);
  assert.deepEqual((await ask(police, "GET", `${path}/count`)).body, { count: 1, isMore: false });
  const found = await ask(police, "GET", `${path}/search?q=kho&finished=true`);
  assert.deepEqual(
    (found.body["items"] as { id: string }[]).map((one) => one.id),
    [id],
  );
  assert.deepEqual((await ask(police, "GET", `${path}/suggestions?q=kho+d`)).body, { items: ["Kho đồng hồ giả"] });
  const holding = await ask(police, "GET", `${path}/holding?kind=phone&value=%2B84912345678`);
  assert.equal((holding.body["items"] as unknown[]).length, 1);
});

test("two records stand beside each other field by field, whatever the marks of a field's name", async () => {
  const { body: told } = await ask(customs, "GET", `${path}/${id}/beside/${own}`);
  assert.deepEqual(told["fields"], [
    { name: "Điện thoại", one: "0912 345 678", other: "0912345678", isSame: false },
    { name: "Nguồn tin", one: "mật", other: null, isSame: false },
  ]);
});

test("a share needs the version that was seen and names that are there, and is taken back", async () => {
  const input = { audiences: ["mps.c03"], fields: ["Nguồn tin"], purpose: "Cùng điều tra" };
  const shares = `${path}/${id}/shares`;
  assert.equal((await ask(customs, "POST", shares, { body: input })).status, 422);
  assert.equal((await ask(customs, "POST", shares, { body: input, version: 9 })).status, 412);
  const unknown = { ...input, audiences: ["mps.c03", "grp_of_others"] };
  const refused = await ask(customs, "POST", shares, { body: unknown, version: 1 });
  assert.equal((refused.body["errors"] as { pointer: string }[])[0]?.pointer, "/audiences/1");
  const shared = await ask(customs, "POST", shares, { body: input, version: 1 });
  assert.equal(shared.status, 201);
  assert.equal(shared.headers.get("etag"), '"2"');
  assert.equal((await ask(police, "POST", shares, { body: input, version: 2 })).status, 403);
  assert.equal(((await ask(police, "GET", `${path}/${id}`)).body["fields"] as unknown[]).length, 2);
  const back = await ask(customs, "POST", `${shares}/${String(shared.body["share"])}/withdraw`);
  assert.equal(back.status, 200);
  assert.equal(((await ask(police, "GET", `${path}/${id}`)).body["fields"] as unknown[]).length, 1);
});
