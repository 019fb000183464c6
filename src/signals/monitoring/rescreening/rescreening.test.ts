import assert from "node:assert/strict";
import test from "node:test";
import type { Actor } from "../../../kernel/actor.ts";
import { systemActor } from "../../../kernel/actor.ts";
import { createApi } from "../../../kernel/http/api.ts";
import { createApp } from "../../../kernel/http/app.ts";
import { createLog } from "../../../kernel/log.ts";
import { loadReference } from "../../../registers/reference/index.ts";
import { timeLine } from "../../../services/facts/index.ts";
import { officer, testDatabase } from "../../../../test/support/database.ts";
import { importObserved, observed, suspicious } from "../../../../test/support/listings.ts";
import { monitoringRoutes } from "../index.ts";
import type { RescreeningFileAnswer } from "./answers.ts";
import { continueRescreening } from "./continue.ts";

const db = await testDatabase();
const house = db.contextOf(systemActor("moit.dms"));
await loadReference(house);
const blind = { screener: { screen: () => [] } };
const asOfficer = serve(officer("moit.dms", ["officer"]));

function serve(actor: Actor) {
  const app = createApp({
    log: createLog("silent"),
    streams: /^$/,
    trustProxy: false,
    contextOf: () => Promise.resolve(db.contextOf(actor)),
  });
  const api = createApi();
  monitoringRoutes(api);
  app.route("/", api);
  return async (method: "GET" | "POST", path: string) => {
    const answer = await app.request(path, { method });
    return { status: answer.status, body: (await answer.json()) as never };
  };
}

async function preview(): Promise<RescreeningFileAnswer> {
  const started = await asOfficer("POST", "/v1/rescreenings");
  assert.equal(started.status, 202);
  const { id } = started.body as RescreeningFileAnswer;
  await continueRescreening(house, id, () => false);
  return file(id);
}

const file = async (id: string): Promise<RescreeningFileAnswer> =>
  (await asOfficer("GET", `/v1/rescreenings/${id}`)).body;

async function apply(id: string): Promise<RescreeningFileAnswer> {
  assert.equal((await asOfficer("POST", `/v1/rescreenings/${id}/apply`)).status, 200);
  await continueRescreening(house, id, () => false);
  return file(id);
}

const findings = async () =>
  (
    await db.asSuperuser(
      "select listing_id, n, check_code, weight, field, start_at, end_at, matched, evidence from app.findings order by 1, 2",
    )
  ).rows;
const withoutListing = (row: Record<string, unknown>) => ({ ...row, listing_id: null });
const leads = async () =>
  (
    await db.asSuperuser(
      "select seller_id, concern, round(score::numeric, 6)::text as score from app.leads order by 1, 2",
    )
  ).rows;
const titles = async (path: string) =>
  ((await asOfficer("GET", path)).body as { items: { title: string }[] }).items.map((item) => item.title);

test("a preview says what would be found and which leads would be raised, and changes nothing", async () => {
  await importObserved(house, [suspicious({ externalId: "bad" }), observed({ externalId: "good" })], blind);
  const seen = await preview();
  assert.deepEqual([seen.state, seen.listings, seen.changed], ["previewed", 2, 1]);
  assert.ok(seen.checks.some(({ check, added, gone }) => check.startsWith("lexicon.") && added > 0 && gone === 0));
  assert.deepEqual(seen.leads, { raised: 1, fallen: 0, moved: 1 });
  assert.deepEqual(await titles(`/v1/rescreenings/${seen.id}/changes`), [suspicious().title]);
  assert.deepEqual([await findings(), await leads()], [[], []]);
});

test("while one is underway there is no second; what was applied is what an import would have found", async () => {
  const { items } = (await asOfficer("GET", "/v1/rescreenings")).body as { items: { id: string }[] };
  const id = items[0]?.id as string;
  assert.equal((await asOfficer("POST", "/v1/rescreenings")).status, 409);
  const moved = (await asOfficer("GET", `/v1/rescreenings/${id}/leads`)).body as { items: { after: number }[] };
  const done = await apply(id);
  assert.deepEqual([done.state, done.applied, done.outdated], ["applied", 1, 0]);
  const [lead] = await leads();
  assert.equal(Number(lead?.score), Math.round((moved.items[0]?.after ?? 0) * 1e6) / 1e6);

  await importObserved(house, [suspicious({ externalId: "bad, seen by an import", sellerExternalId: "shop-0" })]);
  const byListing = [...Map.groupBy(await findings(), (row) => row.listing_id).values()];
  assert.equal(byListing.length, 2);
  assert.deepEqual(byListing[0]?.map(withoutListing), byListing[1]?.map(withoutListing));
});

test("screening again with the same knowledge finds nothing to change", async () => {
  const seen = await preview();
  assert.deepEqual([seen.state, seen.changed, seen.checks], ["previewed", 0, []]);
  assert.equal((await asOfficer("POST", `/v1/rescreenings/${seen.id}/discard`)).status, 200);
  assert.equal((await file(seen.id)).state, "discarded");
  assert.equal((await asOfficer("POST", `/v1/rescreenings/${seen.id}/apply`)).status, 409);
});

