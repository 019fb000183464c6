import assert from "node:assert/strict";
import test from "node:test";
import { officer, testDatabase } from "../../../test/support/database.ts";
import { testFactLog } from "../../../test/support/fact-log.ts";
import { importObserved, observed } from "../../../test/support/listings.ts";
import { workAMinute } from "../../../test/support/minute.ts";
import { listingsPicturedAfter } from "../../signals/pictures/index.ts";
import { watchRelistings } from "../../signals/watch/index.ts";
import type { Observation } from "../../signals/listings/index.ts";
import { closeCase, getCase, openCase } from "../cases/index.ts";
import { copies, drawing, pictureHouse } from "../../../test/support/pictures.ts";
import { plantLead } from "../../../test/support/leads.ts";
import type { TakedownFile } from "./index.ts";
import { answerTakedown, askTakedown, getTakedown, reopenRelistedCases, withdrawTakedown } from "./index.ts";

const db = await testDatabase();
const log = await testFactLog(db);
const dms = db.contextOf(officer("moit.dms", ["officer", "approver"]));
const police = db.contextOf(officer("mps.a05", ["officer", "approver"]));
const sentence =
  "Túi da bò thật may tay hai lớp, khóa đồng chống gỉ, quai tháo rời, bảo hành sáu tháng, giao nhanh trong ngày tại Hà Nội";

const minute = () => workAMinute(db, log, [watchRelistings, reopenRelistedCases]);

/** A shop that seems harmless, so that nothing but the watch finds it. */
function bag(shop: string, changes: Partial<Observation> = {}): Observation {
  return observed({
    externalId: `${shop}-1`,
    title: `Túi xách nữ da mềm quai xích kiểu ${shop}`,
    description: sentence.replaceAll(" ", ` ${shop} `), // each shop has words of its own
    sellerExternalId: shop,
    sellerName: `Shop ${shop}`,
    ...changes,
  });
}
const later = { observedAt: new Date(Date.now() + 60_000) };
const idOf = async (externalId: string): Promise<string> =>
  (await db.asSuperuser("select id from app.listings where external_id = $1", [externalId])).rows[0]?.id;

/** The listing of a new shop, taken down by the platform. */
async function removed(shop: string, caseId?: string): Promise<TakedownFile> {
  await importObserved(dms, [bag(shop)]);
  const listing = await idOf(`${shop}-1`);
  const asked = await askTakedown(dms, {
    listings: [listing],
    concern: "counterfeit",
    reason: "Xâm phạm nhãn hiệu",
    ...(caseId === undefined ? {} : { caseId }),
  });
  const answered = await answerTakedown(dms, asked.id, asked.version, {
    outcomes: [{ listing, outcome: "removed" }],
    answer: "Đã gỡ",
  });
  await minute();
  return answered;
}
const reasonsOf = async (id: string) => (await getTakedown(dms, id)).relistings.map((one) => one.reasons);
const leadsOf = async (shop: string) =>
  (
    await db.asSuperuser(
      "select l.state, l.checks, l.concern from app.leads l join app.sellers s on s.id = l.seller_id where s.external_id = $1",
      [shop],
    )
  ).rows;

test("the same seller who offers nearly the same goods again becomes a lead that names the removed listing", async () => {
  const of = await removed("an");
  await importObserved(dms, [
    bag("an", { externalId: "an-2", title: "Túi xách nữ da mềm quai xích kiểu an, mẫu mới", ...later }),
  ]);
  await minute();
  assert.deepEqual(await reasonsOf(of.id), [["seller", "text"]]);
  const [lead] = await leadsOf("an");
  assert.equal(lead.state, "open");
  assert.ok(lead.checks.includes("relisted.seller") && lead.concern === "counterfeit");
  const { rows } = await db.asSuperuser("select evidence from app.findings where check_code = 'relisted.seller'");
  assert.equal(rows[0].evidence.removed, await idOf("an-1"));
});

test("the very listing that was removed is found when it is seen again, though nothing in it has changed", async () => {
  const of = await removed("binh");
  await importObserved(dms, [bag("binh", later)]);
  await minute();
  assert.deepEqual(await reasonsOf(of.id), [["listing"]]);
});

