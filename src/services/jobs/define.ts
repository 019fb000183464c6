import type { z } from "zod";
import type { OriginKeys } from "../../engines/codes/index.ts";
import type { Config } from "../../kernel/config.ts";
import type { Clock } from "../../kernel/clock.ts";
import type { Context } from "../../kernel/context.ts";
import type { Database } from "../../kernel/db/database.ts";
import type { Log } from "../../kernel/log.ts";
import type { FactLog } from "../facts/index.ts";
import type { Files } from "../files/index.ts";

/** What a process holds besides the database. */
export type JobHouse = {
  readonly config: Config;
  readonly files: Files;
  readonly factLog: FactLog;
  readonly originKeys: OriginKeys;
  /** By which values of exchange records are hashed. */
  readonly exchangeKey: Buffer;
};

/** What a running job is handed. */
export type JobRun = {
  readonly database: Database;
  readonly now: Clock;
  readonly log: Log;
  /** Aborted when the process stops or the job runs out of time. */
  readonly signal: AbortSignal;
  /** Null in a process that was started without it, as in tests of jobs that need none of it. */
  readonly house: JobHouse | null;
  /** The house acting for an agency: the job sees and writes what that agency may; null for housekeeping that is no agency's. */
  contextOf(agency: string | null): Context;
};

export type JobParts<S extends z.ZodType> = {
  /** How often it is tried again after a failure; then it goes to the dead letters. */
  retries?: number;
  /** Seconds before the first retry; each next one waits about twice as long, up to an hour. */
  backoffSeconds?: number;
  /** The longest it may run; then it counts as failed. */
  expireSeconds?: number;
  /** How many of it a process runs side by side. */
  atOnce?: number;
  /** When it runs by itself, in Vietnam's time: `minute hour day month weekday`. */
  cron?: string;
  /** The data of a run by cron. */
  cronData?: z.input<S>;
};

/** Work done later: named, with data that its schema holds, at least once, so its handler is idempotent. */
export type Job<S extends z.ZodType = z.ZodType> = Required<
  Pick<JobParts<S>, "retries" | "backoffSeconds" | "expireSeconds" | "atOnce">
> & {
  readonly name: string;
  readonly schema: S;
  readonly cron: string | null;
  readonly cronData: z.input<S> | null;
  handler(run: JobRun, data: z.output<S>): Promise<void>;
};

/** Declares a job; its module exports it, and the list of the worker surface holds them all. */
export function defineJob<S extends z.ZodType>(
  name: string,
  schema: S,
  handler: (run: JobRun, data: z.output<S>) => Promise<void>,
  parts: JobParts<S> = {},
): Job<S> {
  if (!/^[a-z]+(-[a-z]+)*$/.test(name)) throw new Error(`a job is named like verb-noun, not ${name}`);
  return {
    name,
    schema,
    handler,
    retries: parts.retries ?? 5,
    backoffSeconds: parts.backoffSeconds ?? 30,
    expireSeconds: parts.expireSeconds ?? 900,
    atOnce: parts.atOnce ?? 1,
    cron: parts.cron ?? null,
    cronData: parts.cronData ?? null,
  };
}

/** The queue that keeps what failed for good. */
export function deadLetterOf(job: string): string {
  return `${job}.dead`;
}
