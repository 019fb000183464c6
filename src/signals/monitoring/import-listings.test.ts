import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { systemActor } from "../../kernel/actor.ts";
import { timeLine } from "../../services/facts/index.ts";
import { testDatabase } from "../../../test/support/database.ts";
import { importObserved, observed, suspicious } from "../../../test/support/listings.ts";
import { priceHistory } from "../listings/index.ts";
import { importListings } from "./commands/import-listings.ts";
import type { ObservedLine } from "./model.ts";
import { batchesOf } from "./reading/batches.ts";

const db = await testDatabase();
const dms = db.contextOf(systemActor("moit.dms"));
const read = async (sql: string) => (await db.asSuperuser(sql)).rows;
const june = (day: number) => new Date(Date.UTC(2026, 5, day));
const dump = async () => {
  return {
    listings: await read("select * from app.listings order by id"),
    versions: await read("select * from app.listing_versions order by 1, 2, 3"),
    prices: await read("select * from app.listing_prices order by 1, 2, 3"),
    sellers: await read("select * from app.sellers order by id"),
    findings: await read("select * from app.findings order by 1, 2"),
    leads: await read("select * from app.leads order by id"),
  };
};

async function* oneLine(): AsyncGenerator<ObservedLine[]> {
  yield [{ line: 1, value: observed({ externalId: "only" }) }];
}

test("an import makes listings, sellers, prices, findings and a lead per seller and concern", async () => {
  const report = await importObserved(dms, [
    suspicious({ externalId: "s1" }),
    suspicious({ externalId: "s2" }),
    observed({ externalId: "s3" }),
  ]);
  assert.deepEqual([report.read, report.new, report.changed, report.unchanged, report.rejected], [3, 3, 0, 0, 0]);
  assert.ok(report.findings >= 2);
  const { leads, listings } = await dump();
  assert.equal(listings.length, 3);
  const counterfeit = leads.filter((lead) => lead.concern === "counterfeit");
  assert.equal(counterfeit.length, 1);
  assert.equal(counterfeit[0].listings, 2);
});

test("the same observations again change no row", async () => {
  const seen = [suspicious({ externalId: "s1" }), suspicious({ externalId: "s2" }), observed({ externalId: "s3" })];
  const before = await dump();
  const report = await importObserved(dms, seen);
  assert.deepEqual([report.new, report.changed, report.unchanged, report.findings], [0, 0, 3, 0]);
  assert.deepEqual(await dump(), before);
});

test("another price is a change: the earlier content becomes a version and both prices stay", async () => {
  await importObserved(dms, [observed({ externalId: "p1", price: 100_000 })]);
  const later = observed({ externalId: "p1", price: 80_000, observedAt: new Date("2026-03-05T03:00:00Z") });
  assert.equal((await importObserved(dms, [later])).changed, 1);
  const [listing] = (await db.asSuperuser("select id, price, versions from app.listings where external_id = 'p1'"))
    .rows;
  assert.deepEqual([listing.price, listing.versions], [80_000n, 2]);
  const prices = await dms.read((tx) => priceHistory(tx, listing.id));
  assert.deepEqual(
    prices.map((row) => row.price),
    [100_000n, 80_000n],
  );
});

test("content from before what is known joins the history and leaves the listing as it is", async () => {
  const current = observed({ externalId: "o1", title: "Tiêu đề mới", observedAt: new Date("2026-05-01T00:00:00Z") });
  const older = observed({ externalId: "o1", title: "Tiêu đề cũ", observedAt: new Date("2026-04-01T00:00:00Z") });
  await importObserved(dms, [current]);
  await importObserved(dms, [older]);
  const [listing] = (await db.asSuperuser("select id, title from app.listings where external_id = 'o1'")).rows;
  assert.equal(listing.title, "Tiêu đề mới");
  const versions = (await db.asSuperuser("select title from app.listing_versions where listing_id = $1", [listing.id]))
    .rows;
  assert.deepEqual(versions, [{ title: "Tiêu đề cũ" }]);
});

test("a corrected listing loses its findings, and a lead without findings falls to zero", async () => {
  const shop = { sellerExternalId: "corrects", sellerName: "Shop sửa sai" };
  await importObserved(dms, [suspicious({ externalId: "c1", ...shop })]);
  await importObserved(dms, [observed({ externalId: "c1", ...shop, observedAt: new Date("2026-03-09T00:00:00Z") })]);
  const [lead] = (
    await db.asSuperuser(
      "select l.score, l.findings from app.leads l join app.sellers s on s.id = l.seller_id where s.external_id = 'corrects' and l.concern = 'counterfeit'",
    )
  ).rows;
  assert.deepEqual(lead, { score: 0, findings: 0 });
});

test("the phones of all of a shop's listings stay with its account, whichever came last", async () => {
  const shop = { sellerExternalId: "phones", sellerName: "Shop nhiều số" };
  await importObserved(dms, [
    observed({ externalId: "t1", ...shop, sellerPhones: ["+84900000001"], observedAt: june(3) }),
    observed({ externalId: "t2", ...shop, sellerPhones: [], observedAt: june(4) }),
  ]);
  await importObserved(dms, [
    observed({ externalId: "t3", ...shop, sellerPhones: ["+84900000002"], observedAt: june(1) }),
  ]);
  const [account] = await read("select phones from app.sellers where external_id = 'phones'");
  assert.deepEqual(account.phones, ["+84900000001", "+84900000002"]);
});

