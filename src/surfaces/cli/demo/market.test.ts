import assert from "node:assert/strict";
import test from "node:test";
import brandsFile from "../../../../reference/brands.json" with { type: "json" };
import lexicon from "../../../../reference/lexicon.json" with { type: "json" };
import rulesFile from "../../../../reference/rules.json" with { type: "json" };
import { checkGtin } from "../../../engines/gs1/index.ts";
import type { Finding } from "../../../engines/screening/index.ts";
import { buildScreener, combine } from "../../../engines/screening/index.ts";
import { findPhones, foldText, normalizePhone } from "../../../engines/vietnamese/index.ts";
import { diceOf } from "./dice.ts";
import { inventMarket } from "./market.ts";
import type { MarketListing } from "./model.ts";
import { plantedKinds } from "./model.ts";
import { brokenGtin, inventedGtin, inventedPhone, phoneDisguises } from "./numbers.ts";
import { markedAsInvented } from "./ordinary.ts";
import { hosts } from "./platforms.ts";

const day = "2026-11-21";
const market = inventMarket(2390, day);
const seen = [...market.first, ...market.second, ...market.earlier.listings];
const latest = [...new Map(seen.map((listing) => [listing.id, listing])).values()];
const truth = new Map([...market.truth, ...market.earlier.truth]);
const findings = new Map(latest.map((listing) => [listing.id, screened(listing)]));
const raisesLead = (found: readonly Finding[]) => combine(found).some((concern) => concern.worthALook);

// Prices are screened after an import, among all listings of the database: load.test.ts holds those.
function screener() {
  return buildScreener({
    lexicon,
    brands: brandsFile.brands,
    rules: rulesFile.rules,
    recalls: market.recalls.map((recall) => ({
      id: recall.externalId,
      gtins: recall.gtins,
      brand: recall.brand,
      models: recall.models,
      product: recall.product,
      registrations: recall.regNo === null ? [] : [recall.regNo],
      kind: recall.kind,
      source: recall.authority,
    })),
    platformStanding: (host) => {
      if (host === hosts.scam) return { status: "scam-listed", source: "demo", since: null };
      const found = market.platforms.find((platform) => platform.host === host);
      return found === undefined || found.status === "pending"
        ? null
        : { status: found.status, source: "demo", since: null };
    },
    priceReference: () => null,
  });
}

function screened(listing: MarketListing): Finding[] {
  screened.by ??= screener();
  return screened.by.screen({
    title: listing.title,
    description: listing.description,
    brand: listing.brand,
    seller: listing.seller_name,
    category: listing.category,
    url: listing.url,
    host: new URL(listing.url).hostname,
    price: listing.price,
    listPrice: listing.list_price,
    gtin: listing.gtin,
    model: listing.model,
    observedOn: listing.observed_at.slice(0, 10),
  });
}
screened.by = undefined as ReturnType<typeof screener> | undefined;

test("the same seed and day give the same market, another seed another one", () => {
  assert.deepEqual(inventMarket(2390, day), market);
  assert.notDeepEqual(inventMarket(2391, day).first, market.first);
});

const timeless = (listings: readonly MarketListing[]) => listings.map((listing) => ({ ...listing, observed_at: "" }));

test("another day gives the same market at other times", () => {
  const later = inventMarket(2390, "2027-02-01");
  assert.deepEqual(timeless(later.first), timeless(market.first));
  assert.notEqual(later.first[0]?.observed_at, market.first[0]?.observed_at);
});

test("it has the size that was promised, every sort of offence, and ids that are unique", () => {
  assert.equal(market.first.length, 5000);
  assert.equal(new Set(market.first.map((listing) => listing.id)).size, 5000);
  assert.equal(new Set(market.shops.map((shop) => shop.name)).size, 300);
  assert.ok(market.second.length > 1000 && market.cleaned.length === 6);
  const planted = new Set([...market.truth.values()].map(({ why }) => why));
  assert.deepEqual([...planted].sort(), [...plantedKinds].sort());
});

test("nothing in it can be reached or mistaken: hosts, phones, bar codes and words all say that it is invented", () => {
  for (const listing of latest) {
    assert.match(new URL(listing.url).hostname, /\.example$/);
    assert.ok(listing.description.endsWith(markedAsInvented), listing.description);
    assert.match(listing.seller_name, /\(mẫu\)$/);
    if (listing.gtin !== null) assert.match(listing.gtin, /^952\d{10}$/);
    const phones = [listing.seller_phone ?? [], findPhones(listing.description).map((found) => found.e164)].flat();
    for (const phone of phones) assert.match(normalizePhone(phone) ?? "", /^\+84278\d{7}$/, listing.description);
  }
  for (const { host, name, note } of market.platforms)
    assert.match(`${host} ${name} ${note}`, /\.example .*Mẫu .*hư cấu/);
  for (const { title, authority } of market.recalls) assert.match(`${title} ${authority}`, /hư cấu.*hư cấu/);
});

