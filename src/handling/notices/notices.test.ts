import assert from "node:assert/strict";
import test from "node:test";
import { officer, testDatabase } from "../../../test/support/database.ts";
import { plantLead } from "../../../test/support/leads.ts";
import type { Context } from "../../kernel/context.ts";
import { publicContext } from "../../kernel/context.ts";
import { systemActor } from "../../kernel/actor.ts";
import { Problem } from "../../kernel/problem.ts";
import { loadReference } from "../../registers/reference/index.ts";
import { openCase } from "../cases/index.ts";
import {
  approveNotice,
  draftNotice,
  expireNotices,
  getNotice,
  listNotices,
  noticeByNumber,
  noticesAbout,
  noticeTimeLine,
  publishedNotices,
  rejectNotice,
  submitNotice,
  withdrawNotice,
} from "./index.ts";
import type { Notice } from "./model.ts";
import { draftNoticeInput } from "./model.ts";

const db = await testDatabase();
await loadReference(db.contextOf(systemActor("moit.dms")));
const an = officer("moit.dms", ["officer"], "usr_an");
const binh = officer("moit.dms", ["approver"], "usr_binh");
const author = db.contextOf(an);
const approver = db.contextOf(binh);
const anyone = publicContext(db.database, () => new Date());
const day = 86_400_000;
const words = {
  title: { vi: "Cảnh báo nước hoa giả", en: "Fake perfume" },
  body: { vi: "Không mua.", en: "Do not buy." },
};
const violator = {
  name: "Hộ kinh doanh Bí Danh",
  address: "Hà Nội",
  act: "Bán hàng giả",
  area: "Hà Nội",
  body: "Đội 1",
  decisionNumber: "01/QĐ-XPHC",
  decisionDate: "2026-09-01",
};

const draft = (more: object = {}, ctx: Context = author) =>
  draftNotice(ctx, draftNoticeInput.parse({ kind: "warning", ...words, subjects: [], ...more }));
async function publish(more: object = {}, at = new Date()): Promise<Notice> {
  const [writes, approves] = [db.contextOf(an, at), db.contextOf(binh, at)];
  const of = await draft(more, writes);
  const submitted = await submitNotice(writes, of.id, of.version);
  return approveNotice(approves, of.id, submitted.version);
}
const about = (kind: Parameters<typeof noticesAbout>[1], value: string) =>
  anyone.read((tx) => noticesAbout(tx, kind, value));
/** The house acting for an agency, as a job does. */
const house = (to: string | null) => db.contextOf({ ...officer(to ?? "", []), kind: "system", agency: to });
const refused = (code: string) => (error: unknown) => error instanceof Problem && error.code === code;

test("an approved notice is public with its number, and the next of its kind has the next number", async () => {
  const first = await publish();
  const other = await publish({ kind: "recall" });
  const next = await publish();
  assert.match(first.number ?? "", /^CB-\d{4}-\d{6}$/);
  assert.match(other.number ?? "", /^TH-\d{4}-\d{6}$/);
  assert.equal(Number(next.number?.slice(-6)), Number(first.number?.slice(-6)) + 1);
  const read = await anyone.read((tx) => noticeByNumber(tx, first.number?.toLowerCase() ?? ""));
  assert.deepEqual([read.title, read.kind, read.agency], [words.title, "warning", "moit.dms"]);
  const kinds = await anyone.read((tx) => publishedNotices(tx, { limit: 1, kind: "recall" }));
  assert.deepEqual(
    kinds.items.map((item) => item.number),
    [other.number],
  );
});

test("a number is taken at publication only: drafts and refused approvals leave no gap", async () => {
  const before = await publish();
  await draft();
  const waiting = await draft();
  const submitted = await submitNotice(author, waiting.id, waiting.version);
  await assert.rejects(approveNotice(author, waiting.id, submitted.version), refused("forbidden"));
  await assert.rejects(approveNotice(approver, waiting.id, submitted.version - 1), refused("stale"));
  const after = await publish();
  assert.equal(Number(after.number?.slice(-6)), Number(before.number?.slice(-6)) + 1);
});

test("the public check finds a notice by every kind of subject however it is written", async () => {
  const published = await publish({
    subjects: [
      { kind: "host", value: "https://www.nuochoa-gia.example.vn/khuyen-mai" },
      { kind: "phone", value: "0912 345 678" },
      { kind: "gtin", value: "8936036020014" },
      { kind: "seller", value: "Nước Hoa Thật" },
      { kind: "brand", value: "Chanel" },
      { kind: "product", value: "Coco Mademoiselle 100ml" },
    ],
  });
  const ways = [
    ["host", "nuochoa-gia.example.vn"],
    ["host", "http://M.NuocHoa-Gia.example.vn:8080/x?y"],
    ["phone", "+84 912.345.678"],
    ["gtin", "08936036020014"],
    ["seller", "nuoc hoa that"],
    ["brand", "CHANEL"],
    ["product", "coco mademoiselle 100ML"],
  ] as const;
  for (const [kind, value] of ways)
    assert.deepEqual(
      (await about(kind, value)).map((found) => found.id),
      [published.id],
      `${kind} ${value}`,
    );
  for (const [kind, value] of [
    ["host", "example.vn"],
    ["host", "gia.example.vn"],
    ["phone", "0912345679"],
    ["brand", "chane"],
    ["gtin", "x"],
    ["host", ""],
  ] as const) {
    assert.deepEqual(await about(kind, value), [], `${kind} ${value}`);
  }
});

