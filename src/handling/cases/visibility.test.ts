import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import pg from "pg";
import { officer, testDatabase } from "../../../test/support/database.ts";
import { plantLead } from "../../../test/support/leads.ts";
import { plantUsers } from "../../../test/support/people.ts";
import { Problem } from "../../kernel/problem.ts";
import type { Case, CaseLevel } from "./model.ts";
import {
  addLeads,
  addNote,
  assignCase,
  caseByNumber,
  caseTimeLine,
  changeState,
  closeCase,
  editCase,
  getCase,
  listCases,
  openCase,
  reopenCase,
  shareCase,
} from "./index.ts";
import { systemActor } from "../../kernel/actor.ts";
import { loadAgencies, makeGroup } from "../../registers/agencies/index.ts";

const db = await testDatabase();
await loadAgencies(db.contextOf(systemActor("chinhhang")));
const dms = db.contextOf(officer("moit.dms", ["officer", "approver"]));
const police = db.contextOf(officer("mps.a05", ["officer", "approver"]));
const border = (await makeGroup(dms, { name: "Biên giới", purpose: "Chống hàng giả", members: [] })).id;
const customs = db.contextOf({ ...officer("customs.cuc"), audiences: ["customs.cuc", border] });
await plantUsers(db, dms.actor, police.actor);
const tables = ["cases", "case_leads", "case_parties", "case_notes"] as const;
const page = { limit: 200 };

async function hidden(shop = "Shop Bí Mật"): Promise<Case> {
  const lead = await plantLead(db, { agency: "moit.dms", shop });
  const of = await openCase(dms, { leads: [lead.id], title: `Chuyên án ${shop}`, summary: "Kiểm tra kho Hoài Đức" });
  await addNote(dms, of.id, "Nguồn tin: người giao hàng");
  return getCase(dms, of.id);
}

/** What a caller gets to know of a refusal. */
async function told(attempt: Promise<unknown>): Promise<unknown> {
  const error = await attempt.then(
    () => assert.fail("it was let through"),
    (caught: unknown) => caught,
  );
  assert.ok(error instanceof Problem, String(error));
  return { code: error.code, details: error.details };
}

/** The code by which PostgreSQL refuses, or that it did not. */
function errorOf(attempt: Promise<unknown>): Promise<string | undefined> {
  return attempt.then(
    () => "went in",
    (error: unknown) => (error as { code?: string }).code,
  );
}

test("another agency is told the same of a hidden case as of none, by every way there is", async () => {
  const of = await hidden();
  const none = `cas_${"0".repeat(26)}`;
  const ways: ((id: string) => Promise<unknown>)[] = [
    (id) => getCase(police, id),
    (id) => caseTimeLine(police, id),
    (id) => editCase(police, id, 1, { title: "x" }),
    (id) => addLeads(police, id, 1, ["lea_x"]),
    (id) => addNote(police, id, "x"),
    (id) => assignCase(police, id, 1, "usr_mps.a05"),
    (id) => changeState(police, id, 1, { to: "verifying", reason: "" }),
    (id) => shareCase(police, id, 99, { level: "agencies", sharedWith: [] }),
    (id) => closeCase(police, id, 1, { outcome: "handled", reason: "x" }),
    (id) => reopenCase(police, id, 1, "x"),
  ];
  for (const way of ways) assert.deepEqual(await told(way(of.id)), await told(way(none)));
  assert.deepEqual(await told(getCase(police, of.id)), { code: "not-found", details: {} });
  assert.deepEqual(await told(caseByNumber(police, of.number)), await told(caseByNumber(police, "HS-2026-0000000")));
});

test("lists, words and numbers find nothing of a hidden case", async () => {
  const of = await hidden("Gian Rất Kín");
  for (const filter of [
    {},
    { q: "gian rat kin" },
    { q: of.number },
    { q: "Hoài Đức" },
    { owner: of.owner },
    { states: ["open" as const] },
  ]) {
    assert.deepEqual((await listCases(police, filter, page)).items, [], JSON.stringify(filter));
  }
});

