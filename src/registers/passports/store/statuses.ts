import { statement } from "../../../kernel/db/statement.ts";

/** Runs 0 where the entry is taken. */
export const takeEntry = statement({
  params: { list_no: "int4", list_index: "int4", agency: "text", authority: "text" },
  sql: `insert into passport_statuses (list_no, list_index, agency, authority) values ($list_no, $list_index, $agency, $authority)
        on conflict (list_no, list_index) do nothing`,
});

/** Revokes the credentials of a passport's versions but one; of all where `but` is 0. */
export const revokeVersions = statement({
  params: { passport: "text", but: "int4", at: "timestamptz" },
  sql: `update passport_statuses s set revoked_at = $at
        from passport_versions v
        where v.passport_id = $passport and v.number <> $but and s.list_no = v.list_no and s.list_index = v.list_index
          and s.revoked_at is null`,
});

/** Suspends the credentials of passports that are suspended, and no others of these. */
export const suspendVersions = statement({
  params: { passports: "text[]", at: "timestamptz" },
  sql: `update passport_statuses s
        set suspended_at = case when p.suspended_at is null and p.standing_lost_at is null then null else coalesce(s.suspended_at, $at) end
        from passports p, passport_versions v
        where p.id = any($passports) and v.passport_id = p.id and s.list_no = v.list_no and s.list_index = v.list_index`,
});

export const revokedEntries = statement({
  params: { list_no: "int4" },
  row: { list_index: "int4" },
  sql: `select list_index from passport_statuses where list_no = $list_no and revoked_at is not null`,
});

export const suspendedEntries = statement({
  params: { list_no: "int4" },
  row: { list_index: "int4" },
  sql: `select list_index from passport_statuses where list_no = $list_no and suspended_at is not null`,
});

/** Whether a list has any entry at all. */
export const listBegun = statement({
  params: { list_no: "int4" },
  row: { begun: "bool" },
  sql: `select exists (select 1 from passport_statuses where list_no = $list_no) as begun`,
});
