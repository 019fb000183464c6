import assert from "node:assert/strict";
import { createReadStream } from "node:fs";
import test from "node:test";
import { officer, testDatabase } from "../../../test/support/database.ts";
import { sharedPath } from "../../../test/support/shared.ts";
import { publicActor, systemActor } from "../../kernel/actor.ts";
import { timeLine } from "../../services/facts/index.ts";
import type { MappedRecord } from "../../services/sockets/index.ts";
import { mappedRecords, savedProfile } from "../../services/sockets/index.ts";
import type { ImportSource } from "./index.ts";
import {
  allRecalls,
  allReferencePrices,
  getRecall,
  importRecalls,
  importReferencePrices,
  listRecalls,
  recallsForGtin,
  recallsForWords,
  referencePricesNamed,
  verifyRecall,
} from "./index.ts";

const db = await testDatabase();
const house = db.contextOf(systemActor("moit.dms"));
const approver = db.contextOf(officer("moit.dms", ["approver"]));
const police = db.contextOf(officer("mps.a05", ["approver"]));
const anyone = db.contextOf(publicActor);

const blank = {
  number: null,
  issuedOn: null,
  title: null,
  brand: null,
  company: null,
  models: [],
  gtins: [],
  regNo: null,
  description: null,
  hazard: null,
  remedy: null,
  kind: "counterfeit_drug",
  authority: null,
  url: null,
};
async function* of(...values: Record<string, unknown>[]): AsyncGenerator<MappedRecord> {
  for (const [index, value] of values.entries()) yield { line: index + 1, value: { ...blank, ...value } };
}
async function gathered<T>(stream: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of stream) items.push(item);
  return items;
}
const waiting: ImportSource = { id: "alerts", level: "agencies" };
const published: ImportSource = { id: "published", level: "public" };

test("a recall is found by its GTIN in any length and by its words with or without marks", async () => {
  const values = {
    externalId: "1",
    product: "Nồi chiên không dầu Ăn Lành",
    brand: "Ăn Lành",
    models: ["AL-55"],
    gtins: ["036000291452", "123"],
  };
  const report = await importRecalls(house, of(values), published);
  assert.deepEqual([report.read, report.new], [1, 1]);
  await anyone.read(async (tx) => {
    for (const written of ["036000291452", "0036000291452", "00036000291452", "0 36000 29145 2"]) {
      assert.deepEqual(
        (await recallsForGtin(tx, written)).map((recall) => recall.product),
        [values.product],
        written,
      );
    }
    assert.deepEqual(await recallsForGtin(tx, "036000291453"), []);
    for (const words of ["noi chien AN LANH", "ăn lành al-55"])
      assert.equal((await recallsForWords(tx, words)).length, 1, words);
    assert.equal((await recallsForWords(tx, "nồi cơm ăn lành")).length, 0);
    assert.deepEqual(await recallsForWords(tx, " !? "), []);
  });
});

test("the same recall again is unchanged, another text of it is a change and its old GTIN finds nothing", async () => {
  const first = { externalId: "2", product: "Sữa rửa mặt", gtins: ["8936036020014"] };
  await importRecalls(house, of(first), published);
  assert.deepEqual([(await importRecalls(house, of(first, first), published)).unchanged], [2]);
  const report = await importRecalls(house, of({ ...first, gtins: ["4006381333931"] }), published);
  assert.deepEqual([report.new, report.changed], [0, 1]);
  await anyone.read(async (tx) => {
    assert.deepEqual(await recallsForGtin(tx, "8936036020014"), []);
    assert.equal((await recallsForGtin(tx, "4006381333931")).length, 1);
  });
});