test("a stranger who takes over the sentences of the removed listing is found by the text", async () => {
  const of = await removed("chi");
  await importObserved(dms, [
    bag("chi", {
      externalId: "dung-1",
      sellerExternalId: "dung",
      sellerName: "Shop Dung",
      title: "Ví cầm tay sang trọng",
      ...later,
    }),
  ]);
  await minute();
  assert.deepEqual(await reasonsOf(of.id), [["text"]]);
  assert.equal((await leadsOf("dung")).length, 1);
});

test("other goods of the seller, and goods that stood there before the removal, are no return", async () => {
  await importObserved(dms, [bag("em", { externalId: "em-twin" })]);
  const of = await removed("em");
  await importObserved(dms, [
    bag("em", { externalId: "em-3", title: "Nồi chiên không dầu dung tích lớn", description: null, ...later }),
    bag("em", { externalId: "em-twin", price: 90_000, ...later }),
  ]);
  await minute();
  assert.deepEqual(await reasonsOf(of.id), []);
  assert.deepEqual(await leadsOf("em"), []);
});

test("an old listing whose words are changed into those of the removed one is a return", async () => {
  await importObserved(dms, [
    bag("giang", { externalId: "giang-old", title: "Nồi chiên không dầu", description: null }),
  ]);
  const of = await removed("giang");
  await importObserved(dms, [bag("giang", { externalId: "giang-old", ...later })]);
  await minute();
  assert.deepEqual(await reasonsOf(of.id), [["seller", "text"]]);
});

test("a photograph of the removed listing that comes after its listing is shown, and reopens no case by itself", async () => {
  const pictures = await pictureHouse(db);
  const an = officer("moit.dms", ["officer"]);
  const lead = await plantLead(db, { agency: "moit.dms", shop: "Shop Oanh" });
  const opened = await openCase(dms, { leads: [lead.id], title: "Túi nhái", summary: "" });
  await importObserved(dms, [bag("oanh")]);
  const photograph = await drawing(7);
  await pictures.bring(an, photograph, `?listing=${await idOf("oanh-1")}`);
  const of = await removed("oanh", opened.id);
  await closeCase(dms, opened.id, opened.version, { outcome: "handled", reason: "Sàn đã gỡ" });
  const other = { sellerExternalId: "phuc", sellerName: "Shop Phúc", title: "Ví nam da trơn", description: null };
  await importObserved(dms, [bag("phuc", { externalId: "phuc-1", ...other, ...later })]);
  await minute();
  assert.deepEqual(await reasonsOf(of.id), []);
  const cropped = await copies["cropped"]?.(photograph);
  await pictures.bring(an, cropped as Buffer, `?listing=${await idOf("phuc-1")}`);
  await minute();
  assert.deepEqual(await reasonsOf(of.id), [["picture"]]);
  assert.equal((await getCase(dms, opened.id)).state, "closed");
});

const findingsOnRin = async () =>
  (
    await db.asSuperuser(
      `select f.check_code, f.found_at, f.xmin::text as written from app.findings f join app.listings l on l.id = f.listing_id
       where l.external_id = 'rin-2' order by f.n`,
    )
  ).rows;

test("a return that is looked at again is written no second time, and one whose words change keeps its finding and its lead", async () => {
  const of = await removed("rin");
  const again = { externalId: "rin-2", title: "Túi xách nữ da mềm quai xích kiểu rin, mẫu mới" };
  await importObserved(dms, [bag("rin", { ...again, ...later })]);
  await minute();
  const first = await findingsOnRin();
  await importObserved(dms, [bag("rin", { ...again, observedAt: new Date(Date.now() + 90_000) })]);
  await minute();
  await minute();
  assert.deepEqual(await findingsOnRin(), first);
  const changed = { ...again, title: `${again.title} hai` };
  await importObserved(dms, [bag("rin", { ...changed, observedAt: new Date(Date.now() + 120_000) })]);
  await minute();
  assert.deepEqual(
    (await findingsOnRin()).map((one) => one.check_code),
    first.map((one) => one.check_code),
  );
  const [lead] = await leadsOf("rin");
  assert.ok(lead.state === "open" && lead.checks.includes("relisted.seller"), lead.checks.join());
  assert.equal((await reasonsOf(of.id)).length, 1);
});

