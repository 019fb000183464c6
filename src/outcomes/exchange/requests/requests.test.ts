import assert from "node:assert/strict";
import { Readable } from "node:stream";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import test, { after } from "node:test";
import { officer, testDatabase } from "../../../../test/support/database.ts";
import { plantLead } from "../../../../test/support/leads.ts";
import { askFor, loadForRequests } from "../../../../test/support/requests.ts";
import { systemActor } from "../../../kernel/actor.ts";
import { Problem } from "../../../kernel/problem.ts";
import { fileInput, openFiles, storeFile } from "../../../services/files/index.ts";
import { openCase } from "../../../handling/cases/index.ts";
import {
  acknowledgeRequest,
  answerRequest,
  askExtension,
  countWaiting,
  decideExtension,
  editMessage,
  escalateRequests,
  listRequests,
  passRequest,
  readRequest,
  withdrawRequest,
  writeMessage,
} from "./index.ts";
import { stepOf } from "./commands/escalate-requests.ts";
import { getAttachment } from "./threads/queries.ts";

const db = await testDatabase();
await loadForRequests(db);
const dataDir = await mkdtemp(path.join(tmpdir(), "chinhhang-requests-"));
after(() => rm(dataDir, { recursive: true, force: true }));
const files = await openFiles(dataDir, null);

/** A Monday at nine in Viet Nam. */
const monday = new Date("2026-11-09T09:00:00+07:00");
const dmsPerson = officer("moit.dms", ["officer", "approver"], "usr_lan");
const policePerson = officer("mps.a05", ["officer", "approver"], "usr_hung");
const dms = db.contextOf(dmsPerson, monday);
const police = db.contextOf(policePerson, monday);
const customs = db.contextOf(officer("customs.cuc", ["officer"], "usr_mai"), monday);
const page = { limit: 50 };
const answer = { body: "Chủ thuê bao là ông A.", links: [], files: [] };

async function faultOf(attempt: Promise<unknown>): Promise<unknown> {
  const error = await attempt.then(
    () => assert.fail("it was let through"),
    (caught: unknown) => caught,
  );
  assert.ok(error instanceof Problem, String(error));
  return [error.code, error.details.faults?.[0]?.pointer];
}
const bring = (ctx: typeof dms, words: string) =>
  storeFile(ctx, files, fileInput.parse({ name: "cong-van.txt" }), Readable.from([Buffer.from(words)]));

test("a request is due after working days, holidays left out, and urgent ones sooner", async () => {
  assert.equal((await askFor(dms, "mps.a05")).dueOn, "2026-11-23");
  assert.equal((await askFor(dms, "mps.a05", { urgency: "urgent" })).dueOn, "2026-11-12");
  assert.equal((await askFor(dms, "mps.a05", { workingDays: 12 })).dueOn, "2026-11-26"); // 24 November is a day off
});

test("nobody asks their own agency, nor one that is none today", async () => {
  assert.deepEqual(await faultOf(askFor(dms, "moit.dms")), ["invalid", "/to"]);
  assert.deepEqual(await faultOf(askFor(dms, "moit.tcqltt")), ["invalid", "/to"]);
  assert.deepEqual(await faultOf(askFor(dms, "no.such")), ["invalid", "/to"]);
  assert.deepEqual(await faultOf(askFor(dms, "any.ministries")), ["invalid", "/to"]);
  assert.deepEqual(await faultOf(askFor(dms, "prov.chicuc")), ["invalid", "/to"]);
});

test("asking about a case does not show it: the receiver is told the words and no id", async () => {
  const lead = await plantLead(db, { agency: "moit.dms", shop: "Shop Lá Bàng" });
  const about = await openCase(dms, { leads: [lead.id], title: "Chuyên án kín", summary: "Kho ở Hoài Đức" });
  const subject = { kind: "case", id: about.id, title: "Người bán trên mạng" };
  const { id } = await askFor(dms, "mps.a05", { subject });
  const [own, theirs] = [await readRequest(dms, id), await readRequest(police, id)];
  assert.deepEqual([own.subjectId, own.subjectTitle], [about.id, "Người bán trên mạng"]);
  assert.deepEqual([theirs.subjectId, theirs.subjectTitle], [null, "Người bán trên mạng"]);
  assert.ok(!JSON.stringify(theirs).includes("Chuyên án kín"));
  const listed = (await listRequests(police, {}, page)).items.find((one) => one.id === id);
  assert.equal(listed?.subjectId, null);
  assert.equal((await listRequests(police, { subject: about.id }, page)).items.length, 0);
  assert.equal((await listRequests(dms, { subject: about.id }, page)).items.length, 1);
  assert.deepEqual(await faultOf(askFor(police, "moit.dms", { subject })), ["invalid", "/subject/id"]);
});

