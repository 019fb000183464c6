import { statement } from "../../../../kernel/db/statement.ts";
import { listedColumns } from "./records.ts";

export const insertChanges = statement({
  params: { rows: "jsonb" },
  sql: `insert into record_changes (id, at, record_id, version, kind, fields, agency, level, shared_with, only_for)
        select id, at, record_id, version, kind, fields, agency, level, shared_with,
          case when gone_for is null then null else sec.agencies_behind(gone_for) end
        from jsonb_to_recordset($rows) as given (id text, at timestamptz, record_id text, version int4, kind text, fields text[], agency text,
          level text, shared_with text[], gone_for text[])`,
});

/** Changes after a place in the order of commit, as far as nothing before them can still commit. */
export const changesAfter = statement({
  params: { tx: "xid8", id: "text", limit: "int4" },
  row: {
    tx: "xid8",
    id: "text",
    at: "timestamptz",
    record_id: "text",
    kind: "text",
    fields: "text[]",
    is_gone: "bool",
  },
  sql: `select tx, id, at, record_id, kind, fields, only_for is not null as is_gone from record_changes
        where (tx, id) > ($tx, $id) and tx < pg_snapshot_xmin(pg_current_snapshot())
        order by tx, id limit $limit`,
});

/** Up to where a reader has been shown everything: the oldest transaction that may still commit. */
export const changesHorizon = statement({
  row: { tx: "xid8" },
  sql: `select pg_snapshot_xmin(pg_current_snapshot()) as tx`,
});

export const recordsInChanges = statement({
  params: { ids: "text[]" },
  row: listedColumns,
  sql: `select id, agency, kind, title, summary, occurred_on, source, hub, state, level::text as level, made_at, changed_at
        from exchange_records where id = any($ids)`,
});

/** That agencies are to look again at records: what they are told is what they see when they read. */
export const insertNotices = statement({
  params: { ids: "text[]", records: "text[]", agency: "text", at: "timestamptz", only_for: "text[]" },
  sql: `insert into record_changes (id, at, record_id, version, kind, fields, agency, level, shared_with, only_for)
        select given.id, $at, r.id, r.version, 'narrowed', '{}', $agency, 'own', '{}', $only_for
        from unnest($ids, $records) as given (id, record_id) join exchange_records r on r.id = given.record_id`,
});