test("a bad line is kept with its number and reason, and the good lines go in", async () => {
  const lines: ObservedLine[] = [
    { line: 1, value: observed({ externalId: "b1" }) },
    { line: 2, problem: { code: "json", message: "no JSON" } },
    { line: 3, value: observed({ externalId: "b3" }) },
  ];
  const report = await importObserved(dms, [], { lines });
  assert.deepEqual([report.read, report.new, report.rejected], [3, 2, 1]);
  assert.deepEqual(
    (await db.asSuperuser("select line, code from app.import_rejects where run_id = $1", [report.run])).rows,
    [{ line: 2n, code: "json" }],
  );
});

test("an import that breaks off goes on after its last batch: nothing lost, nothing twice", async () => {
  const lines: ObservedLine[] = Array.from({ length: 5000 }, (_, at) => ({
    line: at + 1,
    value: observed({ externalId: `r${at}`, sellerExternalId: "resumes" }),
  }));
  const broken = new Error("the disk was pulled out");
  const source = { id: "resume", visibility: { agency: "moit.dms", level: "agencies" as const, sharedWith: [] } };
  async function* linesUntil(until: number) {
    for (let at = 0; at < lines.length; at += 500) {
      if (at >= until) throw broken;
      yield lines.slice(at, at + 500);
    }
  }
  const attempt = (until: number) =>
    importListings(dms, {
      source,
      profile: "test",
      inputHash: "the-same-file",
      batches: ({ afterLine }) =>
        batchesOf(
          linesUntil(until),
          { source, screener: { screen: () => [] }, platformId: () => "plt_resume" },
          afterLine,
        ),
    });
  await assert.rejects(attempt(4500), broken);
  const kept = (await db.asSuperuser("select count(*)::int4 as n from app.listings where platform_id = 'plt_resume'"))
    .rows[0].n;
  assert.ok(kept > 0 && kept < 5000);
  const report = await attempt(Infinity);
  assert.equal(report.resumedAtLine, kept);
  assert.deepEqual([report.read, report.new, report.unchanged], [5000, 5000, 0]);
  assert.equal(
    (await db.asSuperuser("select count(*)::int4 as n from app.listings where platform_id = 'plt_resume'")).rows[0].n,
    5000,
  );
});

test("an import that fails lets go of whoever reads for it", async () => {
  const source = { id: "let-go", visibility: { agency: "moit.dms", level: "agencies" as const, sharedWith: [] } };
  const letGo = Promise.withResolvers<void>();
  async function* lines(): AsyncGenerator<ObservedLine[]> {
    try {
      for (let at = 0; ; at += 500)
        yield Array.from({ length: 500 }, (_, n) => ({ line: at + n + 1, problem: { code: "json", message: "bad" } }));
    } finally {
      letGo.resolve();
    }
  }
  const full = new Error("no room for the report");
  const failing = importListings(dms, {
    source,
    profile: "test",
    inputHash: null,
    batches: () => batchesOf(lines(), { source, screener: { screen: () => [] }, platformId: () => "plt_let-go" }),
    onBatch: () => {
      throw full;
    },
  });
  await assert.rejects(failing, full);
  await letGo.promise;
});

test("what goes on beside the end finds all listings in, is waited for and told of; the import is done all the same", async () => {
  const source = { id: "beside", visibility: { agency: "moit.dms", level: "agencies" as const, sharedWith: [] } };
  const broken = new Error("what goods cost could not be told");
  let seen = 0;
  const failing = importListings(dms, {
    source,
    profile: "test",
    inputHash: null,
    batches: () => batchesOf(oneLine(), { source, screener: { screen: () => [] }, platformId: () => "plt_beside" }),
    besideEnd: async () => {
      seen = (await read("select from app.listings where platform_id = 'plt_beside'")).length;
      throw broken;
    },
  });
  await assert.rejects(failing, broken);
  assert.equal(seen, 1);
  assert.deepEqual(await read("select state from app.import_runs where source = 'beside'"), [{ state: "done" }]);
});

test("every batch records one fact with its counts", async () => {
  const report = await importObserved(dms, [observed({ externalId: "f1" })]);
  const facts = await dms.read((tx) => timeLine(tx, report.run));
  assert.deepEqual(
    facts.map((fact) => [fact.type, (fact.payload as { read: number }).read]),
    [["listings-imported", 1]],
  );
});

test("whatever order and repetition observations come in, a second reading changes nothing", async () => {
  const content = fc.record({
    title: fc.constantFrom("Một", "Hai", "Ba"),
    price: fc.constantFrom(1000, 2000),
    day: fc.integer({ min: 1, max: 3 }),
    id: fc.constantFrom("x", "y"),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(content, { minLength: 1, maxLength: 12 }), fc.uuid(), async (contents, shop) => {
      const seen = contents.map((one) =>
        observed({
          externalId: `${shop}${one.id}`,
          title: one.title,
          price: one.price,
          observedAt: new Date(Date.UTC(2026, 0, one.day)),
        }),
      );
      const first = await importObserved(dms, seen);
      assert.equal(first.new + first.changed + first.unchanged, seen.length);
      const again = await importObserved(dms, seen);
      assert.deepEqual([again.new, again.changed, again.unchanged], [0, 0, seen.length]);
    }),
    { numRuns: 25 },
  );
});
