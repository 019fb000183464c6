import assert from "node:assert/strict";
import test from "node:test";
import type { z } from "zod";
import { officer, settled, testDatabase } from "../../../../test/support/database.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { systemActor } from "../../../kernel/actor.ts";
import { loadAgencies } from "../../../registers/agencies/index.ts";
import {
  answerProposal,
  getRecord,
  keepRecords,
  noteSighting,
  proposeCorrection,
  recordInput,
  recordReaders,
  recordsMeeting,
  recordsWithValue,
  searchRecords,
  shareRecord,
  suggestRecords,
  withdrawRecords,
  withdrawShare,
} from "../index.ts";
import { beginning } from "../feeds/changes/cursor.ts";
import { readFeed } from "../feeds/changes/read-changes.ts";
import type { RecordGiven, RecordSource } from "../index.ts";
import { proposalInput, sightingInput } from "./additions.ts";
import { endShares } from "./jobs.ts";
import { shareInput } from "./sharing.ts";
import { recordProposals, recordSightings } from "./side-queries.ts";

const db = await testDatabase();
const key = Buffer.alloc(32, 7);
const customs = officer("mof.customs");
const police = officer("mps.c03");
const market = officer("moit.dms");
await loadAgencies(db.contextOf(systemActor("moit.dms")));
const as = (actor: Actor, now?: Date) => db.contextOf(actor, now);
let count = 0;
async function keepOne(
  actor: Actor,
  more: Partial<RecordGiven> = {},
  source: string | RecordSource = "file",
): Promise<string> {
  const given = { externalId: `n-${++count}`, kind: "seizure", title: `Lô hàng số ${count}`, ...more };
  const kept = await keepRecords(as(actor), source, [recordInput.parse(given)], key);
  assert.deepEqual(kept.refused, []);
  return kept.ids[0]!;
}
const sees = (actor: Actor, id: string) =>
  getRecord(as(actor), id).then(
    (record) => record.fields.map(({ name }) => name).join(),
    (error: { code: string }) => error.code,
  );
const note = (level: string) => sightingInput.parse({ seenAt: "2026-11-20T07:00:00Z", place: "Chợ Lớn", level });
const share = async (id: string, more: Partial<z.input<typeof shareInput>>) => {
  const version = (await getRecord(as(customs), id)).keeping?.version ?? 0;
  const input = shareInput.parse({ audiences: ["mps.c03"], purpose: "Cùng điều tra", ...more });
  return shareRecord(as(customs), id, version, input);
};

test("a share lets in whom it names, without the fields that are kept narrower, and its withdrawal shuts them out", async () => {
  const id = await keepOne(customs, {
    fields: [
      { name: "Cảng", value: "Cát Lái" },
      { name: "Nguồn tin", value: "Người báo tin", level: "own" },
    ],
  });
  assert.equal(await sees(police, id), "not-found");
  await settled(db);
  const start = (await readFeed(as(police), beginning, 1000)).next;
  const shared = await share(id, {});
  assert.equal(await sees(police, id), "Cảng");
  assert.equal(await sees(market, id), "not-found");
  const named = await share(id, { fields: ["Nguồn tin"] });
  assert.equal(await sees(police, id), "Cảng,Nguồn tin");
  await withdrawShare(as(customs), id, named.share);
  assert.equal(await sees(police, id), "Cảng");
  await withdrawShare(as(customs), id, shared.share);
  assert.equal(await sees(police, id), "not-found");
  await settled(db);
  const told = await readFeed(as(police), start, 1000);
  assert.deepEqual(
    told.items.map((one) => [one.kind, one.id]),
    [["gone", id]],
  );
});

test("a share of a field alone shows the head of the record and that field", async () => {
  const id = await keepOne(customs, {
    fields: [
      { name: "Cảng", value: "Hải Phòng" },
      { name: "Điện thoại", value: "0912 345 678" },
    ],
  });
  await share(id, { fields: ["Điện thoại"] });
  assert.equal(await sees(police, id), "Điện thoại");
  assert.equal(
    (await recordsWithValue(as(police), "phone", "+84912345678", key)).some((one) => one.record.id === id),
    true,
  );
  assert.deepEqual(await recordsWithValue(as(market), "phone", "+84912345678", key), []);
});

