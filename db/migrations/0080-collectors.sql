-- Collectors: what brings listings in by itself. Each has its settings, its switch, and a position from which it goes on.
create table collectors (
  id text primary key,
  kind text not null check (kind in ('web', 'pull', 'push', 'drop')),
  name text not null,
  -- What its listings name as their source.
  source text not null,
  settings jsonb not null,
  every_minutes int4 not null,
  is_on bool not null default false,
  position jsonb not null default '{}',
  next_at timestamptz not null,
  version int4 not null default 1,
  created_by text not null,
  created_at timestamptz not null,
  agency text not null,
  level level not null
);
create index collectors_agency on collectors (agency, name, id);
create unique index collectors_source on collectors (agency, kind, source) where kind in ('web', 'push');

create table collector_runs (
  id text primary key,
  collector_id text not null,
  state text not null check (state in ('running', 'done', 'failed', 'stopped')),
  ordered_by text not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  -- The process at work, and until when nobody else takes the run up.
  holder text not null default '',
  held_until timestamptz not null,
  pages int8 not null default 0,
  not_modified int8 not null default 0,
  rendered int8 not null default 0,
  offers int8 not null default 0,
  new int8 not null default 0,
  changed int8 not null default 0,
  unchanged int8 not null default 0,
  rejected int8 not null default 0,
  -- How many pages, files or feeds were refused, by reason.
  refused jsonb not null default '{}',
  problem text,
  problem_detail text,
  agency text not null
);
create index collector_runs_page on collector_runs (collector_id, started_at desc, id desc);
-- One at a time for a collector.
create unique index collector_runs_underway on collector_runs (collector_id) where state = 'running';
create index collector_runs_running on collector_runs (agency, held_until) where state = 'running';

-- The frontier of a web collector: every page it knows, and when it is due.
create table collector_pages (
  id text primary key,
  collector_id text not null,
  url text not null,
  host text not null,
  depth int4 not null,
  state text not null check (state in ('waiting', 'read', 'refused', 'gone', 'failing')),
  next_at timestamptz not null,
  -- While it is being fetched; a process that died leaves it due again after that.
  taken_until timestamptz,
  tries int4 not null default 0,
  etag text,
  last_modified text,
  result text,
  offers int4 not null default 0,
  found_at timestamptz not null,
  read_at timestamptz,
  agency text not null
);
create index collector_pages_due on collector_pages (collector_id, host, depth, next_at);
create index collector_pages_state on collector_pages (collector_id, state);

-- Turns at hosts, for all processes and agencies together: a host is asked by one at a time.
create table collector_paces (
  host text primary key,
  next_at timestamptz not null,
  failures int4 not null default 0,
  holder text not null default ''
);

alter table collectors enable row level security;
alter table collectors force row level security;
alter table collector_runs enable row level security;
alter table collector_runs force row level security;
alter table collector_pages enable row level security;
alter table collector_pages force row level security;
alter table collector_paces enable row level security;
alter table collector_paces force row level security;
grant select, insert, update on collectors, collector_runs, collector_pages, collector_paces to chinhhang_app;
grant delete on collector_paces to chinhhang_app;
grant select on collectors, collector_runs, collector_pages to chinhhang_reader;
create policy collectors_own on collectors to chinhhang_app using (agency = (select sec.agency())) with check (agency = (select sec.agency()));
create policy collectors_read on collectors for select to chinhhang_reader using (agency = (select sec.agency()));
create policy collector_runs_own on collector_runs to chinhhang_app using (agency = (select sec.agency())) with check (agency = (select sec.agency()));
create policy collector_runs_read on collector_runs for select to chinhhang_reader using (agency = (select sec.agency()));
create policy collector_pages_own on collector_pages to chinhhang_app using (agency = (select sec.agency())) with check (agency = (select sec.agency()));
create policy collector_pages_read on collector_pages for select to chinhhang_reader using (agency = (select sec.agency()));
-- A turn belongs to no agency; nothing that leaves the house shows one.
create policy collector_paces_turns on collector_paces to chinhhang_app
  using ((select sec.agency()) is not null) with check ((select sec.agency()) is not null);