test("the rows themselves are hidden from other agencies and without a context", async () => {
  const of = await hidden();
  for (const other of [police, customs]) {
    for (const table of tables) {
      const counted = await other.read((tx) => tx.client.query(`select count(*)::int as n from ${table}`));
      assert.equal(counted.rows[0].n, 0, table);
    }
  }
  const bare = new pg.Client({ connectionString: db.urlOf("app") });
  await bare.connect();
  for (const table of tables) assert.equal((await bare.query(`select 1 from ${table}`)).rowCount, 0, table);
  await bare.end();
  const counted = await dms.read((tx) => tx.client.query("select 1 from cases where id = $1", [of.id]));
  assert.equal(counted.rowCount, 1);
});

test("the public plane cannot even name the tables", async () => {
  const open = new pg.Client({ connectionString: db.urlOf("public") });
  await open.connect();
  for (const table of tables) await assert.rejects(open.query(`select 1 from ${table}`), /permission denied/);
  await open.end();
});

test("another agency's writes meet no hidden row, and a child cannot be hung on a hidden case to find out that it is there", async () => {
  const of = await hidden();
  const changed = await police.transaction((tx) =>
    tx.client.query("update cases set level = 'agencies', shared_with = '{}' where id = $1", [of.id]),
  );
  assert.equal(changed.rowCount, 0);
  const hang = (caseId: string, agency: string) =>
    police.transaction((tx) =>
      tx.client.query(
        "insert into case_notes (id, case_id, body, author, written_at, agency, level) values ('cnt_probe', $1, 'x', 'x', now(), $2, 'own')",
        [caseId, agency],
      ),
    );
  assert.equal(await errorOf(hang(of.id, "mps.a05")), await errorOf(hang("cas_none", "mps.a05")));
  assert.equal(await errorOf(hang(of.id, "mps.a05")), "23503");
  await assert.rejects(hang(of.id, "moit.dms"), /row-level security/);
});

test("a number that a hidden case holds is passed over in silence", async () => {
  const of = await hidden();
  const tried = await police.transaction((tx) =>
    tx.client.query(
      `insert into cases (id, number, title, summary, words, state, owner, agency, level, opened_by, opened_at)
       values ('cas_probe', $1, 'x', '', '', 'open', 'x', 'mps.a05', 'own', 'x', now()) on conflict (number) do nothing`,
      [of.number],
    ),
  );
  assert.equal(tried.rowCount, 0);
});

test("numbers tell nothing of how many cases lie between them", async () => {
  const first = await plantLead(db, { agency: "mps.a05", shop: "Gian Của Công An" });
  const last = await plantLead(db, { agency: "mps.a05", shop: "Gian Của Công An" });
  const before = await openCase(police, { leads: [first.id], summary: "" });
  for (let n = 0; n < 3; n++) await hidden(`Kín ${n}`);
  const after = await openCase(police, { leads: [last.id], summary: "" });
  const gap = Number(after.number.slice(8)) - Number(before.number.slice(8));
  // A counter would give 1 (one for an agency) or 4 (one for all); a draw gives either with a chance of 4 in a million.
  assert.ok(gap !== 1 && gap !== 4, `gap ${gap}`);
});

test("what one agency does with a lead that another shares is not to be learnt by opening a case on it", async () => {
  const shared = await plantLead(db, { agency: "mps.a05", shop: "Gian Chung", level: "agencies" });
  const mine = await openCase(dms, { leads: [shared.id], summary: "" });
  const theirs = await openCase(police, { leads: [shared.id], summary: "" });
  assert.deepEqual(
    (await getCase(police, theirs.id)).leads.map((lead) => lead.caseId),
    [theirs.id],
  );
  assert.deepEqual(
    (await getCase(dms, mine.id)).parties.map((party) => party.name),
    ["Gian Chung"],
  );
  const again = await openCase(dms, { leads: [shared.id], summary: "" });
  assert.notEqual(again.id, mine.id);
});

