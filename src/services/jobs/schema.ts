import pg from "pg";
import { PgBoss } from "pg-boss";
import { roleName } from "../../kernel/db/roles.ts";
import { bossTypes } from "./boss-types.ts";
import type { Job } from "./define.ts";
import { deadLetterOf } from "./define.ts";

/** The schema that pg-boss keeps its tables in. */
export const jobsSchema = "jobs";
const lockKey = 23_902_392; // one installer at a time

/**
 * Creates or updates the schema of the queues, and the queues themselves, as the owner: the app's role may use them and
 * change nothing about them. Runs after the migrations, at every start.
 */
export async function installJobs(migratorUrl: string, jobs: readonly Job[]): Promise<void> {
  const client = new pg.Client({ connectionString: migratorUrl, types: bossTypes });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [lockKey]);
    await client.query(`set role ${roleName("owner")}`);
    const boss = new PgBoss({
      db: { executeSql: (text, values) => client.query(text, values) },
      schema: jobsSchema,
      supervise: false,
      schedule: false,
    });
    await boss.start();
    try {
      for (const job of jobs) await installQueue(boss, job);
    } finally {
      await boss.stop({ graceful: false });
    }
    await grantUse(client);
  } finally {
    await client.end();
  }
}

async function installQueue(boss: PgBoss, job: Job): Promise<void> {
  const dead = deadLetterOf(job.name);
  await boss.createQueue(dead, { retryLimit: 0, retentionSeconds: 90 * 86_400 });
  const settings = {
    retryLimit: job.retries,
    retryDelay: job.backoffSeconds,
    retryBackoff: true,
    retryDelayMax: 3600,
    expireInSeconds: job.expireSeconds,
    deadLetter: dead,
  };
  await boss.createQueue(job.name, settings);
  await boss.updateQueue(job.name, settings);
}

async function grantUse(client: pg.Client): Promise<void> {
  const app = roleName("app");
  await client.query(`grant usage on schema ${jobsSchema} to ${app}`);
  await client.query(`grant select, insert, update, delete on all tables in schema ${jobsSchema} to ${app}`);
  await client.query(`grant usage on all sequences in schema ${jobsSchema} to ${app}`);
  await client.query(`grant execute on all functions in schema ${jobsSchema} to ${app}`);
  // A party's command may leave work behind, and reads of the queue no more than its settings and the id of what it put there.
  const party = roleName("party");
  await client.query(`grant usage on schema ${jobsSchema} to ${party}`);
  await client.query(`grant select on ${jobsSchema}.queue to ${party}`);
  await client.query(`grant insert, select (id) on ${jobsSchema}.job to ${party}`);
  await client.query(`grant execute on all functions in schema ${jobsSchema} to ${party}`);
}
