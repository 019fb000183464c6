import assert from "node:assert/strict";
import test from "node:test";
import { systemActor } from "../../kernel/actor.ts";
import { testDatabase } from "../../../test/support/database.ts";
import { importObserved, observed } from "../../../test/support/listings.ts";
import type { Follow, FollowParts } from "./index.ts";
import { backlogOf, followListings, listingsById } from "./index.ts";

const db = await testDatabase();
const contextOf = (agency: string | null) => db.contextOf({ ...systemActor(agency ?? ""), agency });
const run = (signal = new AbortController().signal): FollowParts => ({ now: () => new Date(), signal, contextOf });
const dms = contextOf("moit.dms");
const police = contextOf("mps.c03");

/** What a follower was handed, as titles in the order they came. */
function memory() {
  const portions: string[][] = [];
  const handler: Follow = async (ctx, agency, ids) => {
    const rows = await ctx.read((tx) => listingsById(tx, ids));
    assert.ok(ctx.actor.agency === agency && rows.every((row) => row.agency === agency));
    portions.push(ids.map((id) => rows.find((row) => row.id === id)?.title as string));
  };
  return { portions, handler, all: () => portions.flat() };
}
const goods = (from: number, to: number, changes = {}) =>
  Array.from({ length: to - from + 1 }, (_, at) =>
    observed({ externalId: `g${from + at}`, title: `Hàng số ${from + at}`, ...changes }),
  );
const waiting = (follower: string, ctx = dms) => ctx.read((tx) => backlogOf(tx, ctx.actor.agency as string, follower));

test("a new follower is handed all listings first, then each that comes in or changes, and no other", async () => {
  await importObserved(dms, goods(1, 5));
  assert.deepEqual(await waiting("one"), { waiting: 5, isNew: true });
  const { all, portions, handler } = memory();
  assert.equal(await followListings(run(), "one", handler, { batch: 2 }), 5);
  assert.deepEqual(
    portions.map((portion) => portion.length),
    [2, 2, 1],
  );
  assert.deepEqual(await waiting("one"), { waiting: 0, isNew: false });
  await importObserved(dms, [
    ...goods(4, 4),
    ...goods(5, 5, { title: "Hàng số 5, bản khác", observedAt: new Date("2026-03-02T03:00:00Z") }),
    ...goods(6, 6),
  ]);
  assert.deepEqual(await waiting("one"), { waiting: 2, isNew: false });
  assert.equal(await followListings(run(), "one", handler), 2);
  assert.deepEqual(all().slice(5), ["Hàng số 5, bản khác", "Hàng số 6"]);
  assert.equal(await followListings(run(), "one", handler), 0);
});

test("each agency's listings are handed over as the house for that agency", async () => {
  await importObserved(police, goods(1, 2, { title: "Hàng của cơ quan khác" }), { agency: "mps.c03" });
  const { all, handler } = memory();
  assert.equal(await followListings(run(), "one", handler), 2);
  assert.deepEqual(new Set(all()), new Set(["Hàng của cơ quan khác"]));
  assert.deepEqual(await waiting("one", police), { waiting: 0, isNew: false });
});

test("a portion that failed comes again, and what was done before it does not", async () => {
  await importObserved(dms, goods(11, 16));
  const { portions, handler } = memory();
  const failing: Follow = async (...args) => {
    if (portions.length === 2) throw new Error("killed");
    await handler(...args);
  };
  await assert.rejects(followListings(run(), "one", failing, { batch: 2 }), /killed/);
  assert.deepEqual(await waiting("one"), { waiting: 2, isNew: false });
  await followListings(run(), "one", handler, { batch: 2 });
  assert.deepEqual(portions, [
    ["Hàng số 11", "Hàng số 12"],
    ["Hàng số 13", "Hàng số 14"],
    ["Hàng số 15", "Hàng số 16"],
  ]);
});

test("a follower that is told to stop ends after the portion it works on, and two processes do not both work", async () => {
  await importObserved(dms, goods(21, 24));
  const stop = new AbortController();
  const { portions, handler } = memory();
  const stopping: Follow = async (...args) => {
    await handler(...args);
    const other = memory();
    assert.equal(await followListings(run(), "one", other.handler, { batch: 2 }), 0, "another process leaves it");
    stop.abort();
  };
  assert.equal(await followListings(run(stop.signal), "one", stopping, { batch: 2 }), 2);
  assert.equal(portions.length, 1);
  assert.equal(await followListings(run(), "one", handler, { batch: 2 }), 2);
});

test("batches that every follower has had are taken away; a follower that comes later still meets every listing", async () => {
  await followListings(run(), "one", memory().handler);
  const left = await db.asSuperuser("select count(*)::int as n from app.listing_changes where agency = 'moit.dms'");
  assert.equal(left.rows[0].n, 0);
  const late = memory();
  await followListings(run(), "late", late.handler, { batch: 3 });
  const listings = await db.asSuperuser("select count(*)::int as n from app.listings");
  assert.equal(late.all().length, listings.rows[0].n);
});

test("a batch waits for the slowest follower", async () => {
  await importObserved(dms, goods(31, 32));
  await followListings(run(), "one", memory().handler);
  const slow = memory();
  assert.equal(await followListings(run(), "late", slow.handler), 2);
  assert.deepEqual(slow.all(), ["Hàng số 31", "Hàng số 32"]);
});

test("no agency learns how much waits at another", async () => {
  const customs = contextOf("mof.customs");
  await importObserved(customs, goods(41, 44), { agency: "mof.customs", level: "own" });
  assert.deepEqual(await waiting("one", customs), { waiting: 4, isNew: true });
  assert.deepEqual(await police.read((tx) => backlogOf(tx, "mof.customs", "one")), { waiting: 0, isNew: true });
});
