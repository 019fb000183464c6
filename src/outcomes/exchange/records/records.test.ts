import assert from "node:assert/strict";
import test from "node:test";
import { officer, settled, testDatabase } from "../../../../test/support/database.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { systemActor } from "../../../kernel/actor.ts";
import { loadAgencies, makeGroup } from "../../../registers/agencies/index.ts";
import { countRecords, getRecord, keepRecords, listRecords, recordInput } from "../index.ts";
import { beginning } from "../feeds/changes/cursor.ts";
import { readFeed } from "../feeds/changes/read-changes.ts";
import type { RecordGiven } from "../index.ts";

const db = await testDatabase();
await loadAgencies(db.contextOf(systemActor("chinhhang")));
const key = Buffer.alloc(32, 7);
const customs = officer("customs.cuc", ["officer", "approver"]);
const police = officer("mps.c03");
const market = officer("moit.dms");
const as = (actor: Actor, ...audiences: string[]) =>
  db.contextOf({ ...actor, audiences: [...actor.audiences, ...audiences] });
let count = 0;
const keep = (actor: Actor, ...records: RecordGiven[]) =>
  keepRecords(
    as(actor),
    "file",
    records.map((one) => recordInput.parse(one)),
    key,
  );
const given = (more: Partial<RecordGiven> = {}): RecordGiven => ({
  externalId: `n-${++count}`,
  kind: "seizure",
  title: "Lô giày giả ở cảng",
  ...more,
});
const keepOne = async (actor: Actor, more: Partial<RecordGiven> = {}): Promise<string> =>
  (await keep(actor, given(more))).ids[0]!;

test("a record is its own agency's alone where nothing else is said", async () => {
  const id = await keepOne(customs);
  assert.equal((await getRecord(as(customs), id)).level, "own");
  await assert.rejects(getRecord(as(police), id), { code: "not-found" });
  assert.equal(
    (await listRecords(as(police), { agencies: ["customs.cuc"] }, { after: null, limit: 10 })).items.length,
    0,
  );
  assert.equal(await countRecords(as(police), { agencies: ["customs.cuc"] }), 0);
});

test("a repeat changes nothing, and what changed is told by its number", async () => {
  const one = given({ fields: [{ name: "Số lượng", value: "120", unit: "đôi" }] });
  assert.deepEqual(
    { ...(await keep(customs, one)), ids: [] },
    { new: 1, changed: 0, unchanged: 0, refused: [], ids: [] },
  );
  assert.equal((await keep(customs, one)).unchanged, 1);
  const kept = await keep(customs, { ...one, title: "Lô giày" });
  assert.equal(kept.changed, 1);
  const read = await getRecord(as(customs), kept.ids[0]!);
  assert.equal(read.title, "Lô giày");
  assert.equal(read.keeping?.version, 2);
  assert.deepEqual(read.fields, [{ name: "Số lượng", value: "120", unit: "đôi" }]);
});

test("a field is seen by those whom both the record and the field name", async () => {
  const port = { name: "Cảng", purpose: "Chống hàng giả ở cảng", members: ["moit.dms"] };
  const group = (await makeGroup(as(customs), port)).id;
  const id = await keepOne(customs, {
    sharedWith: ["mps.c03", group],
    fields: [
      { name: "Cảng", value: "Cát Lái" },
      { name: "Chủ hàng", value: "Trần Văn Tám", sharedWith: ["mps.c03", "moit.dms"] },
      { name: "Nguồn tin", value: "Người báo tin", level: "own" },
    ],
  });
  const names = async (ctx: ReturnType<typeof as>) => (await getRecord(ctx, id)).fields.map(({ name }) => name);
  assert.deepEqual(await names(as(customs)), ["Cảng", "Chủ hàng", "Nguồn tin"]);
  assert.deepEqual(await names(as(police)), ["Cảng", "Chủ hàng"]);
  assert.deepEqual(await names(as(market, group)), ["Cảng"]);
  await assert.rejects(getRecord(as(market), id), { code: "not-found" });
  assert.equal((await getRecord(as(police), id)).keeping, null);
});

test("the feed tells a record, its change, and that it is gone to whom it was shown", async () => {
  await settled(db);
  const start = (await readFeed(as(police), beginning, 1000)).next;
  const one = given({ sharedWith: ["mps.c03"] });
  const id = (await keep(customs, one)).ids[0]!;
  await settled(db);
  const told = await readFeed(as(police), start, 1000);
  assert.deepEqual(
    told.items.map(({ kind, id: of }) => [kind, of]),
    [["put", id]],
  );
  await keep(customs, { ...one, sharedWith: ["moit.dms"] });
  await settled(db);
  const gone = await readFeed(as(police), told.next, 1000);
  assert.deepEqual(
    gone.items.map(({ kind, id: of }) => [kind, of]),
    [["gone", id]],
  );
  const later = await readFeed(as(police), gone.next, 1000);
  assert.deepEqual(later.items, []);
  const toMarket = await readFeed(as(market), start, 1000);
  assert.deepEqual(
    toMarket.items.map(({ kind, id: of }) => [kind, of]),
    [["put", id]],
  );
});
