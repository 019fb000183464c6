import type { RowOf } from "../../../../kernel/db/statement.ts";
import { statement } from "../../../../kernel/db/statement.ts";

export const keepLooks = statement({
  params: { technology: "text", listings: "text[]", sellers: "text[]", at: "timestamptz", agency: "text" },
  sql: `insert into technology_looks (technology_id, listing_id, seller_id, looked_at, agency)
        select $technology, listing, seller, $at, $agency from unnest($listings, $sellers) as q(listing, seller)
        on conflict (technology_id, listing_id) do update set looked_at = excluded.looked_at, seller_id = excluded.seller_id`,
});
export const dropFound = statement({
  params: { technology: "text", listings: "text[]" },
  row: { listing_id: "text" },
  sql: `delete from technology_findings where technology_id = $technology and listing_id = any($listings) returning listing_id`,
});
export const insertFound = statement({
  params: { technology: "text", release: "text", rows: "jsonb", at: "timestamptz", agency: "text" },
  sql: `insert into technology_findings (technology_id, listing_id, n, seller_id, platform_id, concern, weight, field, start_at, end_at, matched,
          reason_vi, reason_en, release, found_at, level, shared_with, agency)
        select $technology, r.listing_id, r.n, r.seller_id, r.platform_id, r.concern, r.weight, r.field, r.start_at, r.end_at, r.matched,
          r.reason_vi, r.reason_en, $release, $at, r.level::level, r.shared_with, $agency
        from jsonb_to_recordset($rows) as r(listing_id text, n int4, seller_id text, platform_id text, concern text, weight float8, field text,
          start_at int4, end_at int4, matched text, reason_vi text, reason_en text, level text, shared_with text[])`,
});

export type FoundRow = RowOf<typeof foundFrom>;
/** What it found, listing by listing in the order of their ids. */
export const foundFrom = statement({
  params: { technology: "text", after: "text", limit: "int4" },
  row: {
    listing_id: "text",
    n: "int4",
    seller_id: "text",
    platform_id: "text",
    concern: "text",
    weight: "float8",
    field: "text",
    start_at: "int4",
    end_at: "int4",
    matched: "text",
    reason_vi: "text",
    reason_en: "text",
    release: "text",
    found_at: "timestamptz",
    level: "text",
    shared_with: "text[]",
  },
  sql: `select listing_id, n, seller_id, platform_id, concern, weight, field, start_at, end_at, matched, reason_vi, reason_en, release, found_at,
          level::text as level, shared_with
        from technology_findings where technology_id = $technology and listing_id in (
          select distinct listing_id from technology_findings where technology_id = $technology and listing_id > $after order by 1 limit $limit)
        order by listing_id, n`,
});
export const foundCounts = statement({
  params: { technologies: "text[]" },
  row: { technology_id: "text", findings: "int4", listings: "int4" },
  sql: `select technology_id, count(*)::int4 as findings, count(distinct listing_id)::int4 as listings from technology_findings
        where technology_id = any($technologies) group by 1`,
});
export const lookCounts = statement({
  params: { technologies: "text[]" },
  row: { technology_id: "text", listings: "int4" },
  sql: `select technology_id, count(*)::int4 as listings from technology_looks where technology_id = any($technologies) group by 1`,
});
/** Of sellers, those that it looked at, with the concerns in which it found something. */
export const sellersLooked = statement({
  params: { technology: "text", sellers: "text[]" },
  row: { seller_id: "text", concerns: "text[]" },
  sql: `select l.seller_id, array(select distinct f.concern from technology_findings f
            where f.technology_id = $technology and f.seller_id = l.seller_id) as concerns
        from (select distinct seller_id from technology_looks where technology_id = $technology and seller_id = any($sellers)) l`,
});
/** Of listings, those that it looked at, and whether it found something. */
export const listingsLooked = statement({
  params: { technology: "text", listings: "text[]" },
  row: { listing_id: "text", found: "bool" },
  sql: `select l.listing_id, exists (select from technology_findings f where f.technology_id = $technology and f.listing_id = l.listing_id) as found
        from technology_looks l where l.technology_id = $technology and l.listing_id = any($listings)`,
});
export const dropAllFound = statement({
  params: { technology: "text" },
  sql: `delete from technology_findings where technology_id = $technology`,
});
export const dropLooks = statement({
  params: { technology: "text" },
  sql: `delete from technology_looks where technology_id = $technology`,
});
