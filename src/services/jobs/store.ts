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

/** The error as its first line: what a handler threw may name what it worked on. */
export const deadJobs = statement({
  params: { queue: "text?" },
  row: { id: "uuid", job: "text", failed_at: "timestamptz", attempts: "int4", error: "text?" },
  sql: `select id, source_name as job, created_on as failed_at, coalesce(source_retry_count, 0) + 1 as attempts,
          left(split_part(source_output->>'message', e'\\n', 1), 300) as error
        from jobs.job
        where name like '%.dead' and source_name is not null and ($queue is null or name = $queue)
        order by created_on desc, id limit 200`,
});

export const queues = statement({
  row: { job: "text", waiting: "int4", running: "int4", dead: "int4" },
  sql: `select q.name as job,
          (select count(*)::int4 from jobs.job j where j.name = q.name and j.state in ('created', 'retry')) as waiting,
          (select count(*)::int4 from jobs.job j where j.name = q.name and j.state = 'active') as running,
          (select count(*)::int4 from jobs.job j where j.name = q.name || '.dead' and j.state = 'created') as dead
        from jobs.queue q
        where q.name not like '%.dead' and q.name not like '\\_\\_pgboss%'
        order by q.name`,
});
