import assert from "node:assert/strict";
import test from "node:test";
import { systemActor } from "../../kernel/actor.ts";
import type { Problem } from "../../kernel/problem.ts";
import { timeLine } from "../../services/facts/index.ts";
import { officer, testDatabase } from "../../../test/support/database.ts";
import { importObserved, suspicious } from "../../../test/support/listings.ts";
import {
  attachLeads,
  getLead,
  judgeLead,
  keepSubject,
  leadCounts,
  leadsForCase,
  listLeads,
  undoVerdict,
} from "./index.ts";

const db = await testDatabase();
const house = db.contextOf(systemActor("moit.dms"));
const an = db.contextOf(officer("moit.dms", ["officer"], "usr_an"));
const binh = db.contextOf(officer("moit.dms", ["officer"], "usr_binh"));
const shops = ["một", "hai", "ba", "bốn", "năm"];
await importObserved(
  house,
  shops.map((shop, at) =>
    suspicious({
      externalId: `l${at}`,
      sellerExternalId: shop,
      sellerName: `Shop ${shop}`,
      ...(at > 2 ? { description: null } : {}),
    }),
  ),
);
const queue = () => an.read((tx) => listLeads(tx, { concern: "counterfeit" }, { limit: 50 }));
const found = async (q: string) => (await an.read((tx) => listLeads(tx, { q }, { limit: 50 }))).items;
/** The ids of the leads with these words, gathered page by page. */
async function ids(q: string, ctx = an): Promise<string[]> {
  const seen: string[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await ctx.read((tx) => listLeads(tx, { q, concern: "label" }, { cursor, limit: 3 }));
    seen.push(...page.items.map((lead) => lead.id));
    if (page.next === null) return seen;
    cursor = page.next;
  }
}
const total = (rows: { n: number }[]) => rows.reduce((sum, row) => sum + row.n, 0);
const code = (expected: string) => (error: Problem) => error.code === expected;

test("the queue is in the order of the scores, page by page, none twice and none left out", async () => {
  const whole = (await queue()).items.map((lead) => lead.id);
  const paged: string[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await an.read((tx) => listLeads(tx, { concern: "counterfeit" }, { cursor, limit: 2 }));
    paged.push(...page.items.map((lead) => lead.id));
    if (page.next === null) break;
    cursor = page.next;
  }
  assert.equal(whole.length, shops.length);
  assert.deepEqual(paged, whole);
});

test("leads are found by words of the shop's name, with marks or without, or of the goods that they are about", async () => {
  for (const q of ["Shop bốn", "shop bon", "BỐN"])
    assert.deepEqual(
      (await found(q)).map((lead) => lead.seller_name),
      ["Shop bốn"],
      q,
    );
  assert.deepEqual(
    (await found("bốn sh")).map((lead) => lead.seller_name),
    ["Shop bốn"],
    "in any order, the last word only begun",
  );
  for (const q of ["không có", "op bốn", "sh bốn"]) assert.deepEqual(await found(q), [], q);
  assert.equal((await found("!?")).length, (await queue()).items.length, "no word asks for nothing");
  const about = { agency: "moit.dms", level: "own", sharedWith: [] } as const;
  const subject = { id: "cpy_mau", name: "Sữa Ong Thọ", gtin: "08936036020014" };
  await house.transaction((tx) => keepSubject(house, tx, about, subject));
  await db.asSuperuser(
    `insert into app.leads (id, seller_id, platform_id, concern, score, findings, listings, checks, raised_at, updated_at, agency, level)
     values ('lea_codes', 'cpy_mau', '', 'label', 12, 1, 0, '{}', now(), now(), 'moit.dms', 'own')`,
  );
  assert.deepEqual(
    (await found("sua ong")).map((lead) => lead.id),
    ["lea_codes"],
  );
});

