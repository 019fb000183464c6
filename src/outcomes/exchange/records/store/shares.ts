import { statement } from "../../../../kernel/db/statement.ts";

const shareColumns = {
  id: "text",
  record_id: "text",
  audiences: "text[]",
  fields: "text[]?",
  purpose: "text",
  basis: "text?",
  until: "timestamptz?",
  made_by: "text",
  made_at: "timestamptz",
  withdrawn_by: "text?",
  withdrawn_at: "timestamptz?",
} as const;
const columns = Object.keys(shareColumns).join(", ");

/** The shares that may still hold: not withdrawn. */
export const openShares = statement({
  params: { ids: "text[]" },
  row: { record_id: "text", audiences: "text[]", fields: "text[]?", until: "timestamptz?" },
  sql: `select record_id, audiences, fields, until from record_shares where record_id = any($ids) and withdrawn_at is null`,
});

export const sharesOfRecord = statement({
  params: { id: "text" },
  row: shareColumns,
  sql: `select ${columns} from record_shares where record_id = $id order by made_at desc, id desc limit 500`,
});

export const shareById = statement({
  params: { id: "text" },
  row: { ...shareColumns, agency: "text" },
  sql: `select ${columns}, agency from record_shares where id = $id`,
});

export const insertShare = statement({
  params: {
    id: "text",
    record_id: "text",
    agency: "text",
    audiences: "text[]",
    fields: "text[]?",
    purpose: "text",
    basis: "text?",
    until: "timestamptz?",
    made_by: "text",
    made_at: "timestamptz",
  },
  sql: `insert into record_shares (id, record_id, agency, audiences, fields, purpose, basis, until, made_by, made_at)
        values ($id, $record_id, $agency, $audiences, $fields, $purpose, $basis, $until, $made_by, $made_at)`,
});

export const endShares = statement({
  params: { ids: "text[]", by: "text", at: "timestamptz" },
  sql: `update record_shares set withdrawn_by = $by, withdrawn_at = $at where id = any($ids) and withdrawn_at is null`,
});

export const endSharesOfRecords = statement({
  params: { records: "text[]", by: "text", at: "timestamptz" },
  sql: `update record_shares set withdrawn_by = $by, withdrawn_at = $at where record_id = any($records) and withdrawn_at is null`,
});

export const endedRecords = statement({
  params: { before: "timestamptz", most: "int4" },
  row: { id: "text", agency: "text" },
  sql: `select id, agency from search.ended_records($before, $most)`,
});

export const recordsMentioned = statement({
  params: { name: "text", at: "timestamptz", after: "text", most: "int4" },
  row: { id: "text", agency: "text", was_reached: "bool" },
  sql: `select id, agency, was_reached from search.records_mentioned($name, $at, $after, $most)`,
});

export const recordsMadeBy = statement({
  params: { maker: "text", after: "text", most: "int4" },
  row: { id: "text", agency: "text" },
  sql: `select id, agency from search.records_made_by($maker, $after, $most)`,
});
