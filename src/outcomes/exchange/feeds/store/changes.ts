import { statement } from "../../../../kernel/db/statement.ts";

const head = {
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
  shared_until: "timestamptz?",
} as const;

/**
 * The columns of a record as its reader may see it now; null where there is none to see. A field is its name, value, unit, and, for other hubs, its level
 * and the end of it.
 */
export const seenRecord = {
  seen: "text?",
  agency: "text?",
  kind: "text?",
  title: "text?",
  summary: "text?",
  occurred_on: "date?",
  source: "text?",
  hub: "text?",
  state: "text?",
  level: "text?",
  made_at: "timestamptz?",
  changed_at: "timestamptz?",
  shared_until: "timestamptz?",
  fields: "jsonb?",
} as const;

const columns = Object.keys(head)
  .map((name) => (name === "id" ? "r.id as seen" : name === "level" ? "r.level::text as level" : `r.${name}`))
  .join(", ");

const withFields = `
  left join lateral (
    select jsonb_agg(jsonb_build_array(f.name, f.value, f.unit, f.level, f.shared_until) order by f.position) as fields
    from record_fields f where f.record_id = r.id) f on true`;

const lastChanges = `
  from record_changes c
  where c.tx >= $tx and (c.tx, c.id) > ($tx, $id) and c.tx < pg_snapshot_xmin(pg_current_snapshot())
    and not exists (select from record_changes l where l.record_id = c.record_id and (l.tx, l.id) > (c.tx, c.id))
    and (exists (select from exchange_records r where r.id = c.record_id)
      or exists (select from record_changes g where g.record_id = c.record_id and g.only_for is not null and (g.tx, g.id) > ($tx, $id)))`;

/**
 * The last change of each record that the reader may know of, behind a place and before every transaction that is still open, in the order of
 * commit; with the record as the reader sees it at this very moment. A record that was changed again comes at its last change alone, be that
 * still under way: so none comes twice, and none is missed. One that is not seen comes where since that place somebody was told by name that it
 * is gone; one that never was seen does not come, and is not counted.
 */
export const changesBehind = statement({
  params: { tx: "xid8", id: "text", limit: "int4" },
  row: { tx: "xid8", change: "text", at: "timestamptz", record_id: "text", ...seenRecord },
  sql: `with page as materialized (select c.tx, c.id, c.at, c.record_id ${lastChanges} order by c.tx, c.id limit $limit)
        select page.tx, page.id as change, page.at, page.record_id, ${columns}, f.fields
        from page left join exchange_records r on r.id = page.record_id${withFields}
        order by page.tx, page.id`,
});

/** How many there are of these, counted up to `most`. */
export const changesWaiting = statement({
  params: { tx: "xid8", id: "text", most: "int4" },
  row: { count: "int4" },
  sql: `select count(*)::int4 as count from (select 1 ${lastChanges} limit $most) c`,
});

/** Records as the reader sees them now, in the order asked for; a row for each, whether there is one to see or not. */
export const recordsNow = statement({
  params: { ids: "text[]" },
  row: { record_id: "text", ...seenRecord },
  sql: `select wanted.id as record_id, ${columns}, f.fields
        from unnest($ids) with ordinality as wanted (id, n)
        left join exchange_records r on r.id = wanted.id${withFields}
        order by wanted.n`,
});

/** Where the order of commit stands: what is under way comes behind it. */
export const commitsSoFar = statement({
  row: { tx: "xid8" },
  sql: `select pg_snapshot_xmin(pg_current_snapshot()) as tx`,
});
