import assert from "node:assert/strict";
import test from "node:test";
import { testDatabase } from "../../../../test/support/database.ts";
import { clustersByName, linkingHouse } from "../../../../test/support/links.ts";
import { systemActor } from "../../../kernel/actor.ts";
import { loadPlatforms } from "../../../registers/platforms/index.ts";
import { loadReference } from "../../../registers/reference/index.ts";
import { defaultAgency } from "../with-house.ts";
import { loadListings, loadRegisters } from "./load-market.ts";
import { inventMarket } from "./market.ts";

const db = await testDatabase();
const sorted = (groups: readonly (readonly string[])[]) =>
  groups.map((names) => names.toSorted()).sort((one, other) => (one[0]! < other[0]! ? -1 : 1));

test("linking finds the planted network with its hidden phone and every reused phone, and joins nobody else", async () => {
  const market = inventMarket(2390, "2026-11-21");
  const ctx = db.contextOf(systemActor(defaultAgency));
  await loadReference(ctx);
  await loadPlatforms(ctx);
  const stage = { database: db.database, clock: () => new Date(), lang: "vi" as const };
  await loadRegisters(stage, market);
  await loadListings(stage, market.first);
  const house = linkingHouse(db);
  await house.read();
  await house.link(defaultAgency);
  const planted = [market.network, ...market.reusedPhones].map(({ shops }) => shops.map(({ name }) => name));
  assert.deepEqual(sorted(await clustersByName(db, defaultAgency)), sorted(planted));
});
