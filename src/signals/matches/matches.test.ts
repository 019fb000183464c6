import assert from "node:assert/strict";
import test from "node:test";
import * as fc from "fast-check";
import { officer, testDatabase } from "../../../test/support/database.ts";
import { testApi } from "../../../test/support/api.ts";
import { importObserved, observed } from "../../../test/support/listings.ts";
import { systemActor } from "../../kernel/actor.ts";
import {
  importRecalls,
  productsRoutes,
  registerProducts,
  registerProductsInput,
} from "../../registers/products/index.ts";
import { matchListings } from "./commands/match-listings.ts";
import { compareOffers } from "./compare-offers.ts";
import { matchesRoutes, matchWaiting } from "./index.ts";
import { knownGoods } from "./known-goods.ts";

const db = await testDatabase();
const ask = testApi(db, matchesRoutes, productsRoutes);
const house = db.contextOf(systemActor("moit.dms"));
const dms = officer("moit.dms");
const police = officer("mps.a05");

const run = {
  now: () => new Date(),
  signal: new AbortController().signal,
  contextOf: (agency: string | null) => db.contextOf(systemActor(agency ?? "")),
};
const register = (name: string, brand: string, model: string | null) =>
  registerProducts(
    house,
    registerProductsInput.parse({
      source: "mau",
      level: "public",
      products: [{ externalId: name, name, brand, model }],
    }),
  );
const everything = async () =>
  (
    await db.asSuperuser(
      `select (select json_agg(m order by listing_id, target_id) from app.product_matches m)::text as matches,
        (select json_agg(f order by listing_id, n) from app.findings f)::text as findings,
        (select json_agg(g order by listing_id) from app.offer_groups g)::text as groups,
        (select json_agg(l order by id) from app.leads l)::text as leads`,
    )
  ).rows[0];
const listingIds = async () =>
  Object.fromEntries(
    (await db.asSuperuser("select id, external_id || level as key from app.listings")).rows.map((row) => [
      row.key,
      row.id as string,
    ]),
  );

async function* recalls() {
  const none = {
    number: null,
    issuedOn: null,
    title: null,
    company: null,
    gtins: [],
    regNo: null,
    description: null,
    hazard: null,
  };
  const value = { ...none, remedy: null, kind: "recall", authority: null, url: null };
  yield {
    line: 1,
    value: { ...value, externalId: "1", product: "Máy sấy tóc ion âm", brand: "Thác Bạc", models: ["TB-900X"] },
  };
}

await register("Nồi cơm điện Sông Lam SL-180", "Sông Lam", "SL-180");
await importRecalls(house, recalls(), { id: "thu-hoi", level: "public" });
const shown = { brand: null, category: null };
await importObserved(house, [
  observed({ ...shown, externalId: "a", title: "Nồi cơm Sông Lam SL180 bảo hành 12 tháng", price: 900_000 }),
  observed({ ...shown, externalId: "b", title: "Nồi cơm điện Sông Lam SL-190", price: 950_000 }),
  observed({ ...shown, externalId: "c", title: "Máy sấy tóc Thác Bạc ion âm công suất lớn" }),
  observed({ ...shown, externalId: "d", title: "Nước giặt Thác Bạc hương hoa 3.6kg", price: 130_000 }),
]);
await importObserved(
  house,
  [observed({ ...shown, externalId: "h", title: "Nồi cơm Sông Lam SL180", price: 100_000 })],
  { level: "own" },
);
await matchWaiting(run);
const ids = await listingIds();
type Matches = {
  matches: { target: { id: string }; kind: string; verdict: string; judged: string | null }[];
  waiting: number;
};
const matchesOf = async (who: typeof dms, key: string) => {
  const { status, body } = await ask(who, "GET", `/v1/matches/${ids[key]}`);
  return { status, ...(body as unknown as Matches) };
};

test("a listing is matched with its product, and never with another model", async () => {
  const [match, ...more] = (await matchesOf(dms, "aagencies")).matches;
  assert.equal(match?.verdict, "same");
  assert.deepEqual(more, []);
  assert.deepEqual((await matchesOf(dms, "bagencies")).matches, []);
  assert.equal((await matchesOf(dms, "aagencies")).waiting, 0);
});

test("a recall whose model the listing hides raises a weaker finding of its own", async () => {
  const { rows } = await db.asSuperuser(
    "select check_code, concern, weight from app.findings where listing_id = $1 and concern = 'recalled'",
    [ids["cagencies"]],
  );
  assert.deepEqual(rows, [{ check_code: "recall.model_not_shown", concern: "recalled", weight: 4 }]);
});

