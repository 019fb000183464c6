-- How a collected listing was read from its page: each field with its value, where on the page it stood and the words around it, as the web
-- collector read it last. By content, as it explains the one that it was read with; a later reading replaces it.
create table listing_readings (
  listing_id text primary key,
  content_hash bytea not null,
  read_at timestamptz not null,
  rendered bool not null,
  cut bool not null,
  price_kind text check (price_kind in ('exact', 'from', 'range', 'hidden')),
  currency text,
  fields jsonb not null,
  agency text not null,
  level level not null,
  shared_with text[] not null default '{}'
);
alter table listing_readings enable row level security;
alter table listing_readings force row level security;
grant select, insert, update on listing_readings to chinhhang_app;
grant select on listing_readings to chinhhang_reader;

create policy listing_readings_read on listing_readings for select to chinhhang_app, chinhhang_reader using (
  agency = (select sec.agency())
  or (level in ('agencies', 'public') and (select sec.agency()) is not null)
  or shared_with && (select sec.audiences())
);
create policy listing_readings_write on listing_readings for insert to chinhhang_app with check (agency = (select sec.agency()));
create policy listing_readings_change on listing_readings for update to chinhhang_app using (agency = (select sec.agency()));
