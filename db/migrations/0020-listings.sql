-- Seller accounts and their listings, each agency keeping its own record of what it saw (the id is derived from agency,
-- level, platform and external id, so a hidden row and a shared one never meet on a key). `words` is the folded title,
-- filled by the application. Earlier contents and prices are
-- partitioned by the time they were observed; the current ones stand in the listing, the price since `priced_at`.
create table sellers (
  id text primary key,
  platform_id text not null,
  external_id text not null,
  name text not null,
  folded text not null,
  words tsvector not null,
  url text,
  phones text[] not null default '{}',
  first_seen timestamptz not null,
  last_seen timestamptz not null,
  agency text not null,
  level level not null,
  shared_with text[] not null default '{}'
);
create index sellers_words on sellers using gin (words);
create index sellers_phones on sellers using gin (phones);
create index sellers_folded on sellers (folded text_pattern_ops);

create table listings (
  id text primary key,
  platform_id text not null,
  seller_id text not null,
  source text not null,
  external_id text not null,
  url text,
  title text not null,
  description text,
  brand text,
  category text,
  model text,
  gtin text,
  price int8,
  priced_at timestamptz not null,
  list_price int8,
  sold int8,
  image_url text,
  words tsvector not null,
  product_key text,
  brand_key text,
  content_hash bytea not null,
  versions int4 not null default 1,
  first_seen timestamptz not null,
  observed_at timestamptz not null,
  agency text not null,
  level level not null,
  shared_with text[] not null default '{}'
);
create index listings_words on listings using gin (words);
create index listings_seller on listings (seller_id);
create index listings_gtin on listings (gtin) where gtin is not null;
create index listings_url on listings using hash (url);

create table listing_versions (
  listing_id text not null,
  observed_at timestamptz not null,
  content_hash bytea not null,
  title text not null,
  description text,
  brand text,
  price int8,
  list_price int8,
  gtin text,
  agency text not null,
  level level not null,
  shared_with text[] not null,
  primary key (listing_id, observed_at, content_hash)
) partition by range (observed_at);

create table listing_prices (
  listing_id text not null,
  observed_at timestamptz not null,
  price int8 not null,
  list_price int8,
  agency text not null,
  level level not null,
  shared_with text[] not null,
  primary key (listing_id, observed_at, price)
) partition by range (observed_at);

-- One partition a year; the default takes what a source dates oddly.
create table listing_versions_2025 partition of listing_versions for values from ('2025-01-01') to ('2026-01-01');
create table listing_versions_2026 partition of listing_versions for values from ('2026-01-01') to ('2027-01-01');
create table listing_versions_2027 partition of listing_versions for values from ('2027-01-01') to ('2028-01-01');
create table listing_versions_other partition of listing_versions default;
create table listing_prices_2025 partition of listing_prices for values from ('2025-01-01') to ('2026-01-01');
create table listing_prices_2026 partition of listing_prices for values from ('2026-01-01') to ('2027-01-01');
create table listing_prices_2027 partition of listing_prices for values from ('2027-01-01') to ('2028-01-01');
create table listing_prices_other partition of listing_prices default;

alter table sellers enable row level security;
alter table sellers force row level security;
alter table listings enable row level security;
alter table listings force row level security;
alter table listing_versions enable row level security;
alter table listing_versions force row level security;
alter table listing_prices enable row level security;
alter table listing_prices force row level security;
grant select, insert, update on sellers, listings to chinhhang_app;
grant select, insert on listing_versions, listing_prices to chinhhang_app;
grant select on sellers, listings, listing_versions, listing_prices to chinhhang_reader;
grant select on sellers, listings to chinhhang_search;

create policy sellers_read on sellers for select to chinhhang_app, chinhhang_reader using (
  agency = (select sec.agency())
  or (level in ('agencies', 'public') and (select sec.agency()) is not null)
  or shared_with && (select sec.audiences())
);
create policy sellers_write on sellers for insert to chinhhang_app with check (agency = (select sec.agency()));
create policy sellers_change on sellers for update to chinhhang_app using (agency = (select sec.agency()));
create policy sellers_search on sellers for select to chinhhang_search using (true);

create policy listings_read on listings for select to chinhhang_app, chinhhang_reader using (
  agency = (select sec.agency())
  or (level in ('agencies', 'public') and (select sec.agency()) is not null)
  or shared_with && (select sec.audiences())
);
create policy listings_write on listings for insert to chinhhang_app with check (agency = (select sec.agency()));
create policy listings_change on listings for update to chinhhang_app using (agency = (select sec.agency()));
create policy listings_search on listings for select to chinhhang_search using (true);

create policy listing_versions_read on listing_versions for select to chinhhang_app, chinhhang_reader using (
  agency = (select sec.agency())
  or (level in ('agencies', 'public') and (select sec.agency()) is not null)
  or shared_with && (select sec.audiences())
);
create policy listing_versions_write on listing_versions for insert to chinhhang_app with check (agency = (select sec.agency()));

create policy listing_prices_read on listing_prices for select to chinhhang_app, chinhhang_reader using (
  agency = (select sec.agency())
  or (level in ('agencies', 'public') and (select sec.agency()) is not null)
  or shared_with && (select sec.audiences())
);
create policy listing_prices_write on listing_prices for insert to chinhhang_app with check (agency = (select sec.agency()));

-- What comparable goods cost, in the logarithm's own terms: the median in VND and the robust standard deviation of the log.
create table price_references (
  agency text not null,
  kind text not null check (kind in ('product', 'brand')),
  key text not null,
  n int4 not null,
  median float8 not null,
  spread float8 not null,
  sample int8[] not null,
  computed_at timestamptz not null,
  primary key (agency, kind, key)
);

alter table price_references enable row level security;
alter table price_references force row level security;
grant select, insert, update, delete on price_references to chinhhang_app;
grant select on price_references to chinhhang_reader;
create policy price_references_own on price_references to chinhhang_app using (agency = (select sec.agency())) with check (agency = (select sec.agency()));
create policy price_references_read on price_references for select to chinhhang_reader using (agency = (select sec.agency()));
