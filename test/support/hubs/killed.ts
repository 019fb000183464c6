import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { orderHubRun } from "../../../src/outcomes/exchange/hubs/commands/order-hub-run.ts";
import type { RecordInput } from "../../../src/outcomes/exchange/index.ts";
import { keepRecords, recordInput } from "../../../src/outcomes/exchange/index.ts";
import type { TestDatabase } from "../database.ts";
import { officer, settled } from "../database.ts";
import { MortalHouse } from "../mortal-house.ts";
import type { HubHouse } from "./house.ts";

/** How much is changed at the sending house, how often one of the two is killed, and by which walk. */
export type Walk = { changes: number; kills: number; seed: number; batch: number; onKill?: (line: string) => void };
export type Report = {
  changes: number;
  taken: number;
  runs: number;
  killed: { sender: number; receiver: number };
  seconds: number;
};

const keeper = officer("mof.customs");
const reader = "moit.dms";

/** The same walk for the same seed. */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * Two houses, each a process of its own, of which the second reads the first while that one's records change and either is killed at random moments;
 * then holds what the second has, and the journal of how it came to it, against the first.
 */
export async function exchangeKilled(sender: HubHouse, receiver: HubHouse, walk: Walk): Promise<Report> {
  const random = randomOf(walk.seed);
  const began = performance.now();
  const folder = await mkdtemp(path.join(tmpdir(), "chinhhang-hubs-"));
  const mortal = (db: TestDatabase, n: number) => new MortalHouse({ db, n, folder, jobs: ["sync-hubs", "run-hub"] });
  const houses = { sender: mortal(sender.db, 21), receiver: mortal(receiver.db, 22) };
  const killed = { sender: 0, receiver: 0 };
  try {
    const partners = `127.0.0.1:${await houses.sender.port()}`;
    await Promise.all([houses.sender.start(partners), houses.receiver.start(partners)]);
    const at = { name: "Bắc", url: `http://${partners}`, agency: reader };
    const hub = await receiver.addHub({ ...at, secret: await sender.keyFor(reader) });
    const order = () => orderHubRun(receiver.db.contextOf(officer(reader)), hub);
    await order();
    const writing = write(sender, walk, random);
    const writer = { isDone: false };
    void writing.then(() => (writer.isDone = true)).catch(() => undefined);
    // Each look is a connection of its own: in a long walk they are seldom.
    const lookMs = walk.changes > 10_000 ? 250 : 25;
    const progress = async () =>
      Number((await receiver.db.asSuperuser("select taken from app.hubs where id = $1", [hub])).rows[0].taken);
    // Each kill when a further share of all has been taken, and then at any moment of the page that is under way.
    for (let n = 1; n <= walk.kills; n++) {
      const share = (walk.changes * 0.8 * n) / (walk.kills + 1);
      while ((await progress()) < share && !(writer.isDone && (await isDone(receiver.db, hub)))) await pause(lookMs);
      await pause(random() * 300);
      const victim = random() < 0.5 ? "sender" : "receiver";
      killed[victim]++;
      await houses[victim].kill();
      walk.onKill?.(
        `kill ${n}: the ${victim}, ${await progress()} taken, ${Math.round((performance.now() - began) / 1000)} s`,
      );
      if (random() < 0.5) await pause(random() * 400);
      await houses[victim].start(partners);
      await order();
    }
    await writing;
    await settled(sender.db);
    await order();
    const from = await progress();
    for (let looks = 0; !(await isDone(receiver.db, hub)); looks++) {
      if (looks % 100 === 99) await order();
      assert.ok(looks < 6000, `it stands at ${from}`);
      await pause(lookMs * 2);
    }
    const { taken, runs } = await compare(sender.db, receiver.db, hub);
    return { changes: walk.changes, taken, runs, killed, seconds: Math.round((performance.now() - began) / 100) / 10 };
  } finally {
    await Promise.all([houses.sender.kill(), houses.receiver.kill()]);
    await rm(folder, { recursive: true, force: true });
  }
}