test("the first reading at the holder makes it seen, once, and both sides learn who read what and when", async () => {
  const { id } = await askFor(dms, "mps.a05");
  assert.equal((await readRequest(dms, id)).state, "sent");
  assert.equal((await readRequest(police, id)).state, "seen");
  await readRequest(police, id);
  const asked = await readRequest(dms, id);
  assert.deepEqual(
    asked.thread.receipts.map((one) => [one.thing, one.agency, one.name]),
    [[id, "mps.a05", "usr_hung"]],
  );
  assert.equal(asked.steps.filter((step) => step.type === "exchange-request-seen").length, 1);
  const { version } = await answerRequest(police, id, 1, { ...answer, isLast: false });
  await readRequest(dms, id);
  const read = (await readRequest(police, id)).thread.receipts.filter((one) => one.agency === "moit.dms");
  assert.deepEqual(
    read.map((one) => one.name),
    ["usr_lan"],
  );
  assert.equal(version, 2);
});

test("an auditor's reading makes nothing seen", async () => {
  const { id } = await askFor(dms, "mps.a05");
  const auditor = db.contextOf(officer("mps.a05", ["auditor"], "usr_audit"), monday);
  assert.equal((await readRequest(auditor, id)).state, "sent");
});

test("a part of an answer and its files are read by who asked and who gave it, not by who holds the request later", async () => {
  const { id } = await askFor(dms, "mps.a05", { formerSees: true });
  const paper = await bring(police, "lịch sử giao dịch");
  const partly = await answerRequest(police, id, 1, { ...answer, isLast: false, files: [paper.id] });
  await passRequest(police, id, partly.version, { to: "customs.cuc", reason: "Hàng qua cửa khẩu" });
  const [asked, held] = [await readRequest(dms, id), await readRequest(customs, id)];
  assert.deepEqual([asked.answers.length, asked.thread.attachments.length], [1, 1]);
  assert.deepEqual([held.answers.length, held.thread.attachments.length], [0, 0]);
  const on = asked.answers[0]!.id;
  assert.equal((await getAttachment(dms, on, paper.hash)).name, "cong-van.txt");
  await assert.rejects(getAttachment(customs, on, paper.hash), { code: "not-found" });
  await answerRequest(customs, id, partly.version + 1, { ...answer, isLast: true });
  assert.equal((await readRequest(dms, id)).answers.length, 2);
  assert.equal((await readRequest(police, id)).answers.length, 1);
});

test("only files of the own agency go with a request: what another shares is not handed on", async () => {
  const shared = await storeFile(
    police,
    files,
    fileInput.parse({ name: "mat.txt", level: "agencies" }),
    Readable.from([Buffer.from("tài liệu của công an")]),
  );
  assert.deepEqual(await faultOf(askFor(dms, "customs.cuc", { files: [shared.id] })), ["invalid", "/files/0"]);
  assert.deepEqual(await faultOf(askFor(dms, "customs.cuc", { files: ["fil_none"] })), ["invalid", "/files/0"]);
  const own = await bring(dms, "ảnh chụp gian hàng");
  const { id } = await askFor(dms, "mps.a05", { files: [own.id] });
  assert.equal((await getAttachment(police, id, own.hash)).size, own.size);
  await passRequest(police, id, 1, { to: "customs.cuc", reason: "Đúng thẩm quyền" });
  assert.equal((await getAttachment(customs, id, own.hash)).hash, own.hash);
  await assert.rejects(getAttachment(police, id, own.hash), { code: "not-found" });
});