test("a finding that screening no longer makes goes and its lead falls; one of price stays", async () => {
  await db.asSuperuser(
    `insert into app.findings select listing_id, 77, seller_id, concern, 'lexicon.forgotten', 30, 'title', 0, 2, 'Áo', '{}', found_at, agency, level
     from app.findings limit 1`,
  );
  await db.asSuperuser(
    `insert into app.findings select listing_id, 1000, seller_id, concern, 'price.below_product', 5, 'price', 0, 0, '', '{}', found_at, agency, level
     from app.findings limit 1`,
  );
  const seen = await preview();
  assert.deepEqual(
    seen.checks.map(({ check, added, gone }) => [check, added, gone]),
    [["lexicon.forgotten", 0, 1]],
  );
  await apply(seen.id);
  const codes = (await findings()).map((row) => row.check_code);
  assert.ok(!codes.includes("lexicon.forgotten") && codes.includes("price.below_product"));
});

test("a listing that has changed since the preview is left as its import found it", async () => {
  await importObserved(house, [suspicious({ externalId: "later", sellerExternalId: "shop-2" })], blind);
  const seen = await preview();
  assert.equal(seen.changed, 1);
  const mended = observed({
    externalId: "later",
    sellerExternalId: "shop-2",
    title: "Túi vải có lót",
    observedAt: new Date("2026-04-01T00:00:00Z"),
  });
  await importObserved(house, [mended]);
  const before = await findings();
  const done = await apply(seen.id);
  assert.deepEqual([done.applied, done.outdated], [0, 1]);
  assert.deepEqual(await findings(), before);
});

test("one that is stopped after any batch goes on behind it and counts every listing once", async () => {
  const many = Array.from({ length: 1100 }, (_, at) =>
    at % 100 === 0
      ? suspicious({ externalId: `m${at}`, sellerExternalId: `many-${at}` })
      : observed({ externalId: `m${at}`, sellerExternalId: `many-${at % 7}` }),
  );
  await importObserved(house, many, blind);
  const { id } = (await asOfficer("POST", "/v1/rescreenings")).body as RescreeningFileAnswer;
  for (let more = true; more;) {
    let batches = 0;
    more = await continueRescreening(house, id, () => batches++ > 0);
  }
  const seen = await file(id);
  assert.deepEqual([seen.state, seen.listings, seen.changed, seen.leads.raised], ["previewed", 1104, 11, 11]);
  const done = await apply(id);
  assert.equal(done.applied, 11);
  const facts = await house.read((tx) => timeLine(tx, id));
  assert.deepEqual(
    facts.map((fact) => fact.type),
    ["rescreening-started", "rescreening-previewed", "rescreening-ordered", "findings-replaced"],
  );
});

/** Something that screening knows becomes another in the middle of the work: a site on a scam list. */
const listScam = (name: string) =>
  db.asSuperuser(
    "insert into app.scam_hosts (host, path, source, first_seen, agency, level) values ($1, '', 'test', '2026-01-01', 'moit.dms', 'agencies')",
    [`${name}.example`],
  );

test("a preview that began by other rules than it ends by begins anew, so that it is made of one", async () => {
  const { id } = (await asOfficer("POST", "/v1/rescreenings")).body as RescreeningFileAnswer;
  let batches = 0;
  assert.equal(await continueRescreening(house, id, () => batches++ > 0), true);
  assert.equal((await file(id)).listings, 500);
  await listScam("one");
  await listScam("two");
  await continueRescreening(house, id, () => false);
  const seen = await file(id);
  assert.deepEqual([seen.state, seen.listings, seen.isOutdated], ["previewed", 1104, false]);
  assert.equal((await asOfficer("POST", `/v1/rescreenings/${id}/discard`)).status, 200);
});

test("a preview older than the rules says so and is applied only by who says to know it", async () => {
  const seen = await preview();
  assert.equal(seen.isOutdated, false);
  await listScam("three");
  assert.equal((await file(seen.id)).isOutdated, true);
  const refused = await asOfficer("POST", `/v1/rescreenings/${seen.id}/apply`);
  assert.deepEqual([refused.status, (await file(seen.id)).state], [409, "previewed"]);
  assert.equal((await asOfficer("POST", `/v1/rescreenings/${seen.id}/apply?outdated=true`)).status, 200);
  await continueRescreening(house, seen.id, () => false);
  assert.deepEqual([(await file(seen.id)).state, (await file(seen.id)).isOutdated], ["applied", false]);
});

test("another agency learns of none of it, by no door", async () => {
  const customs = serve(officer("customs.cuc", ["officer"]));
  const { items } = (await asOfficer("GET", "/v1/rescreenings")).body as { items: { id: string }[] };
  assert.deepEqual(((await customs("GET", "/v1/rescreenings")).body as { items: unknown[] }).items, []);
  const id = items[0]?.id as string;
  for (const [method, path] of [
    ["GET", ""],
    ["POST", "/apply"],
    ["POST", "/discard"],
  ] as const)
    assert.equal((await customs(method, `/v1/rescreenings/${id}${path}`)).status, 404);
  for (const part of ["changes", "leads"])
    assert.equal((await customs("GET", `/v1/rescreenings/${id}/${part}`)).status, 404);
});
