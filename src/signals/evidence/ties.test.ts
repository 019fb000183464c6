import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { officer, testDatabase } from "../../../test/support/database.ts";
import { evidenceHouse, sentPage } from "../../../test/support/evidence.ts";
import { plantLead } from "../../../test/support/leads.ts";
import { importObserved, suspicious } from "../../../test/support/listings.ts";
import type { Actor } from "../../kernel/actor.ts";
import { systemActor } from "../../kernel/actor.ts";
import { loadAgencies } from "../../registers/agencies/index.ts";
import type { EvidenceAnswer } from "./answers.ts";
import { mostTies } from "./model.ts";

const db = await testDatabase();
await loadAgencies(db.contextOf(systemActor("moit.dms")));
const house = await evidenceHouse(db);
const an: Actor = { ...officer("moit.dms", ["officer"], "usr_an"), name: "Nguyễn Văn An" };
const police = officer("mps.a05");

let sent = 0;
const captured = async (more: Record<string, unknown> = {}, actor = an): Promise<string> => {
  const page = sentPage({ note: `lần ${sent++}`, ...more });
  return ((await (await house.ask(actor, "/v1/evidence/uploads", page)).json()) as EvidenceAnswer).id;
};
const lead = async (more: Partial<Parameters<typeof plantLead>[1]> = {}) =>
  (await plantLead(db, { agency: "moit.dms", shop: "Gian Vườn Mây", ...more })).id;
const tie = (id: string, to: string, actor = an, body = {}) =>
  house.ask(actor, `/v1/evidence/${id}/leads/${to}`, body, "PUT");
const untie = (id: string, from: string, actor = an) =>
  house.ask(actor, `/v1/evidence/${id}/leads/${from}`, undefined, "DELETE");
const listed = async (query: string, actor = an): Promise<string[]> => {
  const answer = await house.ask(actor, `/v1/evidence?${query}`);
  assert.equal(answer.status, 200, await answer.clone().text());
  return ((await answer.json()) as { items: EvidenceAnswer[] }).items.map((one) => one.id).sort();
};
const tiesOn = async (id: string, actor = an) =>
  ((await (await house.ask(actor, `/v1/evidence/${id}`)).json()) as EvidenceAnswer).leads;
const factsOf = async (id: string): Promise<{ type: string; agency: string; level: string; payload: unknown }[]> =>
  (
    await db.asSuperuser(
      "select type, agency, level, payload from app.facts where subject = $1 and type like '%tied' order by id",
      [id],
    )
  ).rows;
const countFacts = async (ids: string[]) => (await Promise.all(ids.map(factsOf))).flat().length;
const told = async (answer: Response) => ({ ...((await answer.json()) as object), instance: "" });

test("a capture taken before the lead was found is tied to it, with who, when and why, and serves a second lead too", async () => {
  const [id, one, other] = [await captured(), await lead(), await lead({ shop: "Gian Khác" })];
  assert.equal((await tie(id, one, an, { reason: "Cùng gian hàng" })).status, 200);
  assert.equal((await tie(id, other)).status, 200);
  const ties = await tiesOn(id);
  assert.deepEqual(
    ties.map(({ lead: to, sellerName, concern, reason }) => ({ to, sellerName, concern, reason })),
    [
      { to: one, sellerName: "Gian Vườn Mây", concern: "counterfeit", reason: "Cùng gian hàng" },
      { to: other, sellerName: "Gian Khác", concern: "counterfeit", reason: null },
    ],
  );
  for (const { tiedBy, tiedByName } of ties) assert.deepEqual([tiedBy, tiedByName], ["usr_an", "Nguyễn Văn An"]);
  for (const to of [one, other]) assert.deepEqual(await listed(`lead=${to}`), [id]);
  assert.deepEqual(
    (await factsOf(id)).map(({ type, level, payload }) => ({ type, level, payload })),
    [
      { type: "capture-tied", level: "own", payload: { lead: one, reason: "Cùng gian hàng" } },
      { type: "capture-tied", level: "own", payload: { lead: other, reason: null } },
    ],
  );
});

