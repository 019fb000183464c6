import assert from "node:assert/strict";
import test from "node:test";
import * as fc from "fast-check";
import { officer, testDatabase } from "../../../test/support/database.ts";
import { clustersByName, deskHere, linkingHouse, offered } from "../../../test/support/links.ts";
import { importObserved, observed } from "../../../test/support/listings.ts";
import type { Desk } from "./index.ts";
import { deskThread, judgeLink, linkAccounts, undoLinkVerdict } from "./index.ts";
import { linkedWith, linkingState, listClusters } from "./queries.ts";
import { whyLinked } from "./why.ts";

const db = await testDatabase();
const agency = "moit.dms";
const house = linkingHouse(db);
const dms = house.contextOf(agency);
const an = db.contextOf(officer(agency));
const clusters = () => clustersByName(db, agency);
const idOf = async (name: string): Promise<string> =>
  (await db.asSuperuser("select id from app.sellers where name = $1 and agency = $2", [name, agency])).rows[0].id;
const work = async () => {
  await house.read();
  await house.link(agency);
};
const waits = async () => (await an.read((tx) => linkingState(an, tx))).waiting;
const linked = (seller: string) => an.read((tx) => linkedWith(an, tx, seller));

test("shops that hide one number in different ways are linked, and a shop with another number is not", async () => {
  await importObserved(dms, [
    offered("Tiệm Sao Mai", "Zalo o9o1.234.567 nhé"),
    offered("Kho Gió Đông", "gọi không chín không một hai ba bốn năm sáu bảy", { platformHost: "cho-hai.example" }),
    offered("Nhà Lá Cọ", "", { sellerPhones: ["+84901234567"], platformHost: "cho-ba.example" }),
    offered("Góc Ban Mai", "Hotline 0901234568"),
  ]);
  await work();
  assert.deepEqual(await clusters(), [["Kho Gió Đông", "Nhà Lá Cọ", "Tiệm Sao Mai"]]);
});

test("why two are linked tells each value, how it was written, and the listing it stands in", async () => {
  const [one, other] = [await idOf("Tiệm Sao Mai"), await idOf("Nhà Lá Cọ")];
  const sheet = await an.read((tx) => whyLinked(an, tx, one, other));
  assert.ok(sheet.together && sheet.outright);
  const phone = sheet.fields.find(({ field }) => field === "phone");
  assert.deepEqual([phone?.level, phone?.one[0]?.value, phone?.one[0]?.holders], ["shared", "+84901234567", 3]);
  assert.deepEqual([phone?.one[0]?.written, phone?.one[0]?.disguised], ["o9o1.234.567", true]);
  assert.equal(phone?.one[0]?.listing?.title, "Hàng của Tiệm Sao Mai");
  assert.equal(phone?.other[0]?.listing, null);
  assert.ok((sheet.fields.find(({ field }) => field === "name")?.decibans ?? 0) < 0);
  const file = await linked(one);
  assert.deepEqual(
    file.links.map(({ kind, fields }) => [kind, fields[0]?.field]),
    [
      ["outright", "phone"],
      ["outright", "phone"],
      ["outright", "phone"],
    ],
  );
});

test("a portion that comes again, and a job with nothing to do, change nothing", async () => {
  const before = (await db.asSuperuser("select * from app.link_views")).rows;
  await db.asSuperuser("update app.listing_followers set swept = '' where follower = 'links'");
  await work();
  assert.deepEqual((await db.asSuperuser("select * from app.link_views")).rows, before);
});

test("one more account is taken into the cluster of its number", async () => {
  await importObserved(dms, [offered("Xưởng Cầu Mây", "sđt 0901 234 567")]);
  await work();
  assert.deepEqual(await clusters(), [["Kho Gió Đông", "Nhà Lá Cọ", "Tiệm Sao Mai", "Xưởng Cầu Mây"]]);
  const [page] = (await an.read((tx) => listClusters(an, tx, "newest", { limit: 10 }))).items;
  assert.deepEqual([page?.members, page?.platforms], [4, 3]);
});

