import assert from "node:assert/strict";
import test from "node:test";
import type { Actor } from "../../kernel/actor.ts";
import { systemActor } from "../../kernel/actor.ts";
import { loadReference } from "../../registers/reference/index.ts";
import { testApi } from "../../../test/support/api.ts";
import { webCollector } from "../../../test/support/collecting.ts";
import { officer, testDatabase } from "../../../test/support/database.ts";
import { importObserved, observed } from "../../../test/support/listings.ts";
import { asHtml, openSite } from "../../../test/support/site.ts";
import type { ReadingAnswer } from "../listings/answers.ts";
import { listingsRoutes } from "../listings/index.ts";

const db = await testDatabase();
const agency = "moit.dms";
const house = db.contextOf(systemActor(agency));
const chief = { ...officer(agency, ["administrator"]), agency };
const stranger = officer("customs.cuc", ["administrator"]);
await loadReference(house);
const ask = testApi(db, listingsRoutes);

/** The pages of a site that the tests change under the collector. */
const pages = new Map<string, string>();
const site = await openSite((host, request, response) => {
  const html = pages.get(`${host}${request.url}`);
  response.writeHead(html === undefined ? 404 : 200, asHtml).end(html ?? "");
});

const days = [1, 2, 3].map((day) => new Date(Date.UTC(2026, 2, day))) as [Date, Date, Date];
const collectorOf = (host: string, level: "own" | "agencies" = "own") =>
  webCollector(db, site, { who: chief, host, level });
const collect = async (host: string, level?: "own" | "agencies") => (await collectorOf(host, level))();

const idOf = async (host: string): Promise<string> =>
  (await db.asSuperuser("select id from app.listings where url like $1", [`%${host}%`])).rows[0].id;
async function readingOf(id: string, who: Actor = chief): Promise<ReadingAnswer | null> {
  const { status, body } = await ask(who, "GET", `/v1/listings/${id}`);
  assert.equal(status, 200);
  return body["reading"] as ReadingAnswer | null;
}
const fieldOf = (reading: ReadingAnswer | null, name: string) => reading?.fields.find(({ field }) => field === name);

const told = (price: number) =>
  `<script type="application/ld+json">${JSON.stringify({
    "@type": "Product",
    name: "Nồi chiên Lá Non NC5",
    gtin13: "8934563138165",
    offers: { "@type": "Offer", price, priceCurrency: "VND" },
  })}</script>`;
const seen = '<h1>Nồi chiên Lá Non NC5</h1><p class="price">Giá bán: 990.000đ</p><p>Hotline 0912 345 678</p>';

test("a collected listing tells of each field where on the page it was read and the words around it", async () => {
  pages.set("www.noi.example/", `${told(990_000)}${seen}`);
  await collect("www.noi.example");
  const reading = await readingOf(await idOf("noi.example"));
  assert.deepEqual(
    [reading?.rendered, reading?.cut, reading?.priceKind, reading?.currency],
    [false, false, "exact", "VND"],
  );
  const price = fieldOf(reading, "price");
  assert.deepEqual([price?.value, price?.source, price?.isGuess], [990_000, "json-ld", false]);
  const phone = fieldOf(reading, "sellerPhone");
  assert.deepEqual([phone?.value, phone?.source, phone?.isGuess], ["+84912345678", "page", true]);
  assert.match(phone?.words ?? "", /Hotline 0912 345 678/);
  assert.deepEqual(fieldOf(reading, "gtin")?.value, "8934563138165");
  const title = fieldOf(reading, "title");
  assert.equal(title?.value, "Nồi chiên Lá Non NC5");
  assert.ok(title.chance !== null && title.chance > 0 && title.chance <= 1, String(title.chance));
});

test("a price that machines alone are told stands beside the price that people see", async () => {
  pages.set("hai-gia.example/", `${told(890_000)}${seen}`);
  await collect("hai-gia.example");
  const reading = await readingOf(await idOf("hai-gia.example"));
  const [price, other] = [fieldOf(reading, "price"), fieldOf(reading, "otherPrice")];
  assert.deepEqual([price?.value, price?.source, price?.isGuess], [990_000, "page", true]);
  assert.match(price?.words ?? "", /990\.000đ/);
  assert.deepEqual([other?.value, other?.source, other?.isGuess], [890_000, "json-ld", false]);
});

test("a page that has changed shows its newest reading, and one that has not shows when it was read last", async () => {
  pages.set("doi-gia.example/", seen);
  const collectOn = await collectorOf("doi-gia.example");
  await collectOn(days[0]);
  const id = await idOf("doi-gia.example");
  const first = await readingOf(id);
  await collectOn(days[1]);
  const again = await readingOf(id);
  assert.deepEqual([again?.fields, again?.readAt], [first?.fields, days[1].toISOString()]);
  pages.set("doi-gia.example/", seen.replace("990.000", "790.000"));
  await collectOn(days[2]);
  const changed = fieldOf(await readingOf(id), "price");
  assert.equal(changed?.value, 790_000);
  assert.match(changed.words, /790\.000đ/);
});

test("a price of which digits are hidden tells why the listing has none", async () => {
  pages.set("giau-gia.example/", seen.replace("990.000", "9xx.000"));
  await collect("giau-gia.example");
  const reading = await readingOf(await idOf("giau-gia.example"));
  assert.deepEqual([reading?.priceKind, fieldOf(reading, "price")], ["hidden", undefined]);
});

const readingsSeenBy = (who: Actor) =>
  db.database.transaction("app", who, "read only", async (tx) =>
    (await tx.client.query("select distinct agency, level from listing_readings order by 1, 2")).rows.map(
      (row: { agency: string; level: string }) => `${row.agency} ${row.level}`,
    ),
  );

test("a reading is seen by whoever sees its listing, and by nobody else", async () => {
  pages.set("rieng-thay.example/", seen);
  await collect("rieng-thay.example");
  pages.set("chung-thay.example/", seen);
  await collect("chung-thay.example", "agencies");
  assert.equal((await ask(stranger, "GET", `/v1/listings/${await idOf("rieng-thay.example")}`)).status, 404);
  assert.equal(fieldOf(await readingOf(await idOf("chung-thay.example"), stranger), "price")?.value, 990_000);
  assert.deepEqual(await readingsSeenBy(chief), [`${agency} agencies`, `${agency} own`]);
  assert.deepEqual(await readingsSeenBy(stranger), [`${agency} agencies`]);
});

test("a listing of a feed has no reading", async () => {
  await importObserved(house, [observed({ externalId: "tu-feed", url: "https://tu-feed.example/1" })]);
  assert.equal(await readingOf(await idOf("tu-feed.example")), null);
});
