import assert from "node:assert/strict";
import test from "node:test";
import { officer, partyPerson, testDatabase } from "../../../../test/support/database.ts";
import { plantLead } from "../../../../test/support/leads.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { publicActor, systemActor } from "../../../kernel/actor.ts";
import { loadAgencies } from "../../../registers/agencies/index.ts";
import { addNote, editCase, openCase, shareCase } from "../../../handling/cases/index.ts";
import { withdrawRecords } from "../records/commands/withdraw-records.ts";
import { getRecord } from "../records/queries.ts";
import { shareRecord } from "../records/commands/share-record.ts";
import { shareInput } from "../records/sharing.ts";
import { recordsWithValue } from "../records/searching.ts";
import { makeExcerpt } from "./commands/make-excerpt.ts";
import { excerptSource, readExcerpt } from "./queries.ts";

const db = await testDatabase();
await loadAgencies(db.contextOf(systemActor("moit.dms")));
const key = Buffer.alloc(32, 5);
const lan = officer("moit.dms", ["officer"], "usr_lan");
const police = officer("mps.a05", ["officer", "approver"]);
const as = (actor: Actor) => db.contextOf(actor);
const value = (shop: string, phone: string, agency: string, level = "own") =>
  db.asSuperuser(
    `insert into app.account_values (seller_id, kind, value, written, disguised, listing_id, field, start_at, end_at, seen_at, agency, level)
     values ($1, 'phone', $2, $2, false, '', 'account', 0, 1, now(), $3, $4::app.level)`,
    [shop, phone, agency, level],
  );

const lead = await plantLead(db, { agency: "moit.dms", shop: "Gian Lá Sen" });
await value(lead.sellerId, "+84912000111", "moit.dms");
await value(lead.sellerId, "+84912000222", "customs.cuc");
const opened = await openCase(as(lan), {
  leads: [lead.id],
  title: "Chuyên án Lá Sen",
  summary: "Kho ở Hoài Đức, người báo là chị H.",
});
await addNote(as(lan), opened.id, "Ghi chú nội bộ");
const read = (actor: Actor = lan) => readExcerpt(as(actor), "case", opened.id);
const chosen = async (...names: string[]) => {
  const file = await read();
  const fields = file.fields.filter(({ name }) => names.includes(name)).map((field) => field.key);
  return { title: "Vụ việc ở chợ mạng", fields, seen: file.seen };
};
const make = async (...names: string[]) => makeExcerpt(as(lan), "case", opened.id, await chosen(...names), key);

test("all parts of a case are offered and none is chosen; notes and what other agencies keep closer are not offered", async () => {
  const file = await read();
  assert.deepEqual([file.record, file.isChanged, file.may.allowed], [null, false, true]);
  assert.deepEqual(
    file.fields.filter((field) => field.isChosen),
    [],
  );
  const all = file.fields.map((field) => field.value).join("\n");
  for (const there of ["Chuyên án Lá Sen", "Kho ở Hoài Đức", "Gian Lá Sen", "+84912000111"])
    assert.ok(all.includes(there), there);
  for (const hidden of ["Ghi chú nội bộ", "+84912000222"]) assert.ok(!all.includes(hidden), hidden);
});

test("what was chosen becomes a record that only the own agency sees, and it meets others by its phone", async () => {
  const id = await make("Điện thoại", "Tên gian hàng");
  const record = await getRecord(as(lan), id);
  assert.deepEqual(
    [record.title, record.kind, record.level, record.fields.map((field) => field.value)],
    ["Vụ việc ở chợ mạng", "case", "own", ["Gian Lá Sen", "+84912000111"]],
  );
  await assert.rejects(getRecord(as(police), id), { code: "not-found" });
  assert.equal((await recordsWithValue(as(lan), "phone", "0912 000 111", key))[0]?.record.id, id);
  assert.deepEqual(await excerptSource(as(lan), id), {
    kind: "case",
    id: opened.id,
    name: `${opened.number} · Chuyên án Lá Sen`,
    isChanged: false,
  });
  assert.equal(await make("Điện thoại", "Tên gian hàng"), id, "made again it is the same record");
});

