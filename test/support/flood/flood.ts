import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { createConnection } from "../../../src/outcomes/exchange/connections/commands/create-connection.ts";
import { orderRun } from "../../../src/outcomes/exchange/connections/commands/order-run.ts";
import { saveMapping } from "../../../src/outcomes/exchange/connections/commands/save-mapping.ts";
import { mappingSchema } from "../../../src/outcomes/exchange/connections/mapping/model.ts";
import { connectionInput } from "../../../src/outcomes/exchange/connections/model.ts";
import { runReport } from "../../../src/outcomes/exchange/connections/queries.ts";
import { startDue } from "../../../src/outcomes/exchange/connections/start-due.ts";
import { systemActor } from "../../../src/kernel/actor.ts";
import { createServiceKey } from "../../../src/services/access/index.ts";
import type { TestDatabase } from "../database.ts";
import { officer } from "../database.ts";
import { MortalHouse } from "../mortal-house.ts";
import { partnerDatabase } from "../partner-database.ts";

/** How many rows a partner sends at once, and how often the house is killed over them. */
export type Flood = { changes: number; kills: number; onProgress?: (line: string) => void };
export type FloodReport = {
  changes: number;
  kept: number;
  refused: number;
  kills: number;
  seconds: number;
  /** The most that any process of the house held. */
  megabytes: number;
  /** Other connections beside it: runs that were done, that failed as they must, and the longest done one in seconds. */
  beside: { done: number; failed: number; longest: number };
  /** Milliseconds of an officer's search, before and while the rows come in. */
  asked: { before: number[]; during: number[] };
};

const agency = "moit.dms";
const chief = officer(agency, ["administrator", "officer"]);
const n = 31;
const key = Buffer.alloc(32, n);
/** Every so many rows one lies about its day. */
const everyLie = 1_000;
const mapping = mappingSchema.parse({
  key: ["no"],
  kind: "seizure",
  title: "Vụ {no}: {goods}",
  occurredOn: { column: "day", days: "dmy" },
  fields: [{ name: "Điện thoại", column: "phone", value: "phone" }],
});

/**
 * A partner's database that has a row more than the house was ever told, `changes` times: all come in once, whatever is killed, while another partner's
 * few rows are read again and again, a third is down, and officers search.
 */
