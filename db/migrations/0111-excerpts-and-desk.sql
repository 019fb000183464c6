-- A record made out of a case or a lead stays tied to it: which of its parts were chosen, and what all of it was then, so that a change is offered.
create table record_excerpts (
  record_id text collate "C" primary key,
  thing_kind text not null check (thing_kind in ('case', 'lead')),
  thing_id text not null,
  chosen text[] not null,
  -- SHA-256 (hex) of all that could be chosen then.
  offered text not null,
  made_by text not null,
  made_at timestamptz not null,
  changed_by text not null,
  changed_at timestamptz not null,
  agency text not null
);
create unique index record_excerpts_thing on record_excerpts (agency, thing_kind, thing_id);

alter table record_excerpts enable row level security;
alter table record_excerpts force row level security;
grant select, insert, update (chosen, offered, changed_by, changed_at) on record_excerpts to chinhhang_app;
grant select on record_excerpts to chinhhang_reader;
create policy record_excerpts_read on record_excerpts for select to chinhhang_app, chinhhang_reader
  using (agency = any ((select sec.audiences())::text[]));
create policy record_excerpts_write on record_excerpts for insert to chinhhang_app
  with check (agency = any ((select sec.audiences())::text[]));
create policy record_excerpts_change on record_excerpts for update to chinhhang_app
  using (agency = any ((select sec.audiences())::text[]));

-- What the desk asks for each time it is looked at.
create index record_shares_open_end on record_shares (agency, until) where withdrawn_at is null and until is not null;
create index operation_tasks_open on operation_tasks (doer) where state in ('to-do', 'under-way');
create index blind_notices_waiting on blind_notices (agency) where state = 'open' or seen_at is null;