test("a compiled alert is hidden from the public until an approver says how it was verified", async () => {
  const alert = { externalId: "3", product: "Thuốc Mật Danh", gtins: ["5901234123457"], regNo: "VD-99999-26" };
  await importRecalls(house, of(alert), waiting);
  const [seen] = await police.read((tx) => recallsForWords(tx, "mat danh"));
  assert.equal(seen?.verified, false);
  const id = seen?.id as string;
  const publicly = () =>
    anyone.read(async (tx) => [
      (await recallsForWords(tx, "mat danh")).length,
      (await recallsForGtin(tx, "5901234123457")).length,
    ]);
  assert.deepEqual(await publicly(), [0, 0]);
  await assert.rejects(getRecall(anyone, id), { code: "not-found" });
  const entries = await anyone.read((tx) => tx.client.query("select from recall_gtins where recall_id = $1", [id]));
  assert.equal(entries.rowCount, 0, "nor is there a trace of its GTIN");
  const words = await anyone.read((tx) => tx.client.query("select from recall_words where recall_id = $1", [id]));
  assert.equal(words.rowCount, 0, "or of its words");
  await assert.rejects(verifyRecall(anyone, id, 1, { note: "x" }), { code: "forbidden" });
  await assert.rejects(verifyRecall(police, id, 1, { note: "x" }), { code: "forbidden" });

  await assert.rejects(verifyRecall(approver, id, 7, { note: "x" }), { code: "stale" });
  await verifyRecall(approver, id, 1, { note: "Đã đọc công văn trên trang của Cục Quản lý Dược" });
  assert.deepEqual(await publicly(), [1, 1]);
  assert.equal((await getRecall(anyone, id)).verified, true);
  await assert.rejects(verifyRecall(approver, id, 2, { note: "x" }), { code: "forbidden" });
  assert.deepEqual(
    (await house.read((tx) => timeLine(tx, id))).map((fact) => fact.type),
    ["recall-verified"],
  );

  await importRecalls(house, of(alert), waiting);
  assert.deepEqual(await publicly(), [1, 1], "the same text stays verified");
  await importRecalls(house, of({ ...alert, product: "Thuốc Mật Danh Mới" }), waiting);
  assert.deepEqual(await publicly(), [0, 0], "a changed text is verified anew");
});

test("an alert of one's own agency is no other's: not in look-ups, lists, streams or by id", async () => {
  await importRecalls(house, of({ externalId: "4", product: "Hồ sơ riêng tư", gtins: ["4012345678901"] }), {
    id: "own",
    level: "own",
  });
  const [mine] = await house.read((tx) => recallsForWords(tx, "ho so rieng tu"));
  for (const ctx of [police, anyone]) {
    await assert.rejects(getRecall(ctx, mine?.id as string), { code: "not-found" });
    const found = await ctx.read(async (tx) => {
      const stream = (await gathered(allRecalls(tx))).some((recall) => recall.id === mine?.id);
      return [await recallsForWords(tx, "ho so rieng tu"), await recallsForGtin(tx, "4012345678901"), stream];
    });
    assert.deepEqual(found, [[], [], false]);
    assert.deepEqual(
      (await listRecalls(ctx, { words: "ho so rieng", before: "9999-12-31", beforeId: "~", limit: 10 })).items,
      [],
    );
  }
});

test("pages of recalls come newest first, without a day last, none twice and none left out", async () => {
  await importRecalls(
    house,
    of(
      ...["2026-01-02", "2026-01-02", "2025-04-01", null].map((day, index) => ({
        externalId: `page-${index}`,
        product: `Hàng phân trang ${index}`,
        issuedOn: day === null ? null : { from: day, precision: "day" },
      })),
    ),
    published,
  );
  const seen: (string | null)[] = [];
  let place: [string, string] = ["9999-12-31", "~"];
  for (;;) {
    const page = await listRecalls(anyone, {
      words: "hang phan trang",
      before: place[0],
      beforeId: place[1],
      limit: 1,
    });
    seen.push(...page.items.map((item) => item.issuedOn));
    if (page.next === null) break;
    place = JSON.parse(Buffer.from(page.next, "base64url").toString()) as [string, string];
  }
  assert.deepEqual(seen, ["2026-01-02", "2026-01-02", "2025-04-01", null]);
});

