import assert from "node:assert/strict";
import test from "node:test";
import { officer, settled, testDatabase } from "../../../../../test/support/database.ts";
import type { Actor } from "../../../../kernel/actor.ts";
import { systemActor } from "../../../../kernel/actor.ts";
import { loadAgencies } from "../../../../registers/agencies/index.ts";
import type { RecordGiven } from "../../index.ts";
import { keepRecords, recordInput } from "../../index.ts";
import { changeSearch } from "./commands/change-search.ts";
import { lookAtAlerts } from "./commands/look-at-alerts.ts";
import { removeSearch } from "./commands/remove-search.ts";
import { saveSearch } from "./commands/save-search.ts";
import { findAlerts } from "./find-alerts.ts";
import { savedSearchInput } from "./model.ts";
import { countUnread, listAlerts, listSavedSearches } from "./queries.ts";
import { nextLook } from "./times.ts";

const db = await testDatabase();
await loadAgencies(db.contextOf(systemActor("chinhhang")));
const key = Buffer.alloc(32, 7);
const customs = officer("customs.cuc");
const police = officer("mps.c03", ["officer"], "usr_lan");
const colleague = officer("mps.c03", ["officer"], "usr_minh");
const market = officer("moit.dms");
let now = new Date("2026-11-20T03:00:00Z");
const walk = (hours: number) => (now = new Date(now.getTime() + hours * 3_600_000));
const as = (actor: Actor) => db.contextOf(actor, now);
let count = 0;
const keep = async (more: Partial<RecordGiven> = {}, externalId = `n-${++count}`, actor = customs): Promise<string> => {
  const given = recordInput.parse({
    externalId,
    kind: "seizure",
    title: "Lô giày",
    sharedWith: ["mps.c03"],
    ...more,
  });
  return (await keepRecords(as(actor), "file", [given], key)).ids[0] as string;
};
const save = async (query: Record<string, unknown>, more: Record<string, unknown> = {}, who = police) => {
  await settled(db);
  return (await saveSearch(as(who), savedSearchInput.parse({ name: "Theo dõi", query, ...more }))).id;
};
const look = async (id: string, agency = "mps.c03") => {
  await settled(db);
  walk(0.02);
  return findAlerts(as(systemActor(agency)), key, id, new AbortController().signal);
};
const alerts = async (search: string, who = police) =>
  (await listAlerts(as(who), { search, unread: false }, null, 100)).map((one) => one.record_id);

test("what matches and changes from then on becomes an alert: by words with marks or none, by kind, by value", async () => {
  await keep({ title: "Đồng hồ giả trước đó" });
  const byWords = await save({ words: "dong ho" });
  const byKind = await save({ kinds: ["alert"] });
  const byValue = await save({ values: [{ kind: "phone", value: "0912 345 678" }] });
  const watch = await keep({ title: "Lô đồng hồ giả" });
  const alert = await keep({ kind: "alert", title: "Cảnh báo" });
  const phone = await keep({ fields: [{ name: "Điện thoại", value: "+84 912 345 678" }] });
  for (const id of [byWords, byKind, byValue]) await look(id);
  assert.deepEqual([await alerts(byWords), await alerts(byKind), await alerts(byValue)], [[watch], [alert], [phone]]);
});

test("what a person may not see is no alert to them, and stops being one when it is narrowed", async () => {
  const search = await save({ words: "vali" });
  await keep({ title: "Vali kín", sharedWith: [] });
  const shown = await keep({ title: "Vali chung" }, "vali");
  await look(search);
  assert.deepEqual(await alerts(search), [shown]);
  const before = await countUnread(as(police));
  await keep({ title: "Vali chung", sharedWith: [] }, "vali");
  assert.deepEqual(await alerts(search), []);
  assert.equal(await countUnread(as(police)), before - 1);
});

