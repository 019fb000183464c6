-- Cases and what belongs to them. Children repeat the case's visibility, so that every policy reads columns of its own row;
-- their key names the agency too: a row of one agency can neither hang on another's case nor find out that it exists.
-- Numbers are drawn, not counted: a number seen by another agency tells nothing of how many cases are hidden from it.
create table cases (
  id text primary key,
  number text not null unique,
  title text not null,
  summary text not null,
  words tsvector not null,
  state text not null check (state in ('open', 'verifying', 'closed', 'reopened')),
  owner text not null,
  agency text not null,
  level level not null check (level <> 'public'),
  shared_with text[] not null default '{}',
  opened_by text not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  outcome text check (outcome in ('no-violation', 'handled', 'transferred', 'unverifiable', 'duplicate')),
  close_reason text,
  version int4 not null default 1,
  unique (id, agency),
  constraint named_has_names check ((level = 'named') = (cardinality(shared_with) > 0)),
  constraint closed_has_reason check (
    (state = 'closed') = (closed_at is not null) and (state = 'closed') = (outcome is not null) and (state = 'closed') = (close_reason is not null)
  )
);
create index cases_recent on cases (opened_at desc, id desc);
create index cases_queue on cases (agency, state, opened_at desc, id desc);
create index cases_words on cases using gin (words);

create table case_leads (
  case_id text not null,
  lead_id text not null,
  added_by text not null,
  added_at timestamptz not null,
  agency text not null,
  level level not null,
  shared_with text[] not null default '{}',
  primary key (case_id, lead_id),
  foreign key (case_id, agency) references cases (id, agency)
);
create index case_leads_lead on case_leads (lead_id);

-- Shop names and seller accounts as the market shows them; personal data of natural persons does not belong here.
create table case_parties (
  id text primary key,
  case_id text not null,
  kind text not null check (kind in ('seller', 'name')),
  name text not null,
  seller_id text,
  platform_id text,
  agency text not null,
  level level not null,
  shared_with text[] not null default '{}',
  check ((kind = 'seller') = (seller_id is not null)),
  foreign key (case_id, agency) references cases (id, agency)
);
create index case_parties_case on case_parties (case_id, id);
create index case_parties_seller on case_parties (seller_id) where seller_id is not null;

create table case_notes (
  id text primary key,
  case_id text not null,
  body text not null,
  author text not null,
  written_at timestamptz not null,
  agency text not null,
  level level not null,
  shared_with text[] not null default '{}',
  foreign key (case_id, agency) references cases (id, agency)
);
create index case_notes_case on case_notes (case_id, written_at, id);

alter table cases enable row level security;
alter table cases force row level security;
alter table case_leads enable row level security;
alter table case_leads force row level security;
alter table case_parties enable row level security;
alter table case_parties force row level security;
alter table case_notes enable row level security;
alter table case_notes force row level security;

-- Ids, numbers, agencies, authors and the words of a note are written once: the role may not update those columns.
grant select, insert on cases, case_leads, case_parties, case_notes to chinhhang_app;
grant update (title, summary, words, state, owner, level, shared_with, closed_at, outcome, close_reason, version) on cases to chinhhang_app;
grant update (level, shared_with) on case_leads, case_parties, case_notes to chinhhang_app;
grant select on cases, case_leads, case_parties, case_notes to chinhhang_reader;
grant select on cases to chinhhang_search;

create policy cases_read on cases for select to chinhhang_app, chinhhang_reader using (
  agency = (select sec.agency())
  or (level in ('agencies', 'public') and (select sec.agency()) is not null)
  or shared_with && (select sec.audiences())
);
create policy cases_write on cases for insert to chinhhang_app with check (agency = (select sec.agency()));
create policy cases_change on cases for update to chinhhang_app using (agency = (select sec.agency()));
create policy cases_search on cases for select to chinhhang_search using (true);

create policy case_leads_read on case_leads for select to chinhhang_app, chinhhang_reader using (
  agency = (select sec.agency())
  or (level in ('agencies', 'public') and (select sec.agency()) is not null)
  or shared_with && (select sec.audiences())
);
create policy case_leads_write on case_leads for insert to chinhhang_app with check (agency = (select sec.agency()));
create policy case_leads_change on case_leads for update to chinhhang_app using (agency = (select sec.agency()));

create policy case_parties_read on case_parties for select to chinhhang_app, chinhhang_reader using (
  agency = (select sec.agency())
  or (level in ('agencies', 'public') and (select sec.agency()) is not null)
  or shared_with && (select sec.audiences())
);
create policy case_parties_write on case_parties for insert to chinhhang_app with check (agency = (select sec.agency()));
create policy case_parties_change on case_parties for update to chinhhang_app using (agency = (select sec.agency()));

create policy case_notes_read on case_notes for select to chinhhang_app, chinhhang_reader using (
  agency = (select sec.agency())
  or (level in ('agencies', 'public') and (select sec.agency()) is not null)
  or shared_with && (select sec.audiences())
);
create policy case_notes_write on case_notes for insert to chinhhang_app with check (agency = (select sec.agency()));
create policy case_notes_change on case_notes for update to chinhhang_app using (agency = (select sec.agency()));

-- Row-level security switches the GIN index off, so words are looked up by a function of the role `search` that repeats the
-- predicate of `cases_read`; a test holds both equal. Each question is planned with its own words (see the search of listings).
set local role chinhhang_search;
create function search.case_ids(query tsquery, most int4) returns setof text
  language plpgsql stable security definer set search_path = app, pg_temp as $$
begin
  return query execute
    'select id from cases where words @@ $1 and (
       agency = (select sec.agency())
       or (level in (''agencies'', ''public'') and (select sec.agency()) is not null)
       or shared_with && (select sec.audiences())
     ) limit $2' using query, most;
end $$;
revoke execute on function search.case_ids from public;
grant execute on function search.case_ids to chinhhang_app;
set local role chinhhang_owner;