// 20 rows of the second file stand in it twice.
for (const [profileName, file, rows, different] of [
  ["cpsc-2026", "data/recalls/cpsc-2026.json", 885, 885],
  ["safety-gate-463", "data/recalls/safety-gate-463.json", 463, 443],
  ["vn-alerts-32", "data/recalls/vn-alerts-32.json", 32, 32],
] as const) {
  test(`${file} goes in by its profile, and again changes nothing`, async (t) => {
    const path = sharedPath(file);
    if (path === null) return t.skip(`needs ../shared/${file}`);
    const profile = await savedProfile(profileName);
    const take = () => importRecalls(house, mappedRecords(createReadStream(path), profile), profile.source);
    const first = await take();
    assert.deepEqual([first.read, first.rejectedCount], [rows, 0]);
    assert.equal(first.new, different);
    const again = await take();
    assert.deepEqual([again.new, again.changed, again.unchanged], [0, 0, rows]);
  });
}

test("what the three files say is found", async (t) => {
  if (sharedPath("data/recalls") === null) return t.skip("needs ../shared/data/recalls");
  await anyone.read(async (tx) => {
    assert.equal((await recallsForGtin(tx, "816153011219"))[0]?.source, "cpsc");
    assert.equal((await recallsForGtin(tx, "8055186669942")).length, 0);
    assert.ok((await recallsForGtin(tx, "8715658002512")).every((recall) => recall.source === "safety-gate"));
    assert.deepEqual(await recallsForWords(tx, "Clorocid TW3"), []);
  });
  const [drug] = await house.read((tx) => recallsForWords(tx, "clorocid tw3"));
  assert.deepEqual([drug?.regNo, drug?.issuedOn, drug?.issuedPrecision], ["VD-25305-16", "2025-04-01", "month"]);
  const material = await house.read((tx) => gathered(allRecalls(tx)));
  assert.ok(material.length > 1_300);
});

for (const [profileName, file, rows] of [
  ["supermarket-coop", "data/listings/supermarket-coop-2025-prices.csv", 14_880],
  ["supermarket-winmart", "data/listings/supermarket-winmart-2025-prices.csv", 3_512],
] as const) {
  test(`the prices of ${file} go in once, and again change nothing`, async (t) => {
    const path = sharedPath(file);
    if (path === null) return t.skip(`needs ../shared/${file}`);
    const profile = await savedProfile(profileName);
    const take = () => importReferencePrices(house, mappedRecords(createReadStream(path), profile), profile.source);
    const first = await take();
    assert.equal(first.read, rows);
    assert.ok(first.new > rows * 0.6, `${first.new} new, ${first.rejectedCount} refused`);
    const again = await take();
    assert.deepEqual([again.new, again.changed], [0, 0]);
    const streamed = await anyone.read((tx) => gathered(allReferencePrices(tx)));
    assert.ok(streamed.length >= first.new);
  });
}

async function* prices(price: bigint): AsyncGenerator<MappedRecord> {
  const value = {
    name: "Nước mắm Thử Nghiệm 500ml",
    price,
    unit: "chai",
    brand: null,
    category: null,
    gtin: null,
    shop: "thu.vn",
    observedOn: null,
  };
  yield { line: 1, value };
}

test("a price is found by its name without marks, and a second price of it is a second row", async () => {
  const source: ImportSource = { id: "thu", level: "public" };
  await importReferencePrices(house, prices(30_000n), source);
  await importReferencePrices(house, prices(32_000n), source);
  const found = await anyone.read((tx) => referencePricesNamed(tx, "nuoc mam thu nghiem 500ML"));
  assert.deepEqual(
    found.map((price) => price.price),
    [30_000n, 32_000n],
  );
});
