import assert from "node:assert/strict";
import test from "node:test";
import { officer, settled } from "../../../../test/support/database.ts";
import { hubHouse } from "../../../../test/support/hubs/house.ts";
import type { HubHouse } from "../../../../test/support/hubs/house.ts";
import type { Actor } from "../../../kernel/actor.ts";
import type { RecordGiven } from "../index.ts";
import { getRecord, keepRecords, listRecords, recordInput, shareRecord, withdrawRecords } from "../index.ts";
import { shareInput } from "../records/sharing.ts";
import { beginning } from "../feeds/changes/cursor.ts";
import { readFeed } from "../feeds/changes/read-changes.ts";
import { houseId } from "./identity.ts";
import { passChanges, passRecords } from "./passing/pass-changes.ts";
import { recordIdOf } from "./taking/received.ts";

const [north, south, east] = [await hubHouse(1), await hubHouse(2), await hubHouse(3)];
const customs = officer("mof.customs");
const market = officer("moit.dms");
const police = officer("mps.c03");

/** In every house the market surveillance answers for the hubs, and signs in at the others as itself. */
const join = async (reader: HubHouse, read: HubHouse, name: string) =>
  reader.addHub({ name, url: read.url, secret: await read.keyFor("moit.dms"), agency: "moit.dms" });
const fromNorth = await join(south, north, "Bắc");
const fromSouth = await join(east, south, "Nam");
const directly = await join(east, north, "Bắc");
const fromEast = await join(north, east, "Đông");
const backAgain = await join(north, south, "Nam");

const pull = async (house: HubHouse, of: HubHouse, hub: string) => {
  await settled(of.db);
  await house.sync("moit.dms", hub);
  const { rows } = await house.db.asSuperuser("select problem, problem_detail from app.hubs where id = $1", [hub]);
  assert.deepEqual(rows, [{ problem: null, problem_detail: null }]);
};
const seen = async (house: HubHouse, actor: Actor, id: string) =>
  getRecord(house.db.contextOf(actor), id).catch((error: { code: string }) => error.code);
const here = (code: string, record: string) => recordIdOf({ partner: "moit.dms", code }, record);
const visibility = async (house: HubHouse, id: string) =>
  (
    await house.db.asSuperuser(
      "select level::text, shared_with, ceiling_level::text as ceiling, hub, state from app.exchange_records where id = $1",
      [id],
    )
  ).rows[0];

test("a record comes one step narrower than it is shown there, with its fields, and is never shared further", async () => {
  const secret = { name: "Nguồn tin", value: "Người báo", sharedWith: ["moit.dms"] };
  const open = await north.keep(customs, "open", {
    level: "public",
    fields: [{ name: "Cảng", value: "Cát Lái" }, secret],
  });
  const shared = await north.keep(customs, "agencies", {
    level: "agencies",
    fields: [{ name: "Điện thoại", value: "0912345678" }],
  });
  const hidden = await north.keep(customs, "named", { sharedWith: ["mps.c03"] });
  await pull(south, north, fromNorth);
  assert.deepEqual(await visibility(south, here("bac", open)), {
    level: "agencies",
    shared_with: [],
    ceiling: "agencies",
    hub: "bac",
    state: "live",
  });
  assert.deepEqual(await visibility(south, here("bac", shared)), {
    level: "named",
    shared_with: ["moit.dms"],
    ceiling: "named",
    hub: "bac",
    state: "live",
  });
  assert.equal(await visibility(south, here("bac", hidden)), undefined);
  const byPolice = await seen(south, police, here("bac", open));
  assert.ok(typeof byPolice === "object");
  assert.deepEqual(byPolice.fields, [{ name: "Cảng", value: "Cát Lái", unit: null }]);
  assert.equal(await seen(south, police, here("bac", shared)), "not-found");
  const byMarket = await seen(south, market, here("bac", open));
  assert.equal(typeof byMarket === "object" && byMarket.fields.length, 2);
  const wider = shareInput.parse({ audiences: ["*"], purpose: "Cho mọi đơn vị biết" });
  await assert.rejects(
    shareRecord(south.db.contextOf(market), here("bac", shared), 1, wider),
    (error: { details: { faults: { code: string }[] } }) => error.details.faults[0]?.code === "ceiling",
  );
});

