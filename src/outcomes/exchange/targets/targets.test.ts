import assert from "node:assert/strict";
import test from "node:test";
import { officer, testDatabase } from "../../../../test/support/database.ts";
import { plantLead } from "../../../../test/support/leads.ts";
import { askFor, loadForRequests } from "../../../../test/support/requests.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { openCase } from "../../../handling/cases/index.ts";
import { keepRecords } from "../records/commands/keep-records.ts";
import { recordInput } from "../records/model.ts";
import { planOperation } from "../requests/index.ts";
import type { TargetKind } from "./target.ts";
import { whoElse } from "./queries.ts";

const db = await testDatabase();
await loadForRequests(db);
const key = Buffer.alloc(32, 5);
const roles = ["officer", "approver"] as const;
const [dms, police, customs, health] = ["moit.dms", "mps.a05", "customs.cuc", "moh"].map((agency) =>
  officer(agency, roles),
) as [Actor, Actor, Actor, Actor];
const as = (actor: Actor) => db.contextOf(actor);
let count = 0;
const keep = async (actor: Actor, fields: Record<string, string>, sharedWith: string[] = []) => {
  const given = recordInput.parse({
    externalId: `t-${++count}`,
    kind: "seller",
    title: `Hồ sơ ${count}`,
    sharedWith,
    ...(sharedWith.length > 0 ? { level: "named" } : {}),
    fields: Object.entries(fields).map(([name, value]) => ({ name, value })),
  });
  return (await keepRecords(as(actor), "file", [given], key)).ids[0]!;
};
const found = async (actor: Actor, kind: TargetKind, id: string) => {
  const { record, records, requests, operations, notices } = await whoElse(as(actor), kind, id, key);
  return {
    record,
    records: records.map((one) => one.record.id),
    requests: requests.map((one) => one.id),
    operations: operations.map((one) => one.id),
    notices: notices.map((one) => one.other_agency),
  };
};
const nobody = { records: [], requests: [], operations: [], notices: [] };
const operation = (actor: Actor, members: string[], target: { name: string; taxCode?: string; sellerId?: string }) =>
  planOperation(as(actor), {
    name: "Cao điểm",
    purpose: "Kiểm tra kho",
    plan: "",
    startsOn: "2026-12-01",
    endsOn: "2026-12-05",
    members,
    targets: [target],
  });

test("of a record: what others share with the asker, ask and plan about the same; the hidden rest is nowhere", async () => {
  const own = await keep(dms, { "Mã số thuế": "0100109106", "Điện thoại": "0912 000 111" });
  assert.deepEqual(await found(dms, "record", own), { record: own, ...nobody });
  await keep(customs, { "Mã số thuế": "0100109106" });
  const theirs = await keep(police, { "Điện thoại": "+84912000111" }, ["moit.dms"]);
  const asked = await askFor(as(police), "moit.dms", { subject: { kind: "record", id: theirs } });
  await askFor(as(police), "customs.cuc", { subject: { kind: "record", id: theirs } });
  const { id: plan } = await operation(police, ["moit.dms"], { name: "Công ty Lá", taxCode: "0100109106" });
  await operation(police, ["customs.cuc"], { name: "Công ty Lá", taxCode: "0100109106" });
  assert.deepEqual(await found(dms, "record", own), {
    record: own,
    records: [theirs],
    requests: [asked.id],
    operations: [plan],
    notices: [],
  });
  await assert.rejects(found(customs, "record", own), { code: "not-found" });
});

test("that somebody holds the same is told from the own notice, with a name only where the other let it be known", async () => {
  const own = await keep(dms, { "Số tài khoản": "19001234567890" });
  await db.asSuperuser(`insert into app.blind_notices (id, meeting_id, agency, kinds, own_record, other_agency, shown_from, state) values
    ('bno_a', 'bme_a', 'moit.dms', '{bank}', '${own}', null, now() - interval '2 hours', 'open'),
    ('bno_b', 'bme_b', 'moit.dms', '{bank}', '${own}', 'moh', now() - interval '3 hours', 'known'),
    ('bno_c', 'bme_a', 'moh', '{bank}', '${own}', 'moit.dms', now() - interval '2 hours', 'open'),
    ('bno_d', 'bme_d', 'moit.dms', '{bank}', '${own}', 'customs.cuc', now() + interval '2 hours', 'open')`);
  assert.deepEqual((await found(dms, "record", own)).notices, [null, "moh"]);
  const auditor = await found(officer("moit.dms", ["auditor"]), "record", own);
  assert.deepEqual(auditor.notices, [], "who reads no notices is told none");
});

test("of a case: by what its sellers show, and by the sellers themselves; of a hidden case nothing", async () => {
  const { id: lead, sellerId } = await plantLead(db, { agency: "moit.dms", shop: "Gian Lá Cọ" });
  await db.asSuperuser(
    `insert into app.account_values (seller_id, kind, value, written, disguised, listing_id, field, start_at, end_at, seen_at, agency, level)
     values ($1, 'phone', '+84977000333', '', false, '', 'account', 0, 1, now(), 'moit.dms', 'own')`,
    [sellerId],
  );
  const opened = await openCase(as(dms), { leads: [lead], title: "Vụ Lá Cọ", summary: "" });
  assert.deepEqual(await found(dms, "case", opened.id), { record: null, ...nobody });
  const theirs = await keep(health, { "Điện thoại": "0977 000 333" }, ["moit.dms"]);
  await keep(police, { "Điện thoại": "0977 000 333" });
  const { id: plan } = await operation(health, ["moit.dms"], { name: "Gian khác tên", sellerId });
  assert.deepEqual(await found(dms, "case", opened.id), {
    record: null,
    ...nobody,
    records: [theirs],
    operations: [plan],
  });
  await assert.rejects(found(health, "case", opened.id), { code: "not-found" });
  await assert.rejects(found(officer("moit.dms", ["administrator"]), "case", opened.id), { code: "forbidden" });
});
