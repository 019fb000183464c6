-- Other houses of this kind (a province's, a foreign partner's), whose feed of changes is read into exchange records.
create table hubs (
  id text collate "C" primary key,
  name text not null,
  -- What its records name as their hub and, behind `hub-`, as their source.
  code text not null,
  address text not null,
  -- In whose name its records stand here, whatever it claims itself.
  partner text not null,
  -- As which it made itself known at its first answer; another one behind the same address is refused.
  house text,
  is_on bool not null default false,
  -- Where to go on, as the hub gave it; '' is the beginning. Kept in the transaction that keeps the records before it.
  cursor text not null default '',
  -- How many changes were ever taken from it: numbers the lines of `hub_changes`.
  taken int8 not null default 0,
  next_at timestamptz,
  asked_at timestamptz,
  ok_at timestamptz,
  -- Runs that failed since the last that did not, and why the last one did.
  failures int4 not null default 0,
  problem text,
  problem_detail text,
  -- How many changes wait there, counted up to 10,000; null: it has not said.
  behind int4,
  version int4 not null default 1,
  created_by text not null,
  created_at timestamptz not null,
  agency text not null
);
create unique index hubs_code on hubs (agency, code);
create index hubs_due on hubs (next_at) where is_on;

-- The key that lets us in, sealed; the app writes it and reads it only by the function below.
create table hub_secrets (
  hub_id text primary key,
  sealed text not null,
  changed_by text not null,
  changed_at timestamptz not null,
  agency text not null
);

create table hub_runs (
  id text collate "C" primary key,
  hub_id text not null,
  state text not null check (state in ('running', 'done', 'failed', 'stopped')),
  ordered_by text not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  pages int4 not null default 0,
  read int8 not null default 0,
  new int8 not null default 0,
  changed int8 not null default 0,
  unchanged int8 not null default 0,
  withdrawn int8 not null default 0,
  left_out int8 not null default 0,
  refused int8 not null default 0,
  problem text,
  problem_detail text,
  agency text not null
);
create index hub_runs_page on hub_runs (hub_id, id desc);
-- One at a time for a hub.
create unique index hub_runs_underway on hub_runs (hub_id) where state = 'running';

-- Every change that was taken, in the order of the hub's feed, and what became of it.
create table hub_changes (
  hub_id text not null,
  n int8 not null,
  run_id text not null,
  -- Their number of the record.
  record text not null,
  kind text not null check (kind in ('put', 'gone')),
  outcome text not null,
  at timestamptz not null,
  agency text not null,
  primary key (hub_id, n)
);
create index hub_changes_refused on hub_changes (run_id, n) where outcome not in ('kept', 'withdrawn', 'unknown');
create index hub_changes_old on hub_changes (at);

-- Which way a record came: where it was made, and the houses that it passed since.
create table hub_records (
  record_id text collate "C" primary key,
  hub_id text not null,
  -- Which agency there it belongs to, as the hub says.
  their_agency text not null,
  origin_house text not null,
  origin_record text not null,
  -- Houses from the origin on, the one that gave it to us last.
  path text[] not null,
  agency text not null
);

create index hub_records_origin on hub_records (origin_house, origin_record);

do $$
declare
  name text;
begin
  foreach name in array array['hubs', 'hub_secrets', 'hub_runs', 'hub_changes', 'hub_records']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I to chinhhang_app using (agency = any ((select sec.audiences())::text[]))
      with check (agency = any ((select sec.audiences())::text[]))', name || '_own', name);
    if name <> 'hub_secrets' then
      execute format('grant select on %I to chinhhang_app, chinhhang_reader', name);
      execute format('create policy %I on %I for select to chinhhang_reader using (agency = any ((select sec.audiences())::text[]))',
        name || '_read', name);
    end if;
  end loop;
end $$;
grant insert, update on hubs, hub_runs, hub_records to chinhhang_app;
grant insert, delete on hub_changes to chinhhang_app;
grant select (hub_id, changed_by, changed_at, agency), insert, update, delete on hub_secrets to chinhhang_app;
-- The house takes up what is due and forgets what is old, whosever it is.
create policy hubs_house on hubs for select to chinhhang_app using ((select sec.agency()) = 'chinhhang');
create policy hub_changes_house on hub_changes for select to chinhhang_app using ((select sec.agency()) = 'chinhhang');
create policy hub_changes_forget on hub_changes for delete to chinhhang_app using ((select sec.agency()) = 'chinhhang');
-- Who sees a record may know which way it came: it is asked by id, for a page of records at a time.
create policy hub_records_seen on hub_records for select to chinhhang_app
  using (exists (select from exchange_records r where r.id = record_id));

-- The sealed key, for who holds the hub; what opens it is not in the database.
create policy hub_secrets_owner on hub_secrets to chinhhang_owner using (true);
create function sec.hub_secret(wanted text) returns text language sql stable security definer set search_path = app, pg_temp
  as $$ select sealed from hub_secrets where hub_id = wanted and agency = any (sec.audiences()) $$;
revoke execute on function sec.hub_secret(text) from public;
grant execute on function sec.hub_secret(text) to chinhhang_app;