test("a case that changed offers its record anew, and sends nothing by itself; a choice of before is refused", async () => {
  const before = await chosen("Tóm tắt", "Điện thoại");
  const id = await makeExcerpt(as(lan), "case", opened.id, before, key);
  const { keeping } = await getRecord(as(lan), id);
  const share = shareInput.parse({ audiences: ["mps.a05"], purpose: "Cùng xác minh" });
  await shareRecord(as(lan), id, keeping!.version, share);
  await editCase(as(lan), opened.id, opened.version, { summary: "Kho ở Thạch Thất" });
  const seen = async () => (await getRecord(as(police), id)).fields.map((field) => field.value);
  assert.deepEqual(await seen(), ["Kho ở Hoài Đức, người báo là chị H.", "+84912000111"]);
  const file = await read();
  const summary = file.fields.find((field) => field.key === "summary");
  assert.deepEqual(
    [file.isChanged, summary?.isChosen, summary?.was],
    [true, true, "Kho ở Hoài Đức, người báo là chị H."],
  );
  assert.equal((await excerptSource(as(lan), id))?.isChanged, true);
  await assert.rejects(makeExcerpt(as(lan), "case", opened.id, before, key), { code: "stale" });
  await make("Tóm tắt");
  assert.deepEqual(await seen(), ["Kho ở Thạch Thất"]);
  assert.equal((await read()).isChanged, false);
  assert.equal(await excerptSource(as(police), id), null, "of what it was made its reader is not told");
});

test("a record that was withdrawn is made again for the own agency alone", async () => {
  const id = (await read()).record!.id;
  await withdrawRecords(as(lan), [id], "Nhầm vụ việc", "moit.dms");
  await make("Điện thoại");
  assert.deepEqual([(await getRecord(as(lan), id)).state, (await getRecord(as(lan), id)).level], ["live", "own"]);
  await assert.rejects(getRecord(as(police), id), { code: "not-found" });
});

test("a lead gives what its seller shows, under a title that an officer writes", async () => {
  const other = await plantLead(db, { agency: "moit.dms", shop: "Gian Lá Non" });
  const file = await readExcerpt(as(lan), "lead", other.id);
  assert.deepEqual([file.title, file.fields[0]?.value], ["", "Hàng giả, xâm phạm nhãn hiệu"]);
  const fields = file.fields.map((field) => field.key);
  await assert.rejects(
    makeExcerpt(as(lan), "lead", other.id, { title: "x", fields: ["phone-0"], seen: file.seen }, key),
    {
      code: "invalid",
    },
  );
  const id = await makeExcerpt(
    as(lan),
    "lead",
    other.id,
    { title: "Gian hàng đáng ngờ", fields, seen: file.seen },
    key,
  );
  assert.equal((await getRecord(as(lan), id)).kind, "seller");
});

/** Who makes the record of a case of moit.dms whose officer is Lan, and that all agencies see. */
const table: [who: string, actor: Actor, answer: string][] = [
  ["the officer in charge", lan, "yes"],
  ["an approver of the agency", officer("moit.dms", ["approver"]), "yes"],
  ["another officer of the agency", officer("moit.dms", ["officer"]), "forbidden"],
  ["an auditor of the agency", officer("moit.dms", ["auditor"]), "forbidden"],
  ["an officer of another agency", police, "forbidden"],
  ["a key of the agency", { ...lan, kind: "key", scopes: ["exchange:read", "exchange:write"] }, "forbidden"],
  ["a manufacturer's person", partyPerson("pty_maker"), "forbidden"],
  ["the public", publicActor, "unauthenticated"],
];
for (const [who, actor, answer] of table)
  test(`${who} makes a record of a case: ${answer}`, async () => {
    const shared = await plantLead(db, { agency: "moit.dms", shop: "Gian chung" });
    const of = await openCase(as(lan), { leads: [shared.id], title: "Vụ việc chung", summary: "" });
    const input = { title: "x", fields: ["number"], seen: (await readExcerpt(as(lan), "case", of.id)).seen };
    await shareCase(as(lan), of.id, of.version, { level: "agencies", sharedWith: [] });
    const made = await makeExcerpt(as(actor), "case", of.id, input, key).then(
      () => "yes",
      (error: { code: string }) => error.code,
    );
    assert.equal(made, answer);
  });

test("who reads no cases is offered nothing of them, though the agency is the same", async () => {
  const program: Actor = { ...lan, kind: "key", roles: [], scopes: ["exchange:read"] };
  for (const actor of [officer("moit.dms", ["administrator"]), program])
    await assert.rejects(read(actor), { code: "forbidden" });
  assert.equal((await read(officer("moit.dms", ["auditor"]))).may.allowed, false);
});

test("a case that one may not see is not found, to read and to make", async () => {
  const input = { title: "x", fields: ["number"], seen: "0".repeat(64) };
  await assert.rejects(read(police), { code: "not-found" });
  await assert.rejects(makeExcerpt(as(police), "case", opened.id, input, key), { code: "not-found" });
});
