import { statement } from "../../kernel/db/statement.ts";

export const fileChecksums = statement({
  row: { name: "text", checksum: "text" },
  sql: `select name, checksum from reference_files`,
});

export const upsertFile = statement({
  params: { name: "text", checksum: "text", header: "jsonb", entries: "int4", loaded_at: "timestamptz" },
  sql: `insert into reference_files (name, checksum, header, entries, loaded_at) values ($name, $checksum, $header, $entries, $loaded_at)
        on conflict (name) do update set checksum = excluded.checksum, header = excluded.header, entries = excluded.entries,
          loaded_at = excluded.loaded_at`,
});

export const removeEntries = statement({
  params: { kinds: "text[]" },
  sql: `delete from reference_entries where kind = any($kinds)`,
});

export const insertEntries = statement({
  params: { rows: "jsonb" },
  sql: `insert into reference_entries (kind, id, position, valid_from, valid_to, entry)
        select kind, id, position, valid_from, valid_to, entry
        from jsonb_to_recordset($rows) as given (kind text, id text, position int4, valid_from date, valid_to date, entry jsonb)`,
});

export const entriesAsOf = statement({
  params: { kind: "text", as_of: "date" },
  row: { id: "text", entry: "jsonb" },
  sql: `select id, entry from reference_entries
        where kind = $kind and (valid_from is null or valid_from <= $as_of) and (valid_to is null or valid_to >= $as_of)
        order by position`,
});

export const allEntries = statement({
  params: { kind: "text" },
  row: { id: "text", entry: "jsonb" },
  sql: `select id, entry from reference_entries where kind = $kind order by position`,
});

export const fileHeader = statement({
  params: { name: "text" },
  row: { header: "jsonb" },
  sql: `select header from reference_files where name = $name`,
});

export const upsertWards = statement({
  params: { rows: "jsonb" },
  row: { created: "bool" },
  sql: `insert into wards (code, valid_from, province_code, name, full_name, type, folded, content_hash)
        select code, valid_from, province_code, name, full_name, type, folded, content_hash
        from jsonb_to_recordset($rows) as given (code text, valid_from date, province_code text, name text, full_name text, type text,
          folded text, content_hash text)
        on conflict (code, valid_from) do update set province_code = excluded.province_code, name = excluded.name,
          full_name = excluded.full_name, type = excluded.type, folded = excluded.folded, content_hash = excluded.content_hash
          where wards.content_hash <> excluded.content_hash
        returning xmax::text = '0' as created`,
});

export const upsertWardConversions = statement({
  params: { rows: "jsonb" },
  row: { created: "bool" },
  sql: `insert into ward_conversions (old_province_code, old_district_code, old_ward_code, old_province, old_district, old_ward,
          new_ward_code, divided, effective_on, content_hash)
        select old_province_code, old_district_code, old_ward_code, old_province, old_district, old_ward, new_ward_code, divided,
          effective_on, content_hash
        from jsonb_to_recordset($rows) as given (old_province_code text, old_district_code text, old_ward_code text, old_province text,
          old_district text, old_ward text, new_ward_code text, divided bool, effective_on date, content_hash text)
        on conflict (old_ward_code, new_ward_code, old_district_code) do update set old_province_code = excluded.old_province_code,
          old_province = excluded.old_province, old_district = excluded.old_district, old_ward = excluded.old_ward,
          divided = excluded.divided, effective_on = excluded.effective_on, content_hash = excluded.content_hash
          where ward_conversions.content_hash <> excluded.content_hash
        returning xmax::text = '0' as created`,
});

const wardColumns = {
  code: "text",
  province_code: "text",
  name: "text",
  full_name: "text?",
  type: "text?",
  valid_from: "date",
  valid_to: "date?",
} as const;

export const wardAsOf = statement({
  params: { code: "text", as_of: "date" },
  row: wardColumns,
  sql: `select code, province_code, name, full_name, type, valid_from, valid_to from wards
        where code = $code and valid_from <= $as_of and (valid_to is null or valid_to >= $as_of)`,
});

export const wardsNamed = statement({
  params: { folded: "text", as_of: "date" },
  row: wardColumns,
  sql: `select code, province_code, name, full_name, type, valid_from, valid_to from wards
        where folded = $folded and valid_from <= $as_of and (valid_to is null or valid_to >= $as_of)
        order by province_code, code limit 200`,
});

const conversionColumns = {
  old_province: "text",
  old_district: "text",
  old_ward: "text",
  old_ward_code: "text",
  new_ward_code: "text",
  divided: "bool",
  effective_on: "date",
} as const;

export const conversionsOfOldWard = statement({
  params: { old_ward_code: "text" },
  row: conversionColumns,
  sql: `select old_province, old_district, old_ward, old_ward_code, new_ward_code, divided, effective_on
        from ward_conversions where old_ward_code = $old_ward_code order by new_ward_code`,
});

export const wardCounts = statement({
  row: { wards: "int4", conversions: "int4" },
  sql: `select (select count(*) from wards)::int4 as wards, (select count(*) from ward_conversions)::int4 as conversions`,
});
