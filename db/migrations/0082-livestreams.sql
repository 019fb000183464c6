-- What a social network told beside a listing: the group it stood in, whose post it was before, and of a livestream when its words were
-- said: place i of `offsets` (UTF-16, in the description) was said `starts_ms[i]` milliseconds after the beginning. By content, as the
-- places are those of one text.
create table listing_posts (
  listing_id text not null,
  content_hash bytea not null,
  kind text not null check (kind in ('post', 'comment', 'live')),
  place_name text,
  place_url text,
  forwarded_from text,
  offsets int4[] not null default '{}',
  starts_ms int4[] not null default '{}',
  agency text not null,
  level level not null,
  shared_with text[] not null default '{}',
  primary key (listing_id, content_hash),
  check (cardinality(offsets) = cardinality(starts_ms))
);
alter table listing_posts enable row level security;
alter table listing_posts force row level security;
grant select, insert, update on listing_posts to chinhhang_app;
grant select on listing_posts to chinhhang_reader;

create policy listing_posts_read on listing_posts for select to chinhhang_app, chinhhang_reader using (
  agency = (select sec.agency())
  or (level in ('agencies', 'public') and (select sec.agency()) is not null)
  or shared_with && (select sec.audiences())
);
create policy listing_posts_write on listing_posts for insert to chinhhang_app with check (agency = (select sec.agency()));
create policy listing_posts_change on listing_posts for update to chinhhang_app using (agency = (select sec.agency()));
