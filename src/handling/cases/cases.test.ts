import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import pg from "pg";
import { officer, testDatabase } from "../../../test/support/database.ts";
import { plantLead } from "../../../test/support/leads.ts";
import { plantUsers } from "../../../test/support/people.ts";
import { Problem } from "../../kernel/problem.ts";
import type { Case, CaseState } from "./model.ts";
import { caseMoves, caseNumber, caseStates, drawCaseNumber, wordsQuery } from "./model.ts";
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
} from "./index.ts";

const db = await testDatabase();
const an = officer("moit.dms", ["officer"], "usr_an");
const binh = officer("moit.dms", ["officer"], "usr_binh");
const ctx = db.contextOf(an);
await plantUsers(db, an, binh, officer("moit.dms", ["programme"], "usr_office"), officer("mps.a05"));
const agency = "moit.dms";
const page = { limit: 50 };

async function opened(shop = "Shop Đồng Hồ"): Promise<Case> {
  const lead = await plantLead(db, { agency, shop });
  return openCase(ctx, { leads: [lead.id], summary: "" });
}

function refused(code: string) {
  return (error: unknown) => error instanceof Problem && error.code === code;
}

test("a case opened from two leads holds them, their shops and a number, and says so on its time line", async () => {
  const first = await plantLead(db, { agency, shop: "Shop Thật Giả" });
  const second = await plantLead(db, { agency, shop: "Kho Sỉ Hà Nội" });
  const { id, number } = await openCase(ctx, {
    leads: [first.id, second.id],
    summary: "Hai gian hàng cùng số điện thoại",
  });
  const file = await getCase(ctx, id);
  assert.match(number, /^HS-2026-\d{6}$/);
  assert.equal(file.title, "Shop Thật Giả (+1)");
  assert.deepEqual([file.state, file.owner, file.level, file.agency], ["open", "usr_an", "own", agency]);
  assert.deepEqual(file.parties.map((party) => party.name).sort(), ["Kho Sỉ Hà Nội", "Shop Thật Giả"]);
  assert.deepEqual(
    file.leads.map((lead) => [lead.id, lead.caseId]).sort(),
    [
      [first.id, id],
      [second.id, id],
    ].sort(),
  );
  const { steps } = await caseTimeLine(ctx, id);
  assert.deepEqual(
    steps.map((step) => [step.type, step.payload]),
    [["case-opened", { number, leads: [first.id, second.id] }]],
  );
});

test("a lead of the own agency goes into one case only, and the refused case leaves nothing behind", async () => {
  const lead = await plantLead(db, { agency, shop: "Một Lần" });
  await openCase(ctx, { leads: [lead.id], summary: "" });
  await assert.rejects(openCase(ctx, { leads: [lead.id], title: "Lần hai", summary: "" }), refused("conflict"));
  assert.deepEqual((await listCases(ctx, { q: "lần hai" }, page)).items, []);
});

test("a lead that is not there is named by its place in the input", async () => {
  const lead = await plantLead(db, { agency, shop: "Có Thật" });
  await assert.rejects(openCase(ctx, { leads: [lead.id, "lea_none"], summary: "" }), (error: unknown) => {
    assert.ok(error instanceof Problem && error.code === "invalid");
    assert.equal(error.details.faults?.[0]?.pointer, "/leads/1");
    return true;
  });
});

test("leads added later bring their shops along", async () => {
  const of = await opened();
  const more = await plantLead(db, { agency, shop: "Gian Thứ Hai" });
  await addLeads(ctx, of.id, of.version, [more.id]);
  const file = await getCase(ctx, of.id);
  assert.deepEqual(file.parties.map((party) => party.name).sort(), ["Gian Thứ Hai", "Shop Đồng Hồ"]);
  assert.equal(file.version, 2);
});

test("an edit of a version that someone changed meanwhile is stale and changes nothing", async () => {
  const of = await opened();
  await editCase(ctx, of.id, of.version, { title: "Tên thứ nhất" });
  await assert.rejects(editCase(ctx, of.id, of.version, { title: "Tên thứ hai" }), refused("stale"));
  assert.equal((await getCase(ctx, of.id)).title, "Tên thứ nhất");
});