test("sharing with a named agency or group opens the case, its parties and notes to it and to nobody else", async () => {
  const of = await hidden();
  const shared = await shareCase(dms, of.id, of.version, { level: "named", sharedWith: [border] });
  const seen = await getCase(customs, of.id);
  assert.deepEqual([seen.parties.length, seen.notes.length, seen.leads.length], [1, 1, 0]);
  assert.deepEqual(
    (await caseTimeLine(customs, of.id)).steps.map((step) => step.type),
    ["case-shared"],
  );
  assert.deepEqual(await told(getCase(police, of.id)), { code: "not-found", details: {} });
  assert.equal(
    ((await told(editCase(customs, of.id, shared.version, { title: "x" }))) as { code: string }).code,
    "forbidden",
  );
  await addNote(dms, of.id, "Ghi sau khi chia sẻ");
  assert.equal((await getCase(customs, of.id)).notes.length, 2);
});

test("a case narrowed again is gone for those who saw it, time line and all", async () => {
  const of = await hidden();
  const wide = await shareCase(dms, of.id, of.version, { level: "agencies", sharedWith: [] });
  assert.equal((await getCase(police, of.id)).id, of.id);
  await shareCase(dms, of.id, wide.version, { level: "own", sharedWith: [] });
  assert.deepEqual(await told(getCase(police, of.id)), { code: "not-found", details: {} });
  assert.deepEqual(await told(caseTimeLine(police, of.id)), { code: "not-found", details: {} });
  const left = await police.read((tx) =>
    tx.client.query(
      "select 1 from case_notes where case_id = $1 union all select 1 from case_parties where case_id = $1",
      [of.id],
    ),
  );
  assert.equal(left.rowCount, 0);
});

test("for any sequence of sharing, who sees the case and every child of it is who the level names", async () => {
  const of = await hidden("Thử Chia Sẻ");
  const share = fc.oneof(
    fc.constantFrom<CaseLevel>("own", "agencies").map((level) => ({ level, sharedWith: [] as string[] })),
    fc
      .subarray(["mps.a05", border, "moh"], { minLength: 1 })
      .map((sharedWith) => ({ level: "named" as const, sharedWith })),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(share, { minLength: 1, maxLength: 4 }), async (sequence) => {
      for (const input of sequence) {
        const { version } = await getCase(dms, of.id);
        await shareCase(dms, of.id, version, input);
        for (const viewer of [dms, police, customs]) {
          const named = viewer.actor.audiences.some((audience) => input.sharedWith.includes(audience));
          const sees = viewer === dms || input.level === "agencies" || named;
          const rows = await viewer.read((tx) =>
            tx.client.query(
              `select (select count(*)::int from cases where id = $1) as cases, (select count(*)::int from case_leads where case_id = $1) as leads,
                 (select count(*)::int from case_parties where case_id = $1) as parties, (select count(*)::int from case_notes where case_id = $1) as notes`,
              [of.id],
            ),
          );
          const byWords = await viewer.read((tx) =>
            tx.client.query("select id from search.case_ids($1::tsquery, 1000) as id where id = $2", [
              "thu & chia",
              of.id,
            ]),
          );
          const each = sees ? 1 : 0;
          assert.equal(byWords.rowCount, each);
          assert.deepEqual(
            rows.rows[0],
            { cases: each, leads: each, parties: each, notes: each },
            `${viewer.actor.agency} ${JSON.stringify(input)}`,
          );
        }
      }
    }),
    { numRuns: 20 },
  );
});

test("what was written once stays: the role cannot change a number, an agency, an author or a note, nor remove anything", async () => {
  const of = await hidden();
  for (const sql of [
    "update cases set number = 'HS-2026-000001'",
    "update cases set agency = 'mps.a05'",
    "update case_notes set body = 'x'",
    "update case_leads set lead_id = 'x'",
    ...tables.map((table) => `delete from ${table}`),
  ]) {
    await assert.rejects(
      dms.transaction((tx) => tx.client.query(sql)),
      /permission denied/,
      sql,
    );
  }
  assert.equal((await getCase(dms, of.id)).number, of.number);
});
