import { statement } from "../../../kernel/db/statement.ts";

const rescreeningRow = {
  id: "text",
  state: "text",
  position: "text",
  listings: "int8",
  changed: "int8",
  applied: "int8",
  outdated: "int8",
  knowledge: "text",
  started_by: "text",
  started_at: "timestamptz",
  previewed_at: "timestamptz?",
  ended_by: "text?",
  ended_at: "timestamptz?",
  agency: "text",
} as const;
const rescreeningColumns = `id, state, position, listings, changed, applied, outdated, knowledge, started_by, started_at, previewed_at, ended_by, ended_at, agency`;

/** No row where one is underway already. */
export const insertRescreening = statement({
  params: { id: "text", by: "text", at: "timestamptz", agency: "text" },
  sql: `insert into rescreenings (id, state, started_by, started_at, agency) values ($id, 'looking', $by, $at, $agency) on conflict do nothing`,
});

export const rescreeningById = statement({
  params: { id: "text" },
  row: rescreeningRow,
  sql: `select ${rescreeningColumns} from rescreenings where id = $id`,
});

export const rescreeningForUpdate = statement({
  params: { id: "text" },
  row: rescreeningRow,
  sql: `select ${rescreeningColumns} from rescreenings where id = $id for update`,
});

export const rescreeningsPage = statement({
  params: { before: "timestamptz?", id: "text?", limit: "int4" },
  row: rescreeningRow,
  sql: `select ${rescreeningColumns} from rescreenings where $before is null or (started_at, id) < ($before, $id)
        order by started_at desc, id desc limit $limit`,
});

export const moveOn = statement({
  params: {
    id: "text",
    state: "text",
    position: "text",
    listings: "int8",
    changed: "int8",
    applied: "int8",
    outdated: "int8",
  },
  sql: `update rescreenings set state = $state, position = $position, listings = listings + $listings, changed = changed + $changed,
          applied = applied + $applied, outdated = outdated + $outdated where id = $id`,
});

/** Looks from the first listing on, by what screening knows now. */
export const lookAnew = statement({
  params: { id: "text", knowledge: "text" },
  sql: `update rescreenings set knowledge = $knowledge, position = '', listings = 0, changed = 0 where id = $id`,
});

export const markPreviewed = statement({
  params: { id: "text", at: "timestamptz" },
  sql: `update rescreenings set state = 'previewed', position = '', previewed_at = $at where id = $id`,
});

export const markEnded = statement({
  params: { id: "text", state: "text", by: "text?", at: "timestamptz" },
  sql: `update rescreenings set state = $state, ended_by = coalesce(ended_by, $by), ended_at = $at where id = $id`,
});

export const markApplying = statement({
  params: { id: "text", by: "text" },
  sql: `update rescreenings set state = 'applying', position = '', ended_by = $by where id = $id`,
});

export const insertChanges = statement({
  params: {
    rescreening: "text",
    agency: "text",
    listing: "text[]",
    seller: "text[]",
    platform: "text[]",
    hash: "bytea[]",
    findings: "text[]",
    added: "text[]",
    gone: "text[]",
  },
  sql: `insert into rescreening_changes (rescreening_id, listing_id, seller_id, platform_id, content_hash, findings, added, gone, agency)
        select $rescreening, listing, seller, platform, hash, findings::jsonb, added::text[], gone::text[], $agency
        from unnest($listing, $seller, $platform, $hash, $findings, $added, $gone) as c(listing, seller, platform, hash, findings, added, gone)
        on conflict do nothing`,
});

const change = {
  listing_id: "text",
  seller_id: "text",
  platform_id: "text",
  content_hash: "bytea",
  findings: "jsonb",
  added: "text[]",
  gone: "text[]",
} as const;
const changeColumns = `listing_id, seller_id, platform_id, content_hash, findings, added, gone`;

export const changesAfter = statement({
  params: { rescreening: "text", after: "text", check: "text?", limit: "int4" },
  row: change,
  sql: `select ${changeColumns} from rescreening_changes
        where rescreening_id = $rescreening and listing_id > $after and ($check is null or $check = any(added) or $check = any(gone))
        order by listing_id limit $limit`,
});

export const sellersConcerned = statement({
  params: { rescreening: "text", after: "text", limit: "int4" },
  row: { seller_id: "text" },
  sql: `select distinct seller_id from rescreening_changes where rescreening_id = $rescreening and seller_id > $after order by 1 limit $limit`,
});

export const changesOfSellers = statement({
  params: { rescreening: "text", sellers: "text[]" },
  row: change,
  sql: `select ${changeColumns} from rescreening_changes where rescreening_id = $rescreening and seller_id = any($sellers)`,
});

export const insertLeadChanges = statement({
  params: {
    rescreening: "text",
    agency: "text",
    seller: "text[]",
    concern: "text[]",
    before: "float8[]",
    after: "float8[]",
  },
  sql: `insert into rescreening_leads (rescreening_id, seller_id, concern, before, after, agency)
        select $rescreening, seller, concern, before, after, $agency
        from unnest($seller, $concern, $before, $after) as l(seller, concern, before, after) on conflict do nothing`,
});

/** For each check how often it would be added and how often it would go, most first. */
export const changesByCheck = statement({
  params: { rescreening: "text" },
  row: { check_code: "text", added: "int8", gone: "int8" },
  sql: `select check_code, count(*) filter (where is_new) as added, count(*) filter (where not is_new) as gone from (
          select unnest(added) as check_code, true as is_new from rescreening_changes where rescreening_id = $rescreening
          union all
          select unnest(gone), false from rescreening_changes where rescreening_id = $rescreening) each
        group by 1 order by count(*) desc, 1`,
});

/** Scores that would move across the threshold: leads that would be raised, leads that would fall below it. */
export const leadChangeCounts = statement({
  params: { rescreening: "text", threshold: "float8" },
  row: { raised: "int8", fallen: "int8", moved: "int8" },
  sql: `select count(*) filter (where before < $threshold and after >= $threshold) as raised,
          count(*) filter (where before >= $threshold and after < $threshold) as fallen, count(*) as moved
        from rescreening_leads where rescreening_id = $rescreening`,
});

export const leadChangesPage = statement({
  params: { rescreening: "text", moved: "float8?", seller: "text?", concern: "text?", limit: "int4" },
  row: { seller_id: "text", concern: "text", before: "float8", after: "float8" },
  sql: `select seller_id, concern, before, after from rescreening_leads
        where rescreening_id = $rescreening
          and ($moved is null or (abs(after - before), seller_id, concern) < ($moved, $seller, $concern))
        order by abs(after - before) desc, seller_id desc, concern desc limit $limit`,
});

export const dropChanges = statement({
  params: { rescreening: "text" },
  sql: `delete from rescreening_changes where rescreening_id = $rescreening`,
});