export async function flooded(
  db: TestDatabase,
  { changes, kills, onProgress = () => {} }: Flood,
): Promise<FloodReport> {
  const theirs = await partnerDatabase(db);
  await theirs.asSuperuser(`create table everything as select n as no, 'Giày giả kiểu ' || n % 977 as goods,
      case when n % ${everyLie} = 0 then '31/02/2026' else '05/03/2026' end as day, '09' || lpad((n % 400000)::text, 8, '0') as phone
    from generate_series(1, ${changes}) n; alter table everything add primary key (no);
    create table few as select no, goods, day, phone from everything where no < 200; alter table few add primary key (no)`);
  const folder = await mkdtemp(path.join(tmpdir(), "chinhhang-flood-"));
  const house = new MortalHouse({ db, n, folder, jobs: ["start-connections", "run-connection"] });
  const at = new URL(db.adminUrl);
  const partners = `${at.hostname}:${at.port},127.0.0.1:1`;
  const connect = async (name: string, table: string, port = Number(at.port)) => {
    const sign = { host: at.hostname, port, database: theirs.name, user: decodeURIComponent(at.username), tls: "none" };
    const input = connectionInput.parse({
      name,
      kind: "postgresql",
      direction: "pull",
      settings: { ...sign, from: { table }, reading: { by: "whole" } },
      secret: decodeURIComponent(at.password) || "none",
    });
    const { id } = await createConnection(db.contextOf(chief), input, key);
    await saveMapping(db.contextOf(chief), id, 1, mapping);
    return id;
  };
  const report = (run: string) => db.contextOf(chief).read((tx) => runReport(tx, run));
  const ended = async (run: string) => {
    for (;;) {
      const found = await report(run);
      if (found.state !== "running") return found;
      await pause(50);
    }
  };
  try {
    await house.start(partners);
    const scopes = ["exchange:read" as const];
    const { token } = await createServiceKey(db.contextOf(chief), { name: "ask", scopes, sources: [], days: 1 });
    const search = `http://127.0.0.1:${await house.port()}/v1/exchange/records/search?q=giay%20gia`;
    const ask = async (): Promise<number> => {
      const began = performance.now();
      const answer = await fetch(search, { headers: { authorization: `Bearer ${token}` } });
      assert.equal(answer.status, 200, await answer.text());
      return performance.now() - began;
    };
    const [big, few, down] = [
      await connect("Hải quan", "everything"),
      await connect("Công an", "few"),
      await connect("Y tế", "few", 1),
    ];
    await ended((await orderRun(db.contextOf(chief), few)).id);
    const before: number[] = [];
    for (let asked = 0; asked < 50; asked++) before.push(await ask());

    const began = performance.now();
    const { id: run } = await orderRun(db.contextOf(chief), big);
    const state = { over: false };
    const during: number[] = [];
    const asking = (async () => {
      while (!state.over) {
        // Who is killed does not answer; whoever answers, answers right.
        const took = await ask().catch((error: unknown) => (error instanceof TypeError ? null : Promise.reject(error)));
        if (took !== null) during.push(took);
        await pause(100);
      }
    })();
    const beside = { done: 0, failed: 0, longest: 0 };
    const others = (async () => {
      for (let round = 0; round === 0 || !state.over; round++) {
        const [one, other] = await Promise.all([
          orderRun(db.contextOf(chief), few),
          orderRun(db.contextOf(chief), down),
        ]);
        const ordered = performance.now();
        const done = await ended(one.id);
        beside.longest = Math.max(beside.longest, (performance.now() - ordered) / 1000);
        assert.deepEqual([done.state, done.read, done.unchanged], ["done", done.read, done.read]);
        beside.done++;
        const failed = await ended(other.id);
        assert.deepEqual([failed.state, failed.problem], ["failed", "unreachable"]);
        beside.failed++;
        await pause(1_000);
      }
    })();
    const watched = Promise.all([asking, others]);
    watched.catch(() => undefined);
    let megabytes = 0;
    let killed = 0;
    for (let looks = 0; ; looks++) {
      const now = await report(run);
      megabytes = Math.max(megabytes, await mostHeld(house.pid));
      if (looks % 300 === 0)
        onProgress(
          `${now.read} of ${changes} read, ${Math.round((performance.now() - began) / 1000)} s, ${beside.done} other runs`,
        );
      if (now.state !== "running") break;
      await Promise.race([pause(changes > 100_000 ? 250 : 20), watched.then(() => undefined)]);
      if (killed < kills && Number(now.read) >= (changes * (killed + 0.5)) / (kills + 1)) {
        killed++;
        await house.kill();
        await house.start(partners);
        // As if the two minutes had passed after which nobody is taken to be at work on a run any more.
        await db.asSuperuser(
          "update app.connection_runs set held_until = now() - interval '1 minute' where state = 'running'",
        );
        await startDue(db.contextOf(systemActor(agency)), folder);
        onProgress(`kill ${killed} at ${now.read}`);
      }
    }
    const seconds = Math.round((performance.now() - began) / 100) / 10;
    state.over = true;
    await watched;
    const { kept, refused } = await compare(db, theirs, await report(run), big, changes);
    return { changes, kept, refused, kills: killed, seconds, megabytes, beside, asked: { before, during } };
  } finally {
    await house.kill();
    await rm(folder, { recursive: true, force: true });
  }
}

type Report = Awaited<ReturnType<typeof runReport>>;

/** Each row that does not lie is one record, as it is there, made once; each that lies is refused once. */
async function compare(
  db: TestDatabase,
  theirs: Awaited<ReturnType<typeof partnerDatabase>>,
  run: Report,
  connection: string,
  changes: number,
): Promise<{ kept: number; refused: number }> {
  const lies = Math.floor(changes / everyLie);
  assert.deepEqual(
    [run.state, run.read, run.new, run.refused, run.changed, run.conflicts],
    ["done", BigInt(changes), BigInt(changes - lies), BigInt(lies), 0n, 0n],
    run.problem_detail ?? "",
  );
  const source = (await db.asSuperuser("select source from app.connections where id = $1", [connection])).rows[0]
    .source;
  const here = await db.asSuperuser(
    `select count(*)::int as rows, count(distinct external_id)::int as distinct, md5(string_agg(title, '|' order by external_id::int)) as all
     from app.exchange_records where source = $1 and state = 'live' and version = 1`,
    [source],
  );
  const there = await theirs.asSuperuser(
    `select count(*)::int as rows, count(*)::int as distinct, md5(string_agg('Vụ ' || no || ': ' || goods, '|' order by no)) as all
     from everything where no % ${everyLie} <> 0`,
  );
  assert.deepEqual(here.rows, there.rows);
  const told = await db.asSuperuser(
    `select count(*)::int as n from app.record_changes c join app.exchange_records r on r.id = c.record_id where r.source = $1`,
    [source],
  );
  assert.equal(told.rows[0].n, changes - lies, "each record was told once");
  return { kept: changes - lies, refused: lies };
}

/** Megabytes that a process has held at most; nothing where it has just ended or the system does not tell. */
async function mostHeld(pid: number | null): Promise<number> {
  const status = pid === null ? "" : await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}
