import type { RowOf } from "../../../kernel/db/statement.ts";
import { statement } from "../../../kernel/db/statement.ts";
import type { PassportContent } from "../content.ts";
import type { Passport, PassportState } from "../model.ts";

const row = {
  id: "text",
  gtin: "text",
  state: "text",
  suspended_at: "timestamptz?",
  suspended_because: "text?",
  standing_lost_at: "timestamptz?",
  published: "int4",
  published_at: "timestamptz?",
  created_at: "timestamptz",
  changed_at: "timestamptz",
  version: "int4",
  agency: "text",
  authority: "text",
} as const;
const columnsOf = (table: string) =>
  Object.keys(row)
    .map((name) => `${table}.${name}`)
    .join(", ");

/** Runs 0 where the party has a passport of that GTIN already. */
export const insertPassport = statement({
  params: {
    id: "text",
    gtin: "text",
    content: "jsonb",
    folded: "text",
    at: "timestamptz",
    agency: "text",
    authority: "text",
  },
  sql: `insert into passports (id, gtin, content, folded, state, created_at, changed_at, agency, authority, level)
        values ($id, $gtin, $content, $folded, 'draft', $at, $at, $agency, $authority, 'own')
        on conflict (agency, gtin) do nothing`,
});

export const passportById = statement({
  params: { id: "text" },
  row,
  sql: `select ${columnsOf("p")} from passports p where p.id = $id`,
});

/** What the party works on: its own plane alone may read it. */
export const contentById = statement({
  params: { id: "text" },
  row: { content: "jsonb" },
  sql: `select content from passports where id = $id`,
});

export const updateContent = statement({
  params: { id: "text", seen: "int4", content: "jsonb", folded: "text", at: "timestamptz" },
  sql: `update passports set content = $content, folded = $folded, changed_at = $at, version = version + 1
        where id = $id and version = $seen`,
});

/** The party's own, last changed first; `folded`: a part of name, brand and model. */
export const ownPassports = statement({
  params: { folded: "text?", gtin: "text?", before: "timestamptz?", before_id: "text?", limit: "int4" },
  row: { ...row, content: "jsonb" },
  sql: `select ${columnsOf("p")}, p.content from passports p
        where ($folded is null or p.folded like '%' || $folded || '%' or p.gtin = $gtin)
          and ($before is null or (p.changed_at, p.id) < ($before, $before_id))
        order by p.changed_at desc, p.id desc limit $limit`,
});

/** What officers see: passports that are or were published, each with its last published version. */
export const publishedPassports = statement({
  params: {
    folded: "text?",
    gtin: "text?",
    party: "text?",
    before: "timestamptz?",
    before_id: "text?",
    limit: "int4",
  },
  row: { ...row, content: "jsonb" },
  sql: `select ${columnsOf("p")}, v.content from passports p
          join passport_versions v on v.passport_id = p.id and v.number = p.published
        where ($folded is null or v.folded like '%' || $folded || '%' or p.gtin = $gtin)
          and ($party is null or p.agency = $party)
          and ($before is null or (p.changed_at, p.id) < ($before, $before_id))
        order by p.changed_at desc, p.id desc limit $limit`,
});

/** Runs 0 where somebody was first; throws a conflict where another party's passport of the GTIN is shown. */
export const markPublished = statement({
  params: { id: "text", seen: "int4", number: "int4", at: "timestamptz" },
  sql: `update passports set state = 'published', level = 'public', published = $number, published_at = $at, version = version + 1
        where id = $id and version = $seen and suspended_at is null and standing_lost_at is null`,
});

export const markWithdrawn = statement({
  params: { id: "text", seen: "int4", at: "timestamptz" },
  sql: `update passports set state = 'withdrawn', level = 'agencies', changed_at = $at, version = version + 1
        where id = $id and version = $seen and state = 'published'`,
});

export const markSuspended = statement({
  params: { id: "text", seen: "int4", at: "timestamptz", by: "text", because: "text" },
  sql: `update passports set suspended_at = $at, suspended_by = $by, suspended_because = $because, level = 'agencies', version = version + 1
        where id = $id and version = $seen and suspended_at is null`,
});

export const markReinstated = statement({
  params: { id: "text", seen: "int4" },
  sql: `update passports set suspended_at = null, suspended_by = null, suspended_because = null, version = version + 1,
          level = case when state = 'published' and standing_lost_at is null then 'public'::level else 'agencies'::level end
        where id = $id and version = $seen and suspended_at is not null`,
});

/** Passports of a party that were published, when its licence is taken away; those that already follow are left out. */
export const loseStanding = statement({
  params: { party: "text", at: "timestamptz" },
  row: { id: "text" },
  sql: `update passports set standing_lost_at = $at, level = 'agencies', version = version + 1
        where agency = $party and published > 0 and standing_lost_at is null returning id`,
});

export const regainStanding = statement({
  params: { party: "text" },
  row: { id: "text" },
  sql: `update passports set standing_lost_at = null, version = version + 1,
          level = case when state = 'published' and suspended_at is null then 'public'::level else 'agencies'::level end
        where agency = $party and standing_lost_at is not null returning id`,
});

export const passportsOf = statement({
  params: { party: "text" },
  row: { id: "text", gtin: "text", state: "text", name: "text" },
  sql: `select p.id, p.gtin, p.state, coalesce(v.shown ->> 'name', '') as name
        from passports p left join passport_versions v on v.passport_id = p.id and v.number = p.published
        where p.agency = $party order by p.gtin limit 1000`,
});

/** The content as the row gives it was validated when it was saved. */
export const contentOf = (found: { content: unknown }): PassportContent => found.content as PassportContent;

export function toPassport(found: RowOf<typeof passportById>): Passport {
  return {
    id: found.id,
    gtin: found.gtin,
    state: found.state as PassportState,
    suspended: found.suspended_at && { at: found.suspended_at, because: found.suspended_because ?? "" },
    standingLost: found.standing_lost_at,
    published: found.published,
    publishedAt: found.published_at,
    createdAt: found.created_at,
    changedAt: found.changed_at,
    version: found.version,
    agency: found.agency,
    authority: found.authority,
  };
}