test("a page captured for a lead is tied to it from the start, and can be untied like any other", async () => {
  const one = await lead();
  const id = await captured({ lead: one });
  assert.deepEqual(
    (await tiesOn(id)).map((each) => each.lead),
    [one],
  );
  assert.equal((await untie(id, one)).status, 200);
  assert.deepEqual([await tiesOn(id), await listed(`lead=${one}`)], [[], []]);
});

test("however captures are tied and untied, each stands where it was put last, and only changes are facts", async () => {
  const ids = [await captured(), await captured()];
  const leads = [await lead(), await lead()];
  const step = fc.record({ tied: fc.boolean(), capture: fc.nat(1), lead: fc.nat(1) });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
      for (const id of ids) for (const each of leads) await untie(id, each);
      const stands = new Set<string>();
      let changes = await countFacts(ids);
      for (const { tied, capture, lead: to } of steps) {
        const [id, lead_] = [ids[capture] as string, leads[to] as string];
        const key = `${id} ${lead_}`;
        if (stands.has(key) !== tied) changes++;
        assert.equal((await (tied ? tie(id, lead_) : untie(id, lead_))).status, 200);
        if (tied) stands.add(key);
        else stands.delete(key);
        assert.equal(await countFacts(ids), changes);
      }
      for (const each of leads)
        assert.deepEqual(await listed(`lead=${each}`), ids.filter((id) => stands.has(`${id} ${each}`)).sort());
    }),
    { numRuns: 12 },
  );
});

test("two who tie the same at once make one tie and one fact", async () => {
  const [id, one] = [await captured(), await lead()];
  const answers = await Promise.all([tie(id, one), tie(id, one), tie(id, one)]);
  assert.deepEqual(
    answers.map(({ status }) => status),
    [200, 200, 200],
  );
  assert.deepEqual([(await tiesOn(id)).length, (await factsOf(id)).length], [1, 1]);
});

test("only who sees both ties them: a hidden capture and a hidden lead are as none", async () => {
  const [id, one] = [await captured(), await lead()];
  const theirs = await captured({}, police);
  const theirLead = await lead({ agency: "mps.a05", shop: "Gian kín" });
  for (const attempt of [tie, untie])
    for (const [hidden, none] of [
      [attempt(theirs, one), attempt("evi_none", one)],
      [attempt(id, theirLead), attempt(id, "lea_none")],
    ] as const) {
      const [was, isNone] = [await hidden, await none];
      assert.deepEqual([was.status, isNone.status], [404, 404]);
      assert.deepEqual(await told(was), await told(isNone));
    }
  assert.deepEqual(await tiesOn(id), []);
});

test("a tie is its own agency's knowledge, whoever else sees the capture and the lead", async () => {
  const shared = { level: "named" as const, sharedWith: ["mps.a05"] };
  const [id, one] = [await captured(shared), await lead(shared)];
  assert.equal((await tie(id, one)).status, 200);
  assert.deepEqual([await tiesOn(id, police), await listed(`lead=${one}`, police)], [[], []]);
  // They tie the same for themselves, and untie it again: neither learns of the other's.
  assert.equal((await tie(id, one, police)).status, 200);
  assert.deepEqual(await listed(`lead=${one}`, police), [id]);
  assert.equal((await untie(id, one, police)).status, 200);
  assert.deepEqual([(await tiesOn(id)).length, await listed(`lead=${one}`)], [1, [id]]);
  assert.deepEqual(
    (await factsOf(id)).map(({ type, agency, level }) => `${type} ${agency} ${level}`),
    ["capture-tied moit.dms own", "capture-tied mps.a05 own", "capture-untied mps.a05 own"],
  );
  const forged = db
    .contextOf(police)
    .transaction((tx) =>
      tx.client.query(
        "insert into evidence_leads (evidence_id, lead_id, tied_by, tied_by_name, tied_at, agency) values ($1, $2, 'x', 'x', now(), 'moit.dms')",
        [id, "lea_khac"],
      ),
    );
  await assert.rejects(forged, /row-level security/);
});