test("words that very many shops bear find the same leads in the same order as rare ones, and hide the same", async () => {
  await db.asSuperuser(
    `insert into app.sellers (id, platform_id, external_id, name, folded, words, first_seen, last_seen, agency, level)
     select 'sel_many' || n, 'plt_test', 'many' || n, 'Chợ Lớn ' || word, 'cho lon ' || word, to_tsvector('simple', 'cho lon ' || word),
       now(), now(), 'moit.dms', 'own'
     from (select n, case when n % 300 = 0 then 'hiem' else 'thuong' end as word from generate_series(1, 2400) n) made`,
  );
  await db.asSuperuser(
    `insert into app.leads (id, seller_id, platform_id, concern, score, findings, listings, checks, raised_at, updated_at, agency, level)
     select 'lea_many' || n, 'sel_many' || n, 'plt_test', 'label', 1 + n % 7, 1, 1, '{}', now(), now(), 'moit.dms',
       (case when n % 600 = 0 then 'own' else 'agencies' end)::app.level
     from generate_series(300, 2400, 300) n`,
  );
  const rare = await ids("chợ hiếm");
  assert.equal(rare.length, 8);
  assert.deepEqual(await ids("cho lon"), rare);
  const customs = db.contextOf(officer("customs.cuc"));
  assert.deepEqual([await ids("cho lon", customs), await ids("hiem", customs)], [[], []]);
  await db.asSuperuser("update app.sellers set level = 'agencies' where id like 'sel_many%'");
  const shared = rare.filter((id) => Number(id.slice(8)) % 600 !== 0);
  assert.deepEqual([await ids("cho lon", customs), await ids("hiem", customs)], [shared, shared]);
});

test("a verdict moves the lead, is a fact, and undo restores what stood before", async () => {
  const [lead] = (await queue()).items;
  assert.ok(lead);
  await judgeLead(an, lead.id, { verdict: "unsure" });
  await judgeLead(an, lead.id, { verdict: "yes", note: "ảnh chụp nhãn sai" });
  assert.equal((await an.read((tx) => getLead(tx, lead.id))).state, "yes");
  assert.deepEqual(await undoVerdict(an, lead.id), { state: "unsure" });
  assert.deepEqual(await undoVerdict(an, lead.id), { state: "open" });
  const facts = await an.read((tx) => timeLine(tx, lead.id));
  assert.deepEqual(
    facts.map((fact) => fact.type),
    ["lead-judged", "lead-judged", "lead-verdict-undone", "lead-verdict-undone"],
  );
});

test("of two officers who judge a lead at once the second is told, and the first verdict stays", async () => {
  const lead = (await queue()).items.find(({ state }) => state === "open");
  assert.ok(lead);
  const given = await Promise.allSettled([
    judgeLead(an, lead.id, { verdict: "yes", seen: "open" }),
    judgeLead(binh, lead.id, { verdict: "no", seen: "open" }),
  ]);
  const refused = given.filter((one) => one.status === "rejected");
  assert.deepEqual(
    refused.map(({ reason }) => reason.code),
    ["stale"],
  );
  const first = given[0].status === "fulfilled" ? "yes" : "no";
  assert.equal((await an.read((tx) => getLead(tx, lead.id))).state, first);
  await undoVerdict(first === "yes" ? an : binh, lead.id);
});

const firstTwo = async (q: string, minScore?: number) =>
  (await an.read((tx) => listLeads(tx, { q, concern: "consumer", minScore }, { limit: 2 }))).items.map(({ id }) => id);

test("words that hardly any lead has are found behind the strongest thousand", async () => {
  await db.asSuperuser(
    `insert into app.sellers (id, platform_id, external_id, name, folded, words, first_seen, last_seen, agency, level)
     select 'sel_deep' || n, 'plt_test', 'deep' || n, word, word, to_tsvector('simple', word), now(), now(), 'moit.dms', 'own'
     from (select n, case when n > 1000 then 'sau tham' else 'tren mat' end as word from generate_series(1, 1300) n) made`,
  );
  await db.asSuperuser(
    `insert into app.leads (id, seller_id, platform_id, concern, score, findings, listings, checks, raised_at, updated_at, agency, level)
     select 'lea_deep' || n, 'sel_deep' || n, 'plt_test', 'consumer', 3000 - n, 1, 1, '{}', now(), now(), 'moit.dms', 'own' from generate_series(1, 1003) n`,
  );
  assert.deepEqual(await firstTwo("sâu thẳm"), ["lea_deep1001", "lea_deep1002"]);
  assert.deepEqual(await firstTwo("sâu thẳm", 1999), ["lea_deep1001"], "filters hold there too");
  assert.deepEqual(await firstTwo("trên mặt"), ["lea_deep1", "lea_deep2"]);
});

