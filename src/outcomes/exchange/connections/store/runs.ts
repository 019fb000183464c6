import { statement } from "../../../../kernel/db/statement.ts";

const counts = {
  read: "int8",
  new: "int8",
  changed: "int8",
  unchanged: "int8",
  refused: "int8",
  conflicts: "int8",
  left_out: "int8",
  sent: "int8",
} as const;
const runRow = {
  id: "text",
  connection_id: "text",
  mapping_version: "int4",
  state: "text",
  ordered_by: "text",
  started_at: "timestamptz",
  ended_at: "timestamptz?",
  ...counts,
  checksum: "text",
  problem: "text?",
  problem_detail: "text?",
  agency: "text",
} as const;
const columns = `id, connection_id, mapping_version, state, ordered_by, started_at, ended_at, read, new, changed, unchanged, refused, conflicts, left_out, sent,
  checksum, problem, problem_detail, agency`;

export const insertRun = statement({
  params: {
    id: "text",
    connection: "text",
    mapping_version: "int4",
    by: "text",
    at: "timestamptz",
    held_until: "timestamptz",
    agency: "text",
  },
  sql: `insert into connection_runs (id, connection_id, mapping_version, state, ordered_by, started_at, held_until, agency)
        values ($id, $connection, $mapping_version, 'running', $by, $at, $held_until, $agency) on conflict do nothing`,
});

export const runById = statement({
  params: { id: "text" },
  row: runRow,
  sql: `select ${columns} from connection_runs where id = $id`,
});

export const runningRun = statement({
  params: { connection: "text" },
  row: runRow,
  sql: `select ${columns} from connection_runs where connection_id = $connection and state = 'running'`,
});

export const runsPage = statement({
  params: { connection: "text", before: "timestamptz?", id: "text?", limit: "int4" },
  row: runRow,
  sql: `select ${columns} from connection_runs where connection_id = $connection and ($before is null or (started_at, id) < ($before, $id))
        order by started_at desc, id desc limit $limit`,
});

/** The last run of each connection. */
export const lastRuns = statement({
  params: { connections: "text[]" },
  row: runRow,
  sql: `select r.* from unnest($connections) as c(id) cross join lateral (
          select ${columns} from connection_runs where connection_id = c.id order by started_at desc, id desc limit 1) r`,
});

/** Takes a run up, unless another process is at work on it. */
export const holdRun = statement({
  params: { id: "text", holder: "text", at: "timestamptz", until: "timestamptz" },
  sql: `update connection_runs set holder = $holder, held_until = $until
        where id = $id and state = 'running' and (holder = '' or holder = $holder or held_until < $at)`,
});

export const releaseRun = statement({
  params: { id: "text", holder: "text" },
  sql: `update connection_runs set holder = '' where id = $id and holder = $holder`,
});

/** Runs that nobody is at work on any more: their process died. */
export const abandonedRuns = statement({
  params: { at: "timestamptz", until: "timestamptz" },
  row: { id: "text" },
  sql: `update connection_runs set held_until = $until, holder = '' where state = 'running' and held_until < $at returning id`,
});

/** Adds a portion to a run, as long as its holder holds it: who lost it keeps nothing. */
export const countPortion = statement({
  params: { id: "text", holder: "text", ...counts, checksum: "text" },
  sql: `update connection_runs set read = read + $read, new = new + $new, changed = changed + $changed, unchanged = unchanged + $unchanged,
          refused = refused + $refused, conflicts = conflicts + $conflicts, left_out = left_out + $left_out, sent = sent + $sent, checksum = $checksum
        where id = $id and state = 'running' and holder = $holder`,
});

export const endRun = statement({
  params: { id: "text", state: "text", problem: "text?", detail: "text?", at: "timestamptz" },
  row: runRow,
  sql: `update connection_runs set state = $state, problem = $problem, problem_detail = $detail, ended_at = $at, holder = ''
        where id = $id and state = 'running' returning ${columns}`,
});

/** Whether the run may go on: nobody stopped it, and its connection is still on or it was ordered by hand. */
export const mayGoOn = statement({
  params: { id: "text" },
  row: { goes_on: "bool" },
  sql: `select r.state = 'running' and (c.is_on or r.ordered_by <> 'system') as goes_on
        from connection_runs r join connections c on c.id = r.connection_id where r.id = $id`,
});

export const insertRefusals = statement({
  params: {
    run: "text",
    place: "int8[]",
    row_key: "text[]",
    column_name: "text[]",
    code: "text[]",
    detail: "text[]",
    agency: "text",
  },
  sql: `insert into connection_refusals (run_id, place, row_key, column_name, code, detail, agency)
        select $run, place, row_key, column_name, code, detail, $agency
        from unnest($place, $row_key, $column_name, $code, $detail) as t(place, row_key, column_name, code, detail)
        on conflict do nothing`,
});

export const refusalsOfRun = statement({
  params: { run: "text", after: "int8", limit: "int4" },
  row: { place: "int8", row_key: "text", column_name: "text?", code: "text", detail: "text" },
  sql: `select place, row_key, column_name, code, detail from connection_refusals where run_id = $run and place > $after order by place limit $limit`,
});
