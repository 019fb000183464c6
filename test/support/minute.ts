import { systemActor } from "../../src/kernel/actor.ts";
import { createLog } from "../../src/kernel/log.ts";
import type { FactLog } from "../../src/services/facts/index.ts";
import type { Job, JobRun } from "../../src/services/jobs/index.ts";
import type { TestDatabase } from "./database.ts";
import { sequenceAll } from "./fact-log.ts";

/** What the worker does in a minute: brings all facts into the log, then runs these jobs, one after another. */
export async function workAMinute(db: TestDatabase, log: FactLog, jobs: readonly Job[]): Promise<void> {
  const run: JobRun = {
    database: db.database,
    now: () => new Date(),
    log: createLog("silent"),
    signal: new AbortController().signal,
    house: null,
    contextOf: (agency) => db.contextOf({ ...systemActor(agency ?? ""), agency }),
  };
  for (const job of jobs) {
    await sequenceAll(db, log);
    await job.handler(run, job.cronData);
  }
}
