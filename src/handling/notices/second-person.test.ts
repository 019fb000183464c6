import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { officer, testDatabase } from "../../../test/support/database.ts";
import type { Context } from "../../kernel/context.ts";
import { systemActor } from "../../kernel/actor.ts";
import { Problem } from "../../kernel/problem.ts";
import { loadReference } from "../../registers/reference/index.ts";
import {
  approveNotice,
  draftNotice,
  editNotice,
  expireNotices,
  getNotice,
  publishedNotices,
  rejectNotice,
  submitNotice,
  withdrawNotice,
} from "./index.ts";
import type { Notice, NoticeState } from "./model.ts";
import { draftNoticeInput, noticeMoves, noticeStates } from "./model.ts";

const db = await testDatabase();
await loadReference(db.contextOf(systemActor("moit.dms")));
const agency = "moit.dms";
const people = [
  db.contextOf(officer(agency, ["officer"], "usr_officer")),
  db.contextOf(officer(agency, ["officer", "approver"], "usr_first")),
  db.contextOf(officer(agency, ["approver"], "usr_second")),
  db.contextOf(officer("mps.a05", ["officer", "approver"], "usr_elsewhere")),
] as const;
const [author, first, second] = people;
const input = draftNoticeInput.parse({
  kind: "warning",
  title: { vi: "Cảnh báo gian hàng giả mạo", en: "Warning of an impostor shop" },
  body: { vi: "Không chuyển tiền trước.", en: "Do not pay in advance." },
  subjects: [{ kind: "host", value: "shop-gia.example.vn" }],
});

/** The house acting for an agency, as a job does. */
const house = (to: string | null) => db.contextOf({ ...officer(to ?? "", []), kind: "system", agency: to });

const verbs = ["edit", "submit", "approve", "reject", "withdraw"] as const;
function attempt(ctx: Context, verb: (typeof verbs)[number], of: Notice): Promise<Notice> {
  switch (verb) {
    case "edit":
      return editNotice(ctx, of.id, of.version, { body: { vi: `Sửa bởi ${ctx.actor.id}`, en: "Edited" } });
    case "submit":
      return submitNotice(ctx, of.id, of.version);
    case "approve":
      return approveNotice(ctx, of.id, of.version);
    case "reject":
      return rejectNotice(ctx, of.id, of.version, "chưa đủ");
    case "withdraw":
      return withdrawNotice(ctx, of.id, of.version, "nhầm");
  }
}

test("no sequence of commands by any people publishes a text that its approver had a hand in", async () => {
  const step = fc.record({
    who: fc.integer({ min: 0, max: people.length - 1 }),
    // Submitting and approving come often, so that many sequences do reach publication.
    verb: fc.constantFrom(...verbs, "submit" as const, "approve" as const),
  });
  let published = 0;
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 2 }), fc.array(step, { maxLength: 10 }), async (drafter, steps) => {
      const drafting = people[drafter] as Context;
      let of = await draftNotice(drafting, input);
      const hands = new Set([drafting.actor.id]);
      for (const { who, verb } of steps) {
        const ctx = people[who] as Context;
        const from = of.state;
        try {
          of = await attempt(ctx, verb, of);
        } catch (error) {
          assert.ok(error instanceof Problem && ["forbidden", "not-found"].includes(error.code), String(error));
          continue;
        }
        assert.notEqual(ctx.actor.id, "usr_elsewhere");
        if (verb === "edit") hands.add(ctx.actor.id);
        else assert.ok(noticeMoves[from].includes(of.state), `${from} -> ${of.state}`);
        if (of.state === "published") {
          published++;
          assert.equal(of.approvedBy, ctx.actor.id);
          assert.ok(ctx.actor.roles.includes("approver"));
          assert.ok(!hands.has(ctx.actor.id), `${ctx.actor.id} approved their own words`);
        }
      }
      const kept = await getNotice(author, of.id);
      assert.equal(kept.state, of.state);
      assert.equal(kept.level === "public", kept.state === "published");
    }),
    { numRuns: 60 },
  );
  assert.ok(published > 0, "no sequence reached publication: the property was not tried");
});

test("whoever edited a draft cannot approve it, though another drafted and submitted it", async () => {
  const of = await draftNotice(author, input);
  const edited = await editNotice(first, of.id, of.version, { title: { vi: "Tên khác", en: "Another title" } });
  const submitted = await submitNotice(author, of.id, edited.version);
  await assert.rejects(
    approveNotice(first, of.id, submitted.version),
    (error: unknown) => error instanceof Problem && error.code === "forbidden",
  );
  assert.equal((await approveNotice(second, of.id, submitted.version)).state, "published");
});

