import { statement } from "../../kernel/db/statement.ts";

/** A job with its queue's settings, as pg-boss itself inserts it; a test holds the two rows equal. */
export const insertJob = statement({
  params: { name: "text", data: "jsonb", start_after: "timestamptz?" },
  row: { id: "uuid" },
  sql: `insert into jobs.job (name, data, start_after, created_on, expire_seconds, deletion_seconds, keep_until,
          retry_limit, retry_delay, retry_backoff, retry_delay_max, policy, dead_letter, heartbeat_seconds)
        select q.name, $data, coalesce($start_after, jobs.job_now()), jobs.job_now(), q.expire_seconds, q.deletion_seconds,
          coalesce($start_after, jobs.job_now()) + q.retention_seconds * interval '1s',
          q.retry_limit, q.retry_delay, q.retry_backoff, q.retry_delay_max, q.policy, q.dead_letter, q.heartbeat_seconds
        from jobs.queue q where q.name = $name
        returning id`,
});