test("a request passed on is its former holder's to see only where who asked said so, and comes back whole", async () => {
  const { id } = await askFor(dms, "mps.a05");
  await writeMessage(police, id, { body: "Đang tra cứu", mentions: ["moit.dms"], files: [] });
  await passRequest(police, id, 1, { to: "customs.cuc", reason: "Hàng nhập khẩu" });
  await assert.rejects(readRequest(police, id), { code: "not-found" });
  assert.equal((await listRequests(police, {}, page)).items.filter((one) => one.id === id).length, 0);
  const held = await readRequest(customs, id);
  assert.deepEqual([held.holder, held.thread.messages.length], ["customs.cuc", 0]);
  assert.ok(held.steps.some((step) => step.type === "exchange-request-passed-on"));
  await passRequest(customs, id, 2, { to: "mps.a05", reason: "Không phải hàng nhập khẩu" });
  assert.deepEqual(
    (await readRequest(police, id)).thread.messages.map((one) => one.body),
    ["Đang tra cứu"],
  );
  assert.deepEqual(await faultOf(passRequest(police, id, 3, { to: "moit.dms", reason: "x" })), ["invalid", "/to"]);
});

test("more time is asked for once, and a granted day begins anew", async () => {
  const { id } = await askFor(dms, "mps.a05", { workingDays: 2 });
  const asked = await askExtension(police, id, 1, { workingDays: 5, reason: "Chờ nhà mạng trả lời" });
  assert.equal(asked.extensionUntil, "2026-11-18");
  assert.deepEqual((await countWaiting(dms)).forUs, 1);
  await assert.rejects(askExtension(police, id, 2, { workingDays: 5, reason: "x" }), { code: "forbidden" });
  const refused = await decideExtension(dms, id, 2, { granted: false, reason: "Việc gấp" });
  assert.deepEqual([refused.dueOn, refused.extensionUntil], ["2026-11-11", null]);
  await askExtension(police, id, 3, { workingDays: 5, reason: "Chờ nhà mạng trả lời" });
  const granted = await decideExtension(dms, id, 4, { granted: true, reason: "" });
  assert.deepEqual([granted.dueOn, granted.dueAt.toISOString()], ["2026-11-18", "2026-11-18T17:00:00.000Z"]);
});

test("what is overdue is told once to the holder's approvers and once to both, and again where more time passes too", async () => {
  const { id } = await askFor(dms, "mps.a05", { workingDays: 2 });
  const at = (time: string) => {
    const now = new Date(time);
    return escalateRequests(db.contextOf(systemActor("chinhhang"), now), (agency) =>
      db.contextOf(systemActor(agency), now),
    );
  };
  const stepsTold = async () => {
    const file = await readRequest(dms, id);
    const told = file.steps.filter((step) => step.type === "exchange-request-escalated");
    return [file.escalation, told.map((step) => (step.payload as { step: number }).step)];
  };
  await at("2026-11-11T23:59:00+07:00");
  assert.deepEqual(await stepsTold(), [0, []]);
  await at("2026-11-12T00:00:00+07:00");
  await at("2026-11-12T08:00:00+07:00");
  assert.deepEqual(await stepsTold(), [1, [1]]);
  assert.ok((await listRequests(police, { told: true }, page)).items.some((one) => one.id === id));
  await at("2026-11-14T00:00:00+07:00");
  await at("2026-11-20T00:00:00+07:00");
  assert.deepEqual(await stepsTold(), [2, [1, 2]]);
  const late = db.contextOf(policePerson, new Date("2026-11-16T09:00:00+07:00"));
  const { version } = await askExtension(late, id, 3, { workingDays: 1, reason: "Sắp xong" });
  const granted = await decideExtension(dms, id, version, { granted: true, reason: "" });
  assert.deepEqual([granted.dueOn, granted.escalation], ["2026-11-17", 0]);
  await at("2026-11-18T00:00:00+07:00");
  assert.deepEqual(await stepsTold(), [1, [1, 2, 1]]);
  await answerRequest(police, id, granted.version + 1, { ...answer, isLast: true });
  assert.ok(!(await listRequests(police, { told: true }, page)).items.some((one) => one.id === id));
  assert.equal(await at("2026-12-30T00:00:00+07:00").then(async () => (await stepsTold())[0]), 1);
});