test("only the one who gave the last verdict takes it back", async () => {
  const [lead] = (await queue()).items;
  assert.ok(lead);
  await judgeLead(an, lead.id, { verdict: "no" });
  await assert.rejects(undoVerdict(binh, lead.id), code("forbidden"));
  await undoVerdict(an, lead.id);
});

test("a lead in a case is not judged again, and is tied to one case only", async () => {
  const lead = (await queue()).items.find((one) => one.seller_name === "Shop bốn");
  assert.ok(lead);
  assert.equal(await an.transaction((tx) => attachLeads(tx, [lead.id], "cas_1", new Date())), 1);
  assert.equal(await an.transaction((tx) => attachLeads(tx, [lead.id], "cas_2", new Date())), 0);
  assert.equal((await an.read((tx) => leadsForCase(tx, [lead.id])))[0]?.caseId, "cas_1");
  await assert.rejects(judgeLead(an, lead.id, { verdict: "no" }), code("forbidden"));
});

test("a lead put aside comes back when new findings make it stronger", async () => {
  const [lead] = (await queue()).items.filter((one) => one.seller_name === "Shop năm");
  assert.ok(lead);
  await judgeLead(an, lead.id, { verdict: "no" });
  const more = Array.from({ length: 12 }, (_, at) =>
    suspicious({
      externalId: `more${at}`,
      sellerExternalId: "năm",
      sellerName: "Shop năm",
      title: "Đồng hồ Rolex super fake 1:1, chai không tem, R.o.l.e.x giá rẻ",
    }),
  );
  await importObserved(house, more);
  const after = await an.read((tx) => getLead(tx, lead.id));
  assert.ok(after.score >= lead.score + 3);
  assert.equal(after.state, "open");
});

test("another agency learns nothing of a lead kept to its own: not by id, list, count, verdict or case", async () => {
  const customs = db.contextOf(officer("customs.cuc"));
  await importObserved(house, [suspicious({ externalId: "secret", sellerExternalId: "kín", sellerName: "Shop kín" })], {
    level: "own",
  });
  const all = (await queue()).items;
  const hidden = all.find((lead) => lead.seller_name === "Shop kín");
  assert.ok(hidden);
  const seen = await customs.read((tx) => listLeads(tx, {}, { limit: 200 }));
  assert.ok(seen.items.length > 0 && seen.items.every((lead) => lead.id !== hidden.id));
  assert.equal(total(await customs.read((tx) => leadCounts(tx))), seen.items.length);
  const never = "lea_00000000000000000000000000";
  const questions: ((id: string) => Promise<unknown>)[] = [
    (id) => customs.read((tx) => getLead(tx, id)),
    (id) => judgeLead(customs, id, { verdict: "yes" }),
    (id) => undoVerdict(customs, id),
  ];
  for (const ask of questions) {
    await assert.rejects(ask(hidden.id), code("not-found"));
    await assert.rejects(ask(never), code("not-found"));
  }
  assert.deepEqual(await customs.read((tx) => leadsForCase(tx, [hidden.id])), []);
  assert.equal(await customs.transaction((tx) => attachLeads(tx, [hidden.id], "cas_x", new Date())), 0);
  assert.deepEqual(await customs.read((tx) => timeLine(tx, hidden.id)), []);
});

test("in which case a shared lead stands is told to its own agency only", async () => {
  const shared = (await queue()).items.find((one) => one.case_id !== null);
  assert.ok(shared);
  const seen = await db.contextOf(officer("customs.cuc")).read((tx) => getLead(tx, shared.id));
  assert.deepEqual([seen.id, seen.case_id], [shared.id, null]);
});

test("an agency's own import of a listing that another keeps hidden succeeds as if that were not there", async () => {
  const customs = db.contextOf(systemActor("customs.cuc"));
  const report = await importObserved(
    customs,
    [suspicious({ externalId: "secret", sellerExternalId: "kín", sellerName: "Shop kín" })],
    { agency: "customs.cuc" },
  );
  assert.deepEqual([report.new, report.changed, report.unchanged], [1, 0, 0]);
});
