import { statement } from "../../../kernel/db/statement.ts";

const partner = {
  id: "text",
  name_vi: "text",
  name_en: "text",
  valid_from: "date",
  valid_to: "date?",
  agency: "text",
  version: "int4",
} as const;

export const insertPartner = statement({
  params: {
    id: "text",
    name_vi: "text",
    name_en: "text",
    valid_from: "date",
    by: "text",
    at: "timestamptz",
    agency: "text",
  },
  sql: `insert into partner_agencies (id, name_vi, name_en, valid_from, added_by, added_at, agency)
        values ($id, $name_vi, $name_en, $valid_from, $by, $at, $agency)`,
});

export const partnerById = statement({
  params: { id: "text" },
  row: partner,
  sql: `select id, name_vi, name_en, valid_from, valid_to, agency, version from partner_agencies where id = $id`,
});

export const allPartners = statement({
  row: partner,
  sql: `select id, name_vi, name_en, valid_from, valid_to, agency, version from partner_agencies order by id`,
});

export const updatePartner = statement({
  params: { id: "text", seen: "int4", name_vi: "text", name_en: "text", valid_to: "date?" },
  sql: `update partner_agencies set name_vi = $name_vi, name_en = $name_en, valid_to = $valid_to, version = version + 1
        where id = $id and version = $seen`,
});