/** Changes of all kinds: new records, others of their content, some that are shown no more and some that are shown again. */
async function write(house: HubHouse, { changes, batch }: Walk, random: () => number): Promise<void> {
  const ctx = house.db.contextOf(keeper);
  let records = 0;
  for (let made = 0; made < changes;) {
    const given = new Map<number, RecordInput>();
    for (let left = Math.min(batch, changes - made); left > 0; left--) {
      const isNew = records === 0 || random() < 0.8;
      const n = isNew ? records++ : Math.floor(random() * records);
      const level = !isNew && random() < 0.4 ? "own" : "agencies";
      const fields = [{ name: "Điện thoại", value: `09${String(n).padStart(8, "0")}` }];
      given.set(
        n,
        recordInput.parse({
          externalId: `${n}`,
          kind: "seizure",
          title: `Lô ${n}, lần ${made}-${left}`,
          level,
          fields,
        }),
      );
    }
    made += Math.min(batch, changes - made);
    await keepRecords(ctx, "so", [...given.values()], house.exchangeKey);
  }
}

async function isDone(db: TestDatabase, hub: string): Promise<boolean> {
  const { rows } = await db.asSuperuser(
    `select h.problem, (select count(*)::int from app.hub_runs r where r.hub_id = h.id and r.state = 'running') as running
     from app.hubs h where h.id = $1`,
    [hub],
  );
  return rows[0].running === 0 && rows[0].problem === null;
}

/** Nothing lost, nothing doubled, order kept. */
async function compare(from: TestDatabase, to: TestDatabase, hub: string): Promise<{ taken: number; runs: number }> {
  const there = await from.asSuperuser(
    `select id, title from app.exchange_records where level = 'agencies' and state = 'live' order by id`,
  );
  const here = await to.asSuperuser(
    `select external_id as id, title from app.exchange_records where hub = 'bac' and state = 'live' order by 1`,
  );
  assert.equal(here.rows.length, there.rows.length);
  assert.deepEqual(here.rows, there.rows, "what the reader may see there is here, as it is there");

  const journal = await to.asSuperuser(
    `select count(*)::int as lines, coalesce(max(n), 0)::int as last, count(distinct n)::int as numbers from app.hub_changes where hub_id = $1`,
    [hub],
  );
  const runs = await to.asSuperuser(
    `select count(*)::int as runs, sum(read)::int as read, sum(unchanged)::int as unchanged, sum(refused)::int as refused from app.hub_runs where hub_id = $1`,
    [hub],
  );
  const { lines, last, numbers } = journal.rows[0];
  const { read, unchanged, refused } = runs.rows[0];
  assert.deepEqual(
    [last, numbers, read],
    [lines, lines, lines],
    "each change that was read is one line of the journal",
  );
  assert.deepEqual([unchanged, refused], [0, 0], "no change was taken twice");

  const sent = await from.asSuperuser(
    `select record_id as record, max(lpad(tx::text, 20, '0') || id) as place, count(distinct version)::int as times
     from app.record_changes where level = 'agencies' or only_for && array['*', '${reader}'] group by 1 order by 2`,
  );
  const taken = await to.asSuperuser(
    `select record, max(n)::int as place, count(*)::int as times from app.hub_changes where hub_id = $1 group by 1 order by 2`,
    [hub],
  );
  const timesSent = new Map(sent.rows.map(({ record, times }) => [record, times as number]));
  for (const { record, times } of taken.rows)
    assert.ok(
      times <= (timesSent.get(record) ?? 0),
      `${record} was changed ${timesSent.get(record)} times and taken ${times} times`,
    );
  const told = new Set(taken.rows.map(({ record }) => record as string));
  assert.deepEqual(
    taken.rows.map(({ record }) => record),
    sent.rows.map(({ record }) => record).filter((record) => told.has(record)),
    "the last change of each record was taken in the order of commit",
  );
  return { taken: lines, runs: runs.rows[0].runs };
}
