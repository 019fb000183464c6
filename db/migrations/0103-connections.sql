-- Connected databases: what another force keeps in its own, read into exchange records by a saved mapping, and what we write into theirs.
create table connections (
  id text primary key,
  name text not null,
  -- What its records name as their source.
  source text not null,
  kind text not null check (kind in ('postgresql', 'mysql', 'sqlserver', 'folder', 'http')),
  direction text not null check (direction in ('pull', 'push')),
  settings jsonb not null,
  -- The version of its mapping; 0 before the first is saved.
  mapping_version int4 not null default 0,
  -- Minute, hour, day, month, weekday in Vietnam's time; empty: by hand only.
  cron text not null,
  is_on bool not null default false,
  -- From where the next run goes on; kept in the transaction that keeps the records before it.
  position jsonb not null default '{}',
  next_at timestamptz,
  version int4 not null default 1,
  created_by text not null,
  created_at timestamptz not null,
  agency text not null
);
create unique index connections_source on connections (agency, source);
create index connections_agency on connections (agency, name, id);
create index connections_due on connections (agency, next_at) where is_on;

-- Passwords and headers that let us in, sealed; the app writes them and reads them only by the function below.
create table connection_secrets (
  connection_id text primary key,
  sealed text not null,
  changed_by text not null,
  changed_at timestamptz not null,
  agency text not null
);

create table connection_mappings (
  connection_id text not null,
  version int4 not null,
  mapping jsonb not null,
  made_by text not null,
  made_at timestamptz not null,
  agency text not null,
  primary key (connection_id, version)
);

create table connection_runs (
  id text primary key,
  connection_id text not null,
  mapping_version int4 not null,
  state text not null check (state in ('running', 'done', 'failed', 'stopped')),
  ordered_by text not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  -- The process at work, and until when nobody else takes the run up.
  holder text not null default '',
  held_until timestamptz not null,
  read int8 not null default 0,
  new int8 not null default 0,
  changed int8 not null default 0,
  unchanged int8 not null default 0,
  refused int8 not null default 0,
  conflicts int8 not null default 0,
  -- Cells that could not be read and were left out, where the mapping says so.
  left_out int8 not null default 0,
  sent int8 not null default 0,
  -- SHA-256 over what was read or sent, portion by portion.
  checksum text not null default '',
  problem text,
  problem_detail text,
  agency text not null
);
create index connection_runs_page on connection_runs (connection_id, started_at desc, id desc);
-- One at a time for a connection.
create unique index connection_runs_underway on connection_runs (connection_id) where state = 'running';
create index connection_runs_running on connection_runs (agency, held_until) where state = 'running';

-- Rows that a run did not keep, the first thousand of each.
create table connection_refusals (
  run_id text not null,
  place int8 not null,
  row_key text not null,
  column_name text,
  code text not null,
  detail text not null,
  agency text not null,
  primary key (run_id, place)
);

-- Every row ever taken: what it said, and what its record said after it was kept. From these two a conflict is told.
create table connection_rows (
  connection_id text not null,
  record_id text not null,
  row_key text not null,
  taken bytea not null,
  kept bytea not null,
  taken_at timestamptz not null,
  agency text not null,
  primary key (connection_id, record_id)
);

create table connection_conflicts (
  id text primary key,
  connection_id text not null,
  record_id text not null,
  row_key text not null,
  -- The row as the mapping reads it.
  theirs jsonb not null,
  run_id text not null,
  opened_at timestamptz not null,
  seen_at timestamptz not null,
  state text not null check (state in ('open', 'settled')),
  choices jsonb,
  settled_by text,
  settled_at timestamptz,
  version int4 not null default 1,
  agency text not null
);
create unique index connection_conflicts_open on connection_conflicts (connection_id, record_id) where state = 'open';
create index connection_conflicts_page on connection_conflicts (connection_id, state, opened_at desc, id desc);

do $$
declare
  name text;
begin
  foreach name in array array['connections', 'connection_mappings', 'connection_runs', 'connection_refusals', 'connection_rows',
    'connection_conflicts', 'connection_secrets']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I to chinhhang_app using (agency = any ((select sec.audiences())::text[]))
      with check (agency = any ((select sec.audiences())::text[]))', name || '_own', name);
    if name <> 'connection_secrets' then
      execute format('grant select on %I to chinhhang_app, chinhhang_reader', name);
      execute format('create policy %I on %I for select to chinhhang_reader using (agency = any ((select sec.audiences())::text[]))',
        name || '_read', name);
    end if;
  end loop;
end $$;
grant insert, update on connections, connection_runs, connection_rows, connection_conflicts to chinhhang_app;
grant insert on connection_mappings, connection_refusals to chinhhang_app;
grant select (connection_id, changed_by, changed_at, agency), insert, update, delete on connection_secrets to chinhhang_app;

-- The sealed secret, for who holds the connection; what opens it is not in the database.
create policy connection_secrets_owner on connection_secrets to chinhhang_owner using (true);
create function sec.connection_secret(wanted text) returns text language sql stable security definer set search_path = app, pg_temp
  as $$ select sealed from connection_secrets where connection_id = wanted and agency = any (sec.audiences()) $$;
revoke execute on function sec.connection_secret(text) from public;
grant execute on function sec.connection_secret(text) to chinhhang_app;
