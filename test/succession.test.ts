import assert from "node:assert/strict";
import { Readable } from "node:stream";
import test from "node:test";
import { systemActor } from "../src/kernel/actor.ts";
import type { Context } from "../src/kernel/context.ts";
import { Problem } from "../src/kernel/problem.ts";
import { getFile, storeFile } from "../src/services/files/index.ts";
import { timeLine } from "../src/services/facts/index.ts";
import { agencySucceeded, loadAgencies, succeedAgency } from "../src/registers/agencies/index.ts";
import { loadReference } from "../src/registers/reference/index.ts";
import type { EvidenceAnswer } from "../src/signals/evidence/index.ts";
import { judgeLead, listLeads } from "../src/signals/leads/index.ts";
import {
  addLeads,
  addNote,
  assignCase,
  caseTimeLine,
  changeState,
  closeCase,
  getCase,
  listCases,
  openCase,
  shareCase,
} from "../src/handling/cases/index.ts";
import { answerTakedown, askTakedown, getTakedown, listTakedowns } from "../src/handling/takedowns/index.ts";
import { approveNotice, draftNotice, getNotice, listNotices, submitNotice } from "../src/handling/notices/index.ts";
import { draftNoticeInput } from "../src/handling/notices/model.ts";
import { nextRequest } from "./support/audiences.ts";
import { officer, testDatabase } from "./support/database.ts";
import { evidenceHouse, sentPage } from "./support/evidence.ts";
import { plantLead } from "./support/leads.ts";
import { importObserved, observed } from "./support/listings.ts";
import { plantUsers } from "./support/people.ts";

// By the register the first ended on 28 February 2025, the second on 30 June 2025; the third stands.
const [ended, between, successor] = ["moit.tcqltt", "moit.ttb", "gov_inspectorate"];
const db = await testDatabase();
const house = db.contextOf(systemActor("moit.dms"));
await loadReference(house);
await loadAgencies(house);
const evidence = await evidenceHouse(db);
const old = db.contextOf(officer(ended, ["officer", "approver"], "usr_old"));
const oldApprover = db.contextOf(officer(ended, ["approver"], "usr_old_approver"));
const colleague = officer(successor, ["officer"], "usr_colleague");
await plantUsers(db, old.actor, oldApprover.actor, officer(successor), colleague);
const basis = "Nghị quyết về tổ chức bộ máy, 2025";
const page = { limit: 50 };

/** What the console does. */
const succeed = async (from: string, to: string, day: string) =>
  succeedAgency(db.contextOf({ ...systemActor(to), id: "console" }), { ended: from, successor: to, from: day, basis });
const codeOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => "done",
    (error: unknown) => (error instanceof Problem ? (error.details.faults?.[0]?.code ?? error.code) : String(error)),
  );
const sees = async (ctx: Context) => ({
  cases: (await listCases(ctx, {}, page)).items.length,
  leads: (await ctx.read((tx) => listLeads(tx, {}, page))).items.length,
  takedowns: (await listTakedowns(ctx, {}, page)).items.length,
  notices: (await listNotices(ctx, {}, page)).items.length,
  file: await codeOf(getFile(ctx, file.id)),
  capsule: (await evidence.ask(ctx.actor, `/v1/evidence/${capsule}`)).status,
  facts: (await ctx.read((tx) => timeLine(tx, opened.id))).length > 0,
});

// What the ended agency left behind.
await importObserved(
  old,
  ["1", "2"].map((n) => observed({ externalId: n, title: `Hàng ${n}` })),
  { level: "own", agency: ended },
);
const listing = async (n: string): Promise<string> =>
  (await db.asSuperuser("select id from app.listings where external_id = $1", [n])).rows[0].id;
