import { statement } from "../../../kernel/db/statement.ts";

const collectorRow = {
  id: "text",
  kind: "text",
  name: "text",
  source: "text",
  settings: "jsonb",
  cron: "text",
  is_on: "bool",
  position: "jsonb",
  next_at: "timestamptz?",
  version: "int4",
  created_by: "text",
  created_at: "timestamptz",
  agency: "text",
  level: "text",
} as const;
const columns = `id, kind, name, source, settings, cron, is_on, position, next_at, version, created_by, created_at, agency, level::text as level`;

export const insertCollector = statement({
  params: {
    id: "text",
    kind: "text",
    name: "text",
    source: "text",
    settings: "jsonb",
    cron: "text",
    by: "text",
    at: "timestamptz",
    agency: "text",
    level: "text",
  },
  sql: `insert into collectors (id, kind, name, source, settings, cron, next_at, created_by, created_at, agency, level)
        values ($id, $kind, $name, $source, $settings, $cron, null, $by, $at, $agency, $level::level) on conflict do nothing`,
});

export const collectorById = statement({
  params: { id: "text" },
  row: collectorRow,
  sql: `select ${columns} from collectors where id = $id`,
});

export const collectorsPage = statement({
  params: { name: "text?", id: "text?", limit: "int4" },
  row: collectorRow,
  sql: `select ${columns} from collectors where ($name is null or (name, id) > ($name, $id)) order by name, id limit $limit`,
});

export const collectorsNamed = statement({
  params: { name: "text" },
  row: collectorRow,
  sql: `select ${columns} from collectors where name = $name or source = $name or id = $name order by id`,
});

export const collectorNames = statement({
  params: {},
  row: { name: "text" },
  sql: `select name from collectors order by name limit 50`,
});

/** Those that may be run by hand and are switched on. */
export const collectorsOn = statement({
  params: {},
  row: collectorRow,
  sql: `select ${columns} from collectors where is_on and kind <> 'push' order by name, id`,
});

/** The collector that takes pushes of a source. */
export const pushCollector = statement({
  params: { source: "text" },
  row: collectorRow,
  sql: `select ${columns} from collectors where kind = 'push' and source = $source`,
});

export const changeCollectorRow = statement({
  params: {
    id: "text",
    name: "text",
    source: "text",
    settings: "jsonb",
    afresh: "bool",
    cron: "text",
    next_at: "timestamptz?",
    version: "int4",
  },
  sql: `update collectors set name = $name, source = $source, settings = $settings, cron = $cron, next_at = $next_at,
          position = case when $afresh then '{}' else position end, version = version + 1
        where id = $id and version = $version`,
});

export const switchCollectorRow = statement({
  params: { id: "text", on: "bool", next_at: "timestamptz?" },
  sql: `update collectors set is_on = $on, next_at = $next_at, version = version + 1
        where id = $id and is_on <> $on`,
});

/** Switched on, due, and not at work. Pushes come by themselves. */
export const dueCollectors = statement({
  params: { at: "timestamptz" },
  row: collectorRow,
  sql: `select ${columns} from collectors c where is_on and kind <> 'push' and next_at <= $at
          and not exists (select from collector_runs r where r.collector_id = c.id and r.state = 'running')
        order by next_at, id limit 100`,
});

/** Agencies for which `dueCollectors` finds something, or whose run nobody is at work on any more. */
export const agenciesDueToCollect = statement({
  params: { at: "timestamptz" },
  row: { agency: "text" },
  sql: `select agency from sec.agencies_due_to_collect($at) agency order by agency`,
});

export const postponeCollector = statement({
  params: { id: "text", next_at: "timestamptz?" },
  sql: `update collectors set next_at = $next_at where id = $id`,
});

export const setPosition = statement({
  params: { id: "text", position: "jsonb" },
  sql: `update collectors set position = $position where id = $id`,
});