test("of two edits at the same moment one is kept and the other is stale", async () => {
  const of = await opened();
  // Both have read the case and wait to write it when the lock is let go.
  const holder = new pg.Client({ connectionString: db.adminUrl });
  await holder.connect();
  await holder.query("begin");
  await holder.query("select 1 from app.cases where id = $1 for update", [of.id]);
  const edits = Promise.allSettled(["một", "hai"].map((title) => editCase(ctx, of.id, of.version, { title })));
  const waiting = "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
  while ((await db.asSuperuser(waiting)).rowCount !== 2) await new Promise(setImmediate);
  await holder.query("commit");
  await holder.end();
  const lost = (await edits).filter((edit) => edit.status === "rejected");
  assert.equal(lost.length, 1);
  assert.ok(refused("stale")(lost[0]?.reason));
  assert.equal((await caseTimeLine(ctx, of.id)).steps.length, 2);
});

test("a case closes with outcome and reason, takes notes but no edits, and opens again", async () => {
  const of = await opened();
  const closed = await closeCase(ctx, of.id, of.version, { outcome: "no-violation", reason: "Hàng có hóa đơn" });
  assert.deepEqual([closed.state, closed.outcome, closed.closeReason], ["closed", "no-violation", "Hàng có hóa đơn"]);
  await assert.rejects(editCase(ctx, of.id, closed.version, { title: "x" }), refused("forbidden"));
  await assert.rejects(assignCase(ctx, of.id, closed.version, "usr_an"), refused("forbidden"));
  await addNote(ctx, of.id, "Người bán gọi lại");
  const again = await reopenCase(ctx, of.id, closed.version, "Có tin báo mới");
  assert.deepEqual([again.state, again.closedAt, again.outcome, again.closeReason], ["reopened", null, null, null]);
  const { steps } = await caseTimeLine(ctx, of.id);
  assert.deepEqual(
    steps.map((step) => step.type),
    ["case-opened", "case-closed", "case-note-added", "case-reopened"],
  );
  assert.deepEqual(
    (await getCase(ctx, of.id)).notes.map((note) => note.body),
    ["Người bán gọi lại"],
  );
});

test("cases are found by number, by words without marks and by the beginning of a word", async () => {
  const of = await opened("Nước Hoa Chính Hãng Sài Gòn");
  for (const q of [of.number, of.number.toLowerCase(), "nuoc hoa", "NƯỚC HOÁ sai g"]) {
    assert.ok(
      (await listCases(ctx, { q }, page)).items.some((found) => found.id === of.id),
      q,
    );
  }
  assert.deepEqual((await listCases(ctx, { q: "không có đâu" }, page)).items, []);
  assert.equal((await caseByNumber(ctx, ` ${of.number.toLowerCase()} `)).id, of.id);
  await assert.rejects(caseByNumber(ctx, "HS-2026-00000"), refused("not-found"));
});

test("a list filters by state and owner and goes on at its cursor without repeats or gaps", async () => {
  const own = db.contextOf(officer("hanoi.dms", ["officer"], "usr_ha"));
  const ids: string[] = [];
  for (let n = 0; n < 5; n++) {
    const lead = await plantLead(db, { agency: "hanoi.dms", shop: `Gian ${n}` });
    ids.push((await openCase(own, { leads: [lead.id], summary: "" })).id);
  }
  await changeState(own, ids[0] as string, 1, { to: "verifying", reason: "" });
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const { items, next } = await listCases(own, {}, { limit: 2, cursor });
    seen.push(...items.map((item) => item.id));
    cursor = next ?? undefined;
  } while (cursor !== undefined);
  assert.deepEqual(seen, ids.toReversed());
  assert.deepEqual(
    (await listCases(own, { states: ["verifying"] }, page)).items.map((item) => item.id),
    [ids[0]],
  );
  assert.deepEqual((await listCases(own, { owner: "usr_other" }, page)).items, []);
});

test("what a person may type finds or finds nothing, and never fails", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary", maxLength: 60 }), async (q) => {
      assert.ok(Array.isArray((await listCases(ctx, { q }, { limit: 1 })).items));
    }),
    { numRuns: 150 },
  );
  for (const q of ["'", "a & b | !c", "':*", "\\", "<->", "", "\0", "%", "a'b"]) {
    assert.ok(Array.isArray((await listCases(ctx, { q }, { limit: 1 })).items), q);
  }
  assert.equal(wordsQuery("Đồng hồ!"), "'dong':* & 'ho':*");
});