test("an officer's verdict parts two accounts, tells what it changed, and its undoing brings them together again", async () => {
  const [one, other] = [await idOf("Tiệm Sao Mai"), await idOf("Xưởng Cầu Mây")];
  const { id } = await judgeLink(an, { one, other, verdict: "not", reason: "Hai hộ cùng thuê một tổng đài" });
  assert.equal((await linked(one)).unsettled, 1);
  await work();
  const after = await clusters();
  assert.ok(!after.some((names) => names.includes("Tiệm Sao Mai") && names.includes("Xưởng Cầu Mây")), String(after));
  const file = await linked(one);
  const [verdict] = file.verdicts;
  assert.equal(file.unsettled, 0);
  assert.ok(verdict?.holds && (verdict.outcome?.changed.length ?? 0) > 0);
  assert.ok(verdict?.outcome?.refused.some(({ because }) => because === "not"));
  await undoLinkVerdict(an, id);
  await work();
  assert.deepEqual(await clusters(), [["Kho Gió Đông", "Nhà Lá Cọ", "Tiệm Sao Mai", "Xưởng Cầu Mây"]]);
});

test("of two officers who judge two accounts at once the second is told, and reads the first verdict", async () => {
  const [one, other] = [await idOf("Kho Gió Đông"), await idOf("Góc Ban Mai")];
  const binh = db.contextOf(officer(agency, ["officer"], "usr_binh"));
  const given = await Promise.allSettled([
    judgeLink(an, { one, other, verdict: "not", reason: "Hai chủ", seen: null }),
    judgeLink(binh, { one: other, other: one, verdict: "same", reason: "Một chủ", seen: null }),
  ]);
  assert.deepEqual(
    given.flatMap((each) => (each.status === "rejected" ? [each.reason.code] : [])),
    ["stale"],
  );
  const [verdict] = (await an.read((tx) => whyLinked(an, tx, one, other))).verdicts;
  const { id } = await judgeLink(an, { one, other, verdict: "unsure", reason: "Chưa rõ", seen: verdict?.id ?? null });
  await undoLinkVerdict(an, id);
  await undoLinkVerdict(given[0].status === "fulfilled" ? an : binh, verdict?.id ?? "");
  await work();
});

test("an officer joins two accounts that share nothing", async () => {
  const [one, other] = [await idOf("Góc Ban Mai"), await idOf("Nhà Lá Cọ")];
  const { id } = await judgeLink(an, { one, other, verdict: "same", reason: "Cùng một người đứng tên giấy phép" });
  await work();
  assert.equal((await clusters())[0]?.length, 5);
  assert.ok((await linked(one)).links.some(({ kind }) => kind === "judged"));
  await undoLinkVerdict(an, id);
  await work();
  assert.equal((await clusters())[0]?.length, 4);
});

test("a number that more than twelve show links nobody by itself, and is told as shared by many", async () => {
  const many = Array.from({ length: 13 }, (_, at) =>
    offered(`Quầy Tổng Đài ${"abcdefghijklm"[at]}`, "tổng đài 028 7301 2345"),
  );
  await importObserved(dms, many);
  await work();
  assert.equal((await clusters()).length, 1);
  const [one, other] = [await idOf("Quầy Tổng Đài a"), await idOf("Quầy Tổng Đài b")];
  const phone = (await an.read((tx) => whyLinked(an, tx, one, other))).fields.find(({ field }) => field === "phone");
  assert.deepEqual([phone?.level, phone?.one[0]?.holders], ["shared by many", 13]);
});

test("the platform's own shop, a platform's address and the place of the listing itself link nobody", async () => {
  await importObserved(dms, [
    observed({ externalId: "x1", sellerExternalId: null, sellerName: null, description: "0909111222" }),
    offered("Sạp Bờ Ao", "0909111222, xem cho-mau.example", { url: "https://cho-mau.example/x" }),
    offered("Sạp Bờ Đê", "xem cho-mau.example", { url: "https://cho-mau.example/y" }),
  ]);
  await work();
  assert.equal((await clusters()).length, 1);
});

test("a job that is killed between reading and writing leaves nothing half done, and the next one goes on", async () => {
  await importObserved(dms, [offered("Hàng Sông Trăng", "0933 222 111"), offered("Hàng Đồi Thông", "0933.222.111")]);
  await house.read();
  const before = await db.asSuperuser("select * from app.link_members order by seller_id");
  const dying: Desk = {
    async ask(question) {
      const answer = await house.desk.ask(question);
      if (question.ask === "change" || question.ask === "cluster") throw new Error("killed");
      return answer;
    },
  };
  await assert.rejects(linkAccounts(dms, dying), /killed/);
  assert.deepEqual((await db.asSuperuser("select * from app.link_members order by seller_id")).rows, before.rows);
  await house.link(agency);
  assert.ok((await clusters()).some((names) => names.join() === "Hàng Sông Trăng,Hàng Đồi Thông"));
});

