import assert from "node:assert/strict";
import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import test from "node:test";
import { officer, testDatabase } from "../../../test/support/database.ts";
import { sharedPath } from "../../../test/support/shared.ts";
import { publicActor, systemActor } from "../../kernel/actor.ts";
import { timeLine } from "../../services/facts/index.ts";
import { mappedRecords, savedProfile } from "../../services/sockets/index.ts";
import {
  getPlatform,
  importPlatforms,
  importScamHosts,
  isScamHost,
  listPlatforms,
  loadPlatforms,
  platformByHost,
  platformId,
  hostRegister,
  platformStandings,
  scamEntryOf,
  statusOfHost,
} from "./index.ts";

const db = await testDatabase();
const now = new Date("2026-11-21T03:00:00Z");
const house = db.contextOf(systemActor("moit.dms"), now);
const ministry = db.contextOf(systemActor("moit.tmdt"), now);
const anyone = db.contextOf(publicActor, now);
const loaded = await loadPlatforms(house);

const register = async (csv: string) =>
  importPlatforms(ministry, mappedRecords(Readable.from([Buffer.from(csv)]), await savedProfile("platform-register")), {
    id: "platform-register",
    level: "public",
  });
const scamList = async (lines: string[], id = "list", level: "own" | "agencies" | "public" = "public") =>
  importScamHosts(
    house,
    mappedRecords(Readable.from([Buffer.from(lines.join("\n"))]), await savedProfile("scam-urls-chongluadao")),
    {
      id,
      level,
    },
  );

const temuOn = (day: string) =>
  anyone.read(async (tx) => (await statusOfHost(tx, "www.temu.com", day))?.status ?? null);
const temuLine = (status: string) =>
  `host,aliases,name,owner,tax_code,kind,status,registered_on,valid_from,valid_until,note,certainty\nwww.temu.com,,Temu,,,intermediary,${status},2025-02-01,,,thử,\n`;

test("the seed is loaded once and says what it is not sure of", async () => {
  assert.equal(loaded, true);
  assert.equal(await loadPlatforms(house), false);
  const tiki = await anyone.read((tx) => statusOfHost(tx, "tiki.vn", "2026-11-21"));
  assert.equal(tiki?.certainty, "knowledge");
  assert.equal(tiki?.registeredOn, null);
});

test("a sub-domain is its platform's, a name under a public suffix is not", async () => {
  await anyone.read(async (tx) => {
    assert.equal((await platformByHost(tx, "https://M.Shopee.vn./x"))?.host, "shopee.vn");
    assert.equal((await platformByHost(tx, "shp.ee"))?.name, "Shopee");
    assert.equal(await platformByHost(tx, "shopee.vn.lua-dao.com"), null);
    assert.equal(await platformByHost(tx, "fakeshopee.vn"), null);
    assert.equal(await platformByHost(tx, "com.vn"), null);
  });
});

test("Temu stands as unregistered from the day of Dispatch 8598 on, not before", async () => {
  assert.deepEqual(
    [await temuOn("2024-10-25"), await temuOn("2024-10-26"), await temuOn("2026-11-21")],
    [null, "unregistered", "unregistered"],
  );
});

test("a register's line changes the status from its day on and keeps what was said before", async () => {
  const first = await register(temuLine("pending"));
  assert.deepEqual([first.new, first.changed, first.rejectedCount], [0, 1, 0]);
  assert.deepEqual([(await register(temuLine("pending"))).unchanged], [1]);
  assert.deepEqual([await temuOn("2025-01-31"), await temuOn("2025-02-01")], ["unregistered", "pending"]);
  const seen = await getPlatform(anyone, platformId("temu.com"), "2026-11-21");
  assert.deepEqual(
    seen.standings.map((standing) => standing.status),
    ["unregistered", "pending"],
  );
});

test("lines without a day, host or known status are refused, the good ones go in", async () => {
  const report = await register(
    [
      "host,aliases,name,owner,tax_code,kind,status,registered_on,valid_from,valid_until,note,certainty",
      "moi.vn,,Mới,,0100109106,direct-sale,notified,2026-08-01,,,,",
      "khong-ngay.vn,,Không ngày,,,direct-sale,notified,,,,,",
      "không phải miền,,Sai,,,direct-sale,notified,2026-08-01,,,,",
      "sai.vn,,Sai,,,direct-sale,tốt,2026-08-01,,,,",
    ].join("\n"),
  );
  assert.deepEqual([report.read, report.new, report.rejectedCount], [4, 1, 3]);
  assert.deepEqual(report.rejected.map(({ line }) => line).sort(), [3, 4, 5]);
});

