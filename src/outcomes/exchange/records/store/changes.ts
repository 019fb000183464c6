import { statement } from "../../../../kernel/db/statement.ts";

export const insertChanges = statement({
  params: { rows: "jsonb" },
  sql: `insert into record_changes (id, at, record_id, version, kind, fields, agency, level, shared_with, only_for)
        select id, at, record_id, version, kind, fields, agency, level, shared_with,
          case when gone_for is null then null else sec.agencies_behind(gone_for) end
        from jsonb_to_recordset($rows) as given (id text, at timestamptz, record_id text, version int4, kind text, fields text[], agency text,
          level text, shared_with text[], gone_for text[])`,
});

/** That agencies are to look again at records: what they are told is what they see when they read. */
export const insertNotices = statement({
  params: { ids: "text[]", records: "text[]", agency: "text", at: "timestamptz", only_for: "text[]" },
  sql: `insert into record_changes (id, at, record_id, version, kind, fields, agency, level, shared_with, only_for)
        select given.id, $at, r.id, r.version, 'narrowed', '{}', $agency, 'own', '{}', $only_for
        from unnest($ids, $records) as given (id, record_id) join exchange_records r on r.id = given.record_id`,
});
