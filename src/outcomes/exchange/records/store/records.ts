import { statement } from "../../../../kernel/db/statement.ts";

const seen = { level: "text", shared_with: "text[]", shared_until: "timestamptz?" } as const;

export const listedColumns = {
  id: "text",
  agency: "text",
  kind: "text",
  title: "text",
  summary: "text",
  occurred_on: "date?",
  source: "text",
  hub: "text?",
  state: "text",
  level: "text",
  made_at: "timestamptz",
  changed_at: "timestamptz",
} as const;
const listed = `r.id, r.agency, r.kind, r.title, r.summary, r.occurred_on, r.source, r.hub, r.state, r.level::text as level, r.made_at, r.changed_at`;

/** One writer at a time for the records of an agency: what a record was before decides what the change log says. */
export const lockAgency = statement({
  params: { agency: "text" },
  row: {},
  sql: `select pg_advisory_xact_lock(hashtextextended('exchange-records ' || $agency, 0))`,
});

const stateColumns = {
  ...listedColumns,
  ...seen,
  external_id: "text",
  base_level: "text",
  base_shared_with: "text[]",
  base_until: "timestamptz?",
  ceiling_level: "text?",
  ceiling_shared_with: "text[]?",
  ceiling_until: "timestamptz?",
  content_hash: "text",
  version: "int4",
  withdrawn_by: "text?",
} as const;

export const recordStates = statement({
  params: { ids: "text[]" },
  row: stateColumns,
  sql: `select ${listed}, r.shared_with, r.shared_until, r.external_id, r.base_level::text as base_level, r.base_shared_with, r.base_until,
          r.ceiling_level::text as ceiling_level, r.ceiling_shared_with, r.ceiling_until, encode(r.content_hash, 'hex') as content_hash, r.version, r.withdrawn_by
        from exchange_records r where r.id = any($ids)`,
});

export const recordHashes = statement({
  params: { ids: "text[]" },
  row: { id: "text", content_hash: "text", hub: "text?", state: "text", withdrawn_by: "text?" },
  sql: `select id, encode(content_hash, 'hex') as content_hash, hub, state, withdrawn_by from exchange_records where id = any($ids)`,
});

export const fieldStates = statement({
  params: { ids: "text[]" },
  row: {
    ...seen,
    record_id: "text",
    name: "text",
    value: "text",
    unit: "text?",
    base_level: "text?",
    base_shared_with: "text[]",
  },
  sql: `select record_id, name, value, unit, base_level::text as base_level, base_shared_with, level::text as level, shared_with, shared_until
        from record_fields where record_id = any($ids) order by record_id, position`,
});

export const writeRecords = statement({
  params: { rows: "jsonb" },
  sql: `insert into exchange_records (id, agency, level, shared_with, shared_until, base_level, base_shared_with, base_until, ceiling_level,
          ceiling_shared_with, ceiling_until, kind, title, summary, occurred_on, source, external_id, hub, words, content_hash, version, state,
          withdrawn_by, made_at, changed_at)
        select id, agency, level, shared_with, shared_until, base_level, base_shared_with, base_until, ceiling_level, ceiling_shared_with,
          ceiling_until, kind, title, summary, occurred_on, source, external_id, hub, words::tsvector, decode(content_hash, 'hex'), version,
          state, withdrawn_by, made_at, changed_at
        from jsonb_to_recordset($rows) as given (id text, agency text, level text, shared_with text[], shared_until timestamptz,
          base_level text, base_shared_with text[], base_until timestamptz, ceiling_level text, ceiling_shared_with text[],
          ceiling_until timestamptz, kind text, title text, summary text, occurred_on date, source text, external_id text, hub text,
          words text, content_hash text, version int4, state text, withdrawn_by text, made_at timestamptz, changed_at timestamptz)
        on conflict (id) do update set level = excluded.level, shared_with = excluded.shared_with, shared_until = excluded.shared_until,
          base_level = excluded.base_level, base_shared_with = excluded.base_shared_with, base_until = excluded.base_until,
          ceiling_level = excluded.ceiling_level, ceiling_shared_with = excluded.ceiling_shared_with, ceiling_until = excluded.ceiling_until,
          kind = excluded.kind, title = excluded.title, summary = excluded.summary, occurred_on = excluded.occurred_on,
          hub = excluded.hub, words = excluded.words, content_hash = excluded.content_hash, version = excluded.version, state = excluded.state,
          withdrawn_by = excluded.withdrawn_by, changed_at = excluded.changed_at`,
});

export const removeFields = statement({
  params: { ids: "text[]" },
  sql: `delete from record_fields where record_id = any($ids)`,
});

