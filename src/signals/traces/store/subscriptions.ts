import { statement } from "../../../kernel/db/statement.ts";

export const insertQuery = statement({
  params: { agency: "text", name: "text", query: "jsonb", by: "text", at: "timestamptz" },
  sql: `insert into trace_queries (agency, name, query, made_by, made_at) values ($agency, $name, $query, $by, $at) on conflict do nothing`,
});

export const queryByName = statement({
  params: { agency: "text", name: "text" },
  row: { name: "text", query: "jsonb", made_at: "timestamptz" },
  sql: `select name, query, made_at from trace_queries where agency = $agency and name = $name`,
});

export const queriesPage = statement({
  params: { agency: "text", after: "text", limit: "int4" },
  row: { name: "text", query: "jsonb", made_at: "timestamptz" },
  sql: `select name, query, made_at from trace_queries where agency = $agency and name > $after order by name limit $limit`,
});

export const deleteQuery = statement({
  params: { agency: "text", name: "text" },
  sql: `delete from trace_queries where agency = $agency and name = $name`,
});

export const insertSubscription = statement({
  params: {
    id: "text",
    query: "text",
    dest: "text",
    secret: "text",
    is_stream: "bool",
    schedule: "jsonb?",
    report_if_empty: "bool",
    initial_record_time: "timestamptz",
    by: "text",
    at: "timestamptz",
    tx: "xid8",
    next_at: "timestamptz",
    agency: "text",
  },
  sql: `insert into trace_subscriptions (id, query, dest, secret, is_stream, schedule, report_if_empty, initial_record_time, made_by, made_at,
          after_tx, after_id, after_declared, next_at, state, agency)
        values ($id, $query, $dest, $secret, $is_stream, $schedule, $report_if_empty, $initial_record_time, $by, $at,
          $tx, '', '-infinity', $next_at, 'active', $agency)`,
});

const row = {
  id: "text",
  query: "text",
  dest: "text",
  is_stream: "bool",
  schedule: "jsonb?",
  report_if_empty: "bool",
  initial_record_time: "timestamptz",
  made_at: "timestamptz",
  next_at: "timestamptz",
  failures: "int4",
  problem: "text?",
  delivered_at: "timestamptz?",
  delivered: "int8",
  state: "text",
} as const;
const columns = Object.keys(row).join(", ");

export const subscriptionById = statement({
  params: { agency: "text", query: "text", id: "text" },
  row,
  sql: `select ${columns} from trace_subscriptions where agency = $agency and query = $query and id = $id`,
});

export const subscriptionsPage = statement({
  params: { agency: "text", query: "text", before: "timestamptz?", id: "text?", limit: "int4" },
  row,
  sql: `select ${columns} from trace_subscriptions
        where agency = $agency and query = $query and ($before is null or (made_at, id) < ($before, $id))
        order by made_at desc, id desc limit $limit`,
});

export const deleteSubscription = statement({
  params: { agency: "text", query: "text", id: "text" },
  sql: `delete from trace_subscriptions where agency = $agency and query = $query and id = $id`,
});

export const deleteSubscriptions = statement({
  params: { agency: "text", query: "text" },
  sql: `delete from trace_subscriptions where agency = $agency and query = $query`,
});

/** For the house alone: whose turn it is. */
export const dueSubscriptions = statement({
  params: { at: "timestamptz" },
  row: { id: "text", agency: "text" },
  sql: `select id, agency from trace_subscriptions where state = 'active' and next_at <= $at order by next_at limit 500`,
});

/** Takes a subscription's turn: while it lasts no other process delivers for it. */
export const takeTurn = statement({
  params: { id: "text", at: "timestamptz", until: "timestamptz" },
  row: {
    id: "text",
    query: "text",
    dest: "text",
    secret: "text",
    is_stream: "bool",
    schedule: "jsonb?",
    report_if_empty: "bool",
    initial_record_time: "timestamptz",
    tx: "xid8",
    after_id: "text",
    declared: "timestamptz?",
    failures: "int4",
    agency: "text",
  },
  sql: `update trace_subscriptions set next_at = $until where id = $id and state = 'active' and next_at <= $at
        returning id, query, dest, secret, is_stream, schedule, report_if_empty, initial_record_time, after_tx as tx, after_id,
          nullif(after_declared, '-infinity') as declared, failures, agency`,
});

export const advance = statement({
  params: { id: "text", tx: "xid8", after_id: "text", declared: "timestamptz?", count: "int4", at: "timestamptz" },
  sql: `update trace_subscriptions set after_tx = $tx, after_id = $after_id, after_declared = coalesce($declared, '-infinity'),
          delivered = delivered + $count, delivered_at = case when $count > 0 then $at else delivered_at end, failures = 0, problem = null
        where id = $id`,
});

export const setNext = statement({
  params: { id: "text", next_at: "timestamptz", failures: "int4", problem: "text?", state: "text" },
  sql: `update trace_subscriptions set next_at = $next_at, failures = $failures, problem = $problem, state = $state where id = $id`,
});
