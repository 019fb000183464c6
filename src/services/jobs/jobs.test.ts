import assert from "node:assert/strict";
import test from "node:test";
import { PgBoss, TestClock } from "pg-boss";
import { z } from "zod";
import type { Role } from "../../kernel/actor.ts";
import { createLog } from "../../kernel/log.ts";
import { Problem } from "../../kernel/problem.ts";
import { officer, testDatabase } from "../../../test/support/database.ts";
import type { Job, JobRun } from "./index.ts";
import {
  defineJob,
  enqueue,
  installJobs,
  listDeadLetters,
  listQueues,
  redriveDeadLetters,
  startJobs,
} from "./index.ts";
import { deadLetterOf } from "./define.ts";

const db = await testDatabase();
const log = createLog("silent");
const dms = db.contextOf(officer("moit.dms"));
const administrator = db.contextOf(officer("moit.dms", ["administrator"]));

/** What a job did, in order; `failing` decides what the next runs do. */
const done: { what: string; agency: string | null }[] = [];
let failing = false;
const note = defineJob(
  "note-thing",
  z.object({ what: z.string() }),
  async (run: JobRun, data) => {
    if (failing) throw new Error(`cannot note\nsecond line`);
    done.push({ what: data.what, agency: run.contextOf("moit.dms").actor.agency });
  },
  { retries: 2, backoffSeconds: 10 },
);
const nightly = defineJob("count-nightly", z.object({ of: z.string() }), async () => {}, {
  cron: "5 2 * * *",
  cronData: { of: "listings" },
});
const jobs: Job[] = [note, nightly];
await installJobs(db.urlOf("migrator"), jobs);

const rowsOf = async (queue: string) =>
  (await db.asSuperuser("select * from jobs.job where name = $1 order by created_on", [queue])).rows;

/** Runs the queues on a clock of our own, so that no test waits. That clock needs a table, so here the owner runs them. */
async function withRunner(work: (clock: TestClock) => Promise<void>): Promise<void> {
  const clock = new TestClock();
  const ownerUrl = `${db.urlOf("migrator")}?options=${encodeURIComponent("-c role=chinhhang_owner")}`;
  const runner = await startJobs({
    appUrl: ownerUrl,
    database: db.database,
    jobs,
    clock: () => new Date(clock.now()),
    log,
    bossClock: clock,
  });
  try {
    await db.asSuperuser("grant select on all tables in schema jobs to chinhhang_app"); // the clock's own
    await work(clock);
  } finally {
    await runner.stop();
  }
}

/** Moves the clock on until something holds; the clock stands still while statements run, so this is no race. */
async function tickUntil(clock: TestClock, holds: () => Promise<boolean>, stepMs = 2000, steps = 400): Promise<void> {
  for (let step = 0; step < steps; step++) {
    if (await holds()) return;
    await clock.tick(stepMs);
    await new Promise((resolve) => setImmediate(resolve));
  }
  assert.fail("it did not come to that");
}

test("a job that is put into its queue and rolled back with its transaction does not exist", async () => {
  const failed = dms.transaction(async (tx) => {
    await enqueue(tx, note, { what: "never" });
    throw new Error("changed my mind");
  });
  await assert.rejects(failed, /changed my mind/);
  assert.deepEqual(await rowsOf("note-thing"), []);
});

test("a job carries what its schema holds, and nothing else gets into the queue", async () => {
  await assert.rejects(
    dms.transaction((tx) => enqueue(tx, note, { what: 7 } as never)),
    z.ZodError,
  );
  assert.deepEqual(await rowsOf("note-thing"), []);
});

test("our insert makes the very row that pg-boss makes", async () => {
  const boss = new PgBoss({
    connectionString: db.urlOf("app"),
    schema: "jobs",
    migrate: false,
    createSchema: false,
    supervise: false,
    schedule: false,
  });
  await boss.start();
  await boss.send("note-thing", { what: "theirs" });
  await boss.stop();
  await dms.transaction((tx) => enqueue(tx, note, { what: "theirs" }));
  const [theirs, ours] = (await rowsOf("note-thing")).map((row: Record<string, Date>) => {
    const { id, created_on, start_after, keep_until, ...settings } = row as unknown as Record<string, Date> & {
      id: string;
    };
    assert.ok(id);
    return {
      ...settings,
      waits: Number(start_after) - Number(created_on),
      kept: Number(keep_until) - Number(start_after),
    };
  });
  assert.deepEqual(ours, theirs);
  await db.asSuperuser("delete from jobs.job where name = 'note-thing'");
});