test("the database itself refuses to publish for one person, in another's name, without the role, or around the draft", async () => {
  const of = await draftNotice(first, input);
  const submitted = await submitNotice(first, of.id, of.version);
  const publish = (ctx: Context, approver: string, more = "") =>
    ctx.transaction((tx) =>
      tx.client.query(
        `update notices set state = 'published', level = 'public', number = 'CB-2000-000001', published_at = now(), approved_by = $2 ${more} where id = $1`,
        [of.id, approver],
      ),
    );
  await assert.rejects(publish(first, "usr_first"), /second_person/);
  await assert.rejects(publish(first, "usr_second"), /row-level security/);
  await assert.rejects(publish(author, "usr_officer"), /row-level security/);
  await assert.rejects(publish(second, "usr_second", ", edited_by = '{usr_second}'"), /second_person/);
  await assert.rejects(publish(second, "usr_second", ", drafted_by = 'usr_nobody'"), /permission denied/);
  await assert.rejects(
    second.transaction((tx) =>
      tx.client.query(
        `insert into notices (id, number, kind, title_vi, title_en, body_vi, body_en, advice_vi, advice_en, words, state, drafted_by, drafted_at, approved_by,
           published_at, agency, level) values ('not_probe', 'CB-2000-000002', 'warning', '', '', '', '', '', '', '', 'published', 'usr_first', now(), 'usr_second', now(), 'moit.dms', 'public')`,
      ),
    ),
    /row-level security/,
  );
  assert.equal((await getNotice(first, of.id)).state, "submitted");
  assert.equal((await approveNotice(second, of.id, submitted.version)).approvedBy, "usr_second");
});

test("published words cannot be changed in place, not even by another approver with the database at hand", async () => {
  const of = await draftNotice(author, input);
  const submitted = await submitNotice(author, of.id, of.version);
  const published = await approveNotice(second, of.id, submitted.version);
  await assert.rejects(
    editNotice(first, of.id, published.version, { body: { vi: "x", en: "x" } }),
    (error: unknown) => error instanceof Problem && error.code === "forbidden",
  );
  await assert.rejects(
    first.transaction((tx) => tx.client.query("update notices set body_vi = 'x' where id = $1", [of.id])),
    /row-level security/,
  );
  const dropped = await second.transaction((tx) =>
    tx.client.query("delete from notice_subjects where notice_id = $1", [of.id]),
  );
  assert.equal(dropped.rowCount, 0);
});

test("every state is reached from draft, and only what has ended stays", () => {
  const reached = new Set<NoticeState>(["draft"]);
  for (const from of reached) for (const to of noticeMoves[from]) reached.add(to);
  assert.deepEqual([...reached].sort(), [...noticeStates].sort());
  assert.deepEqual(
    noticeStates.filter((state) => noticeMoves[state].length === 0),
    ["withdrawn", "expired"],
  );
  assert.deepEqual(
    noticeStates.filter((state) => noticeMoves[state].includes("published")),
    ["submitted"],
  );
});

test("an expiry run by two workers at once expires a notice once", async () => {
  const past = new Date(Date.now() - 40 * 86_400_000);
  const at = (ctx: Context) => db.contextOf(ctx.actor, past);
  const violator = draftNoticeInput.parse({
    ...input,
    kind: "violator",
    violator: {
      name: "Hộ kinh doanh A",
      address: "Hà Nội",
      act: "Bán hàng giả",
      area: "Hà Nội",
      body: "Đội 1",
      decisionNumber: "01/QĐ-XPHC",
      decisionDate: "2026-09-01",
    },
  });
  const of = await draftNotice(at(author), violator);
  const submitted = await submitNotice(at(author), of.id, of.version);
  await approveNotice(at(second), of.id, submitted.version);
  const runs = await Promise.allSettled([
    expireNotices(house("chinhhang"), house),
    expireNotices(house("chinhhang"), house),
  ]);
  const counts = runs.map((run) => (run.status === "fulfilled" ? run.value : run.reason));
  assert.deepEqual(counts.sort(), [0, 1]);
  const kept = await getNotice(author, of.id);
  assert.deepEqual([kept.state, kept.level, kept.version], ["expired", "own", submitted.version + 2]);
  const still = await author.read((tx) => publishedNotices(tx, { limit: 200 }));
  assert.ok(!still.items.some((item) => item.id === of.id));
});
