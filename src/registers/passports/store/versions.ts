import type { RowOf } from "../../../kernel/db/statement.ts";
import { statement } from "../../../kernel/db/statement.ts";
import type { PublishedPassport, ShownPassport } from "../model.ts";

export const insertVersion = statement({
  params: {
    passport: "text",
    number: "int4",
    gtin: "text",
    content: "jsonb",
    shown: "jsonb",
    folded: "text",
    at: "timestamptz",
    by: "text",
    list_no: "int4",
    list_index: "int4",
    agency: "text",
    authority: "text",
  },
  sql: `insert into passport_versions (passport_id, number, gtin, content, shown, folded, published_at, published_by, list_no, list_index,
          agency, authority, level)
        values ($passport, $number, $gtin, $content, $shown, $folded, $at, $by, $list_no, $list_index, $agency, $authority, 'public')`,
});

/** Shows the current version of passports that are published and not suspended, and hides every other. */
export const levelVersions = statement({
  params: { passports: "text[]" },
  sql: `update passport_versions v
        set level = case when p.level = 'public' and v.number = p.published then 'public'::level else 'agencies'::level end
        from passports p
        where p.id = any($passports) and v.passport_id = p.id
          and v.level <> case when p.level = 'public' and v.number = p.published then 'public'::level else 'agencies'::level end`,
});

const publishedRow = {
  passport_id: "text",
  number: "int4",
  gtin: "text",
  agency: "text",
  shown: "jsonb",
  published_at: "timestamptz",
} as const;

/** The version that is shown, as every plane may read it. */
export const shownByGtin = statement({
  params: { gtin: "text" },
  row: publishedRow,
  sql: `select passport_id, number, gtin, agency, shown, published_at from passport_versions where gtin = $gtin and level = 'public'`,
});

/** The same with its place in the status lists, for its credential. */
export const attestedByGtin = statement({
  params: { gtin: "text" },
  row: { ...publishedRow, list_no: "int4", list_index: "int4" },
  sql: `select passport_id, number, gtin, agency, shown, published_at, list_no, list_index
        from passport_versions where gtin = $gtin and level = 'public'`,
});

export const versionsOf = statement({
  params: { passport: "text" },
  row: { number: "int4", published_at: "timestamptz", published_by: "text", content: "jsonb", level: "text" },
  sql: `select number, published_at, published_by, content, level::text as level
        from passport_versions where passport_id = $passport order by number desc limit 200`,
});

export const versionNumbered = statement({
  params: { passport: "text", number: "int4" },
  row: { content: "jsonb" },
  sql: `select content from passport_versions where passport_id = $passport and number = $number`,
});

export function toPublished(
  found: RowOf<typeof shownByGtin> & Partial<Pick<RowOf<typeof attestedByGtin>, "list_no" | "list_index">>,
): PublishedPassport {
  return {
    passport: found.passport_id,
    number: found.number,
    gtin: found.gtin,
    party: found.agency,
    // Made by `shownOf` when it was published.
    shown: found.shown as unknown as ShownPassport,
    publishedAt: found.published_at,
    list: { no: found.list_no ?? 0, index: found.list_index ?? 0 },
  };
}
