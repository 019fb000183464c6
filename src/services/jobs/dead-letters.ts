import { PgBoss } from "pg-boss";
import { z } from "zod";
import { allow } from "../../kernel/actor.ts";
import type { Context } from "../../kernel/context.ts";
import type { Transaction } from "../../kernel/db/database.ts";
import { problem } from "../../kernel/problem.ts";
import { factType, record } from "../facts/index.ts";
import { bossTypes } from "./boss-types.ts";
import { deadLetterOf } from "./define.ts";
import { canManageJobs } from "./policy.ts";
import { jobsSchema } from "./schema.ts";
import { deadJobs, queues } from "./store.ts";

/** Jobs that failed for good were put back into their queue. */
export const jobsRedriven = factType("jobs-redriven", z.object({ job: z.string(), count: z.number().int() }));

export type DeadLetter = { id: string; job: string; failedAt: Date; attempts: number; error: string | null };
export type Queue = { job: string; waiting: number; running: number; dead: number };

/** What failed for good, newest first, 200 at most; `job` narrows it to one queue. */
export async function listDeadLetters(ctx: Context, job: string | null = null): Promise<DeadLetter[]> {
  allow(canManageJobs(ctx.actor), ctx.lang);
  const rows = await ctx.read((tx) => tx.rows(deadJobs, { queue: job === null ? null : deadLetterOf(job) }));
  return rows.map((row) => ({
    id: row.id,
    job: row.job,
    failedAt: row.failed_at,
    attempts: row.attempts,
    error: row.error,
  }));
}

/** Every queue with what waits in it, what runs, and what failed for good. */
export async function listQueues(ctx: Context): Promise<Queue[]> {
  allow(canManageJobs(ctx.actor), ctx.lang);
  const rows = await ctx.read((tx) => tx.rows(queues, {}));
  return rows.map((row) => ({ job: row.job, waiting: row.waiting, running: row.running, dead: row.dead }));
}

/** Puts a job's dead letters back into its queue, oldest first, 1000 at most; how many. */
export async function redriveDeadLetters(ctx: Context, job: string): Promise<number> {
  allow(canManageJobs(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    if (!(await tx.rows(queues, {})).some((queue) => queue.job === job)) throw problem("not-found");
    const count = await withBoss(tx, (boss) => boss.redrive(deadLetterOf(job), { limit: 1000 }));
    const about = { id: "jobs", agency: ctx.actor.agency ?? "", level: "own" as const, sharedWith: [] };
    await record(ctx, tx, jobsRedriven, about, { job, count });
    return count;
  });
}

/** pg-boss on the caller's own transaction: what it does commits, or not, with everything else. */
async function withBoss<T>(tx: Transaction, work: (boss: PgBoss) => Promise<T>): Promise<T> {
  const executeSql = (text: string, values?: unknown[]) => tx.client.query({ text, values, types: bossTypes });
  const boss = new PgBoss({
    db: { executeSql },
    schema: jobsSchema,
    migrate: false,
    createSchema: false,
    supervise: false,
    schedule: false,
  });
  await boss.start();
  try {
    return await work(boss);
  } finally {
    await boss.stop({ graceful: false });
  }
}
