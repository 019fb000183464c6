import assert from "node:assert/strict";
import test from "node:test";
import pg from "pg";
import { officer, testDatabase } from "../../../test/support/database.ts";
import { plantLead } from "../../../test/support/leads.ts";
import { publicContext } from "../../kernel/context.ts";
import { Problem } from "../../kernel/problem.ts";
import { timeLine } from "../../services/facts/index.ts";
import { openCase, shareCase } from "../cases/index.ts";
import {
  approveNotice,
  draftNotice,
  editNotice,
  getNotice,
  listNotices,
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
const dms = db.contextOf(officer("moit.dms", ["officer"], "usr_an"));
const approver = db.contextOf(officer("moit.dms", ["approver"], "usr_binh"));
const police = db.contextOf(officer("mps.a05", ["officer", "approver"], "usr_chi"));
const anyone = publicContext(db.database, () => new Date());
const tables = ["notices", "notice_subjects", "notice_origins"] as const;
const secret = { title: { vi: "Chưa công bố", en: "Not yet" }, body: { vi: "Kín", en: "Secret" } };

async function drafted(caseId?: string): Promise<Notice> {
  const subjects = [{ kind: "phone", value: "0911222333" }];
  return draftNotice(dms, draftNoticeInput.parse({ kind: "warning", ...secret, subjects, caseId }));
}

async function caseOf(agency: typeof dms): Promise<{ id: string; version: number }> {
  const lead = await plantLead(db, { agency: agency.actor.agency ?? "", shop: "Gian Kín" });
  return openCase(agency, { leads: [lead.id], summary: "" });
}

async function told(attempt: Promise<unknown>): Promise<unknown> {
  const error = await attempt.then(
    () => assert.fail("it was let through"),
    (caught: unknown) => caught,
  );
  assert.ok(error instanceof Problem, String(error));
  return { code: error.code, details: error.details };
}

test("another agency is told the same of a draft as of none, by every way there is", async () => {
  const of = await drafted();
  const ways: ((id: string) => Promise<unknown>)[] = [
    (id) => getNotice(police, id),
    (id) => noticeTimeLine(police, id),
    (id) => editNotice(police, id, 1, {}),
    (id) => submitNotice(police, id, 99),
    (id) => approveNotice(police, id, 1),
    (id) => rejectNotice(police, id, 1, "x"),
    (id) => withdrawNotice(police, id, 1, "x"),
    (id) =>
      draftNotice(
        police,
        draftNoticeInput.parse({ kind: "warning", ...secret, corrects: id, correction: { vi: "x" } }),
      ),
  ];
  for (const way of ways) assert.deepEqual(await told(way(of.id)), await told(way("not_none")));
  assert.deepEqual((await listNotices(police, {}, { limit: 200 })).items, []);
  assert.deepEqual((await listNotices(police, { q: "chưa công bố" }, { limit: 200 })).items, []);
});

test("rows of drafts are hidden from other agencies, from the public plane and without a context", async () => {
  const of = await drafted((await caseOf(dms)).id);
  await submitNotice(dms, of.id, of.version);
  for (const table of tables) {
    assert.equal((await police.read((tx) => tx.client.query(`select 1 from ${table}`))).rowCount, 0, table);
  }
  assert.deepEqual(await anyone.read((tx) => noticesAbout(tx, "phone", "0911222333")), []);
  assert.deepEqual((await anyone.read((tx) => publishedNotices(tx, { limit: 200 }))).items, []);
  const bare = new pg.Client({ connectionString: db.urlOf("app") });
  await bare.connect();
  for (const table of tables) assert.equal((await bare.query(`select 1 from ${table}`)).rowCount, 0, table);
  await bare.end();
});

test("neither the public nor another agency learns from a published notice which case it grew from, or who wrote it", async () => {
  const grown = await caseOf(dms);
  const of = await drafted(grown.id);
  const submitted = await submitNotice(dms, of.id, of.version);
  await approveNotice(approver, of.id, submitted.version);
  const [seen] = (await police.read((tx) => publishedNotices(tx, { limit: 1 }))).items;
  const [open] = (await anyone.read((tx) => publishedNotices(tx, { limit: 1 }))).items;
  assert.deepEqual(seen, open);
  assert.equal(open?.id, of.id);
  assert.doesNotMatch(JSON.stringify(open), new RegExp(`${grown.id}|usr_an|usr_binh`));
  assert.equal((await police.read((tx) => tx.client.query("select 1 from notice_origins"))).rowCount, 0);
  const facts = await police.read((tx) => timeLine(tx, of.id));
  assert.deepEqual(
    facts.map((fact) => fact.type),
    ["notice-published"],
  );
  assert.doesNotMatch(JSON.stringify(facts.map((fact) => fact.payload)), new RegExp(grown.id));
  for (const column of ["drafted_by", "approved_by", "edited_by", "reason", "corrects", "words"]) {
    await assert.rejects(
      anyone.read((tx) => tx.client.query(`select ${column} from notices`)),
      /permission denied/,
      column,
    );
  }
  await assert.rejects(
    anyone.read((tx) => tx.client.query("select 1 from notice_origins")),
    /permission denied/,
  );
});

/** What the other agency is told when it drafts from a case. */
function from(caseId: string): Promise<unknown> {
  return told(draftNotice(police, draftNoticeInput.parse({ kind: "warning", ...secret, caseId })));
}

test("a case that is hidden, shared or not there is the same for a draft of another agency", async () => {
  const hidden = await caseOf(dms);
  const shared = await caseOf(dms);
  await shareCase(dms, shared.id, shared.version, { level: "agencies", sharedWith: [] });
  assert.deepEqual(await from(hidden.id), await from("cas_none"));
  assert.deepEqual(await from(shared.id), await from("cas_none"));
});

test("the public plane can change nothing", async () => {
  for (const sql of [
    "update notices set title_vi = 'x'",
    "delete from notices",
    "insert into notice_counters values ('CB-2026', 7)",
  ]) {
    await assert.rejects(
      anyone.transaction((tx) => tx.client.query(sql)),
      /permission denied/,
      sql,
    );
  }
});

test("that a notice was withdrawn is public, why it was is not", async () => {
  const of = await drafted();
  const submitted = await submitNotice(dms, of.id, of.version);
  const published = await approveNotice(approver, of.id, submitted.version);
  await withdrawNotice(approver, of.id, published.version, "Theo công văn mật");
  const facts = await police.read((tx) => timeLine(tx, of.id));
  assert.deepEqual(
    facts.map((fact) => [fact.type, (fact.payload as { number: string }).number]),
    [
      ["notice-published", published.number],
      ["notice-withdrawn", published.number],
    ],
  );
  assert.doesNotMatch(JSON.stringify(facts), /công văn/);
  assert.equal(
    (await police.read((tx) => tx.client.query("select 1 from notices where id = $1", [of.id]))).rowCount,
    0,
  );
});
