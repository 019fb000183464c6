import { statement } from "../../../../kernel/db/statement.ts";

export const insertSearch = statement({
  params: {
    id: "text",
    name: "text",
    query: "jsonb",
    alerts: "text",
    tx: "xid8",
    next_at: "timestamptz",
    by: "text",
    at: "timestamptz",
    agency: "text",
    person: "text?",
  },
  sql: `insert into saved_searches (id, name, query, alerts, after_tx, after_id, next_at, made_by, made_at, agency, person)
        values ($id, $name, $query, $alerts, $tx, '', $next_at, $by, $at, $agency, $person)`,
});

const row = {
  id: "text",
  name: "text",
  query: "jsonb",
  alerts: "text",
  made_at: "timestamptz",
  version: "int4",
  agency: "text",
  person: "text?",
  unread: "int4",
} as const;
const columns = Object.keys(row)
  .filter((name) => name !== "unread")
  .map((name) => `s.${name}`)
  .join(", ");

/** Alerts that the reader has not looked at, of records that they see at this moment; counted up to a thousand. */
const unreadOf = (search: string) => `(select count(*)::int4 from (
    select from search_alerts a join exchange_records r on r.id = a.record_id and r.state = 'live'
    where ${search} and not exists (
      select from alert_looks k where k.person = (select sec.actor()) and k.search = a.search and k.record_id = a.record_id)
    limit 1000) one)`;

export const searchById = statement({
  params: { id: "text" },
  row,
  sql: `select ${columns}, ${unreadOf("a.search = s.id")} as unread from saved_searches s where s.id = $id`,
});

export const searchesPage = statement({
  params: { before: "text?", limit: "int4" },
  row,
  sql: `select ${columns}, ${unreadOf("a.search = s.id")} as unread from saved_searches s
        where $before is null or s.id < $before order by s.id desc limit $limit`,
});

export const unreadAlerts = statement({
  row: { count: "int4" },
  sql: `select ${unreadOf("true")} as count`,
});

export const updateSearch = statement({
  params: { id: "text", seen: "int4", name: "text", alerts: "text", next_at: "timestamptz", tx: "xid8?" },
  sql: `update saved_searches set name = $name, alerts = $alerts, next_at = $next_at, version = version + 1,
          after_tx = coalesce($tx, after_tx), after_id = case when $tx is null then after_id else '' end
        where id = $id and version = $seen`,
});

export const deleteSearch = statement({
  params: { id: "text", seen: "int4" },
  sql: `delete from saved_searches where id = $id and version = $seen`,
});

export const deleteAlertsOf = statement({
  params: { search: "text" },
  sql: `delete from search_alerts where search = $search`,
});

/** For the house alone: whose time has come. */
export const dueSearches = statement({
  params: { at: "timestamptz" },
  row: { id: "text", agency: "text" },
  sql: `select id, agency from saved_searches where alerts <> 'off' and next_at <= $at order by next_at limit 500`,
});

/** Takes a search's turn: until then no other process looks for it. */
export const takeSearch = statement({
  params: { id: "text", at: "timestamptz", until: "timestamptz" },
  row: {
    id: "text",
    query: "jsonb",
    alerts: "text",
    tx: "xid8",
    after_id: "text",
    agency: "text",
    person: "text?",
  },
  sql: `update saved_searches set next_at = $until where id = $id and alerts <> 'off' and next_at <= $at
        returning id, query, alerts, after_tx as tx, after_id, agency, person`,
});

/** Where the search stands now. One whose alerts were switched meanwhile keeps the time that this gave it. */
export const moveSearch = statement({
  params: { id: "text", tx: "xid8", after_id: "text" },
  sql: `update saved_searches set after_tx = $tx, after_id = $after_id where id = $id`,
});

export const setNextSearch = statement({
  params: { id: "text", next_at: "timestamptz", until: "timestamptz" },
  sql: `update saved_searches set next_at = $next_at where id = $id and next_at = $until`,
});

/** Which of these records a search means. Few are asked for at once, so their words are compared one by one. */
export const matchingOf = statement({
  params: { ids: "text[]", words: "text?", kinds: "text[]", keys: "bytea[]", not_of: "text?" },
  row: { id: "text" },
  sql: `select r.id from exchange_records r
        where r.id = any($ids) and r.state = 'live' and ($words is null or r.words @@ $words::tsquery)
          and (cardinality($kinds) = 0 or r.kind = any($kinds))
          and (cardinality($keys) = 0 or exists (select from record_values v where v.record_id = r.id and v.key = any($keys)))
          and ($not_of is null or r.agency <> $not_of)`,
});

/** Records that changed behind a place, as far as nothing before them is still under way; each once, at its last change. */
export const changedBehind = statement({
  params: { tx: "xid8", id: "text", limit: "int4" },
  row: { tx: "xid8", change: "text", record_id: "text" },
  sql: `select c.tx, c.id as change, c.record_id from record_changes c
        where c.tx >= $tx and (c.tx, c.id) > ($tx, $id) and c.tx < pg_snapshot_xmin(pg_current_snapshot()) and c.only_for is null
        order by c.tx, c.id limit $limit`,
});

/** One alert for each search and record, however often the record changes. */
export const insertAlerts = statement({
  params: { search: "text", ids: "text[]", at: "timestamptz", agency: "text", person: "text?" },
  sql: `insert into search_alerts (search, record_id, at, agency, person)
        select $search, id, $at, $agency, $person from unnest($ids) as id on conflict do nothing`,
});

export const alertsPage = statement({
  params: {
    search: "text?",
    unread: "bool",
    at: "timestamptz?",
    after_search: "text?",
    after_record: "text?",
    limit: "int4",
  },
  row: {
    search: "text",
    name: "text",
    record_id: "text",
    at: "timestamptz",
    is_read: "bool",
    agency: "text",
    kind: "text",
    title: "text",
    summary: "text",
    changed_at: "timestamptz",
  },
  sql: `select * from (
          select a.search, s.name, a.record_id, a.at, k.at is not null as is_read, r.agency, r.kind, r.title, r.summary, r.changed_at
          from search_alerts a join saved_searches s on s.id = a.search
          join exchange_records r on r.id = a.record_id and r.state = 'live'
          left join alert_looks k on k.person = (select sec.actor()) and k.search = a.search and k.record_id = a.record_id
          where ($search is null or a.search = $search)
            and ($at is null or (a.at, a.search, a.record_id) < ($at, $after_search, $after_record))) alerts
        where not ($unread and is_read)
        order by at desc, search desc, record_id desc limit $limit`,
});

/** Marks alerts as looked at: those named, or all that there are to see. */
export const lookAtAlerts = statement({
  params: { search: "text?", records: "text[]?", at: "timestamptz", agency: "text", person: "text" },
  sql: `insert into alert_looks (person, search, record_id, at, agency)
        select $person, a.search, a.record_id, $at, $agency from search_alerts a join exchange_records r on r.id = a.record_id
        where ($search is null or a.search = $search) and ($records is null or a.record_id = any($records)) on conflict do nothing`,
});

/** What was looked at of searches that are no more. */
export const forgetLooks = statement({
  params: {},
  sql: `delete from alert_looks where search not in (select id from saved_searches)`,
});
