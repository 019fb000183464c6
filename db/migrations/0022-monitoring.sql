-- Imports with their resumable position, and the lines they refused.
create table import_runs (
  id text primary key,
  source text not null,
  profile text not null,
  input_hash text not null,
  state text not null check (state in ('running', 'done', 'failed')),
  line int8 not null default 0,
  read int8 not null default 0,
  new int8 not null default 0,
  changed int8 not null default 0,
  unchanged int8 not null default 0,
  rejected int8 not null default 0,
  findings int8 not null default 0,
  started_by text not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  priced_at timestamptz,
  agency text not null,
  level level not null,
  shared_with text[] not null default '{}'
);
create index import_runs_source on import_runs (source, started_at desc);

create table import_rejects (
  run_id text not null,
  line int8 not null,
  code text not null,
  message text not null,
  agency text not null,
  primary key (run_id, line)
);

alter table import_runs enable row level security;
alter table import_runs force row level security;
alter table import_rejects enable row level security;
alter table import_rejects force row level security;
grant select, insert, update on import_runs to chinhhang_app;
grant select, insert on import_rejects to chinhhang_app;
grant select on import_runs, import_rejects to chinhhang_reader;
create policy import_runs_own on import_runs to chinhhang_app using (agency = (select sec.agency())) with check (agency = (select sec.agency()));
create policy import_runs_read on import_runs for select to chinhhang_reader using (agency = (select sec.agency()));
create policy import_rejects_own on import_rejects to chinhhang_app using (agency = (select sec.agency())) with check (agency = (select sec.agency()));
create policy import_rejects_read on import_rejects for select to chinhhang_reader using (agency = (select sec.agency()));
