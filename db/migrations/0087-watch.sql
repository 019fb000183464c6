-- What was taken down, for the re-listing watch, and what of it came back. An agency watches its own.
create table watched_listings (
  takedown_id text not null,
  listing_id text not null,
  seller_id text not null,
  concern text not null,
  title text not null,
  brand text,
  model text,
  gtin text,
  -- The text in pieces, each a number: what the likeness of two texts is reckoned from.
  title_pieces int4[] not null,
  text_pieces int4[] not null,
  removed_at timestamptz not null,
  -- False when the platform's answer was taken back: a listing that was never removed cannot come back.
  is_watched boolean not null default true,
  agency text not null,
  primary key (takedown_id, listing_id)
);
create index watched_listings_listing on watched_listings (listing_id);

create table relistings (
  listing_id text not null,
  takedown_id text not null,
  watched_id text not null,
  seller_id text not null,
  reasons text[] not null,
  likeness float8 not null,
  found_at timestamptz not null,
  agency text not null,
  primary key (listing_id, takedown_id, watched_id)
);
create index relistings_takedown on relistings (takedown_id, found_at desc);

alter table watched_listings enable row level security;
alter table watched_listings force row level security;
alter table relistings enable row level security;
alter table relistings force row level security;
grant select, insert, update on watched_listings to chinhhang_app;
grant select, insert on relistings to chinhhang_app;
grant select on watched_listings, relistings to chinhhang_reader;
create policy watched_listings_own on watched_listings to chinhhang_app using (agency = (select sec.agency())) with check (agency = (select sec.agency()));
create policy watched_listings_read on watched_listings for select to chinhhang_reader using (agency = (select sec.agency()));
create policy relistings_own on relistings to chinhhang_app using (agency = (select sec.agency())) with check (agency = (select sec.agency()));
create policy relistings_read on relistings for select to chinhhang_reader using (agency = (select sec.agency()));