test("a value in a field that one may not see is no match", async () => {
  const search = await save({ values: [{ kind: "phone", value: "0987654321" }] });
  await keep({ fields: [{ name: "Điện thoại", value: "0987654321", level: "own" }] });
  await look(search);
  assert.deepEqual(await alerts(search), []);
});

test("a record is told once a search, however often it changes, and own records where they are wished", async () => {
  const [others, all] = [await save({ words: "balo" }), await save({ words: "balo", own: true })];
  const theirs = await keep({ title: "Balo" }, "balo");
  const ours = await keep({ title: "Balo ta", sharedWith: [] }, "balo-ours", colleague);
  for (const id of [others, all]) await look(id);
  await keep({ title: "Balo to" }, "balo");
  for (const id of [others, all]) await look(id);
  assert.deepEqual(await alerts(others), [theirs]);
  assert.deepEqual((await alerts(all)).toSorted(), [theirs, ours].toSorted());
});

test("each person has looked at an alert or not; a search of one's own is nobody else's", async () => {
  const own = await save({ words: "kính" });
  const shared = await save({ words: "kính" }, { forAgency: true });
  await keep({ title: "Kính" });
  for (const id of [own, shared]) await look(id);
  assert.equal((await alerts(own, colleague)).length, 0);
  assert.equal((await alerts(shared, colleague)).length, 1);
  assert.equal((await alerts(shared, market)).length, 0);
  const unread = await countUnread(as(colleague));
  await lookAtAlerts(as(police), { search: shared, records: null });
  assert.equal(await countUnread(as(colleague)), unread);
  assert.equal(await lookAtAlerts(as(colleague), { search: shared, records: null }), 1);
  assert.equal(await countUnread(as(colleague)), unread - 1);
  assert.ok(!(await listSavedSearches(as(colleague), null, 100)).some(({ id }) => id === own));
  for (const who of [colleague, market])
    await assert.rejects(changeSearch(as(who), own, 1, { name: "x", alerts: "off" }), { code: "not-found" });
  await assert.rejects(removeSearch(as(market), shared, 1), { code: "not-found" });
});

test("off it looks for nothing and makes up for nothing; each day it comes at half past seven, Vietnam's time", async () => {
  const search = await save({ words: "mũ" }, { alerts: "daily" });
  const id = await keep({ title: "Mũ" });
  await settled(db);
  assert.equal(await look(search), null, "its hour has not come");
  walk(24);
  await look(search);
  assert.deepEqual(await alerts(search), [id]);
  await changeSearch(as(police), search, 1, { name: "Mũ", alerts: "off" });
  await keep({ title: "Mũ khác" });
  await settled(db);
  await changeSearch(as(police), search, 2, { name: "Mũ", alerts: "now" });
  const next = await keep({ title: "Mũ nữa" });
  await look(search);
  assert.deepEqual((await alerts(search)).toSorted(), [id, next].toSorted());
  await removeSearch(as(police), search, 3);
  assert.deepEqual(await alerts(search), []);
});

const at = (text: string) => nextLook("daily", new Date(`${text}+07:00`)).toISOString();

test("the hour of the digest is the next half past seven", () => {
  assert.equal(at("2026-11-20T07:29:00"), "2026-11-20T00:30:00.000Z");
  assert.equal(at("2026-11-20T07:30:00"), "2026-11-21T00:30:00.000Z");
  assert.equal(at("2026-11-20T23:59:00"), "2026-11-21T00:30:00.000Z");
  assert.equal(at("2026-12-31T12:00:00"), "2027-01-01T00:30:00.000Z");
});

const faults = async (query: Record<string, unknown>) =>
  save(query).then(
    () => [],
    (error: { details: { faults: { pointer: string }[] } }) => error.details.faults.map(({ pointer }) => pointer),
  );

test("a search for nothing, and a value that is none of its kind, are refused with their place", async () => {
  assert.deepEqual(await faults({ words: " … " }), ["/query/words"]);
  assert.deepEqual(await faults({ values: [{ kind: "phone", value: "12" }] }), ["/query/values/0/value"]);
});
