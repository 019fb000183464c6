import assert from "node:assert/strict";
import test from "node:test";
import { testApi } from "../../../test/support/api.ts";
import { officer, testDatabase } from "../../../test/support/database.ts";
import { systemActor } from "../../kernel/actor.ts";
import { text } from "../../kernel/text/index.ts";
import type { MappedRecord } from "../../services/sockets/index.ts";
import { importRecalls, productsRoutes } from "./index.ts";

const db = await testDatabase();
const ask = testApi(db, productsRoutes);
const approver = officer("moit.dms", ["approver"]);

async function* alerts(): AsyncGenerator<MappedRecord> {
  for (const [index, product] of ["Kem trộn Mây Trắng", "Viên uống Mây Xanh", "Trà Mây Vàng"].entries()) {
    const value = {
      externalId: String(index),
      number: null,
      issuedOn: { from: `2026-0${index + 1}-01`, precision: "day" },
      title: null,
      product,
      brand: null,
      company: null,
      models: [],
      gtins: [],
      regNo: null,
      description: null,
      hazard: null,
      remedy: null,
      kind: "recall",
      authority: null,
      url: null,
    };
    yield { line: index + 1, value };
  }
}
await importRecalls(db.contextOf(systemActor("moit.dms")), alerts(), { id: "x", level: "agencies" });

type Item = { id: string; product: string; version: number };
const list = async (who: Parameters<typeof ask>[0], query: string) => {
  const { status, body } = await ask(who, "GET", `/v1/recalls${query}`);
  assert.equal(status, 200);
  return body as { items: Item[]; next: string | null };
};

test("recalls are paged newest first and searched without marks", async () => {
  const first = await list(approver, "?limit=2");
  assert.deepEqual(
    first.items.map((item) => item.product),
    ["Trà Mây Vàng", "Viên uống Mây Xanh"],
  );
  const second = await list(approver, `?limit=2&cursor=${first.next}`);
  assert.deepEqual([second.items.map((item) => item.product), second.next], [["Kem trộn Mây Trắng"], null]);
  assert.deepEqual((await list(approver, "?q=kem+tron")).items.length, 1);
});

test("a cursor that is none of ours and a limit too great are invalid, with the place of the fault", async () => {
  for (const query of ["?cursor=xyz", "?limit=9999", `?q=${"x".repeat(501)}`]) {
    const { status, body } = await ask(null, "GET", `/v1/recalls${query}`);
    assert.equal(status, 422);
    assert.match((body["errors"] as { pointer: string }[])[0]?.pointer ?? "", /^\/query\//);
  }
});

test("the public sees an alert once an approver has verified the version they read, and not before", async () => {
  const [item] = (await list(approver, "?q=may+trang")).items;
  const path = `/v1/recalls/${item?.id}`;
  assert.equal((await ask(null, "GET", path)).status, 404);
  assert.deepEqual((await list(null, "")).items, []);
  const body = { note: "Đã đọc quyết định thu hồi" };
  assert.equal((await ask(null, "POST", `${path}/verify`, { body, version: 1 })).status, 401);
  assert.equal((await ask(approver, "POST", `${path}/verify`, { body })).status, 422);
  assert.equal((await ask(approver, "POST", `${path}/verify`, { body: {}, version: 1 })).status, 422);
  assert.equal((await ask(approver, "POST", `${path}/verify`, { body, version: 9 })).status, 412);
  const verified = await ask(approver, "POST", `${path}/verify`, { body, version: 1 });
  assert.deepEqual([verified.status, verified.headers.get("etag"), verified.body["verified"]], [200, '"2"', true]);
  assert.equal((await ask(null, "GET", path)).status, 200);
  assert.equal((await ask(null, "GET", "/v1/recalls/rec_none")).status, 404);
});

test("a recall says whether its reader may verify it, and why not", async () => {
  const [item] = (await list(approver, "?q=may+xanh")).items;
  const path = `/v1/recalls/${item?.id}`;
  const told = async (who: Parameters<typeof ask>[0], at = path) =>
    ((await ask(who, "GET", at)).body["abilities"] as { verify: { allowed: boolean; reason: string | null } }).verify;
  assert.deepEqual(await told(approver), { allowed: true, reason: null });
  const reasonOf = async (who: Parameters<typeof ask>[0], at?: string) => (await told(who, at)).reason;
  assert.equal(await reasonOf(officer("moit.dms", ["officer"])), text("vi", "access.reason.role"));
  assert.equal(await reasonOf(officer("mps.a05", ["approver"])), text("vi", "access.reason.agency"));
  const [shown] = (await list(approver, "?q=may+trang")).items;
  const published = `/v1/recalls/${shown?.id}`;
  assert.equal(await reasonOf(approver, published), text("vi", "products.already-public"));
  assert.equal(await reasonOf(null, published), text("vi", "access.reason.role"));
});
