import { statement } from "../../../../kernel/db/statement.ts";
import { runStatements } from "../../../../services/runs/index.ts";

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

export const connectionRuns = runStatements({
  runs: "connection_runs",
  things: "connections",
  of: "connection_id",
  counts: { mapping_version: "int4", ...counts, checksum: "text" },
});

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

/** Adds a portion to a run, as long as its holder holds it: who lost it keeps nothing. */
export const countPortion = statement({
  params: { id: "text", holder: "text", ...counts, checksum: "text" },
  sql: `update connection_runs set read = read + $read, new = new + $new, changed = changed + $changed, unchanged = unchanged + $unchanged,
          refused = refused + $refused, conflicts = conflicts + $conflicts, left_out = left_out + $left_out, sent = sent + $sent, checksum = $checksum
        where id = $id and state = 'running' and holder = $holder`,
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
