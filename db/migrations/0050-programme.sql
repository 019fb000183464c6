-- The two documents as data: what was printed, loaded from reference/programme.json, and what the programme office keeps beside
-- it. Two tables, so that loading the documents again can never touch a result that somebody recorded.
create table programme_headings (
  id text primary key,
  document text not null,
  position int4 not null,
  depth int4 not null,
  number text not null,
  title_vi text not null,
  title_en text not null,
  year int4,
  agency text
);
create table programme_tasks (
  id text primary key,
  document text not null,
  heading text,
  position int4 not null,
  number text not null,
  title_vi text not null,
  title_en text not null,
  owner_printed text not null,
  owners jsonb not null,
  coordination jsonb not null,
  results text[] not null,
  period_kind text not null check (period_kind in ('year', 'month', 'quarter', 'regular', 'as_assigned', 'none')),
  period_printed text,
  starts date,
  due date,
  notes text[] not null default '{}'
);
create table programme_progress (
  task text primary key references programme_tasks,
  status text not null check (status in ('not-started', 'running', 'done', 'dropped')),
  result text not null,
  links text[] not null default '{}',
  recorded_agency text not null,
  recorded_by text not null,
  recorded_at timestamptz not null,
  version int4 not null
);
create table programme_loads (
  checksum text primary key,
  loaded_at timestamptz not null
);

-- Everything here is published; only who recorded a result stays inside. The house loads the documents (`system`); results are
-- written by holders of the programme role in the ministry that issued both documents.
alter table programme_headings enable row level security;
alter table programme_headings force row level security;
alter table programme_tasks enable row level security;
alter table programme_tasks force row level security;
alter table programme_progress enable row level security;
alter table programme_progress force row level security;
alter table programme_loads enable row level security;
alter table programme_loads force row level security;

grant select on programme_headings, programme_tasks to chinhhang_public, chinhhang_reader;
grant select (task, status, result, links, recorded_agency, recorded_at, version) on programme_progress to chinhhang_public, chinhhang_reader;
grant select, insert, update on programme_headings, programme_tasks, programme_progress to chinhhang_app;
grant select, insert, update on programme_loads to chinhhang_app;

create policy programme_headings_read on programme_headings for select to chinhhang_app, chinhhang_public, chinhhang_reader using (true);
create policy programme_headings_load on programme_headings for all to chinhhang_app
  using ((select sec.actor()) = 'system') with check ((select sec.actor()) = 'system');
create policy programme_tasks_read on programme_tasks for select to chinhhang_app, chinhhang_public, chinhhang_reader using (true);
create policy programme_tasks_insert on programme_tasks for insert to chinhhang_app with check ((select sec.actor()) = 'system');
create policy programme_tasks_update on programme_tasks for update to chinhhang_app using ((select sec.actor()) = 'system');
create policy programme_loads_all on programme_loads for all to chinhhang_app
  using ((select sec.actor()) = 'system') with check ((select sec.actor()) = 'system');

create policy programme_progress_read on programme_progress for select to chinhhang_app, chinhhang_public, chinhhang_reader using (true);
create policy programme_progress_insert on programme_progress for insert to chinhhang_app
  with check ('programme' = any ((select sec.roles())::text[])
    and split_part((select sec.agency()), '.', 1) = 'moit' and recorded_agency = (select sec.agency()));
create policy programme_progress_update on programme_progress for update to chinhhang_app
  using ('programme' = any ((select sec.roles())::text[]) and split_part((select sec.agency()), '.', 1) = 'moit')
  with check (recorded_agency = (select sec.agency()));