test("a drawn number has the form of a case number whatever is drawn", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2020, max: 2100 }),
      fc.constantFrom(6 as const, 8 as const),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      (year, digits, drawn) => {
        const number = drawCaseNumber(String(year), digits, (below) => Math.floor(drawn * below));
        assert.ok(caseNumber.safeParse(number).success);
        assert.equal(number.length, 8 + digits);
      },
    ),
  );
});

test("whatever is tried on a case, it only moves along the table of moves", async () => {
  const tries = fc.array(fc.constantFrom("open", "verifying", "close", "reopen", "edit"), {
    minLength: 1,
    maxLength: 8,
  });
  await fc.assert(
    fc.asyncProperty(tries, async (sequence) => {
      let of = await opened("Thử Trạng Thái");
      const passed: CaseState[] = [of.state];
      for (const verb of sequence) {
        const from = of.state;
        const attempt = (): Promise<Case> => {
          if (verb === "close") return closeCase(ctx, of.id, of.version, { outcome: "handled", reason: "xong" });
          if (verb === "reopen") return reopenCase(ctx, of.id, of.version, "tin mới");
          if (verb === "edit") return editCase(ctx, of.id, of.version, { summary: "sửa" });
          return changeState(ctx, of.id, of.version, { to: verb as "open" | "verifying", reason: "" });
        };
        try {
          of = await attempt();
        } catch (error) {
          assert.ok(refused("forbidden")(error), String(error));
          continue;
        }
        if (verb === "edit") assert.equal(of.state, from);
        else assert.ok(caseMoves[from].includes(of.state), `${from} -> ${of.state}`);
        passed.push(of.state);
      }
      const kept = await getCase(ctx, of.id);
      assert.equal(kept.state, passed.at(-1));
      assert.equal(
        kept.state === "closed",
        kept.closedAt !== null && kept.outcome !== null && kept.closeReason !== null,
      );
      assert.equal((await caseTimeLine(ctx, of.id)).steps.length, passed.length);
    }),
    { numRuns: 25 },
  );
});

test("every state can be left again, and reached from open", () => {
  const reached = new Set<CaseState>(["open"]);
  for (const from of reached) for (const to of caseMoves[from]) reached.add(to);
  assert.deepEqual([...reached].sort(), [...caseStates].sort());
  assert.ok(caseStates.every((state) => caseMoves[state].length > 0 && !caseMoves[state].includes(state)));
});

test("a case is handed to a working officer of the agency and to nobody else", async () => {
  const of = await opened();
  const handed = await assignCase(ctx, of.id, of.version, "usr_binh");
  assert.equal(handed.owner, "usr_binh");
  assert.equal((await getCase(ctx, of.id)).names.get("usr_binh"), "usr_binh");
  await assert.rejects(editCase(ctx, of.id, handed.version, { title: "x" }), refused("forbidden"));
  const his = db.contextOf(binh);
  for (const stranger of ["usr_office", "usr_mps.a05", "usr_nobody", "'"]) {
    await assert.rejects(assignCase(his, of.id, handed.version, stranger), refused("invalid"), stranger);
  }
  await db.asSuperuser("update app.users set state = 'suspended' where id = 'usr_an'");
  await assert.rejects(assignCase(his, of.id, handed.version, "usr_an"), refused("invalid"));
});

test("a word that more than a thousand cases have lists them newest first, filters and all", async () => {
  await db.asSuperuser(
    `insert into app.cases (id, number, title, summary, words, state, owner, agency, level, opened_by, opened_at)
     select 'cas_many' || i, 'HS-2020-' || lpad(i::text, 6, '0'), 'Chuyên đề', '', to_tsvector('simple', 'chuyen de'),
       case when i % 2 = 0 then 'open' else 'verifying' end, 'x', 'moh.vfa', 'own', 'x', timestamptz '2020-01-01' + i * interval '1 minute'
     from generate_series(1, 1200) i`,
  );
  const many = db.contextOf(officer("moh.vfa"));
  const first = await listCases(many, { q: "chuyên đề", states: ["open"] }, { limit: 2 });
  const next = await listCases(
    many,
    { q: "chuyên đề", states: ["open"] },
    { limit: 2, cursor: first.next ?? undefined },
  );
  assert.deepEqual(
    [...first.items, ...next.items].map((item) => item.id),
    ["cas_many1200", "cas_many1198", "cas_many1196", "cas_many1194"],
  );
});