test("of many pictures that came in at one moment none is passed by", async () => {
  const at = new Date("2026-11-20T00:00:00.000Z");
  const ids = Array.from({ length: 450 }, (_, n) => `lst_${String(n).padStart(4, "0")}`);
  await db.asSuperuser(
    `insert into app.listing_pictures (listing_id, place, url, seller_id, state, due_at, picture_id, hash, seen_at, kept_at, agency, level)
     select id, 'p' || p, null, 'slr', 'kept', $2, 'pic', 'hash', $2, $2, 'customs.cuc', 'own' from unnest($1::text[]) as t(id), generate_series(1, 2) p`,
    [ids, at],
  );
  const customs = db.contextOf(officer("customs.cuc"));
  const met: string[] = [];
  let after = { keptAt: new Date(at.getTime() - 1), listingId: "" };
  for (;;) {
    const from = after;
    const came = await customs.read((tx) => listingsPicturedAfter(tx, "customs.cuc", from, 200));
    if (came.length === 0) break;
    met.push(...came.map((one) => one.listingId));
    after = came.at(-1) ?? after;
  }
  assert.deepEqual(met, ids);
});

test("an account that is linked with the removed listing's seller counts as that seller", async () => {
  const of = await removed("quynh");
  const again = { externalId: "son-1", sellerExternalId: "son", sellerName: "Shop Son", description: null };
  await importObserved(dms, [bag("quynh", { ...again, ...later })]);
  const sellers = await db.asSuperuser("select id from app.sellers where external_id in ('quynh', 'son')");
  for (const { id } of sellers.rows)
    await db.asSuperuser(
      "insert into app.link_members (agency, seller_id, cluster, version) values ('moit.dms', $1, 'nhom', 1)",
      [id],
    );
  await minute();
  assert.deepEqual(await reasonsOf(of.id), [["seller"]]);
});

test("the closed case of the takedown is opened again, with the reason, and once only", async () => {
  const lead = await plantLead(db, { agency: "moit.dms", shop: "Shop Hoa" });
  const opened = await openCase(dms, { leads: [lead.id], title: "Túi nhái", summary: "" });
  await removed("hoa", opened.id);
  await closeCase(dms, opened.id, opened.version, { outcome: "handled", reason: "Sàn đã gỡ" });
  await importObserved(dms, [bag("hoa", { externalId: "hoa-2", ...later })]);
  await minute();
  const again = await getCase(dms, opened.id);
  assert.equal(again.state, "reopened");
  const closed = await closeCase(dms, opened.id, again.version, { outcome: "handled", reason: "Đã xem lại" });
  await minute();
  assert.equal((await getCase(dms, opened.id)).version, closed.version);
});

test("a removal that is taken back, or a request that is withdrawn, is watched no more", async () => {
  const back = await removed("khanh");
  await answerTakedown(dms, back.id, back.version, {
    outcomes: [{ listing: await idOf("khanh-1"), outcome: "waiting" }],
    answer: "",
  });
  const gone = await removed("linh");
  await withdrawTakedown(dms, gone.id, gone.version, "Nhầm tin");
  await minute();
  await importObserved(dms, [
    bag("khanh", { externalId: "khanh-2", ...later }),
    bag("linh", { externalId: "linh-2", ...later }),
  ]);
  await minute();
  assert.deepEqual([...(await reasonsOf(back.id)), ...(await reasonsOf(gone.id))], []);
  assert.deepEqual([...(await leadsOf("khanh")), ...(await leadsOf("linh"))], []);
});

test("another agency's listings are not measured against removals that it does not know of", async () => {
  const of = await removed("mai");
  await importObserved(police, [bag("mai", { externalId: "mai-2", ...later })], { agency: "mps.a05" });
  await minute();
  assert.deepEqual(await reasonsOf(of.id), []);
});