test("what is not published, or no longer, is not found by number, by list or by what it is about", async () => {
  const subject = { subjects: [{ kind: "phone", value: "0987654321" }] };
  const waiting = await draft(subject);
  await submitNotice(author, waiting.id, waiting.version);
  const published = await publish(subject);
  assert.deepEqual(
    (await about("phone", "0987654321")).map((found) => found.id),
    [published.id],
  );
  await withdrawNotice(approver, published.id, published.version, "Nhầm số");
  assert.deepEqual(await about("phone", "0987654321"), []);
  await assert.rejects(
    anyone.read((tx) => noticeByNumber(tx, published.number ?? "")),
    refused("not-found"),
  );
  const left = await anyone.read((tx) =>
    tx.client.query("select shown from notice_subjects where folded = '+84987654321'"),
  );
  assert.equal(left.rowCount, 0);
  const listed = await anyone.read((tx) => publishedNotices(tx, { limit: 200 }));
  assert.ok(!listed.items.some((item) => [waiting.id, published.id].includes(item.id)));
  assert.deepEqual(
    [(await getNotice(author, published.id)).reason, (await getNotice(author, published.id)).state],
    ["Nhầm số", "withdrawn"],
  );
});

test("a violator's entry is hidden from the public after 30 days by itself, and the job then takes it down", async () => {
  const old = await publish(
    { kind: "violator", violator, subjects: [{ kind: "seller", value: "Bí Danh" }] },
    new Date(Date.now() - 31 * day),
  );
  const fresh = await publish(
    { kind: "violator", violator, subjects: [{ kind: "seller", value: "Bí Danh" }] },
    new Date(Date.now() - 29 * day),
  );
  assert.equal(Number(fresh.expiresAt) - Number(fresh.publishedAt), 30 * day);
  assert.deepEqual(
    (await about("seller", "bí danh")).map((found) => found.id),
    [fresh.id],
  );
  const rows =
    "select id from notices where id = $1 union all select notice_id from notice_subjects where notice_id = $1";
  assert.equal((await anyone.read((tx) => tx.client.query(rows, [old.id]))).rowCount, 0);
  assert.equal((await anyone.read((tx) => tx.client.query(rows, [fresh.id]))).rowCount, 2);
  // Officers see more rows than the public does, and read the same.
  const seenByOfficer = await author.read((tx) => noticesAbout(tx, "seller", "bí danh"));
  assert.deepEqual(
    seenByOfficer.map((found) => found.id),
    [fresh.id],
  );
  assert.equal((await getNotice(author, old.id)).state, "published");
  assert.equal(await expireNotices(house("chinhhang"), house), 1);
  assert.equal(await expireNotices(house("chinhhang"), house), 0);
  const kept = await getNotice(author, old.id);
  assert.deepEqual([kept.state, kept.level, kept.violator], ["expired", "own", violator]);
  const steps = await noticeTimeLine(author, old.id);
  assert.deepEqual(
    steps.steps.map((step) => step.type),
    ["notice-drafted", "notice-submitted", "notice-published", "notice-expired"],
  );
  assert.equal((await getNotice(author, fresh.id)).state, "published");
});

test("a warning stays until somebody withdraws it", async () => {
  assert.equal((await publish()).expiresAt, null);
});

test("a correction takes the place of what it corrects, keeps its subjects and answers for its number", async () => {
  const wrong = await publish({ subjects: [{ kind: "brand", value: "Nhãn Cũ" }] });
  const why = { vi: "Sai tên gian hàng", en: "Wrong shop name" };
  const right = await publish({
    corrects: wrong.id,
    correction: why,
    subjects: undefined,
    title: { vi: "Bản đúng", en: "Right" },
  });
  assert.deepEqual(
    (await about("brand", "nhãn cũ")).map((found) => found.id),
    [right.id],
  );
  const read = await anyone.read((tx) => noticeByNumber(tx, wrong.number ?? ""));
  assert.equal(read.number, right.number);
  assert.deepEqual(
    read.history.map((step) => [step.number, step.why]),
    [[wrong.number, why]],
  );
  const ended = await getNotice(author, wrong.id);
  assert.deepEqual([ended.state, ended.correctedBy], ["withdrawn", right.id]);
  const again = await publish({ corrects: right.id, correction: why, subjects: undefined });
  assert.equal((await anyone.read((tx) => noticeByNumber(tx, wrong.number ?? ""))).id, again.id);
  assert.deepEqual(
    again.history.map((step) => step.number),
    [wrong.number, right.number],
  );
});

