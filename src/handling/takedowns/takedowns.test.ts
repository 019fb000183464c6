import assert from "node:assert/strict";
import test from "node:test";
import { officer, testDatabase } from "../../../test/support/database.ts";
import { plantLead } from "../../../test/support/leads.ts";
import { importObserved, observed } from "../../../test/support/listings.ts";
import { timeLine } from "../../services/facts/index.ts";
import { Problem } from "../../kernel/problem.ts";
import { openCase } from "../cases/index.ts";
import type { TakedownFile } from "./index.ts";
import { answerTakedown, askTakedown, getTakedown, listTakedowns, withdrawTakedown } from "./index.ts";

const db = await testDatabase();
const dms = db.contextOf(officer("moit.dms", ["officer", "approver"]));
const police = db.contextOf(officer("mps.a05", ["officer", "approver"]));
await importObserved(dms, [
  ...["1", "2", "3", "4", "5", "6"].map((n) => observed({ externalId: n, title: `Hàng ${n}` })),
  observed({ externalId: "7", platformHost: "san-khac.example" }),
]);
await importObserved(dms, [observed({ externalId: "8", title: "Hàng kín" })], { level: "own" });
const listing = async (n: string): Promise<string> =>
  (await db.asSuperuser("select id from app.listings where external_id = $1", [n])).rows[0].id;
const ask = async (ns: string[], more = {}): Promise<TakedownFile> =>
  askTakedown(dms, {
    listings: await Promise.all(ns.map(listing)),
    concern: "counterfeit",
    reason: "Xâm phạm nhãn hiệu",
    ...more,
  });

/** The problem that an attempt ends with. */
async function told(attempt: Promise<unknown>): Promise<unknown> {
  const error = await attempt.then(
    () => assert.fail("it was let through"),
    (caught: unknown) => caught,
  );
  assert.ok(error instanceof Problem, String(error));
  return { code: error.code, details: error.details };
}
const faultOf = (pointer: string, code: string, message: string) => ({
  code: "invalid",
  details: { faults: [{ pointer, code, message }] },
});

test("a request names its listings, is due in a day and starts with the own agency", async () => {
  const of = await ask(["1", "2", "1"]);
  assert.match(of.number, /^GB-\d{4}-\d{6}$/);
  assert.equal(of.dueAt.getTime() - of.askedAt.getTime(), 24 * 3_600_000);
  assert.deepEqual([of.level, of.waiting], ["own", 2]);
  assert.deepEqual(of.listings.map((one) => `${one.title}: ${one.outcome}`).sort(), [
    "Hàng 1: waiting",
    "Hàng 2: waiting",
  ]);
  assert.deepEqual(
    (await dms.read((tx) => timeLine(tx, of.id))).map((fact) => fact.type),
    ["takedown-asked"],
  );
});

test("nobody is asked twice while a request waits, and again once it is answered or withdrawn", async () => {
  const first = await ask(["3"]);
  const problem = (await told(ask(["3", "4"]))) as { code: string; details: { detail: string } };
  assert.equal(problem.code, "conflict");
  assert.ok(problem.details.detail.includes(first.number));
  await withdrawTakedown(dms, first.id, first.version, "Nhầm");
  const second = await ask(["3"]);
  await answerTakedown(dms, second.id, second.version, {
    outcomes: [{ listing: await listing("3"), outcome: "refused" }],
    answer: "Không đủ căn cứ",
  });
  assert.equal((await ask(["3"])).waiting, 1);
});

test("a listing of another platform, one that is hidden and one that is none are told at their place", async () => {
  assert.deepEqual(
    await told(ask(["4", "7"])),
    faultOf("/listings/1", "platform", "Một yêu cầu chỉ gồm tin của một sàn; tin này ở sàn khác"),
  );
  const byPolice = (id: string) => told(askTakedown(police, { listings: [id], concern: "counterfeit", reason: "x" }));
  const hidden = await byPolice(await listing("8"));
  assert.deepEqual(hidden, faultOf("/listings/0", "listing", "Không thấy tin đăng này"));
  assert.deepEqual(await byPolice("lst_none"), hidden);
});

