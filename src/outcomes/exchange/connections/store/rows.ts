import { statement } from "../../../../kernel/db/statement.ts";

/** What is known of rows that were taken before. */
export const knownRows = statement({
  params: { connection: "text", records: "text[]" },
  row: { record_id: "text", taken: "bytea", kept: "bytea" },
  sql: `select record_id, taken, kept from connection_rows where connection_id = $connection and record_id = any($records)`,
});

export const putRows = statement({
  params: {
    connection: "text",
    record: "text[]",
    row_key: "text[]",
    taken: "bytea[]",
    kept: "bytea[]",
    at: "timestamptz",
    agency: "text",
  },
  sql: `insert into connection_rows (connection_id, record_id, row_key, taken, kept, taken_at, agency)
        select $connection, record, row_key, taken, kept, $at, $agency from unnest($record, $row_key, $taken, $kept) as t(record, row_key, taken, kept)
        on conflict (connection_id, record_id) do update set taken = excluded.taken, kept = excluded.kept, taken_at = excluded.taken_at`,
});

const conflictRow = {
  id: "text",
  connection_id: "text",
  record_id: "text",
  row_key: "text",
  theirs: "jsonb",
  run_id: "text",
  opened_at: "timestamptz",
  seen_at: "timestamptz",
  state: "text",
  choices: "jsonb?",
  settled_by: "text?",
  settled_at: "timestamptz?",
  version: "int4",
  agency: "text",
} as const;
const conflictColumns = `id, connection_id, record_id, row_key, theirs, run_id, opened_at, seen_at, state, choices, settled_by, settled_at, version, agency`;

/** Opens conflicts, or tells one that is open what the partner says by now. */
export const putConflicts = statement({
  params: {
    id: "text[]",
    connection: "text",
    record: "text[]",
    row_key: "text[]",
    theirs: "text[]",
    run: "text",
    at: "timestamptz",
    agency: "text",
  },
  row: { id: "text" },
  sql: `insert into connection_conflicts (id, connection_id, record_id, row_key, theirs, run_id, opened_at, seen_at, state, agency)
        select id, $connection, record, row_key, theirs::jsonb, $run, $at, $at, 'open', $agency
        from unnest($id, $record, $row_key, $theirs) as t(id, record, row_key, theirs)
        on conflict (connection_id, record_id) where state = 'open' do update
          set seen_at = excluded.seen_at, run_id = excluded.run_id, theirs = excluded.theirs,
            version = connection_conflicts.version + case when connection_conflicts.theirs = excluded.theirs then 0 else 1 end
        returning id`,
});

export const openConflicts = statement({
  params: { connection: "text", records: "text[]" },
  row: { record_id: "text" },
  sql: `select record_id from connection_conflicts where connection_id = $connection and state = 'open' and record_id = any($records)`,
});

export const conflictById = statement({
  params: { id: "text" },
  row: conflictRow,
  sql: `select ${conflictColumns} from connection_conflicts where id = $id`,
});

export const conflictsPage = statement({
  params: { connection: "text", state: "text", before: "timestamptz?", id: "text?", limit: "int4" },
  row: conflictRow,
  sql: `select ${conflictColumns} from connection_conflicts where connection_id = $connection and state = $state
          and ($before is null or (opened_at, id) < ($before, $id)) order by opened_at desc, id desc limit $limit`,
});

export const conflictCounts = statement({
  params: { connections: "text[]" },
  row: { connection_id: "text", open: "int4" },
  sql: `select connection_id, count(*)::int4 as open from connection_conflicts where connection_id = any($connections) and state = 'open'
        group by connection_id`,
});

export const settleConflictRow = statement({
  params: { id: "text", version: "int4", choices: "jsonb", by: "text", at: "timestamptz" },
  sql: `update connection_conflicts set state = 'settled', choices = $choices, settled_by = $by, settled_at = $at, version = version + 1
        where id = $id and state = 'open' and version = $version`,
});