test("bar codes are valid, save those that were planted broken", () => {
  for (const { id, gtin } of latest) {
    if (gtin === null) continue;
    assert.equal(checkGtin(gtin).ok, truth.get(id)?.why !== "impossible-code", `${id} ${gtin}`);
  }
  for (const n of [0, 7, 999_999_999]) {
    assert.ok(checkGtin(inventedGtin(n)).ok);
    assert.ok(!checkGtin(brokenGtin(inventedGtin(n))).ok);
  }
});

test("a phone is found again however it is hidden", () => {
  const phone = inventedPhone(5_550_123);
  for (const disguise of phoneDisguises) {
    const found = findPhones(`Liên hệ ${disguise(phone)} để đặt. Hàng đẹp.`).map(({ e164 }) => e164);
    assert.deepEqual(found, ["+842785550123"], disguise(phone));
  }
});

test("a real brand is named only by a planted copy, or by goods that say whose goods they fit", () => {
  const real = brandsFile.brands.flatMap(({ name, aliases }) => [name, ...aliases].map(foldText));
  const distinct = real.filter((name) =>
    /^(?:gucci|chanel|prada|versace|balenciaga|adidas|converse|nike|puma|rolex|hublot|omega|cartier|iphone|samsung|casio|honda|jbl)$/.test(
      name,
    ),
  );
  const named = latest.filter(({ title }) => distinct.some((name) => ` ${foldText(title)} `.includes(` ${name} `)));
  assert.ok(named.length > 50);
  const wrong = named.filter(
    ({ id }) => truth.get(id)?.concern !== "counterfeit" && market.innocent.get(id) !== "compatible",
  );
  assert.deepEqual(
    wrong.map(({ title }) => title),
    [],
  );
});

test("every planted offence but prices is found by the check that it was planted for", () => {
  const missed = [...truth].filter(([id, { why, check }]) => {
    return why !== "far-below-price" && !findings.get(id)?.some((finding) => finding.check === check);
  });
  assert.deepEqual(
    missed.map(([id, { why }]) => `${why}: ${latest.find((listing) => listing.id === id)?.title}`),
    [],
  );
});

test("what is worth an officer's look raises a lead by itself, and at least 98 % of ordinary listings raise none", (t) => {
  const planted = latest.filter(({ id }) => truth.get(id)?.lead && truth.get(id)?.why !== "far-below-price");
  const ordinary = latest.filter(({ id }) => !truth.has(id));
  const found = planted.filter(({ id }) => raisesLead(findings.get(id) ?? []));
  const wrongly = ordinary.filter(({ id }) => raisesLead(findings.get(id) ?? []));
  t.diagnostic(
    `planted ${found.length} of ${planted.length} raise a lead; ordinary ${wrongly.length} of ${ordinary.length}`,
  );
  const missed = planted.filter((listing) => !found.includes(listing));
  assert.deepEqual(
    missed.map(({ title }) => title),
    [],
  );
  assert.deepEqual(
    wrongly.map(({ title, description }) => `${title} | ${description}`),
    [],
  );
});

test("denials, accessories for a brand's goods, superlatives and near words raise no lead", () => {
  assert.deepEqual([...new Set(market.innocent.values())].sort(), ["compatible", "denial", "near-word", "superlative"]);
  const wrongly = [...market.innocent.keys()].filter((id) => raisesLead(findings.get(id) ?? []));
  assert.deepEqual(wrongly, []);
});

test("chance repeats itself, keeps its bounds, and differs by name", () => {
  const one = diceOf(1, "a");
  const same = diceOf(1, "a");
  const other = diceOf(1, "b");
  const thrown = Array.from({ length: 500 }, () => one.between(3, 9));
  assert.deepEqual(
    thrown,
    Array.from({ length: 500 }, () => same.between(3, 9)),
  );
  assert.notDeepEqual(
    thrown,
    Array.from({ length: 500 }, () => other.between(3, 9)),
  );
  assert.deepEqual([Math.min(...thrown), Math.max(...thrown)], [3, 9]);
  for (let n = 0; n < 500; n++) assert.ok(Math.abs(Math.log(one.around(0.1))) <= 0.3 + 1e-12);
});