test("the list of what is overdue is for the house alone", async () => {
  const sql = "select * from sec.overdue_exchange_requests('2030-01-01', 100)";
  assert.equal((await police.transaction((tx) => tx.client.query(sql))).rowCount, 0);
  const calendar = { off: new Set<string>(), worked: new Set<string>() };
  assert.equal(stepOf(calendar, "2026-11-13", new Date("2026-11-17T23:59:00+07:00")), 1);
  assert.equal(stepOf(calendar, "2026-11-13", new Date("2026-11-18T00:00:00+07:00")), 2);
});

test("open requests come first by when they are due, ended ones after, newest first; filters and pages agree", async () => {
  const far = await askFor(customs, "most", { workingDays: 20, title: "Giám định mẫu Đồng hồ" });
  const near = await askFor(customs, "most", { workingDays: 1 });
  const gone = await askFor(customs, "most");
  await withdrawRequest(customs, gone.id, 1, "Đã có kết quả");
  const most = db.contextOf(officer("most", ["officer"], "usr_most"), monday);
  assert.deepEqual(
    (await listRequests(most, { box: "in" }, page)).items.map((one) => one.id),
    [near.id, far.id, gone.id],
  );
  const paged: string[] = [];
  for (let cursor: string | undefined, more = true; more;) {
    const part = await listRequests(most, { box: "in" }, { cursor, limit: 1 });
    paged.push(...part.items.map((one) => one.id));
    cursor = part.next ?? undefined;
    more = part.next !== null;
  }
  assert.deepEqual(paged, [near.id, far.id, gone.id]);
  assert.deepEqual((await listRequests(most, { box: "out" }, page)).items, []);
  assert.deepEqual(
    (await listRequests(most, { q: "dong ho" }, page)).items.map((one) => one.id),
    [far.id],
  );
  assert.deepEqual((await listRequests(most, { q: "100%_" }, page)).items, []);
  const later = db.contextOf(most.actor, new Date("2026-11-11T09:00:00+07:00"));
  assert.deepEqual(
    (await listRequests(later, { overdue: true }, page)).items.map((one) => one.id),
    [near.id],
  );
  assert.deepEqual(await countWaiting(later), { forUs: 2, overdue: 1, forThem: 0, unread: 3 });
  await readRequest(later, near.id);
  assert.equal((await countWaiting(later)).unread, 2);
});

test("a change on an older version is refused, but being seen ages nothing", async () => {
  const { id } = await askFor(dms, "mps.a05");
  await readRequest(police, id);
  await acknowledgeRequest(police, id, 1);
  await assert.rejects(withdrawRequest(dms, id, 1, "x"), { code: "stale" });
  await withdrawRequest(dms, id, 2, "Không cần nữa");
});

test("an author changes their words for ten minutes; then a correction follows, of the own agency's words only", async () => {
  const { id } = await askFor(dms, "mps.a05");
  const said = await writeMessage(dms, id, { body: "Số 0912", mentions: [], files: [] });
  const soon = db.contextOf(dmsPerson, new Date(monday.getTime() + 9 * 60_000));
  const late = db.contextOf(dmsPerson, new Date(monday.getTime() + 10 * 60_000));
  assert.equal((await editMessage(soon, id, said.id, "Số 0913")).body, "Số 0913");
  await assert.rejects(editMessage(late, id, said.id, "Số 0914"), { code: "forbidden" });
  await assert.rejects(editMessage(police, id, said.id, "x"), { code: "forbidden" });
  const corrected = await writeMessage(late, id, { body: "Đúng là 0914", mentions: [], corrects: said.id, files: [] });
  assert.equal(corrected.corrects, said.id);
  const theirs = { body: "x", mentions: [], corrects: said.id, files: [] };
  assert.deepEqual(await faultOf(writeMessage(police, id, theirs)), ["invalid", "/corrects"]);
  const stranger = { body: "x", mentions: ["customs.cuc"], files: [] };
  assert.deepEqual(await faultOf(writeMessage(police, id, stranger)), ["invalid", "/mentions/0"]);
});

test("an agency that came after the holder answers in its place", async () => {
  const { id } = await askFor(dms, "mps.a05");
  const heir = db.contextOf({ ...officer("mps", ["officer"], "usr_heir"), audiences: ["mps", "mps.a05"] }, monday);
  await readRequest(heir, id);
  await answerRequest(heir, id, 1, { ...answer, isLast: true });
  const file = await readRequest(dms, id);
  assert.deepEqual([file.state, file.answers[0]?.agency], ["answered", "mps"]);
});
