import assert from "node:assert/strict";
import test from "node:test";
import pg from "pg";
import { officer, settled, testDatabase } from "../../../../../test/support/database.ts";
import type { Actor } from "../../../../kernel/actor.ts";
import { systemActor } from "../../../../kernel/actor.ts";
import { loadAgencies } from "../../../../registers/agencies/index.ts";
import { getRecord, keepRecords, listRecords, recordInput, withdrawRecords } from "../../index.ts";
import type { RecordGiven } from "../../index.ts";
import { feedKeys } from "../keys.ts";
import { beginning, openCursor, sealCursor } from "./cursor.ts";
import type { Place } from "./cursor.ts";
import { readFeed } from "./read-changes.ts";

const db = await testDatabase();
await loadAgencies(db.contextOf(systemActor("chinhhang")));
await db.asSuperuser(
  `insert into app.sharing_groups values ('grp_port', 'Port', 'p', 'customs.cuc', 'usr_1', now(), null, 1)`,
);
await db.asSuperuser(`insert into app.sharing_group_members
  select 'grp_port', a, 'customs.cuc', 'usr_1', now() from unnest(array['customs.cuc', 'mps.c03']) a`);
const key = Buffer.alloc(32, 7);
const keys = feedKeys(key);
const customs = officer("customs.cuc");
const police = officer("mps.c03");
const market = officer("moit.dms");
const as = (actor: Actor, ...audiences: string[]) =>
  db.contextOf({ ...actor, audiences: [...actor.audiences, ...audiences] });
const keep = async (actor: Actor, externalId: string, more: Partial<RecordGiven> = {}): Promise<string> => {
  const given = recordInput.parse({ externalId, kind: "seizure", title: "Lô giày ở cảng", ...more });
  return (await keepRecords(as(actor), "file", [given], key)).ids[0] as string;
};
const told = async (actor: Actor, after: Place, ...audiences: string[]) => {
  await settled(db);
  return readFeed(as(actor, ...audiences), after, 1000);
};
const kindsOf = (items: readonly { id: string; kind: string }[], id: string) =>
  items.filter((item) => item.id === id).map((item) => item.kind);

test("the feed tells a record as its reader sees it, without the fields that they may not see", async () => {
  const fields = [
    { name: "Cảng", value: "Cát Lái" },
    { name: "Nguồn tin", value: "Người báo tin", level: "own" as const },
  ];
  const id = await keep(customs, "fields", { sharedWith: ["mps.c03"], fields });
  const [item] = (await told(police, beginning)).items.filter((one) => one.id === id);
  assert.deepEqual(item?.record?.fields, [{ name: "Cảng", value: "Cát Lái", unit: null }]);
  assert.equal((await told(customs, beginning)).items.find((one) => one.id === id)?.record?.fields.length, 2);
  assert.deepEqual(kindsOf((await told(market, beginning)).items, id), []);
});

const hidden = (value: string) => ({
  sharedWith: ["mps.c03"],
  fields: [{ name: "Nguồn tin", value, level: "own" as const }],
});

test("a change of what a reader may not see is no change to them, and their version stays", async () => {
  const id = await keep(customs, "hidden", hidden("một"));
  const before = await told(police, beginning);
  await keep(customs, "hidden", hidden("hai"));
  assert.deepEqual(kindsOf((await told(police, before.next)).items, id), []);
  const version = (items: typeof before.items) => items.find((one) => one.id === id)?.version;
  assert.equal(version((await told(police, beginning)).items), version(before.items));
});

test("a record that was narrowed or withdrawn is gone to whoever was shown it, and never was to others", async () => {
  const narrowed = await keep(customs, "narrowed", { sharedWith: ["mps.c03"] });
  const withdrawn = await keep(customs, "withdrawn", { sharedWith: ["mps.c03"] });
  const own = await keep(customs, "own");
  const [policeAt, marketAt] = [(await told(police, beginning)).next, (await told(market, beginning)).next];
  await keep(customs, "narrowed", { title: "Lô giày khác" });
  await withdrawRecords(as(customs), [withdrawn, own], "nhầm");
  const after = (await told(police, policeAt)).items;
  assert.deepEqual(kindsOf(after, narrowed), ["gone"]);
  assert.deepEqual(kindsOf(after, withdrawn), ["gone"]);
  assert.deepEqual(kindsOf(after, own), []);
  assert.ok(!JSON.stringify(after).includes("Lô giày"));
  assert.deepEqual((await told(market, marketAt)).items, []);
  assert.deepEqual(
    (await told(market, beginning)).items.filter((one) => [narrowed, withdrawn, own].includes(one.id)),
    [],
  );
});

test("who joins a group later is not told of what the group was shown and no longer is", async () => {
  const id = await keep(customs, "left-group", { sharedWith: ["grp_port"] });
  await keep(customs, "left-group", { title: "Khác" });
  assert.deepEqual(kindsOf((await told(market, beginning, "grp_port")).items, id), []);
  assert.deepEqual(kindsOf((await told(police, beginning, "grp_port")).items, id), ["gone"]);
});

test("what an older transaction may still add holds the feed back, and a record that changes meanwhile comes once", async () => {
  const { next } = await told(police, beginning);
  const open = new pg.Client({ connectionString: db.urlOf("app") });
  await open.connect();
  await open.query("begin; select pg_current_xact_id()");
  const id = await keep(customs, "held", { sharedWith: ["mps.c03"] });
  const held = await readFeed(as(police), next, 100);
  assert.deepEqual(held.items, []);
  assert.equal(held.more, false);
  await open.query("commit");
  await open.end();
  await settled(db);
  await keep(customs, "held", { sharedWith: ["mps.c03"], title: "Hai" });
  const { items } = await told(police, held.next);
  assert.deepEqual(
    items.map((item) => [item.id, item.record?.title]),
    [[id, "Hai"]],
  );
});