test("outcomes are entered listing by listing, corrected and taken back; a stale page is told", async () => {
  const of = await ask(["4", "5"]);
  const [four, five] = [await listing("4"), await listing("5")];
  const answered = await answerTakedown(dms, of.id, of.version, {
    outcomes: [{ listing: four, outcome: "removed" }],
    answer: "Đã gỡ một tin",
  });
  assert.deepEqual([answered.waiting, answered.answer], [1, "Đã gỡ một tin"]);
  assert.deepEqual(
    await told(
      answerTakedown(dms, of.id, of.version, { outcomes: [{ listing: five, outcome: "removed" }], answer: "" }),
    ),
    { code: "stale", details: {} },
  );
  const corrected = await answerTakedown(dms, of.id, answered.version, {
    outcomes: [
      { listing: four, outcome: "waiting" },
      { listing: five, outcome: "refused" },
    ],
    answer: "",
  });
  const outcomes = new Map(corrected.listings.map((one) => [one.listingId, [one.outcome, one.outcomeAt !== null]]));
  assert.deepEqual(
    [outcomes.get(four), outcomes.get(five)],
    [
      ["waiting", false],
      ["refused", true],
    ],
  );
  assert.equal(corrected.answer, "Đã gỡ một tin");
  assert.deepEqual(
    await told(
      answerTakedown(dms, of.id, corrected.version, {
        outcomes: [{ listing: "lst_none", outcome: "removed" }],
        answer: "",
      }),
    ),
    faultOf("/outcomes/0/listing", "listing", "Không thấy tin đăng này"),
  );
});

test("requests are listed by state and by case, a page at a time", async () => {
  const lead = await plantLead(db, { agency: "moit.dms", shop: "Shop Sáu" });
  const opened = await openCase(dms, { leads: [lead.id], summary: "" });
  const of = await ask(["6"], { caseId: opened.id });
  const ofCase = await listTakedowns(dms, { caseId: opened.id }, { limit: 10 });
  assert.deepEqual(
    ofCase.items.map((one) => one.id),
    [of.id],
  );
  const states = async (state: "waiting" | "answered" | "withdrawn") =>
    (await listTakedowns(dms, { state }, { limit: 200 })).items;
  const counts = [await states("waiting"), await states("answered"), await states("withdrawn")];
  const all: string[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await listTakedowns(dms, {}, { limit: 2, cursor });
    all.push(...page.items.map((one) => one.id));
    if (page.next === null) break;
    cursor = page.next;
  }
  assert.equal(new Set(all).size, counts.flat().length);
  assert.ok(counts[2]?.every((one) => one.withdrawnAt !== null) && counts[2].length === 1);
});

test("another agency is told the same of a request as of none, and cannot hang one on a case that is not its own", async () => {
  const lead = await plantLead(db, { agency: "moit.dms", shop: "Shop Kín" });
  const hidden = await openCase(dms, { leads: [lead.id], summary: "" });
  const [own] = (await listTakedowns(dms, {}, { limit: 1 })).items;
  assert.deepEqual(await told(getTakedown(police, own?.id as string)), await told(getTakedown(police, "tkd_none")));
  assert.deepEqual((await listTakedowns(police, {}, { limit: 10 })).items, []);
  const onCase = (caseId: string) =>
    (async () =>
      told(askTakedown(police, { listings: [await listing("1")], concern: "counterfeit", reason: "x", caseId })))();
  assert.deepEqual(await onCase(hidden.id), await onCase("cas_none"));
  // That the other agency has asked already is not told either: its own request goes through.
  const asked = await askTakedown(police, { listings: [await listing("1")], concern: "counterfeit", reason: "x" });
  assert.equal(asked.agency, "mps.a05");
});