test("the job done twice changes nothing", async () => {
  const before = await everything();
  await db.asSuperuser("update app.listing_followers set swept = '', taken = 0");
  await matchWaiting(run);
  assert.deepEqual(await everything(), before);
});

test("another agency sees no match and no offer of a listing that is hidden from it", async () => {
  const product = (await matchesOf(dms, "aagencies")).matches[0]!.target.id;
  const offersOf = async (who: typeof dms) => {
    const { body } = await ask(who, "GET", `/v1/products/${product}/offers`);
    return (body["offers"] as { listing: string }[]).map((one) => one.listing).sort();
  };
  assert.deepEqual(await offersOf(dms), [ids["aagencies"], ids["hown"]].sort());
  assert.deepEqual(await offersOf(police), [ids["aagencies"]]);
  assert.equal((await matchesOf(police, "hown")).status, 404);
});

test("what an officer denies is not proposed again, raises nothing, and comes back when undone", async () => {
  const target = (await matchesOf(dms, "cagencies")).matches[0]!.target.id;
  const path = `/v1/matches/${ids["cagencies"]}/${target}/verdict`;
  const recalled = async () =>
    (
      await db.asSuperuser("select n from app.findings where listing_id = $1 and concern = 'recalled'", [
        ids["cagencies"],
      ])
    ).rowCount;
  assert.equal((await ask(dms, "POST", path, { body: { verdict: "not" } })).status, 200);
  assert.equal(await recalled(), 0);
  await db.asSuperuser("update app.listing_followers set swept = '', taken = 0");
  await matchWaiting(run);
  assert.equal(await recalled(), 0);
  assert.equal((await matchesOf(dms, "cagencies")).matches[0]?.judged, "not");
  assert.equal(((await ask(dms, "GET", "/v1/matches/labels")).body["items"] as unknown[]).length, 1);
  assert.equal(((await ask(police, "GET", "/v1/matches/labels")).body["items"] as unknown[]).length, 0);
  assert.equal((await ask(dms, "DELETE", path)).status, 200);
  assert.equal(await recalled(), 1);
});

test("a product that is registered later is met in the listings of before", async () => {
  assert.deepEqual((await matchesOf(dms, "dagencies")).matches, []);
  await register("Nước giặt Thác Bạc hương hoa 3.6kg", "Thác Bạc", null);
  await matchWaiting(run);
  assert.equal((await matchesOf(dms, "dagencies")).matches[0]?.verdict, "same");
});

const offer = (id: string, title: string, price: number) => ({ id, title, price, sure: true });

test("offers in several packs compare by quantity, and one far below the others is marked", () => {
  const { offers, per, median } = compareOffers([
    offer("four", "Sữa tươi lốc 4 x 180ml", 28_800),
    offer("one", "Sữa tươi 180ml", 7_200),
    offer("cheap", "Sữa tươi thùng 48 x 180ml", 86_400),
    offer("dear", "Sữa tươi 180ml", 9_000),
  ]);
  assert.equal(per, "100 ml");
  assert.equal(median, 4_000);
  assert.deepEqual(
    offers.filter((one) => one.cheap).map((one) => one.offer.id),
    ["cheap"],
  );
  assert.equal(offers[0]?.offer.id, "cheap");
});

test("what a title tells comes with the characters that tell it, and with what the quantity costs", async () => {
  const { body } = await ask(dms, "GET", `/v1/matches/${ids["dagencies"]}`);
  const { title, said } = body as { title: string; said: { fields: { field: string; start: number; end: number }[] } };
  const told = said.fields.map(({ field, start, end }) => `${field}: ${title.slice(start, end)}`);
  assert.deepEqual(told, ["brand: Thác Bạc", "flavour: hương hoa", "size: 3.6kg"]);
  assert.deepEqual((said as { unitPrice?: unknown }).unitPrice, { vnd: 3_611, per: "100 g" });
});

const alike = (key: string, title: string, price: number) =>
  observed({ externalId: key, title, price, brand: "Suối Trong", category: null });

