import { statement } from "../../../../kernel/db/statement.ts";

const connectionRow = {
  id: "text",
  name: "text",
  source: "text",
  kind: "text",
  direction: "text",
  settings: "jsonb",
  mapping_version: "int4",
  cron: "text",
  is_on: "bool",
  position: "jsonb",
  next_at: "timestamptz?",
  version: "int4",
  created_by: "text",
  created_at: "timestamptz",
  agency: "text",
} as const;
const columns = `id, name, source, kind, direction, settings, mapping_version, cron, is_on, position, next_at, version, created_by, created_at, agency`;

export const insertConnection = statement({
  params: {
    id: "text",
    name: "text",
    source: "text",
    kind: "text",
    direction: "text",
    settings: "jsonb",
    cron: "text",
    by: "text",
    at: "timestamptz",
    agency: "text",
  },
  sql: `insert into connections (id, name, source, kind, direction, settings, cron, created_by, created_at, agency)
        values ($id, $name, $source, $kind, $direction, $settings, $cron, $by, $at, $agency) on conflict do nothing`,
});

export const connectionById = statement({
  params: { id: "text" },
  row: connectionRow,
  sql: `select ${columns} from connections where id = $id`,
});

/** Takes the connection for this transaction: its row is the lock of what hangs on it. */
export const lockConnection = statement({
  params: { id: "text" },
  row: connectionRow,
  sql: `select ${columns} from connections where id = $id for update`,
});

export const connectionsPage = statement({
  params: { name: "text?", id: "text?", limit: "int4" },
  row: connectionRow,
  sql: `select ${columns} from connections where ($name is null or (name, id) > ($name, $id)) order by name, id limit $limit`,
});

export const connectionsNamed = statement({
  params: { name: "text" },
  row: connectionRow,
  sql: `select ${columns} from connections where name = $name or source = $name or id = $name order by id`,
});

export const changeConnectionRow = statement({
  params: {
    id: "text",
    name: "text",
    settings: "jsonb",
    cron: "text",
    next_at: "timestamptz?",
    position: "jsonb",
    version: "int4",
  },
  sql: `update connections set name = $name, settings = $settings, cron = $cron, next_at = $next_at, position = $position, version = version + 1
        where id = $id and version = $version`,
});

export const switchConnectionRow = statement({
  params: { id: "text", on: "bool", next_at: "timestamptz?" },
  sql: `update connections set is_on = $on, next_at = $next_at, version = version + 1 where id = $id and is_on <> $on`,
});

/** Switched on, due, and not at work. */
export const dueConnections = statement({
  params: { at: "timestamptz" },
  row: connectionRow,
  sql: `select ${columns} from connections c where is_on and next_at <= $at
          and not exists (select from connection_runs r where r.connection_id = c.id and r.state = 'running')
        order by next_at, id limit 100`,
});

/** Agencies for which `dueConnections` finds something, or whose run nobody is at work on any more. */
export const agenciesDueToConnect = statement({
  params: { at: "timestamptz" },
  row: { agency: "text" },
  sql: `select agency from sec.agencies_due_to_connect($at) agency order by agency`,
});

export const postponeConnection = statement({
  params: { id: "text", next_at: "timestamptz?" },
  sql: `update connections set next_at = $next_at where id = $id`,
});

export const setPosition = statement({
  params: { id: "text", position: "jsonb" },
  sql: `update connections set position = $position where id = $id`,
});

export const putSecret = statement({
  params: { id: "text", sealed: "text", by: "text", at: "timestamptz", agency: "text" },
  sql: `insert into connection_secrets (connection_id, sealed, changed_by, changed_at, agency) values ($id, $sealed, $by, $at, $agency)
        on conflict (connection_id) do update set sealed = $sealed, changed_by = $by, changed_at = $at`,
});

export const dropSecret = statement({
  params: { id: "text" },
  sql: `delete from connection_secrets where connection_id = $id`,
});

export const secretOf = statement({
  params: { id: "text" },
  row: { sealed: "text?" },
  sql: `select sec.connection_secret($id) as sealed`,
});

/** Whether there is one, and who gave it: all that is ever shown of a secret. */
export const secretKept = statement({
  params: { id: "text" },
  row: { changed_by: "text", changed_at: "timestamptz" },
  sql: `select changed_by, changed_at from connection_secrets where connection_id = $id`,
});

export const insertMapping = statement({
  params: { id: "text", version: "int4", mapping: "jsonb", by: "text", at: "timestamptz", agency: "text" },
  sql: `insert into connection_mappings (connection_id, version, mapping, made_by, made_at, agency) values ($id, $version, $mapping, $by, $at, $agency)`,
});

export const setMappingVersion = statement({
  params: { id: "text", mapping_version: "int4" },
  sql: `update connections set mapping_version = $mapping_version, version = version + 1 where id = $id`,
});

export const mappingOf = statement({
  params: { id: "text", version: "int4" },
  row: { mapping: "jsonb" },
  sql: `select mapping from connection_mappings where connection_id = $id and version = $version`,
});

export const mappingVersions = statement({
  params: { id: "text" },
  row: { version: "int4", made_by: "text", made_at: "timestamptz" },
  sql: `select version, made_by, made_at from connection_mappings where connection_id = $id order by version desc limit 50`,
});

/** What our own server says of itself; a partner that says the same is this house. */
export const ownIdentity = statement({
  row: { identity: "text" },
  sql: `select current_database() || ' ' || extract(epoch from pg_postmaster_start_time())::text as identity`,
});