export const removeValues = statement({
  params: { ids: "text[]" },
  sql: `delete from record_values where record_id = any($ids)`,
});

export const insertFields = statement({
  params: { rows: "jsonb" },
  sql: `insert into record_fields (record_id, position, name, value, unit, base_level, base_shared_with, agency, level, shared_with, shared_until)
        select record_id, position, name, value, unit, base_level, base_shared_with, agency, level, shared_with, shared_until
        from jsonb_to_recordset($rows) as given (record_id text, position int4, name text, value text, unit text, base_level text,
          base_shared_with text[], agency text, level text, shared_with text[], shared_until timestamptz)`,
});

export const insertValues = statement({
  params: { rows: "jsonb" },
  sql: `insert into record_values (key, kind, record_id, field, agency, level, shared_with, shared_until)
        select decode(key, 'hex'), kind, record_id, field, agency, level, shared_with, shared_until
        from jsonb_to_recordset($rows) as given (key text, kind text, record_id text, field text, agency text, level text, shared_with text[],
          shared_until timestamptz)`,
});

/** Where content stays and who sees it changes: fields by their place, values by the field they stand in. */
export const shareFields = statement({
  params: { rows: "jsonb" },
  sql: `update record_fields f set level = given.level, shared_with = given.shared_with, shared_until = given.shared_until
        from jsonb_to_recordset($rows) as given (record_id text, position int4, level text, shared_with text[], shared_until timestamptz)
        where f.record_id = given.record_id and f.position = given.position`,
});

export const shareValues = statement({
  params: { rows: "jsonb" },
  sql: `update record_values v set level = given.level, shared_with = given.shared_with, shared_until = given.shared_until
        from jsonb_to_recordset($rows) as given (record_id text, field text, level text, shared_with text[], shared_until timestamptz)
        where v.record_id = given.record_id and v.field = given.field`,
});

export const valuesOfRecord = statement({
  params: { id: "text" },
  row: { kind: "text", key: "bytea", field: "text" },
  sql: `select kind, key, field from record_values where record_id = $id`,
});

export const recordById = statement({
  params: { id: "text" },
  row: listedColumns,
  sql: `select ${listed} from exchange_records r where r.id = $id`,
});

export const recordsById = statement({
  params: { ids: "text[]" },
  row: listedColumns,
  sql: `select ${listed} from exchange_records r where r.id = any($ids)`,
});

export const fieldsSeen = statement({
  params: { ids: "text[]" },
  row: { record_id: "text", name: "text", value: "text", unit: "text?" },
  sql: `select record_id, name, value, unit from record_fields where record_id = any($ids) order by record_id, position`,
});

const filters = {
  kinds: "text[]?",
  agencies: "text[]?",
  sources: "text[]?",
  states: "text[]?",
  since: "timestamptz?",
} as const;

export const recordPage = statement({
  params: { ...filters, before_at: "timestamptz?", before_id: "text?", most: "int4" },
  row: listedColumns,
  sql: `select ${listed} from search.record_page($kinds, $agencies, $sources, $states, $since, $before_at, $before_id, $most) as found(id)
        join exchange_records r on r.id = found.id order by r.changed_at desc, r.id desc`,
});

export const recordCount = statement({
  params: { ...filters, most: "int4" },
  row: { count: "int4" },
  sql: `select search.record_count($kinds, $agencies, $sources, $states, $since, $most) as count`,
});

export const matchingRecords = statement({
  params: { query: "text", beginning: "text?", most: "int4" },
  row: listedColumns,
  sql: `select ${listed} from search.ids('exchange_records', $query::tsquery, $beginning::tsquery, $most) as found(id)
        join exchange_records r on r.id = found.id`,
});

/** Records that hold one of the values, where both the value and the record are seen; the latest first. */
export const recordsHolding = statement({
  params: { keys: "bytea[]", most: "int4" },
  row: { ...listedColumns, value_kind: "text", field: "text", key: "text" },
  sql: `select ${listed}, v.kind as value_kind, v.field, encode(v.key, 'hex') as key
        from record_values v join exchange_records r on r.id = v.record_id
        where v.key = any($keys) order by r.changed_at desc, r.id desc limit $most`,
});

/** Other records that hold a value of this one: only by values that the asker sees in both. */
export const recordsAlike = statement({
  params: { id: "text", most: "int4" },
  row: { ...listedColumns, value_kind: "text", field: "text", other_field: "text" },
  sql: `select ${listed}, v.kind as value_kind, v.field, o.field as other_field
        from record_values v join record_values o on o.key = v.key and o.record_id <> v.record_id
        join exchange_records r on r.id = o.record_id
        where v.record_id = $id order by r.changed_at desc, r.id desc limit $most`,
});