const lead = await plantLead(db, { agency: ended, shop: "Gian hàng cũ" });
const free = await plantLead(db, { agency: ended, shop: "Gian hàng chưa xem" });
const opened = await openCase(old, { leads: [lead.id], title: "Vụ dở dang", summary: "Còn phải xác minh" });
const asked = await askTakedown(old, {
  listings: [await listing("1")],
  concern: "counterfeit",
  reason: "Xâm phạm nhãn hiệu",
  caseId: opened.id,
});
const words = { title: { vi: "Cảnh báo", en: "Warning" }, body: { vi: "Không mua.", en: "Do not buy." } };
const draft = (ctx: Context, more: object = {}) =>
  draftNotice(ctx, draftNoticeInput.parse({ kind: "warning", ...words, subjects: [], ...more }));
const drafted = await draft(old);
const submitted = await submitNotice(old, drafted.id, drafted.version);
const published = await approveNotice(oldApprover, drafted.id, submitted.version);
const file = await storeFile(
  old,
  evidence.files,
  { name: "anh.txt", level: "own", sharedWith: [] },
  Readable.from([Buffer.from("x")]),
);
const sent = await evidence.ask(old.actor, "/v1/evidence/uploads", sentPage({ case: opened.id }));
const { id: capsule } = (await sent.json()) as EvidenceAnswer;
await evidence.work(ended, capsule);

const all = { cases: 1, leads: 2, takedowns: 1, notices: 1, file: "done", capsule: 200, facts: true };
const nothing = { cases: 0, leads: 0, takedowns: 0, notices: 0, file: "not-found", capsule: 404, facts: false };

test("until it is decided the one after sees nothing of the ended agency", async () => {
  assert.deepEqual(await sees(await nextRequest(db, ended)), all);
  for (const agency of [between, successor]) assert.deepEqual(await sees(await nextRequest(db, agency)), nothing);
});

test("only what the register bears is decided, once, and never in a circle", async () => {
  assert.equal(await codeOf(succeed("no.such", successor, "2025-03-01")), "unknown");
  assert.equal(await codeOf(succeed(ended, "no.such", "2025-03-01")), "unknown");
  assert.equal(await codeOf(succeed(ended, between, "2025-02-28")), "stands");
  assert.equal(await codeOf(succeed("moit.dms", successor, "2025-03-01")), "stands");
  assert.equal(await codeOf(succeed(ended, between, "2025-07-01")), "gone");
  assert.equal(await codeOf(succeed(ended, ended, "2025-03-01")), "circle");
  assert.equal(await codeOf(succeed(ended, successor, "2999-01-01")), "not-yet");
  await succeed(ended, between, "2025-03-01");
  assert.equal(await codeOf(succeed(ended, successor, "2025-07-01")), "succeeded");
  // Were the register changed so that the first stood again, the second could not be given back to it.
  await db.asSuperuser("update app.agencies set valid_to = null where id = $1", [ended]);
  assert.equal(await codeOf(succeed(between, ended, "2025-07-01")), "circle");
  await db.asSuperuser("update app.agencies set valid_to = '2025-02-28' where id = $1", [ended]);
  await succeed(between, successor, "2025-07-01");
});

test("past the code: nobody hands records over but the console", async () => {
  const forged = await nextRequest(db, "mps.a05", ["administrator", "approver"]);
  const insert = "insert into agency_successions values ('moit.dms', 'mps.a05', '2025-01-01', 'x', 'x', now())";
  await assert.rejects(
    forged.transaction((tx) => tx.client.query(insert)),
    /row-level security/,
  );
});

test("through a chain of successions the last one sees it all, and nobody else does", async () => {
  assert.deepEqual(await sees(await nextRequest(db, successor)), all);
  assert.deepEqual(await sees(await nextRequest(db, between)), all, "its people work until they are suspended");
  assert.deepEqual(await sees(await nextRequest(db, ended)), all);
  assert.deepEqual(await sees(await nextRequest(db, "moit.dms")), { ...nothing, facts: false });
  const [fact] = await house.read((tx) => timeLine(tx, ended));
  assert.equal(fact?.type, agencySucceeded.type);
});