test("a correction of a violator's entry does not make it stay longer", async () => {
  const first = await publish({ kind: "violator", violator }, new Date(Date.now() - 20 * day));
  const second = await publish({
    kind: "violator",
    violator,
    corrects: first.id,
    correction: { vi: "Sai số", en: "Wrong number" },
  });
  assert.deepEqual(second.expiresAt, first.expiresAt);
});

test("of two corrections of one notice, the second to be approved is refused and nothing of it shows", async () => {
  const wrong = await publish();
  const why = { vi: "Sai", en: "Wrong" };
  const drafts = [
    await draft({ corrects: wrong.id, correction: why }),
    await draft({ corrects: wrong.id, correction: why }),
  ] as const;
  const submitted = [];
  for (const of of drafts) submitted.push(await submitNotice(author, of.id, of.version));
  await approveNotice(approver, drafts[0].id, submitted[0]?.version ?? 0);
  await assert.rejects(approveNotice(approver, drafts[1].id, submitted[1]?.version ?? 0), refused("conflict"));
  assert.equal((await getNotice(author, drafts[1].id)).state, "submitted");
});

test("a notice drafted from a case takes the case's shops as its subjects", async () => {
  const lead = await plantLead(db, { agency: "moit.dms", shop: "Kho Hàng Hiệu" });
  const from = await openCase(author, { leads: [lead.id], summary: "" });
  const of = await draft({ caseId: from.id, subjects: undefined });
  const file = await getNotice(author, of.id);
  assert.deepEqual(file.subjects, [{ kind: "seller", value: "Kho Hàng Hiệu", shown: "Kho Hàng Hiệu" }]);
  assert.equal(file.caseId, from.id);
  assert.deepEqual(
    (await listNotices(author, { caseId: from.id }, { limit: 5 })).items.map((item) => item.id),
    [of.id],
  );
});

test("a draft without its English text cannot be submitted, and a rejected one comes back with the reason", async () => {
  const of = await draft({ body: { vi: "Chỉ tiếng Việt" } });
  await assert.rejects(submitNotice(author, of.id, of.version), refused("forbidden"));
  const whole = await draft();
  const submitted = await submitNotice(author, whole.id, whole.version);
  const back = await rejectNotice(approver, whole.id, submitted.version, "Thiếu bằng chứng");
  assert.deepEqual([back.state, back.reason], ["draft", "Thiếu bằng chứng"]);
  assert.equal((await submitNotice(author, whole.id, back.version)).reason, null);
});

test("a published notice is found on the desk by its number, however it is typed, and by nobody else's desk", async () => {
  const published = await publish({ title: { vi: "Cảnh báo số một", en: "A numbered warning" } });
  for (const typed of [published.number ?? "", ` ${(published.number ?? "").toLowerCase()} `]) {
    const found = (await listNotices(author, { q: typed }, { limit: 5 })).items;
    assert.deepEqual(
      found.map((item) => item.id),
      [published.id],
      typed,
    );
  }
  const police = db.contextOf(officer("mps.a05"));
  assert.deepEqual((await listNotices(police, { q: published.number ?? "" }, { limit: 5 })).items, []);
});

test("desk lists filter by state, kind and words, and pages go on at their cursor", async () => {
  const own = officer("hanoi.dms", ["officer"], "usr_ha");
  const ids: string[] = [];
  for (let n = 0; n < 3; n++)
    ids.push(
      (
        await draft(
          { title: { vi: `Bản ${n} đồ chơi`, en: "" } },
          db.contextOf(own, new Date(Date.UTC(2026, 0, n + 1))),
        )
      ).id,
    );
  const ctx = db.contextOf(own);
  const first = await listNotices(ctx, { q: "do choi", states: ["draft"], kind: "warning" }, { limit: 2 });
  const rest = await listNotices(ctx, { q: "do choi" }, { limit: 2, cursor: first.next ?? undefined });
  assert.deepEqual(
    [...first.items, ...rest.items].map((item) => item.id),
    ids.toReversed(),
  );
  assert.equal(rest.next, null);
  assert.deepEqual((await listNotices(ctx, { states: ["published"] }, { limit: 5 })).items, []);
});

test("before a rule said how long a violator stays published, none could be", async () => {
  const at = new Date("2024-06-30T10:00:00+07:00");
  await assert.rejects(publish({ kind: "violator", violator }, at), refused("conflict"));
  const from = new Date("2024-07-01T00:00:00+07:00");
  assert.equal(Number((await publish({ kind: "violator", violator }, from)).expiresAt) - Number(from), 30 * day);
});
