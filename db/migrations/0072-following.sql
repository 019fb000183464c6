-- What follows behind the import (pictures, products, links) reads here which listings came in or changed: a row for each
-- committed batch. Batches of an agency commit one after another (they hold its lock), so the numbers of an agency are in the order
-- of commit. A follower that is new goes through all listings first (`swept`), so rows that every follower has had are taken away.
create table listing_changes (
  agency text not null,
  seq int8 generated always as identity,
  at timestamptz not null,
  ids text[] not null,
  primary key (agency, seq)
);
-- Agencies that have listings, for the house alone: whose work there is to do.
create table listing_agencies (agency text primary key);
insert into listing_agencies select distinct agency from listings;
create table listing_followers (
  agency text not null,
  follower text not null,
  -- The last listing that the first going through has reached; null once it is over.
  swept text default '',
  -- The batch that is next, and how many of its listings are done.
  next int8 not null,
  taken int4 not null default 0,
  held_by text,
  held_until timestamptz,
  primary key (agency, follower)
);

alter table listing_changes enable row level security;
alter table listing_changes force row level security;
alter table listing_agencies enable row level security;
alter table listing_agencies force row level security;
alter table listing_followers enable row level security;
alter table listing_followers force row level security;
grant select, insert, delete on listing_changes to chinhhang_app;
grant select, insert, update on listing_followers to chinhhang_app;
grant select, insert on listing_agencies to chinhhang_app;
grant select on listing_changes, listing_followers to chinhhang_reader;
create policy listing_changes_own on listing_changes to chinhhang_app using (agency = (select sec.agency())) with check (agency = (select sec.agency()));
create policy listing_changes_read on listing_changes for select to chinhhang_reader using (agency = (select sec.agency()));
create policy listing_followers_own on listing_followers to chinhhang_app using (agency = (select sec.agency())) with check (agency = (select sec.agency()));
create policy listing_followers_read on listing_followers for select to chinhhang_reader using (agency = (select sec.agency()));
create policy listing_agencies_house on listing_agencies for select to chinhhang_app using ((select sec.agency()) = 'chinhhang' or agency = (select sec.agency()));
create policy listing_agencies_write on listing_agencies for insert to chinhhang_app with check (agency = (select sec.agency()));
