import assert from "node:assert/strict";
import test from "node:test";
import { officer, testDatabase } from "../../../test/support/database.ts";
import { approveNotice, draftNotice, submitNotice } from "../../handling/notices/index.ts";
import { publicActor, systemActor } from "../../kernel/actor.ts";
import { importPlatforms, importScamHosts, loadPlatforms } from "../../registers/platforms/index.ts";
import { importRecalls, verifyRecall } from "../../registers/products/index.ts";
import type { MappedRecord } from "../../services/sockets/index.ts";
import { checkBeforeYouBuy } from "./index.ts";

const db = await testDatabase();
const house = db.contextOf(systemActor("moit.dms"));
const visitor = db.contextOf(publicActor);
const approver = db.contextOf(officer("moit.dms", ["officer", "approver"], "usr_approver"));

async function* records(...values: Record<string, unknown>[]): AsyncGenerator<MappedRecord> {
  for (const [index, value] of values.entries()) yield { line: index + 1, value };
}
const day = (from: string) => ({ from, precision: "day" as const });
const recall = (externalId: string, gtin: string) => ({
  externalId,
  number: "TH-9",
  issuedOn: day("2026-05-04"),
  title: null,
  product: `Nồi ${externalId}`,
  brand: null,
  company: null,
  models: [],
  gtins: [gtin],
  regNo: null,
  description: null,
  hazard: "Rò điện",
  remedy: null,
  kind: "recall",
  authority: null,
  url: null,
});
const platform = (host: string, status: string, from: string) => ({
  host,
  aliases: [],
  name: `Sàn ${host}`,
  owner: null,
  taxCode: null,
  kind: "intermediary",
  status,
  registeredOn: null,
  validFrom: day(from),
  validUntil: null,
  note: null,
  certainty: null,
});

await loadPlatforms(house);
await importPlatforms(
  house,
  records(
    platform("da-dang-ky.vn", "registered", "2026-02-01"),
    platform("dang-xet.vn", "pending", "2026-02-01"),
    platform("cho-viet-mau.example", "registered", "2026-02-01"),
    platform("dao-hang-mau.example", "unregistered", "2026-02-01"),
  ),
  { id: "register", level: "public" },
);
await importScamHosts(
  house,
  records(
    { address: "lua-dao.top", firstSeen: null },
    { address: "https://sites.google.com/view/lua-dao", firstSeen: null },
  ),
  { id: "list", level: "public" },
);
await importScamHosts(house, records({ address: "con-kin.top", firstSeen: null }), { id: "hidden", level: "agencies" });
await importRecalls(house, records(recall("public", "8936036020014")), { id: "published", level: "public" });
await importRecalls(house, records(recall("waiting", "8934588012228")), { id: "waiting", level: "agencies" });

async function ask(typed: string, asOf = "2026-11-21") {
  return visitor.read((tx) => checkBeforeYouBuy(tx, { typed, asOf }));
}

const table: [typed: string, outcome: string][] = [
  ["da-dang-ky.vn", "registered"],
  ["https://shop1.da-dang-ky.vn/sp/1?utm=x", "registered"],
  ["dang-xet.vn", "unknown"],
  ["shopee.vn", "registered-unchecked"],
  ["temu.com", "unregistered"],
  ["https://www.temu.com/vn/ao-thun", "unregistered"],
  ["lua-dao.top", "scam-listed"],
  ["https://dang-nhap.lua-dao.top/otp", "scam-listed"],
  ["https://sites.google.com/view/lua-dao/trang-1", "scam-listed"],
  ["https://sites.google.com/view/khac", "unknown"],
  ["8936036020014", "recalled"],
  ["(01)08936036020014(17)270101", "recalled"],
  ["8936036020021", "unknown"],
  ["8936036020015", "misread"],
  ["Shopee", "unknown"],
  ["Temu", "unregistered"],
  ["0901234567", "unknown"],
  ["mua ở da-dang-ky.vn hay lua-dao.top?", "scam-listed"],
  ["cho-viet-mau.example", "registered"],
  ["mua ở cho-viet-mau.example nhé", "registered"],
  ["dao-hang-mau.example", "unregistered"],
  ["da-dang-ky-khuyenmai.example", "look-alike"],
  ["https://da-dang-kyy.top/otp", "look-alike"],
  ["da-dang-kу.vn", "look-alike"],
  ["dang-xett.vn", "unknown"],
  ["dang-nhap.da-dang-ky.vn", "registered"],
];
for (const [typed, outcome] of table) {
  test(`${typed} -> ${outcome}`, async () => assert.equal((await ask(typed)).outcome, outcome));
}

test("what an unknown address looks like is told with the registered address, as of the day asked for", async () => {
  const [judged] = (await ask("da-dang-ky.top")).judged;
  const like = { host: "da-dang-ky.vn", name: "Sàn da-dang-ky.vn", how: "same-name" };
  assert.deepEqual(judged?.found.lookAlike, like);
  assert.equal((await ask("da-dang-ky.top", "2026-01-31")).outcome, "unknown");
});

test("a platform is told as it stood on the day asked for", async () => {
  assert.equal((await ask("da-dang-ky.vn", "2026-01-31")).outcome, "unknown");
  assert.equal((await ask("da-dang-ky.vn", "2026-02-01")).outcome, "registered");
  assert.equal((await ask("temu.com", "2024-10-25")).outcome, "unknown");
});

test("what is shared among agencies only is not told to the public", async () => {
  assert.equal((await ask("con-kin.top")).outcome, "unknown");
  assert.equal((await ask("8934588012228")).outcome, "unknown");
});

test("a recall is told once a person has verified it", async () => {
  const [hidden] = (await db.asSuperuser("select id from app.recalls where source = 'waiting'")).rows as {
    id: string;
  }[];
  await verifyRecall(approver, hidden?.id ?? "", 1, { note: "đã gọi cơ quan ban hành" });
  assert.equal((await ask("8934588012228")).outcome, "recalled");
});

test("a published notice about a registered platform outweighs its registration", async () => {
  const writer = db.contextOf(officer("moit.dms", ["officer"], "usr_writer"));
  const drafted = await draftNotice(writer, {
    kind: "warning",
    title: { vi: "Cảnh báo sàn", en: "Warning about a platform" },
    body: { vi: "x", en: "x" },
    advice: { vi: "", en: "" },
    violator: null,
    subjects: [{ kind: "host", value: "da-dang-ky.vn", shown: "" }],
  });
  const { version } = await submitNotice(writer, drafted.id, drafted.version);
  assert.equal((await ask("da-dang-ky.vn")).outcome, "registered");
  await approveNotice(approver, drafted.id, version);
  assert.equal((await ask("m.da-dang-ky.vn")).outcome, "warned");
});

test("a question writes nothing, also not a fact", async () => {
  const facts = "select count(*) as n from app.facts";
  const before = await db.asSuperuser(facts);
  await ask("lua-dao.top 0901234567 8936036020014");
  assert.deepEqual((await db.asSuperuser(facts)).rows, before.rows);
});