test("a committed job runs, as the house acting for the agency it names", async () => {
  await dms.transaction((tx) => enqueue(tx, note, { what: "first" }));
  const runner = await startJobs({
    appUrl: db.urlOf("app"),
    database: db.database,
    jobs,
    clock: () => new Date(),
    log,
  });
  while (done.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  await runner.stop();
  assert.deepEqual(done, [{ what: "first", agency: "moit.dms" }]);
  assert.deepEqual(
    (await rowsOf("note-thing")).map((row) => row.state),
    ["completed"],
  );
});

test("a job of which several may run at once does not wait for one that is long", { timeout: 60_000 }, async () => {
  const begun: string[] = [];
  const long = Promise.withResolvers<void>();
  const side = defineJob(
    "run-beside",
    z.object({ what: z.string() }),
    async (_, { what }) => {
      begun.push(what);
      if (what === "long") await long.promise;
    },
    { atOnce: 2 },
  );
  await installJobs(db.urlOf("migrator"), [...jobs, side]);
  await dms.transaction(async (tx) => {
    for (const what of ["long", "short", "shorter"]) await enqueue(tx, side, { what });
  });
  const { database } = db;
  const runner = await startJobs({ appUrl: db.urlOf("app"), database, jobs: [side], clock: () => new Date(), log });
  while (begun.length < 3) await new Promise((resolve) => setTimeout(resolve, 5));
  assert.deepEqual(begun.toSorted(), ["long", "short", "shorter"]);
  long.resolve();
  await runner.stop();
});

test("a failing job is tried again with growing waits, reaches the dead letters, and comes back when it is redriven", async () => {
  failing = true;
  done.length = 0;
  await dms.transaction((tx) => enqueue(tx, note, { what: "again" }));
  await withRunner(async (clock) => {
    const waits: number[] = [];
    const seen = new Set<number>();
    await tickUntil(clock, async () => {
      const [row] = (await rowsOf("note-thing")).filter((job) => job.state === "retry");
      if (row && !seen.has(row.retry_count)) {
        seen.add(row.retry_count);
        waits.push((Number(row.start_after) - clock.now()) / 1000);
      }
      return (await rowsOf(deadLetterOf("note-thing"))).length === 1;
    });
    assert.equal(waits.length, 2);
    assert.ok(
      (waits[0] as number) > 0 && (waits[1] as number) > (waits[0] as number),
      `the waits grow: ${waits.join(", ")} s`,
    );

    const [letter] = await listDeadLetters(administrator, "note-thing");
    assert.deepEqual(
      { job: letter?.job, attempts: letter?.attempts, error: letter?.error },
      { job: "note-thing", attempts: 3, error: "cannot note" },
    );
    assert.equal((await listQueues(administrator)).find((queue) => queue.job === "note-thing")?.dead, 1);

    failing = false;
    assert.equal(await redriveDeadLetters(administrator, "note-thing"), 1);
    await tickUntil(clock, async () => done.length === 1);
  });
  assert.deepEqual(await listDeadLetters(administrator, "note-thing"), []);
});

test("a job's cron is registered in Vietnam's time, and taken away with the cron", async () => {
  const schedules = () => db.asSuperuser("select name, cron, timezone, data from jobs.schedule");
  await withRunner(async () => {});
  assert.deepEqual((await schedules()).rows, [
    { name: "count-nightly", cron: "5 2 * * *", timezone: "Asia/Ho_Chi_Minh", data: { of: "listings" } },
  ]);
  const runner = await startJobs({
    appUrl: db.urlOf("app"),
    database: db.database,
    jobs: [note],
    clock: () => new Date(),
    log,
  });
  await runner.stop();
  assert.deepEqual((await schedules()).rows, []);
});

test("the app's role uses the queues and cannot change what they are", async () => {
  await assert.rejects(
    dms.transaction((tx) => tx.client.query("create table jobs.mine (id int)")),
    /permission denied/,
  );
  await assert.rejects(
    dms.transaction((tx) => tx.client.query("drop table jobs.queue")),
    /must be owner/,
  );
});

test("installing twice changes nothing", async () => {
  const before = (await db.asSuperuser("select name, retry_limit, dead_letter from jobs.queue order by name")).rows;
  await installJobs(db.urlOf("migrator"), jobs);
  assert.deepEqual(
    (await db.asSuperuser("select name, retry_limit, dead_letter from jobs.queue order by name")).rows,
    before,
  );
});

const mayManage: Record<Role, boolean> = {
  officer: false,
  approver: false,
  programme: false,
  auditor: false,
  administrator: true,
};
for (const [role, allowed] of Object.entries(mayManage)) {
  test(`${role}: ${allowed ? "may" : "may not"} look after the queues`, async () => {
    const ctx = db.contextOf(officer("moit.dms", [role as Role]));
    for (const act of [
      () => listQueues(ctx),
      () => listDeadLetters(ctx),
      () => redriveDeadLetters(ctx, "note-thing"),
    ]) {
      if (allowed) await act();
      else await assert.rejects(act(), (error: Problem) => error.code === "forbidden");
    }
  });
}

test("a queue that does not exist is not found", async () => {
  await assert.rejects(
    redriveDeadLetters(administrator, "no-such-job"),
    (error: Problem) => error instanceof Problem && error.code === "not-found",
  );
});