test("of two processes at work for one agency the slower one's work is thrown away, and both go on", async () => {
  await importObserved(dms, [offered("Hàng Bến Đò", "0933.222.111")]);
  await house.read();
  const other = deskHere();
  const overtaken: Desk = {
    async ask(question) {
      const answer = await house.desk.ask(question);
      if (question.ask === "change") await linkAccounts(dms, other);
      return answer;
    },
  };
  await assert.rejects(linkAccounts(dms, overtaken), { code: "conflict" });
  await importObserved(dms, [offered("Hàng Bãi Dâu", "0933.222.111")]);
  await work();
  const found = (await clusters()).find((names) => names.includes("Hàng Bến Đò"));
  assert.deepEqual(found, ["Hàng Bãi Dâu", "Hàng Bến Đò", "Hàng Sông Trăng", "Hàng Đồi Thông"]);
});

test("a thread does the same as a desk in the process, and hands on what goes wrong", async () => {
  const thread = deskThread();
  await assert.rejects(thread.ask({ ask: "load", agency, day: "2026-11-22", accounts: [] }), /not open/);
  const before = await clusters();
  await db.asSuperuser("update app.link_views set position = null");
  await importObserved(dms, [offered("Một Mình Tôi", "")]);
  await house.read();
  await linkAccounts(dms, thread);
  assert.deepEqual(await clusters(), before);
  await thread.stop();
});

test("a shop that shows a thousand numbers is linked by some of them and holds nobody up", async () => {
  const numbers = Array.from({ length: 1000 }, (_, at) => `03${String(20_000_000 + 7919 * at)}`);
  const flooding = Array.from({ length: 25 }, (_, at) =>
    offered("Kho Ngập Số", numbers.slice(at * 40, at * 40 + 40).join(", "), { externalId: `ngap-${at}` }),
  );
  await importObserved(dms, [...flooding, offered("Quầy Số Đầu", numbers.toSorted()[0] ?? "")]);
  await work();
  assert.ok((await clusters()).some((names) => names.join() === "Kho Ngập Số,Quầy Số Đầu"));
  const [one, other] = [await idOf("Kho Ngập Số"), await idOf("Quầy Số Đầu")];
  const phone = (await an.read((tx) => whyLinked(an, tx, one, other))).fields.find(({ field }) => field === "phone");
  assert.equal(phone?.one.length, 15);
});

test("how far linking is tells what waits", async () => {
  await importObserved(dms, [offered("Tiệm Chờ", "")]);
  assert.equal(await waits(), 1);
  await house.read();
  assert.equal(await waits(), 1);
  await house.link(agency);
  assert.equal(await waits(), 0);
});

test("accounts that come in any order, in any portions and between any restarts make the clusters of all at once", async () => {
  const words = fc.constantFrom(
    "0911000111",
    "0911 000 222",
    "STK 0123456789",
    "STK 9876543210",
    "web mau-rieng.vn",
    "",
  );
  const shop = fc.record({ name: fc.integer({ min: 0, max: 11 }), says: fc.array(words, { maxLength: 2 }) });
  let round = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(shop, { minLength: 2, maxLength: 14 }),
      fc.array(fc.record({ take: fc.integer({ min: 1, max: 5 }), restart: fc.boolean() }), { maxLength: 4 }),
      async (shops, steps) => {
        const mine = `thu.nghiem.${round++}`;
        const ctx = house.contextOf(mine);
        const seen = shops.map(({ name, says }, at) =>
          offered(`Lô ${"mnopqrstuvxy"[name]}${name}`, says.join(", "), { externalId: `p${at}` }),
        );
        let desk = deskHere();
        let from = 0;
        for (const { take, restart } of [...steps, { take: seen.length, restart: true }]) {
          if (restart) desk = deskHere();
          const some = seen.slice(from, from + take);
          from += take;
          if (some.length > 0) await importObserved(ctx, some, { agency: mine, level: "own" });
          await house.read(3);
          await linkAccounts(ctx, desk);
        }
        const bit = await clustersByName(db, mine);
        const other = `${mine}.mot.lan`;
        const once = house.contextOf(other);
        await importObserved(once, seen.toReversed(), { agency: other, level: "own" });
        await house.read();
        await linkAccounts(once, deskHere());
        assert.deepEqual(bit, await clustersByName(db, other));
        const sizes = (
          await db.asSuperuser(
            "select (select count(*) from app.link_members where agency = $1)::int as held, coalesce(sum(members), 0)::int as told from app.link_clusters where agency = $1",
            [mine],
          )
        ).rows[0];
        assert.equal(sizes.held, sizes.told);
      },
    ),
    { numRuns: 12 },
  );
});