test("the ended agency's case goes on at the successor: note, assignment, state, sharing, end; children stay with it", async () => {
  const ctx = await nextRequest(db, successor);
  await addNote(ctx, opened.id, "Tiếp nhận hồ sơ");
  let of = await getCase(ctx, opened.id);
  const steps = [
    (version: number) => assignCase(ctx, opened.id, version, colleague.id),
    (version: number) => assignCase(ctx, opened.id, version, ctx.actor.id),
    (version: number) => addLeads(ctx, opened.id, version, [free.id]),
    (version: number) => changeState(ctx, opened.id, version, { to: "verifying", reason: "Đủ dấu hiệu" }),
    (version: number) => shareCase(ctx, opened.id, version, { level: "named", sharedWith: ["customs.cuc"] }),
  ];
  for (const step of steps) {
    await step(of.version);
    of = await getCase(ctx, opened.id);
  }
  assert.deepEqual([of.agency, of.notes.length, of.state], [ended, 1, "verifying"]);
  const customs = await nextRequest(db, "customs.cuc");
  assert.equal((await getCase(customs, opened.id)).notes.length, 1);
  assert.equal(await codeOf(addNote(customs, opened.id, "x")), "forbidden");
  assert.ok((await caseTimeLine(old, opened.id)).steps.length >= 5, "its old officers see what becomes of it");
  const closed = await closeCase(ctx, opened.id, of.version, { outcome: "handled", reason: "Đã xử lý" });
  assert.equal(closed.state, "closed");
});

test("a lead of the ended agency is judged, and goes into one case only, whichever of the two opened it", async () => {
  const ctx = await nextRequest(db, successor);
  assert.equal(await codeOf(judgeLead(ctx, free.id, { verdict: "yes" })), "forbidden", "a case stands on it");
  assert.equal(await codeOf(openCase(ctx, { leads: [free.id], summary: "" })), "conflict");
  const third = await plantLead(db, { agency: ended, shop: "Gian thứ ba" });
  await judgeLead(ctx, third.id, { verdict: "yes" });
  const own = await openCase(ctx, { leads: [third.id], summary: "" });
  assert.equal(own.agency, successor);
  assert.equal(await codeOf(openCase(ctx, { leads: [third.id], summary: "" })), "conflict");
});

test("a platform that the ended agency asked is not asked again, and its answer is written down", async () => {
  const ctx = await nextRequest(db, successor);
  const again = { listings: [await listing("1")], concern: "counterfeit" as const, reason: "Lần nữa" };
  assert.equal(await codeOf(askTakedown(ctx, again)), "conflict");
  const known = await getTakedown(ctx, asked.id);
  assert.equal(known.caseId, opened.id);
  await answerTakedown(ctx, asked.id, known.version, {
    outcomes: [{ listing: again.listings[0] as string, outcome: "removed" }],
    answer: "Đã gỡ",
  });
  const more = await askTakedown(ctx, { ...again, listings: [await listing("2")], caseId: opened.id });
  assert.equal(more.agency, successor);
});

test("what the ended agency published is corrected by the successor, and the correction answers for its number", async () => {
  const ctx = await nextRequest(db, successor);
  const approver = db.contextOf({ ...ctx.actor, id: "usr_second" });
  const correction = await draft(ctx, {
    corrects: published.id,
    correction: { vi: "Sửa tên", en: "The name is put right" },
  });
  assert.equal(correction.agency, ended);
  const ready = await submitNotice(ctx, correction.id, correction.version);
  const standing = await approveNotice(approver, correction.id, ready.version);
  assert.equal(standing.state, "published");
  assert.equal((await getNotice(ctx, published.id)).correctedBy, correction.id);
  const own = await draft(ctx, { caseId: opened.id });
  assert.equal(own.agency, successor);
});

test("whoever came before sees nothing of what the successor begins", async () => {
  const mine = { cases: 1, leads: 3, takedowns: 1, notices: 2 };
  const { cases, leads, takedowns, notices } = await sees(await nextRequest(db, ended));
  assert.deepEqual({ cases, leads, takedowns, notices }, mine);
});
