-- Screening all listings of an agency again after what screening knows has changed: first what would change, then the change.
create table rescreenings (
  id text primary key,
  state text not null check (state in ('looking', 'weighing', 'previewed', 'applying', 'applied', 'discarded')),
  -- The listing, or while weighing the seller, that was done last: after an interruption the work goes on behind it.
  position text not null default '',
  listings int8 not null default 0,
  changed int8 not null default 0,
  applied int8 not null default 0,
  outdated int8 not null default 0,
  started_by text not null,
  started_at timestamptz not null,
  previewed_at timestamptz,
  ended_by text,
  ended_at timestamptz,
  agency text not null
);
create index rescreenings_agency on rescreenings (agency, started_at desc, id desc);
-- One at a time for an agency.
create unique index rescreenings_underway on rescreenings (agency) where state in ('looking', 'weighing', 'previewed', 'applying');

create table rescreening_changes (
  rescreening_id text not null,
  listing_id text not null,
  seller_id text not null,
  platform_id text not null,
  content_hash bytea not null,
  findings jsonb not null,
  added text[] not null,
  gone text[] not null,
  agency text not null,
  primary key (rescreening_id, listing_id)
);
create index rescreening_changes_seller on rescreening_changes (rescreening_id, seller_id);

create table rescreening_leads (
  rescreening_id text not null,
  seller_id text not null,
  concern text not null,
  before float8 not null,
  after float8 not null,
  agency text not null,
  primary key (rescreening_id, seller_id, concern)
);

alter table rescreenings enable row level security;
alter table rescreenings force row level security;
alter table rescreening_changes enable row level security;
alter table rescreening_changes force row level security;
alter table rescreening_leads enable row level security;
alter table rescreening_leads force row level security;
grant select, insert, update on rescreenings to chinhhang_app;
grant select, insert, delete on rescreening_changes, rescreening_leads to chinhhang_app;
grant select on rescreenings, rescreening_changes, rescreening_leads to chinhhang_reader;
create policy rescreenings_own on rescreenings to chinhhang_app using (agency = (select sec.agency())) with check (agency = (select sec.agency()));
create policy rescreenings_read on rescreenings for select to chinhhang_reader using (agency = (select sec.agency()));
create policy rescreening_changes_own on rescreening_changes to chinhhang_app using (agency = (select sec.agency())) with check (agency = (select sec.agency()));
create policy rescreening_changes_read on rescreening_changes for select to chinhhang_reader using (agency = (select sec.agency()));
create policy rescreening_leads_own on rescreening_leads to chinhhang_app using (agency = (select sec.agency())) with check (agency = (select sec.agency()));
create policy rescreening_leads_read on rescreening_leads for select to chinhhang_reader using (agency = (select sec.agency()));