test("platforms are listed by host, found by the beginning of a name without marks, page by page", async () => {
  const page = await listPlatforms(anyone, { words: "", after: "", limit: 3, asOf: "2026-11-21" });
  assert.equal(page.items.length, 3);
  assert.notEqual(page.next, null);
  const found = await listPlatforms(anyone, { words: "dien may", after: "", limit: 10, asOf: "2026-11-21" });
  assert.deepEqual(
    found.items.map((item) => item.host),
    ["dienmayxanh.com"],
  );
  assert.deepEqual(
    (await listPlatforms(anyone, { words: "t_ki", after: "", limit: 10, asOf: "2026-11-21" })).items,
    [],
  );
});

test("an absent platform is not found", async () => {
  await assert.rejects(getPlatform(anyone, "plt_X", "2026-11-21"), { code: "not-found" });
});

test("a listed host covers its sub-domains; a listed page only itself", async () => {
  const report = await scamList([
    "Lua-Dao.com",
    "www.lua-dao.com",
    "sites.google.com/view/hoadondo/",
    "  ",
    "# ghi chú",
    "???",
  ]);
  assert.deepEqual([report.read, report.new, report.unchanged, report.rejectedCount], [4, 2, 1, 1]);
  await anyone.read(async (tx) => {
    const asked = [
      "https://m.lua-dao.com/x",
      "xlua-dao.com",
      "sites.google.com",
      "https://sites.google.com/view/hoadondo/trang",
      "sites.google.com/view/hoadondo2",
    ];
    const answers = await Promise.all(asked.map((address) => isScamHost(tx, address)));
    assert.deepEqual(answers, [true, false, false, true, false]);
    assert.equal((await scamEntryOf(tx, "www.lua-dao.com"))?.since, "2026-11-21");
  });
});

test("a list that is not public is not the public's, and another force's own list is not ours", async () => {
  await scamList(["noi-bo.vn"], "internal", "agencies");
  await scamList(["rieng.vn"], "own", "own");
  const police = db.contextOf(officer("mps.a05"));
  const seen = (ctx: typeof anyone) =>
    ctx.read(async (tx) => [await isScamHost(tx, "noi-bo.vn"), await isScamHost(tx, "rieng.vn")]);
  assert.deepEqual(await seen(anyone), [false, false]);
  assert.deepEqual(await seen(police), [true, false]);
  assert.deepEqual(await seen(house), [true, true]);
});

test("screening's look-up in memory answers as the database does, scam lists first", async () => {
  await house.read(async (tx) => {
    const standingOf = platformStandings(await hostRegister(tx));
    for (const [host, day] of [
      ["m.shopee.vn", "2026-11-21"],
      ["temu.com", "2024-10-26"],
      ["chua-biet.vn", "2026-11-21"],
    ] as const) {
      assert.equal(standingOf(host, day)?.status ?? null, (await statusOfHost(tx, host, day))?.status ?? null, host);
    }
    assert.equal(standingOf("a.lua-dao.com", "2026-11-21")?.status, "scam-listed");
    assert.equal(standingOf("sites.google.com", "2026-11-21"), null);
  });
});

test("the list of 34,465 scam addresses goes in, and again changes nothing", async (t) => {
  const file = "data/platforms/scam-urls-chongluadao.txt";
  const path = sharedPath(file);
  if (path === null) return t.skip(`needs ../shared/${file}`);
  const profile = await savedProfile("scam-urls-chongluadao");
  const take = () =>
    importScamHosts(house, mappedRecords(createReadStream(path), profile), { id: "chongluadao", level: "public" });
  const first = await take();
  assert.equal(first.read, 34_465);
  assert.equal(first.new + first.unchanged + first.rejectedCount, 34_465);
  assert.ok(first.rejectedCount < 20, JSON.stringify(first.rejected.slice(0, 20)));
  const again = await take();
  assert.deepEqual([again.new, again.unchanged + again.rejectedCount], [0, 34_465]);
  const facts = await house.read((tx) => timeLine(tx, "scam-hosts/chongluadao"));
  assert.equal(facts.length, 2 * Math.ceil((34_465 - first.rejectedCount) / 500));
  await anyone.read(async (tx) => {
    assert.equal(await isScamHost(tx, "zzzmmm.co"), true);
    for (const honest of ["google.com", "facebook.com", "shopee.vn", "apps.apple.com", "weebly.com"])
      assert.equal(await isScamHost(tx, honest), false, honest);
  });
});