test("what is narrowed or withdrawn there is withdrawn here, and comes back when it is shown again", async () => {
  const id = await north.keep(customs, "narrow", { level: "agencies" });
  await pull(south, north, fromNorth);
  assert.equal((await visibility(south, here("bac", id))).state, "live");
  await north.keep(customs, "narrow", { level: "own" });
  await pull(south, north, fromNorth);
  assert.equal((await visibility(south, here("bac", id))).state, "withdrawn");
  await north.keep(customs, "narrow", { level: "agencies", title: "Lô túi" });
  await pull(south, north, fromNorth);
  const again = await seen(south, market, here("bac", id));
  assert.equal(typeof again === "object" && again.title, "Lô túi");
  await withdrawRecords(north.db.contextOf(customs), [id], "nhầm");
  await pull(south, north, fromNorth);
  assert.equal((await visibility(south, here("bac", id))).state, "withdrawn");
});

test("a record goes once through three houses and does not come back to the first", async () => {
  const open = await north.keep(customs, "loop", { level: "public" });
  const named = await north.keep(customs, "loop-agencies", { level: "agencies" });
  await pull(south, north, fromNorth);
  await pull(east, south, fromSouth);
  const [inSouth, inEast] = [here("bac", open), here("nam", here("bac", open))];
  assert.equal((await visibility(south, inSouth)).level, "agencies");
  assert.equal((await visibility(east, inEast)).level, "named");
  assert.equal(await visibility(east, here("nam", here("bac", named))), undefined, "what came by name goes no further");
  await pull(north, south, backAgain);
  await pull(north, east, fromEast);
  const { rows } = await north.db.asSuperuser(
    "select count(*)::int as n from app.exchange_records where hub is not null",
  );
  assert.deepEqual(rows, [{ n: 0 }]);
  const told = await north.db.asSuperuser("select distinct kind, outcome from app.hub_changes");
  assert.deepEqual(told.rows, [{ kind: "gone", outcome: "unknown" }], "the others do not even offer it");
  await pull(east, north, directly);
  assert.equal((await visibility(east, inEast)).state, "withdrawn", "the shorter way stands");
  assert.equal((await visibility(east, here("bac", open))).level, "agencies");
  await north.keep(customs, "loop", { level: "public", title: "Lô ví" });
  await pull(south, north, fromNorth);
  await pull(east, south, fromSouth);
  assert.equal((await visibility(east, inEast)).state, "withdrawn");
});

test("a share that ends shuts the record here by itself, and one that was made longer opens it again", async () => {
  const soon = new Date(Date.now() + 30_000);
  const sharedUntil = async (until: Date) =>
    north.keep(customs, "ending", { sharedWith: ["moit.dms"], sharedUntil: until.toISOString() });
  const id = await sharedUntil(soon);
  await pull(south, north, fromNorth);
  const untilHere = async () =>
    (await south.db.asSuperuser("select shared_until from app.exchange_records where id = $1", [here("bac", id)]))
      .rows[0].shared_until as Date;
  assert.equal((await untilHere()).getTime(), soon.getTime());
  const later = new Date(Date.now() + 3_600_000);
  await sharedUntil(later);
  await pull(south, north, fromNorth);
  assert.equal((await untilHere()).getTime(), later.getTime(), "the feed says nothing of it: it was asked for");
});

test("what an officer here withdrew is not brought back, and the run says so", async () => {
  const id = await north.keep(customs, "stays", { level: "agencies" });
  await pull(south, north, fromNorth);
  await south.db.asSuperuser(
    "update app.exchange_records set state = 'withdrawn', withdrawn_by = 'usr_x', level = 'own', shared_with = '{}', shared_until = null where id = $1",
    [here("bac", id)],
  );
  await north.keep(customs, "stays", { level: "agencies", title: "Lô khác" });
  await pull(south, north, fromNorth);
  const { rows } = await south.db.asSuperuser("select outcome from app.hub_changes where record = $1 order by n", [id]);
  assert.deepEqual(rows, [{ outcome: "kept" }, { outcome: "stays-withdrawn" }]);
  assert.equal((await visibility(south, here("bac", id))).state, "withdrawn");
});

