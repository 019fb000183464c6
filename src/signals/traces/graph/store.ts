import { statement } from "../../../kernel/db/statement.ts";

const edge = {
  parent: "text",
  child: "text",
  kind: "text",
  action: "text",
  at: "timestamptz",
} as const;

/**
 * What events say of these keys as holder or as held, of each the first so many: an edge that was declared wrong says nothing. One row beyond
 * the limit tells that there is more.
 */
export const edgesAround = statement({
  params: { keys: "text[]", limit: "int4", most: "int4" },
  row: { ...edge, asked: "text" },
  sql: `select k as asked, e.parent, e.child, e.kind, e.action, e.at from unnest($keys) as k
        cross join lateral (
          (select parent, child, kind, action, at from trace_edges where parent = k and withdrawn_at is null order by at limit $limit + 1)
          union all
          (select parent, child, kind, action, at from trace_edges where child = k and withdrawn_at is null order by at limit $limit + 1)
        ) e limit $most + 1`,
});

/** When holders were emptied of all that they held. */
export const emptyings = statement({
  params: { parents: "text[]" },
  row: { parent: "text", kind: "text", at: "timestamptz" },
  sql: `select parent, kind, at from trace_edges
        where parent = any($parents) and child = '*' and action = 'DELETE' and withdrawn_at is null`,
});

const eventRow = {
  about: "text",
  id: "text",
  event_time: "timestamptz",
  type: "text",
  action: "text?",
  biz_step: "text?",
  disposition: "text?",
  read_point: "text?",
  biz_location: "text?",
  body: "text",
  agency: "text",
  withdrawn_at: "timestamptz?",
} as const;
const columns =
  "e.id, e.event_time, e.type, e.action, e.biz_step, e.disposition, e.read_point, e.biz_location, e.body, e.agency, e.withdrawn_at";
const ofThings = `r.role in ('epc', 'parent', 'child', 'input', 'output', 'epc-class', 'child-class', 'input-class', 'output-class', 'lot')`;
const joinEvent =
  "join trace_events e on e.id = r.event and e.event_time = r.at and e.agency = r.agency and e.declared_at = '-infinity'";

/** The latest events about each of some keys, within a time of its own. */
export const eventsAbout = statement({
  params: { keys: "text[]", since: "timestamptz[]", until: "timestamptz[]", limit: "int4" },
  row: eventRow,
  sql: `select k.key as about, e.* from unnest($keys, $since, $until) as k(key, since, until)
        cross join lateral (
          select distinct on (r.at, r.event, r.agency) ${columns} from trace_refs r ${joinEvent}
          where r.value = k.key and ${ofThings} and r.at >= k.since and r.at <= k.until
          order by r.at desc, r.event, r.agency limit $limit) e`,
});

/** The last so many references to each of many keys: which events, without reading these. */
export const lastReferences = statement({
  params: { keys: "text[]", limit: "int4" },
  row: { about: "text", at: "timestamptz", event: "text", agency: "text" },
  sql: `select k as about, r.at, r.event, r.agency from unnest($keys) as k
        cross join lateral (select r.at, r.event, r.agency from trace_refs r where r.value = k and ${ofThings} order by r.at desc limit $limit) r`,
});

/** Events by id and time, those left out that were declared wrong. */
export const standingEvents = statement({
  params: { ids: "text[]", times: "timestamptz[]" },
  row: eventRow,
  sql: `select '' as about, ${columns} from unnest($ids, $times) as k(id, at)
        join trace_events e on e.id = k.id and e.event_time = k.at and e.declared_at = '-infinity' and e.withdrawn_at is null`,
});

/** Events in which things of these lots came into being. */
export const lotEvents = statement({
  params: { lots: "text[]", limit: "int4" },
  row: { lot: "text", at: "timestamptz", body: "text" },
  sql: `select r.value as lot, e.event_time as at, e.body from trace_refs r ${joinEvent}
        where r.value = any($lots) and r.role = 'lot' and e.withdrawn_at is null order by r.at limit $limit`,
});

/** The lots that a thing belongs to, by the events in which it came into being. */
export const lotsOf = statement({
  params: { keys: "text[]" },
  row: { key: "text", lot: "text", at: "timestamptz" },
  sql: `select distinct r.value as key, l.value as lot, r.at from trace_refs r
        join trace_refs l on l.event = r.event and l.at = r.at and l.agency = r.agency and l.role = 'lot'
        where r.value = any($keys) and r.role in ('epc', 'output')
          and split_part(l.value, '/', 3) = split_part(r.value, '/', 3)`,
});

/** The keys under a beginning, each looked up behind the one before. */
export const keysUnder = statement({
  params: { prefix: "text", limit: "int4" },
  row: { value: "text" },
  sql: `with recursive found (value, n) as (
          (select r.value, 1 from trace_refs r where r.value > $prefix and r.value < $prefix || U&'\\+10FFFF' order by r.value limit 1)
          union all
          select (select r.value from trace_refs r where r.value > found.value and r.value < $prefix || U&'\\+10FFFF' order by r.value limit 1), found.n + 1
          from found where found.value is not null and found.n < $limit
        ) select value from found where value is not null`,
});

/** Whether anything that the asker sees speaks of a key. */
export const keySeen = statement({
  params: { key: "text" },
  row: { seen: "bool" },
  sql: `select exists (select from trace_refs where value = $key) or exists (select from trace_edges where parent = $key)
          or exists (select from trace_edges where child = $key) as seen`,
});

export const masterDataOf = statement({
  params: { ids: "text[]" },
  row: { id: "text", attributes: "jsonb" },
  sql: `select id, attributes from trace_master_data where id = any($ids) order by captured_at`,
});
