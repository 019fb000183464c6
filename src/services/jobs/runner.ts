import type { Clock as BossClock, Job as BossJob } from "pg-boss";
import { PgBoss } from "pg-boss";
import { systemActor } from "../../kernel/actor.ts";
import type { Clock } from "../../kernel/clock.ts";
import { createContext } from "../../kernel/context.ts";
import type { Database } from "../../kernel/db/database.ts";
import type { Log } from "../../kernel/log.ts";
import { bossTypes } from "./boss-types.ts";
import type { Job, JobHouse, JobRun } from "./define.ts";
import { jobsSchema } from "./schema.ts";

export type RunnerParts = Partial<JobHouse> & {
  /** Address of the app's role. */
  appUrl: string;
  database: Database;
  jobs: readonly Job[];
  clock: Clock;
  log: Log;
  /** A clock that a test drives by hand. */
  bossClock?: BossClock;
};

export type Runner = {
  /** Waits for running jobs (30 s at most; what does not end by then is tried again later). */
  stop(): Promise<void>;
};

/** Works the queues and the cron of this process. Any number of processes may do so at once. */
export async function startJobs(parts: RunnerParts): Promise<Runner> {
  // The queue's own pool: its settings go to pg as they are, the reading of int8 among them.
  const pool = {
    connectionString: parts.appUrl,
    max: 4,
    types: bossTypes,
    application_name: "chinhhang-jobs",
    connectionTimeoutMillis: 10_000,
  };
  const boss = new PgBoss({
    ...pool,
    schema: jobsSchema,
    migrate: false, // the owner did, at start
    createSchema: false,
    reindex: false, // only the owner may
    ...(parts.bossClock ? { clock: parts.bossClock } : {}),
  });
  boss.on("error", (error) => parts.log.error({ err: error }, "the job queue failed"));
  await boss.start();
  for (const job of parts.jobs) {
    const options = { batchSize: 1, burstWhenBatchFull: true, pollingIntervalSeconds: 2, localConcurrency: job.atOnce };
    await boss.work<unknown>(job.name, options, ([one]) => runOne(parts, job, one as BossJob<unknown>));
  }
  await schedule(boss, parts.jobs);
  return {
    async stop() {
      await boss.stop({ graceful: true, timeout: 30_000 });
    },
  };
}

async function runOne(parts: RunnerParts, job: Job, one: BossJob<unknown>): Promise<void> {
  const run: JobRun = {
    database: parts.database,
    now: parts.clock,
    log: parts.log,
    signal: one.signal,
    house: houseOf(parts),
    contextOf: (agency) =>
      createContext(parts.database, { actor: { ...systemActor(agency ?? ""), agency }, clock: parts.clock }),
  };
  try {
    await job.handler(run, job.schema.parse(one.data));
  } catch (error) {
    parts.log.warn(
      { job: job.name, id: one.id, attempt: one.retryCount + 1, of: job.retries + 1, err: error },
      "a job failed",
    );
    throw error;
  }
}

function houseOf({ config, files, factLog, originKeys, exchangeKey }: RunnerParts): JobHouse | null {
  if (config === undefined || files === undefined || factLog === undefined) return null;
  if (originKeys === undefined || exchangeKey === undefined) return null;
  return { config, files, factLog, originKeys, exchangeKey };
}

/** Registers the cron of every job, and takes away that of jobs which no longer have one. */
async function schedule(boss: PgBoss, jobs: readonly Job[]): Promise<void> {
  for (const job of jobs) {
    if (job.cron !== null)
      await boss.schedule(job.name, job.cron, job.cronData as object | null, { tz: "Asia/Ho_Chi_Minh" });
  }
  const wanted = new Set(jobs.filter((job) => job.cron !== null).map((job) => job.name));
  for (const known of await boss.getSchedules()) if (!wanted.has(known.name)) await boss.unschedule(known.name);
}