test("nobody writes over what came from a hub, not even its keeper's own import", async () => {
  const id = await north.keep(customs, "kept-out", { level: "agencies" });
  await pull(south, north, fromNorth);
  const mine = recordInput.parse({ externalId: id, kind: "seizure", title: "Của tôi" });
  const { refused } = await keepRecords(south.db.contextOf(market), "hub-bac", [mine], south.exchangeKey);
  assert.deepEqual(
    refused.map(({ code }) => code),
    ["relayed"],
  );
  const { items } = await listRecords(
    south.db.contextOf(market),
    { sources: ["hub-bac"] },
    { after: null, limit: 100 },
  );
  assert.ok(items.some((one) => one.id === here("bac", id)));
});

test("several processes that read one hub at a time take each change once", async () => {
  const house = await hubHouse(4);
  const hub = await join(house, north, "Bắc");
  for (let n = 0; n < 4; n++) {
    const records = Array.from({ length: 15 }, (_, at) =>
      recordInput.parse({ externalId: `${n}-${at}`, kind: "seizure", title: `Lô ${n}-${at}`, level: "agencies" }),
    );
    await keepRecords(north.db.contextOf(customs), "nhieu", records, north.exchangeKey);
  }
  await settled(north.db);
  await Promise.all(Array.from({ length: 4 }, () => house.sync("moit.dms", hub, { page: 5 })));
  await house.sync("moit.dms", hub);
  const { rows } = await house.db.asSuperuser(
    `select (select count(*)::int from app.hub_changes) as lines, (select count(distinct record)::int from app.hub_changes) as records,
       (select sum(read)::int from app.hub_runs) as read, (select sum(unchanged)::int from app.hub_runs) as unchanged`,
  );
  const { lines, records, read, unchanged } = rows[0];
  assert.ok(records >= 60);
  assert.deepEqual([lines, read, unchanged], [records, records, 0]);
});

const seenBy = (one: {
  id: string;
  record: { title: string; level: string; fields: { name: string; value: string }[] } | null;
}) => [one.id, one.record?.level, one.record?.title, one.record?.fields.map(({ name, value }) => [name, value])];

test("a hub is told by its key what the feed tells the same agency, and no field more", async () => {
  const levels: Partial<RecordGiven>[] = [
    { level: "public" },
    { level: "agencies" },
    { level: "own" },
    { sharedWith: ["moit.dms"] },
    { sharedWith: ["moit.dms", "mps.c03"] },
  ];
  const pick = (n: number) => levels[n % levels.length];
  const ids: string[] = [];
  for (let n = 0; n < 45; n++) {
    const fields = [0, 1].map((at) => ({ name: `Trường ${at}`, value: `${n}`, ...pick((n >> (at + 1)) + at) }));
    ids.push(await north.keep(customs, `door-${n}`, { ...pick(n), fields }));
  }
  for (const id of ids.slice(0, 20)) await withdrawRecords(north.db.contextOf(customs), [id], "nhầm");
  await settled(north.db);
  const passing = { house: houseId(north.exchangeKey), to: houseId(south.exchangeKey) };
  for (const actor of [market, police, officer("moh.fda")]) {
    const ctx = north.db.contextOf(actor);
    const feed = (await readFeed(ctx, beginning, 1000)).items;
    const passed = (await passChanges(ctx, passing, beginning, { limit: 1000, count: false })).items;
    assert.deepEqual(passed.map(seenBy), feed.map(seenBy), String(actor.agency));
    const byNumber = await passRecords(ctx, passing, ids);
    assert.deepEqual(
      byNumber
        .filter(({ kind }) => kind === "put")
        .map(seenBy)
        .toSorted(),
      feed
        .filter(({ id, kind }) => kind === "put" && ids.includes(id))
        .map(seenBy)
        .toSorted(),
    );
    assert.ok(byNumber.length === ids.length, "what is hidden is gone like what never was");
  }
});
