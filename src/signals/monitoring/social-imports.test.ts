import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import test from "node:test";
import { systemActor } from "../../kernel/actor.ts";
import { loadReference } from "../../registers/reference/index.ts";
import { officer, testDatabase } from "../../../test/support/database.ts";
import { shownLeadFile } from "../leads/answers.ts";
import { getLead } from "../leads/index.ts";
import { ingestFile, listingProfile, listRejects } from "./index.ts";

const db = await testDatabase();
const dms = db.contextOf(systemActor("moit.dms"));
await loadReference(dms);
const read = async (sql: string, values: unknown[] = []) => (await db.asSuperuser(sql, values)).rows;

async function ingest(source: string, content: string) {
  const bytes = Buffer.from(content);
  return ingestFile(dms, {
    profile: await listingProfile(dms, source),
    inputHash: createHash("sha256").update(bytes).digest("hex"),
    async *open() {
      yield bytes;
    },
  });
}
const dump = async () => ({
  listings: await read("select * from app.listings order by id"),
  sellers: await read("select * from app.sellers order by id"),
  posts: await read("select * from app.listing_posts order by 1, 2"),
  findings: await read("select * from app.findings order by 1, 2"),
  leads: await read("select * from app.leads order by id"),
});

const telegram = JSON.stringify({
  name: "Chợ sỉ mẫu",
  type: "private_supergroup",
  id: 41,
  messages: [
    {
      id: 1,
      type: "message",
      date_unixtime: "1767236400",
      from: "Kho Mẫu",
      from_id: "user1",
      text: "Thanh lý túi Gucci rep 1:1 siêu cấp giá 450k, zalo 0912 345 678",
    },
    {
      id: 2,
      type: "message",
      date_unixtime: "1767236500",
      from: "Người Xem Lặng Lẽ",
      from_id: "user2",
      text: "đẹp quá, số em 0987 654 321",
    },
    {
      id: 3,
      type: "message",
      date_unixtime: "1767236600",
      from: "Shop Vải Mẫu",
      from_id: "user3",
      text: "Vải cotton giá sỉ 80k, ib shop",
    },
  ],
});
const posts = [
  {
    network: "facebook",
    id: "p1",
    url: "https://www.facebook.com/groups/1/posts/2",
    time: "2026-10-02T20:15:00+07:00",
    account: { id: "100", name: "Túi Mẫu", url: "https://www.facebook.com/tuimau" },
    place: { name: "Nhóm túi mẫu" },
    text: "Thanh lý túi xách nữ, ib shop",
    comments: [
      { author: { id: "900", name: "Khách Ẩn Danh" }, text: "xin giá" },
      { author: { id: "100" }, text: "hàng rep 1:1 nhé chị, 09 123 45 678" },
    ],
  },
  { network: "zalo", id: "z1", account: { name: "Sỉ Mẫu" }, text: "Có ai bán nồi cũ không" },
  { network: "orkut", id: "o1", account: { name: "Sỉ Mẫu" }, text: "Sale 50%, ib" },
]
  .map((line) => JSON.stringify(line))
  .join("\n");
const live = [
  "WEBVTT",
  "",
  "NOTE",
  "url: https://www.youtube.com/watch?v=abcdefghijk",
  "account: Kho Live Mẫu",
  "account_id: UCmau",
  "title: Live xả kho tối thứ bảy",
  "time: 2026-10-03T20:00:00+07:00",
  "",
  "00:00:05.000 --> 00:00:08.000",
  "chào cả nhà",
  "",
  "00:12:31.000 --> 00:12:34.000",
  "túi Gucci này hàng rep",
  "",
  "00:12:34.000 --> 00:12:36.000",
  "1:1 nha mọi người",
  "",
  "xấu",
].join("\n");

test("a Telegram export brings in who sells, with listings, findings and leads, and nobody who only talks", async () => {
  const report = await ingest("telegram-export", telegram);
  assert.deepEqual([report.read, report.new, report.rejected], [2, 2, 0]);
  const sellers = await read("select name, phones, external_id from app.sellers order by name");
  assert.deepEqual(sellers, [
    { name: "Kho Mẫu", phones: ["+84912345678"], external_id: "user1" },
    { name: "Shop Vải Mẫu", phones: [], external_id: "user3" },
  ]);
  const [listing] = await read("select * from app.listings where external_id = '41/1'");
  assert.equal(listing.price, 450_000n);
  assert.equal(listing.url, "https://t.me/c/41/1");
  const [lead] = await read("select l.* from app.leads l where concern = 'counterfeit'");
  assert.equal(lead.seller_id, listing.seller_id);
  const everything = JSON.stringify(await dump(), (_, value: unknown) =>
    typeof value === "bigint" ? String(value) : value,
  );
  assert.doesNotMatch(everything, /Lặng Lẽ|987654321|user2/);
});