test("a cursor is its agency's alone, tells nothing, and cannot be made or changed", () => {
  const place = { tx: "123456", id: "chg_01ARZ3NDEKTSV4RRFFQ69G5FAV" };
  const cursor = sealCursor(as(police), keys, place);
  assert.deepEqual(openCursor(as(police), keys, cursor), place);
  assert.equal(cursor.length, sealCursor(as(police), keys, beginning).length);
  assert.notEqual(cursor, sealCursor(as(police), keys, place));
  const touched = cursor.slice(0, 30) + (cursor[30] === "A" ? "B" : "A") + cursor.slice(31);
  for (const [who, given] of [
    [market, cursor],
    [police, touched],
    [police, cursor.slice(1)],
    [police, ""],
    [police, Buffer.from(JSON.stringify(["0", ""])).toString("base64url")],
  ] as const)
    assert.throws(() => openCursor(as(who), keys, given), { code: "invalid" }, given);
});

test("keepers have a receipt of what others were told by the feed", async () => {
  const id = await keep(customs, "receipt", { level: "agencies" });
  await told(police, beginning);
  const { rows } = await db.asSuperuser("select agency, door from app.record_reads where record_id = $1", [id]);
  assert.deepEqual(rows, [{ agency: "mps.c03", door: "feed" }]);
});

const agencies = ["tax.cuc", "moh", "mae"].map((agency) => officer(agency));
const pick = <T>(random: () => number, from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;

/** The same walk for the same seed. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

type Follower = { actor: Actor; place: Place; holds: Map<string, string>; steps: number };

async function read(follower: Follower, limit: number): Promise<boolean> {
  const { items, next, more } = await readFeed(as(follower.actor), follower.place, limit);
  assert.ok(items.length <= limit);
  let last = follower.place;
  for (const item of items) {
    const order = BigInt(item.place.tx) - BigInt(last.tx);
    assert.ok(order > 0n || (order === 0n && item.place.id > last.id), "order of commit is kept");
    last = item.place;
    if (item.version === null) follower.holds.delete(item.id);
    else {
      const isOwn = item.record?.agency === follower.actor.agency;
      assert.ok(isOwn || follower.holds.get(item.id) !== item.version, "nothing is told twice");
      follower.holds.set(item.id, item.version);
    }
  }
  follower.place = next;
  follower.steps++;
  return more;
}

for (const seed of [3, 71, 1009])
  test(`whoever follows the feed holds what the list shows them, through any history (${seed})`, async () => {
    const random = randomOf(seed);
    const levels: Partial<RecordGiven>[] = [
      { level: "own" },
      { level: "agencies" },
      { sharedWith: ["tax.cuc"] },
      { sharedWith: ["moh", "mae"] },
      { sharedWith: ["mae"] },
    ];
    const [start] = await db
      .asSuperuser("select pg_snapshot_xmin(pg_current_snapshot())::text as tx")
      .then(({ rows }) => rows);
    const followers: Follower[] = [];
    const follow = (actor: Actor) =>
      followers.push({ actor, place: { tx: start.tx, id: "" }, holds: new Map(), steps: 0 });
    agencies.forEach(follow);
    const open: pg.Client[] = [];
    const ids = new Map<string, string>();
    for (let step = 0; step < 60; step++) {
      const actor = pick(random, agencies);
      const name = `${seed}-${Math.floor(random() * 6)}`;
      const known = ids.get(`${actor.agency} ${name}`);
      const turn = random();
      if (turn < 0.5) {
        const narrow = { name: "Kín", value: String(Math.floor(random() * 3)), ...pick(random, levels) };
        const fields = random() < 0.5 ? [narrow] : [];
        const id = await keep(actor, name, {
          ...pick(random, levels),
          title: `Lô ${Math.floor(random() * 3)}`,
          fields,
        });
        if (id !== null) ids.set(`${actor.agency} ${name}`, id);
      } else if (turn < 0.6 && known !== undefined)
        await withdrawRecords(as(actor), [known], "x").catch(() => undefined);
      else if (turn < 0.7 && open.length < 2) {
        const client = new pg.Client({ connectionString: db.urlOf("app") });
        await client.connect();
        await client.query("begin; select pg_current_xact_id()");
        open.push(client);
      } else if (turn < 0.8) await open.shift()?.end();
      else if (turn < 0.85) follow(actor);
      else await read(pick(random, followers), 1 + Math.floor(random() * 4));
    }
    for (const client of open) await client.end();
    await settled(db);
    agencies.forEach(follow);
    for (const follower of followers) {
      for (let more = true; more;) more = await read(follower, 1 + Math.floor(random() * 5));
      const ctx = as(follower.actor);
      const mine = [...ids.values()];
      const listed = (await listRecords(ctx, {}, { after: null, limit: 1000 })).items.filter(({ id }) =>
        mine.includes(id),
      );
      assert.deepEqual([...follower.holds.keys()].toSorted(), listed.map(({ id }) => id).toSorted());
      const [first] = follower.holds.keys();
      if (first !== undefined) assert.equal((await getRecord(ctx, first)).id, first);
    }
    assert.ok(followers.length > 3 && followers.every(({ steps }) => steps > 0));
  });
