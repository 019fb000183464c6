import assert from "node:assert/strict";
import test from "node:test";
import { systemActor } from "../../kernel/actor.ts";
import { timeLine } from "../../services/facts/index.ts";
import { testDatabase } from "../../../test/support/database.ts";
import { importObserved, observed } from "../../../test/support/listings.ts";
import { screenPrices } from "./commands/screen-prices.ts";

const db = await testDatabase();
const dms = db.contextOf(systemActor("moit.dms"));
const offer = (at: number, price: number, day = 1) =>
  observed({
    externalId: `o${at}`,
    title: "Nồi cơm điện Sông Lam SL-180",
    brand: "Sông Lam",
    model: "SL-180",
    sellerExternalId: `shop-${at}`,
    price,
    observedAt: new Date(Date.UTC(2026, 4, day)),
  });
const fewOffers = (at: number, price: number) =>
  observed({
    externalId: `few${at}`,
    title: "Bình giữ nhiệt Hoa Ban 500",
    model: "HB-500",
    brand: "Hoa Ban",
    sellerExternalId: `few-${at % 2}`,
    price,
  });
const prices = [890_000, 910_000, 875_000, 925_000, 900_000, 880_000, 915_000];
const found = async () =>
  (
    await db.asSuperuser(
      "select l.external_id, f.check_code, f.evidence from app.findings f join app.listings l on l.id = f.listing_id where f.check_code like 'price.%'",
    )
  ).rows;

test("a price far below the same product's is found, with median, spread and the sample it rests on", async () => {
  await importObserved(dms, [...prices.map((price, at) => offer(at, price)), offer(99, 250_000)]);
  assert.equal((await screenPrices(dms, "moit.dms")).findings, 1);
  const [finding] = await found();
  assert.deepEqual([finding.external_id, finding.check_code], ["o99", "price.below_product"]);
  assert.equal(finding.evidence.n, 8);
  assert.ok(finding.evidence.median > 850_000 && finding.evidence.median < 930_000);
  assert.deepEqual(
    finding.evidence.sample,
    [250_000, ...prices].sort((a, b) => a - b),
  );
});

test("screening again changes nothing and says so in its fact", async () => {
  const before = await db.asSuperuser("select * from app.findings order by 1, 2");
  assert.equal((await screenPrices(dms, "moit.dms")).findings, 0);
  assert.deepEqual((await db.asSuperuser("select * from app.findings order by 1, 2")).rows, before.rows);
  const facts = await dms.read((tx) => timeLine(tx, "prices:moit.dms"));
  assert.deepEqual(
    facts.map((fact) => (fact.payload as { findings: number }).findings),
    [1, 0],
  );
});

test("a price that was put right loses its finding", async () => {
  await importObserved(dms, [offer(99, 870_000, 5)]);
  await screenPrices(dms, "moit.dms");
  assert.deepEqual(await found(), []);
});

test("however many candidates are looked at together, the same is found and lost", async () => {
  const cheap = [201, 202, 203, 204, 205];
  const usual = Array.from({ length: 20 }, (_, at) => offer(300 + at, 880_000 + at * 2000));
  await importObserved(dms, [...usual, ...cheap.map((at) => offer(at, 240_000))]);
  assert.equal((await screenPrices(dms, "moit.dms", { portion: 2 })).findings, 5);
  assert.deepEqual(
    (await found()).map((finding) => finding.external_id).toSorted(),
    cheap.map((at) => `o${at}`),
  );
  await importObserved(
    dms,
    cheap.map((at) => offer(at, at === 203 ? 240_000 : 905_000, 5)),
  );
  assert.equal((await screenPrices(dms, "moit.dms", { portion: 2 })).findings, 1);
  assert.deepEqual(
    (await found()).map((finding) => [finding.external_id, finding.evidence.n]),
    [["o203", 33]],
  );
  await importObserved(dms, [offer(203, 905_000, 6)]);
  await screenPrices(dms, "moit.dms", { portion: 2 });
  assert.deepEqual(await found(), []);
});

test("two shops are no market: nothing is compared with them", async () => {
  await importObserved(
    dms,
    [1, 2, 3, 4, 5, 6].map((at) => fewOffers(at, at === 6 ? 10_000 : 300_000)),
  );
  await screenPrices(dms, "moit.dms");
  assert.deepEqual(await found(), []);
});
