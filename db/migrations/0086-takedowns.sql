-- What an agency asks of a platform: to take listings down. One request is about listings of one platform; each has its own outcome.
-- The request, its case and its listings are the agency's own until it is shared: a seller must not learn of it early.
create table takedowns (
  id text primary key,
  number text not null unique,
  platform_id text not null,
  concern text not null,
  reason text not null,
  case_id text,
  asked_by text not null,
  asked_at timestamptz not null,
  due_at timestamptz not null,
  answer text,
  answered_by text,
  answered_at timestamptz,
  withdrawn_by text,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  -- How many of its listings have no outcome yet: with the two times above the state of the request.
  waiting int4 not null,
  version int4 not null default 1,
  agency text not null,
  level level not null check (level <> 'public'),
  shared_with text[] not null default '{}',
  unique (id, agency)
);
create index takedowns_recent on takedowns (asked_at desc, id desc);
create index takedowns_case on takedowns (case_id) where case_id is not null;

create table takedown_listings (
  takedown_id text not null,
  listing_id text not null,
  seller_id text not null,
  seller_name text not null,
  title text not null,
  url text,
  outcome text not null default 'waiting' check (outcome in ('waiting', 'removed', 'refused')),
  outcome_at timestamptz,
  agency text not null,
  level level not null,
  shared_with text[] not null default '{}',
  primary key (takedown_id, listing_id),
  foreign key (takedown_id, agency) references takedowns (id, agency)
);
create index takedown_listings_listing on takedown_listings (listing_id);

alter table takedowns enable row level security;
alter table takedowns force row level security;
alter table takedown_listings enable row level security;
alter table takedown_listings force row level security;
grant select, insert on takedowns, takedown_listings to chinhhang_app;
grant update (answer, answered_by, answered_at, withdrawn_by, withdrawn_at, withdrawn_reason, waiting, version) on takedowns to chinhhang_app;
grant update (outcome, outcome_at) on takedown_listings to chinhhang_app;
grant select on takedowns, takedown_listings to chinhhang_reader;

create policy takedowns_read on takedowns for select to chinhhang_app, chinhhang_reader using (
  agency = (select sec.agency())
  or (level in ('agencies', 'public') and (select sec.agency()) is not null)
  or shared_with && (select sec.audiences())
);
create policy takedowns_write on takedowns for insert to chinhhang_app with check (agency = (select sec.agency()));
create policy takedowns_change on takedowns for update to chinhhang_app using (agency = (select sec.agency()));

create policy takedown_listings_read on takedown_listings for select to chinhhang_app, chinhhang_reader using (
  agency = (select sec.agency())
  or (level in ('agencies', 'public') and (select sec.agency()) is not null)
  or shared_with && (select sec.audiences())
);
create policy takedown_listings_write on takedown_listings for insert to chinhhang_app with check (agency = (select sec.agency()));
create policy takedown_listings_change on takedown_listings for update to chinhhang_app using (agency = (select sec.agency()));