test("words of a field that fewer see find nothing for them, and words of the others do", async () => {
  const id = await keepOne(customs, {
    title: "Kho giấu bên sông",
    level: "agencies",
    fields: [
      { name: "Hàng", value: "nước hoa xanhbiếc" },
      { name: "Nguồn tin", value: "mật báo tímhuế", level: "own" },
    ],
  });
  const found = async (actor: Actor, q: string) =>
    (await searchRecords(as(actor), { q, finished: true, limit: 10 })).items.map((one) => one.id);
  assert.deepEqual(await found(police, "xanhbiec"), [id]);
  assert.deepEqual(await found(police, "timhue"), []);
  assert.deepEqual(await suggestRecords(as(police), "kho giau"), ["Kho giấu bên sông"]);
  await withdrawRecords(as(customs), [id], "Nhập nhầm hồ sơ");
  assert.deepEqual(await found(police, "xanhbiec"), []);
  assert.deepEqual(await suggestRecords(as(police), "kho giau"), []);
  assert.equal(await sees(police, id), "not-found");
  assert.equal((await getRecord(as(customs), id)).state, "withdrawn");
});

test("the end of a share shuts out at once, and what still holds is put together by the job", async () => {
  const id = await keepOne(customs, { sharedWith: ["moit.dms"] });
  await share(id, { until: new Date(Date.now() + 3_600_000).toISOString() });
  assert.equal(await sees(police, id), "");
  await settled(db);
  const start = (await readFeed(as(police), beginning, 1000)).next;
  // An hour and more goes by: all ends come nearer.
  await db.asSuperuser("update app.exchange_records set shared_until = shared_until - interval '2 hours'");
  await db.asSuperuser("update app.record_shares set until = until - interval '2 hours'");
  assert.equal(await sees(police, id), "not-found");
  assert.equal(await sees(market, id), "not-found");
  await endShares({ now: () => new Date(), signal: new AbortController().signal, contextOf: house });
  assert.equal(await sees(police, id), "not-found");
  assert.equal(await sees(market, id), "");
  await settled(db);
  const told = await readFeed(as(police), start, 1000);
  assert.deepEqual(
    told.items.map((one) => [one.kind, one.id]),
    [["gone", id]],
  );
});

test("what came from another hub goes no further than its ceiling, by command or by SQL", async () => {
  const ceiling = { level: "named" as const, sharedWith: ["mps.c03"] };
  const id = await keepOne(
    systemActor("mof.customs"),
    { ceiling, sharedWith: ["mps.c03"] },
    { name: "hub-a", hub: "hub-a" },
  );
  assert.equal(await sees(police, id), "");
  await assert.rejects(share(id, { audiences: ["moit.dms"] }), { code: "invalid" });
  await assert.rejects(share(id, { audiences: ["*"] }), { code: "invalid" });
  await assert.rejects(
    db.asSuperuser(`update app.exchange_records set level = 'agencies', shared_with = '{}' where id = $1`, [id]),
    /exchange_records_ceiling/,
  );
  await assert.rejects(
    db.asSuperuser(`update app.exchange_records set shared_with = '{mps.c03,moit.dms}' where id = $1`, [id]),
    /exchange_records_ceiling/,
  );
  const again = recordInput.parse({ externalId: `n-${count}`, kind: "seizure", title: "Khác", level: "public" });
  const kept = await keepRecords(as(customs), "hub-a", [again], key);
  assert.deepEqual(
    kept.refused.map((one) => one.code),
    ["relayed"],
  );
});

test("whoever reads another's record leaves a receipt with its keeper, and nobody else sees it", async () => {
  const id = await keepOne(customs, { level: "agencies" });
  await getRecord(as(customs), id);
  await getRecord(as(police), id, { door: "page", purpose: "Chuyên án A" });
  await getRecord(as({ ...police, name: "Đại úy Mẫu" }), id);
  const readers = await recordReaders(as(customs), id);
  assert.deepEqual(
    readers.map(({ person, name, agency, times, purpose }) => ({ person, name, agency, times, purpose })),
    [{ person: police.id, name: "Đại úy Mẫu", agency: "mps.c03", times: 2, purpose: "Chuyên án A" }],
  );
  await assert.rejects(recordReaders(as(police), id), { code: "forbidden" });
});