test("a lead that is no longer shared takes its ties out of sight", async () => {
  const [id, one] = [await captured(), await lead({ agency: "mps.a05", level: "named", sharedWith: ["moit.dms"] })];
  assert.equal((await tie(id, one)).status, 200);
  await db.asSuperuser("update app.leads set level = 'own', shared_with = '{}' where id = $1", [one]);
  assert.deepEqual([await tiesOn(id), await listed(`lead=${one}`)], [[], []]);
});

test("the captures of a lead go with it into its case", async () => {
  const [id, one] = [await captured(), await lead()];
  await tie(id, one);
  await db.asSuperuser("update app.leads set case_id = 'cas_mau' where id = $1", [one]);
  const ofCase = await captured({ case: "cas_mau" });
  assert.deepEqual(await listed("case=cas_mau"), [id, ofCase].sort());
  assert.deepEqual(await listed("case=cas_mau", police), []);
});

test("captures of the pages that a lead is about are found however their addresses are written", async () => {
  const url = "https://Shop.example/Tui?mau=do&size=m#mo-ta";
  await importObserved(db.contextOf(systemActor("moit.dms")), [suspicious({ url })]);
  const { id: of } = (await db.asSuperuser("select id from app.leads where platform_id <> 'plt_test'")).rows[0];
  const same = await captured({ url: "https://shop.example/Tui?size=m&mau=do&utm_source=zalo" });
  await captured({ url: "https://shop.example/Tui?size=l&mau=do" });
  assert.deepEqual(await listed(`addressesOf=${of}`), [same]);
  assert.deepEqual(await listed("addressesOf=lea_none"), []);
});

test("captures are found by words of title, address and note, with marks or without", async () => {
  const id = await captured({
    title: "Đồng hồ Hòa Phát",
    note: "gian đã gỡ biển",
    url: "https://vuonmay.example/dong-ho",
  });
  await house.work("moit.dms", id);
  for (const q of ["đồng hồ hoà", "dong ho hoa", "vuonmay.example", "da go bien"])
    assert.deepEqual(await listed(`q=${encodeURIComponent(q)}`), [id], q);
  assert.deepEqual(await listed("q=kh%C3%B4ng-c%C3%B3"), []);
});

test("signs stand for nothing but themselves in a search: those alone find nothing, beside words they change nothing", async () => {
  const id = await captured({ title: "Giảm 70% mẫu_mới", url: "https://giamgia.example/" });
  await house.work("moit.dms", id);
  for (const q of ["%", "_", "\\", "%%", "7% mau", "g_am"])
    assert.deepEqual(await listed(`q=${encodeURIComponent(q)}`), [], q);
  for (const q of ["70%", "mẫu_mới", "70% mau_moi"])
    assert.deepEqual(await listed(`q=${encodeURIComponent(q)}`), [id], q);
  assert.deepEqual(await listed("q="), await listed(""));
});

test("what was not captured is not tied, nor a capture to more leads than it can serve", async () => {
  const failed = await captured({ mhtml: Buffer.from("không phải MHTML").toString("base64") });
  await house.work("moit.dms", failed);
  const refused = await tie(failed, await lead());
  assert.equal(refused.status, 409);
  assert.match(await refused.text(), /Hãy thu lại/);
  const id = await captured();
  const many = await Promise.all(Array.from({ length: mostTies }, () => lead()));
  await db.asSuperuser(
    "insert into app.evidence_leads (evidence_id, lead_id, tied_by, tied_by_name, tied_at, agency) select $1, lead, 'x', 'x', now(), 'moit.dms' from unnest($2::text[]) lead",
    [id, many.slice(1)],
  );
  assert.deepEqual([(await tie(id, many[0] as string)).status, (await tie(id, await lead())).status], [200, 409]);
});

test("an auditor reads ties and makes none", async () => {
  const auditor = officer("moit.dms", ["auditor"], "usr_kiem");
  const [id, one] = [await captured(), await lead()];
  await tie(id, one);
  assert.equal((await tiesOn(id, auditor)).length, 1);
  for (const attempt of [tie, untie]) assert.equal((await attempt(id, one, auditor)).status, 403);
});