test("posts in JSON lines come with their group and their seller's comments; a refused line says why", async () => {
  const report = await ingest("social-posts", posts);
  assert.deepEqual([report.read, report.new, report.rejected], [2, 1, 1]);
  const rejects = await dms.read((tx) => listRejects(tx, report.run, { limit: 10 }));
  assert.deepEqual(
    rejects.items.map(({ line, code }) => [Number(line), code]),
    [[3, "post-network"]],
  );
  const [seller] = await read("select name, url, phones from app.sellers where external_id = '100'");
  assert.deepEqual(seller, { name: "Túi Mẫu", url: "https://www.facebook.com/tuimau", phones: ["+84912345678"] });
  const [post] = await read(
    "select p.kind, p.place_name from app.listing_posts p join app.listings l on l.id = p.listing_id where l.external_id = 'p1'",
  );
  assert.deepEqual(post, { kind: "post", place_name: "Nhóm túi mẫu" });
  assert.equal(
    (await read("select 1 from app.listings where description like '%Ẩn Danh%' or description like '%xin giá%'"))
      .length,
    0,
  );
});

test("a livestream's findings carry the moment at which their words were said, over the end of a cue too", async () => {
  const report = await ingest("livestream-transcript", live);
  assert.deepEqual([report.read, report.new, report.rejected], [2, 1, 1]);
  const [lead] = await read(
    "select l.id from app.leads l join app.sellers s on s.id = l.seller_id where s.external_id = 'UCmau' and l.concern = 'counterfeit'",
  );
  const reader = db.contextOf(officer("moit.dms"));
  const file = await reader.read(async (tx) => shownLeadFile(reader, tx, await getLead(tx, lead.id)));
  const findings = file.evidence.flatMap((one) => one.findings);
  const repeated = findings.find((finding) => finding.matched.replace(/\s+/g, " ") === "rep 1:1");
  assert.deepEqual(repeated?.moment, { second: 751, url: "https://www.youtube.com/watch?v=abcdefghijk&t=751" });
  assert.ok(findings.every((finding) => finding.field === "description" || finding.moment === undefined));
});

test("a file that cannot be read as a whole is refused at line 0 with the reason, not passed over", async () => {
  const headless = "1\n00:00:05,000 --> 00:00:08,000\nkhông nói của ai\n";
  const report = await ingest("livestream-transcript", headless);
  assert.deepEqual([report.read, report.new, report.rejected], [1, 0, 1]);
  const { items } = await dms.read((tx) => listRejects(tx, report.run, { limit: 10 }));
  assert.deepEqual(
    items.map(({ line, code }) => [Number(line), code]),
    [[0, "post-head"]],
  );
});

test("each form imported a second time changes nothing", async () => {
  const before = await dump();
  for (const [source, content] of [
    ["telegram-export", telegram],
    ["social-posts", posts],
    ["livestream-transcript", live],
  ] as const) {
    const report = await ingest(source, content);
    assert.deepEqual([report.new, report.changed, report.findings], [0, 0, 0], source);
  }
  assert.deepEqual(await dump(), before);
});

test("a transcript with other words brings other moments, and the earlier content keeps its own", async () => {
  await ingest(
    "livestream-transcript",
    live.replace("chào cả nhà", "xin chào tất cả cả nhà mình").replace("20:00:00", "20:00:01"),
  );
  const rows = await read(
    "select p.content_hash = l.content_hash as current, p.offsets from app.listing_posts p join app.listings l on l.id = p.listing_id where p.kind = 'live' order by 1",
  );
  assert.deepEqual(rows, [
    { current: false, offsets: [0, 12, 35] },
    { current: true, offsets: [0, 28, 51] },
  ]);
});

test("what is told beside a listing is seen by those who see the listing", async () => {
  const count = async (agency: string) => {
    const reader = db.contextOf(officer(agency));
    const [row] = await reader.read((tx) =>
      tx.client
        .query("select count(*)::int4 as n from app.listing_posts")
        .then((found) => found.rows as { n: number }[]),
    );
    return row?.n;
  };
  const all = await count("moit.dms");
  assert.ok(all !== undefined && all >= 4);
  assert.equal(await count("mps.c03"), all); // the profiles share with all agencies
  await db.asSuperuser("update app.listing_posts set level = 'own'");
  assert.equal(await count("mps.c03"), 0);
});