test("a correction is proposed by whoever sees the record, and stands once its keeper accepts it", async () => {
  const id = await keepOne(customs, {
    sharedWith: ["mps.c03"],
    fields: [{ name: "Điện thoại", value: "0900 000 001" }],
  });
  const input = proposalInput.parse({ field: "Điện thoại", value: "0912 000 111", reason: "Số cũ đã bỏ" });
  await assert.rejects(proposeCorrection(as(market), id, input), { code: "not-found" });
  await assert.rejects(proposeCorrection(as(customs), id, input), { code: "forbidden" });
  const proposal = await proposeCorrection(as(police), id, input);
  await assert.rejects(answerProposal(as(police), proposal.id, { accepted: true, answer: null }, key), {
    code: "forbidden",
  });
  await assert.rejects(answerProposal(as(market), proposal.id, { accepted: true, answer: null }, key), {
    code: "not-found",
  });
  const answered = await answerProposal(as(customs), proposal.id, { accepted: true, answer: "Đúng" }, key);
  assert.equal(answered.state, "accepted");
  await assert.rejects(answerProposal(as(customs), proposal.id, { accepted: false, answer: null }, key), {
    code: "conflict",
  });
  assert.deepEqual((await getRecord(as(police), id)).fields, [
    { name: "Điện thoại", value: "0912 000 111", unit: null },
  ]);
  assert.equal((await recordsWithValue(as(police), "phone", "0912000111", key)).length, 1);
  assert.equal((await recordsWithValue(as(police), "phone", "0900000001", key)).length, 0);
  assert.deepEqual(
    (await recordProposals(as(police), id)).map((one) => one.answeredBy),
    [customs.id],
  );
});

test("a sighting is read by the record's keeper, and by those whom both the record and the sighting let in", async () => {
  const id = await keepOne(customs, { sharedWith: ["mps.c03", "moit.dms"] });
  const hidden = await keepOne(customs);
  await noteSighting(as(police), id, note("own"));
  await noteSighting(as(police), id, note("agencies"));
  await assert.rejects(noteSighting(as(police), hidden, note("own")), { code: "not-found" });
  assert.equal((await recordSightings(as(customs), id)).length, 2);
  assert.equal((await recordSightings(as(police), id)).length, 2);
  assert.equal((await recordSightings(as(market), id)).length, 1);
  await assert.rejects(recordSightings(as(officer("mod.border")), id), { code: "not-found" });
});

test("records meet in a value that the reader sees in both, and not in one that is hidden in either", async () => {
  const mine = await keepOne(police, { fields: [{ name: "STK", value: "0071 0002 34567" }] });
  const open = await keepOne(customs, { level: "agencies", fields: [{ name: "Tài khoản", value: "0071000234567" }] });
  await keepOne(customs, {
    level: "agencies",
    fields: [{ name: "Tài khoản", value: "0071000234567", level: "own" }],
  });
  const met = await recordsMeeting(as(police), mine);
  assert.deepEqual(
    met.map(({ record, by }) => [record.id, by]),
    [[open, [{ kind: "bank", field: "STK", otherField: "Tài khoản" }]]],
  );
});

test("no import brings back what an officer withdrew, and an officer may", async () => {
  const given = { externalId: "back", kind: "alert", title: "Cảnh báo" };
  const [id] = (await keepRecords(as(customs), "file", [recordInput.parse(given)], key)).ids;
  await withdrawRecords(as(customs), [id!], "Nhập nhầm hồ sơ");
  const again = [recordInput.parse({ ...given, title: "Cảnh báo mới" })];
  const byHouse = await keepRecords(as(systemActor("mof.customs")), "file", again, key);
  assert.deepEqual(
    byHouse.refused.map((one) => one.code),
    ["withdrawn"],
  );
  assert.equal((await keepRecords(as(customs), "file", again, key)).changed, 1);
  assert.equal((await getRecord(as(customs), id!)).state, "live");
});

function house(agency: string | null) {
  return db.contextOf({ ...systemActor(agency ?? ""), agency });
}

test("what documents call the localities or the ministries concerned is shared with nobody; one province's agency sees what another's does not", async () => {
  const id = await keepOne(customs);
  for (const general of ["any.localities", "prov.chicuc"])
    await assert.rejects(share(id, { audiences: [general] }), { code: "invalid" });
  await share(id, { audiences: ["prov.chicuc.vn-31-2"] });
  assert.equal(await sees(officer("prov.chicuc.vn-31-2"), id), "");
  assert.equal(await sees(officer("prov.chicuc.vn-01-2"), id), "not-found");
});

test("nobody has seen a thing on a day that is still to come", async () => {
  const id = await keepOne(customs, { level: "agencies" });
  const seen = (seenAt: Date) =>
    noteSighting(as(police, new Date("2026-11-22T07:00:00Z")), id, { ...note("own"), seenAt });
  await assert.rejects(seen(new Date("2026-11-22T07:11:00Z")), { code: "invalid" });
  await seen(new Date("2026-11-22T07:09:00Z"));
});
