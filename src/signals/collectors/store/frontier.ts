import { statement } from "../../../kernel/db/statement.ts";

export const insertPages = statement({
  params: {
    id: "text[]",
    collector: "text",
    url: "text[]",
    host: "text[]",
    depth: "int4[]",
    at: "timestamptz",
    agency: "text",
  },
  row: { host: "text" },
  sql: `insert into collector_pages (id, collector_id, url, host, depth, state, next_at, found_at, agency)
        select id, $collector, url, host, depth, 'waiting', $at, $at, $agency from unnest($id, $url, $host, $depth) as t(id, url, host, depth)
        on conflict (id) do nothing returning host`,
});

/** Start pages are due at the begin of every run. */
export const makeDue = statement({
  params: { ids: "text[]", at: "timestamptz" },
  sql: `update collector_pages set next_at = least(next_at, $at) where id = any($ids)`,
});

export const hostsOfFrontier = statement({
  params: { collector: "text" },
  row: { host: "text", pages: "int4" },
  sql: `select host, count(*)::int4 as pages from collector_pages where collector_id = $collector group by host order by host`,
});

/** Hosts with a page that is due, the least deep first. */
export const dueHosts = statement({
  params: { collector: "text", at: "timestamptz" },
  row: { host: "text" },
  sql: `select host from collector_pages where collector_id = $collector and next_at <= $at and (taken_until is null or taken_until < $at)
        group by host order by min(depth), host limit 200`,
});

/** Takes the next due page of each host, the least deep and then the one found first; a process that dies lets it go again by itself. */
export const takePages = statement({
  params: { collector: "text", hosts: "text[]", at: "timestamptz", until: "timestamptz" },
  row: {
    id: "text",
    url: "text",
    host: "text",
    depth: "int4",
    tries: "int4",
    etag: "text?",
    last_modified: "text?",
  },
  sql: `update collector_pages p set taken_until = $until from (
          select f.id from unnest($hosts) as h(host) cross join lateral (
            select id from collector_pages
            where collector_id = $collector and host = h.host and next_at <= $at and (taken_until is null or taken_until < $at)
            order by depth, found_at, id limit 1 for update skip locked) f) due
        where p.id = due.id
        returning p.id, p.url, p.host, p.depth, p.tries, p.etag, p.last_modified`,
});

/** Lets pages go that were not asked for after all. */
export const releasePages = statement({
  params: { ids: "text[]" },
  sql: `update collector_pages set taken_until = null where id = any($ids)`,
});

/** What became of pages that were fetched. */
export const settlePages = statement({
  params: {
    id: "text[]",
    state: "text[]",
    next_at: "timestamptz[]",
    tries: "int4[]",
    etag: "text[]",
    last_modified: "text[]",
    result: "text[]",
    offers: "int4[]",
    at: "timestamptz",
  },
  sql: `update collector_pages p set state = t.state, next_at = t.next_at, tries = t.tries, etag = t.etag, last_modified = t.last_modified,
          result = t.result, offers = coalesce(t.offers, p.offers), read_at = $at, taken_until = null
        from unnest($id, $state, $next_at, $tries, $etag, $last_modified, $result, $offers)
          as t(id, state, next_at, tries, etag, last_modified, result, offers) where p.id = t.id`,
});

/** The frontier in numbers: pages by state, and how many of them are due. */
export const frontierNumbers = statement({
  params: { collector: "text", at: "timestamptz" },
  row: { state: "text", pages: "int4", due: "int4" },
  sql: `select state, count(*)::int4 as pages, (count(*) filter (where next_at <= $at))::int4 as due
        from collector_pages where collector_id = $collector group by state order by state`,
});

/** Pages of each host, with what was found on them. */
export const hostNumbers = statement({
  params: { collector: "text" },
  row: { host: "text", pages: "int4", read: "int4", offers: "int4" },
  sql: `select host, count(*)::int4 as pages, (count(*) filter (where state = 'read'))::int4 as read, coalesce(sum(offers), 0)::int4 as offers
        from collector_pages where collector_id = $collector group by host order by count(*) desc, host limit 50`,
});

/** The latest pages that could not be had, each with its reason. */
export const refusedPages = statement({
  params: { collector: "text" },
  row: { url: "text", state: "text", result: "text?", read_at: "timestamptz?", tries: "int4" },
  sql: `select url, state, result, read_at, tries from collector_pages
        where collector_id = $collector and state in ('refused', 'gone', 'failing') order by read_at desc nulls last, id limit 50`,
});

export const dueByCollector = statement({
  params: { collectors: "text[]", at: "timestamptz" },
  row: { collector_id: "text", due: "int4" },
  sql: `select collector_id, count(*)::int4 as due from collector_pages where collector_id = any($collectors) and next_at <= $at
        group by collector_id`,
});