test("offers alike compare without a register, and one that is hidden from another agency is not even counted", async () => {
  await importObserved(house, [
    alike("w1", "Nước khoáng Suối Trong chai 500ml", 6_000),
    alike("w2", "Thùng 24 chai nước khoáng Suối Trong 500ml", 120_000),
  ]);
  await importObserved(house, [alike("w3", "Suối Trong nước khoáng 500ml", 1_000)], { level: "own" });
  await matchWaiting(run);
  Object.assign(ids, await listingIds());
  type Group = { alike: { id: string; offers: number } | null };
  const groupOf = async (who: typeof dms) =>
    ((await ask(who, "GET", `/v1/matches/${ids["w1agencies"]}`)).body as unknown as Group).alike;
  const group = await groupOf(dms);
  assert.equal(group?.offers, 3);
  assert.deepEqual(await groupOf(police), { id: group?.id, offers: 2 });
  const offersOf = async (who: typeof dms) => {
    const { body } = await ask(who, "GET", `/v1/offers/${group?.id}`);
    return (body["offers"] as { listing: string }[]).map((one) => one.listing);
  };
  assert.deepEqual(await offersOf(dms), [ids["w3own"], ids["w2agencies"], ids["w1agencies"]]);
  assert.deepEqual(await offersOf(police), [ids["w2agencies"], ids["w1agencies"]]);
  assert.equal((await ask(police, "GET", "/v1/offers/ofg_none")).status, 404);
});

test("a listing whose title changes leaves its group", async () => {
  await importObserved(house, [
    observed({ externalId: "w2", title: "Giá để chai", brand: null, category: null, observedAt: new Date() }),
  ]);
  await matchWaiting(run);
  const { body } = await ask(dms, "GET", `/v1/matches/${ids["w2agencies"]}`);
  assert.equal(body["alike"], null);
});

const shuffled = <T>(values: readonly T[], seed: number) =>
  values
    .map((value, at) => ({ value, key: Math.sin(seed * 1000 + at) }))
    .sort((one, other) => one.key - other.key)
    .map(({ value }) => value);
const forgetMatches = () =>
  db.asSuperuser(
    "delete from app.product_matches where judged is null; delete from app.offer_groups; delete from app.findings where check_code like 'recall.%'",
  );
/** What matching has made, without times and the numbers of leads that stand since before. */
const made = async () =>
  (
    await db.asSuperuser(
      `select (select json_agg(json_build_array(listing_id, target_id, verdict, score, reasons, level) order by listing_id, target_id)
          from app.product_matches)::text as matches,
        (select json_agg(g order by listing_id) from app.offer_groups g)::text as groups,
        (select json_agg(json_build_array(listing_id, n, check_code, evidence) order by listing_id, n) from app.findings)::text as findings`,
    )
  ).rows[0];

test("listings matched in portions, in whatever order and some of them again, end as matched at once", async () => {
  const all = Object.values(await listingIds()) as string[];
  const known = await house.read(knownGoods);
  await forgetMatches();
  await matchListings(house, "moit.dms", known, all);
  const atOnce = await made();
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 4 }), fc.nat(1000), async (size, seed) => {
      await forgetMatches();
      const order = shuffled([...all, ...all.slice(0, 3)], seed);
      for (let at = 0; at < order.length; at += size)
        await matchListings(house, "moit.dms", known, order.slice(at, at + size));
      assert.deepEqual(await made(), atOnce);
    }),
    { numRuns: 6 },
  );
});

const killed = () => new Error("killed");

/** The house that dies in its nth transaction, as a killed process does: before it commits, or right after. */
function dyingIn(nth: number, commits: boolean): typeof run {
  let begun = 0;
  const contextOf = (agency: string | null) => {
    const ctx = run.contextOf(agency);
    const transaction: typeof ctx.transaction = async (work) => {
      const isLast = ++begun === nth;
      const done = await ctx.transaction(async (tx) => {
        const value = await work(tx);
        if (isLast && !commits) throw killed();
        return value;
      });
      if (isLast) throw killed();
      return done;
    };
    return { ...ctx, transaction };
  };
  return { ...run, contextOf };
}

test("a job killed anywhere leaves all of a portion or nothing, and the next one ends as if none was killed", async () => {
  const whole = await made();
  await forgetMatches();
  const nothing = await made();
  for (const nth of [1, 2, 3]) {
    for (const commits of [false, true]) {
      await forgetMatches();
      await db.asSuperuser("update app.listing_followers set swept = '', taken = 0");
      await assert.rejects(matchWaiting(dyingIn(nth, commits)), /killed/);
      const left = await made();
      assert.deepEqual(left, nth === 1 || (nth === 2 && !commits) ? nothing : whole);
      // What a dead process holds runs out with time.
      await db.asSuperuser("update app.listing_followers set held_by = null, held_until = null");
      await matchWaiting(run);
      assert.deepEqual(await made(), whole);
    }
  }
});
