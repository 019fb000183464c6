-- Pictures of removed goods: up to when those that came in were looked at, and the index by which they are met.
create table watch_places (
  agency text primary key,
  pictures_until timestamptz not null
);
alter table watch_places enable row level security;
alter table watch_places force row level security;
grant select, insert, update on watch_places to chinhhang_app;
grant select on watch_places to chinhhang_reader;
create policy watch_places_own on watch_places to chinhhang_app using (agency = (select sec.agency())) with check (agency = (select sec.agency()));
create policy watch_places_read on watch_places for select to chinhhang_reader using (agency = (select sec.agency()));
grant update on relistings to chinhhang_app;
create index listing_pictures_kept on listing_pictures (agency, kept_at) where state = 'kept';
