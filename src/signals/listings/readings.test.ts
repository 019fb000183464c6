import assert from "node:assert/strict";
import test from "node:test";
import { systemActor } from "../../kernel/actor.ts";
import { testDatabase } from "../../../test/support/database.ts";
import { importObserved, observed } from "../../../test/support/listings.ts";
import type { PageReading } from "./index.ts";
import { keepReadings } from "./index.ts";
import { readingOf } from "./queries.ts";

const db = await testDatabase();
const agency = "moit.dms";
const ctx = db.contextOf(systemActor(agency));

const reading = (at: string, words: string): PageReading => ({
  readAt: new Date(at),
  rendered: true,
  cut: false,
  priceKind: "exact",
  currency: "VND",
  fields: [{ field: "price", value: 120_000, source: "page", words, chance: null }],
});

await importObserved(ctx, [observed()]);
const content = async () =>
  (await db.asSuperuser("select id, encode(content_hash, 'hex') as hash from app.listings")).rows[0] as {
    id: string;
    hash: string;
  };
const { id, hash: first } = await content();
const keep = (hash: string, one: PageReading, ids = [id]) =>
  ctx.transaction((tx) =>
    keepReadings(
      tx,
      { agency, level: "agencies", sharedWith: [] },
      { ids, hashes: ids.map(() => hash) },
      new Map([[id, one]]),
    ),
  );
const kept = async () => {
  const row = await ctx.read((tx) => readingOf(tx, id));
  return row === null ? null : (row.fields as PageReading["fields"])[0]?.words;
};

test("a later reading replaces an earlier one, and an earlier one changes nothing", async () => {
  assert.equal(await kept(), null);
  await keep(first, reading("2026-03-01T03:00:00Z", "Giá: 120.000đ"));
  assert.equal(await kept(), "Giá: 120.000đ");
  await keep(first, reading("2026-03-03T03:00:00Z", "Chỉ 120k"));
  await keep(first, reading("2026-03-02T03:00:00Z", "Giá cũ"));
  assert.equal(await kept(), "Chỉ 120k");
});

test("words that PostgreSQL takes into no text are kept without what it refuses", async () => {
  await keep(first, reading("2026-03-04T03:00:00Z", "Giá\0 120k \ud83d"));
  assert.equal(await kept(), "Giá 120k \ufffd");
});

test("a reading of listings that are not of the batch is not kept", async () => {
  await keep(first, reading("2026-03-05T03:00:00Z", "của lô khác"), ["lst_khac"]);
  assert.equal(await kept(), "Giá 120k \ufffd");
});

test("a listing whose content has changed since is not explained by how another content was read", async () => {
  await importObserved(ctx, [observed({ price: 99_000, observedAt: new Date("2026-03-06T03:00:00Z") })]);
  assert.equal(await kept(), null);
  await keep((await content()).hash, reading("2026-03-06T03:00:00Z", "Còn 99k"));
  assert.equal(await kept(), "Còn 99k");
});
