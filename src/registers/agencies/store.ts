import { statement } from "../../kernel/db/statement.ts";

export const removeAgencies = statement({ sql: `delete from agencies` });

export const insertAgencies = statement({
  params: { rows: "jsonb" },
  sql: `insert into agencies (id, position, abbreviation, name_vi, name_en, parent, valid_from, valid_to, successors, certainty, note,
          is_office)
        select id, position, abbreviation, name_vi, name_en, parent, valid_from, valid_to, successors, certainty, note, is_office
        from jsonb_to_recordset($rows) as given (id text, position int4, abbreviation text, name_vi text, name_en text, parent text,
          valid_from date, valid_to date, successors text[], certainty text, note text, is_office boolean)`,
});

/** The register's agencies, and after them the partners of other countries as far as the asker may know them. */
export const allAgencies = statement({
  row: {
    id: "text",
    abbreviation: "text",
    name_vi: "text",
    name_en: "text",
    parent: "text?",
    valid_from: "date?",
    valid_to: "date?",
    successors: "text[]",
    certainty: "text",
    note: "text?",
    is_office: "bool",
  },
  sql: `select id, abbreviation, name_vi, name_en, parent, valid_from, valid_to, successors, certainty, note, is_office from (
          select id, abbreviation, name_vi, name_en, parent, valid_from, valid_to, successors, certainty, note, is_office, position from agencies
          union all
          select id, id, name_vi, name_en, null, valid_from, valid_to, '{}', 'partner', null, true, 2147483647 from partner_agencies) known
        order by position, id`,
});

export const removeProvinces = statement({ sql: `delete from provinces` });

export const insertProvinces = statement({
  params: { rows: "jsonb" },
  sql: `insert into provinces (id, code, name, name_en, full_name, type, tone_key, type_history, valid_from, valid_to, successor)
        select id, code, name, name_en, full_name, type, tone_key, type_history, valid_from, valid_to, successor
        from jsonb_to_recordset($rows) as given (id text, code text, name text, name_en text, full_name text, type text, tone_key text,
          type_history jsonb, valid_from date, valid_to date, successor text)`,
});

const provinceColumns = {
  id: "text",
  code: "text",
  name: "text",
  name_en: "text",
  full_name: "text",
  type: "text",
  type_history: "jsonb",
  valid_from: "date?",
  valid_to: "date?",
  successor: "text?",
} as const;

export const provinceOfCode = statement({
  params: { code: "text", as_of: "date" },
  row: provinceColumns,
  sql: `select id, code, name, name_en, full_name, type, type_history, valid_from, valid_to, successor from provinces
        where code = $code and (valid_from is null or valid_from <= $as_of) and (valid_to is null or valid_to >= $as_of)`,
});

export const provinceOfName = statement({
  params: { tone_key: "text", as_of: "date" },
  row: provinceColumns,
  sql: `select id, code, name, name_en, full_name, type, type_history, valid_from, valid_to, successor from provinces
        where tone_key = $tone_key and (valid_from is null or valid_from <= $as_of) and (valid_to is null or valid_to >= $as_of)`,
});

export const provinceById = statement({
  params: { id: "text" },
  row: provinceColumns,
  sql: `select id, code, name, name_en, full_name, type, type_history, valid_from, valid_to, successor from provinces where id = $id`,
});

export const provincesAsOf = statement({
  params: { as_of: "date" },
  row: provinceColumns,
  sql: `select id, code, name, name_en, full_name, type, type_history, valid_from, valid_to, successor from provinces
        where (valid_from is null or valid_from <= $as_of) and (valid_to is null or valid_to >= $as_of) order by code`,
});

export const audiencesOfAgency = statement({
  params: { agency: "text" },
  row: { audiences: "text[]" },
  sql: `select sec.audiences_of($agency) as audiences`,
});
