import { statement } from "../../../../kernel/db/statement.ts";

export const insertMessage = statement({
  params: {
    id: "text",
    webhook: "text",
    kind: "text",
    records: "text[]",
    tx: "xid8",
    through: "text",
    at: "timestamptz",
    agency: "text",
  },
  sql: `insert into webhook_messages (id, webhook, kind, records, through_tx, through_id, state, next_at, made_at, agency)
        values ($id, $webhook, $kind, $records, $tx, $through, 'waiting', $at, $at, $agency)`,
});

/** What of a webhook is to be sent now, oldest first. */
export const dueMessages = statement({
  params: { webhook: "text", at: "timestamptz", limit: "int4" },
  row: { id: "text", kind: "text", records: "text[]", tx: "xid8", through: "text", tries: "int4" },
  sql: `select id, kind, records, through_tx as tx, through_id as through, tries from webhook_messages
        where webhook = $webhook and state = 'waiting' and next_at <= $at order by id limit $limit`,
});

export const waitingMessages = statement({
  params: { webhook: "text" },
  row: { count: "int4", next_at: "timestamptz?" },
  sql: `select count(*)::int4 as count, min(next_at) as next_at from webhook_messages where webhook = $webhook and state = 'waiting'`,
});

/** What became of a try. One that was replayed meanwhile begins anew. */
export const settleMessage = statement({
  params: {
    id: "text",
    tries: "int4",
    state: "text",
    next_at: "timestamptz?",
    status: "int4?",
    problem: "text?",
    ended_at: "timestamptz?",
  },
  sql: `update webhook_messages set tries = $tries, state = $state, next_at = $next_at, status = $status, problem = $problem, ended_at = $ended_at
        where id = $id`,
});

export const insertTry = statement({
  params: {
    message: "text",
    at: "timestamptz",
    ms: "int4",
    status: "int4?",
    problem: "text?",
    said: "text",
    agency: "text",
  },
  sql: `insert into webhook_tries (message, n, at, ms, status, problem, said, agency)
        select m.id, (select coalesce(max(n), 0) + 1 from webhook_tries t where t.message = m.id), $at, $ms, $status, $problem, $said, $agency
        from webhook_messages m where m.id = $message`,
});

const row = {
  id: "text",
  webhook: "text",
  kind: "text",
  count: "int4",
  state: "text",
  tries: "int4",
  next_at: "timestamptz?",
  status: "int4?",
  problem: "text?",
  made_at: "timestamptz",
  ended_at: "timestamptz?",
  agency: "text",
} as const;
const columns = Object.keys(row)
  .map((name) => (name === "count" ? "cardinality(records)::int4 as count" : name))
  .join(", ");

export const messagesPage = statement({
  params: { webhook: "text?", state: "text?", before: "text?", limit: "int4" },
  row,
  sql: `select ${columns} from webhook_messages
        where ($webhook is null or webhook = $webhook) and ($state is null or state = $state) and ($before is null or id < $before)
        order by id desc limit $limit`,
});

export const messageById = statement({
  params: { id: "text" },
  row,
  sql: `select ${columns} from webhook_messages where id = $id`,
});

export const triesOf = statement({
  params: { message: "text" },
  row: { n: "int4", at: "timestamptz", ms: "int4", status: "int4?", problem: "text?", said: "text" },
  sql: `select n, at, ms, status, problem, said from webhook_tries where message = $message order by n desc limit 50`,
});

/** Dead messages of a webhook, or one of them, wait again from their first try; which webhooks that concerns is told. */
export const replayDead = statement({
  params: { webhook: "text", id: "text?", at: "timestamptz" },
  sql: `update webhook_messages set state = 'waiting', tries = 0, next_at = $at, ended_at = null
        where webhook = $webhook and state = 'dead' and ($id is null or id = $id)`,
});

/** What waits for a receiver that is asked again need not wait longer. */
export const hurryMessages = statement({
  params: { webhook: "text", at: "timestamptz" },
  sql: `update webhook_messages set next_at = $at where webhook = $webhook and state = 'waiting' and next_at > $at`,
});

/** What was delivered is kept for a month, what was not for three. */
export const forgetMessages = statement({
  params: { delivered: "timestamptz", dead: "timestamptz", limit: "int4" },
  row: { id: "text" },
  sql: `with old as (
          select id from webhook_messages where state = 'delivered' and ended_at < $delivered or state = 'dead' and ended_at < $dead limit $limit),
        tries as (delete from webhook_tries where message in (select id from old))
        delete from webhook_messages where id in (select id from old) returning id`,
});
