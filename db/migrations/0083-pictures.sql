-- Pictures of goods. Each agency keeps its own record of a picture (the id is derived from agency, level, sharing and content), so no
-- key tells of another agency's; the bytes lie in the file storage under their hash. `views` and `points` are what engines/images keeps.
create table pictures (
  id text primary key,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  type text not null,
  size int8 not null,
  width int4 not null,
  height int4 not null,
  pdq text not null check (pdq ~ '^[0-9a-f]{64}$'),
  pdq_quality int4 not null,
  views bytea not null,
  points bytea not null,
  -- What is written on it and what its codes say: null until somebody has looked.
  lines jsonb,
  codes jsonb,
  read_at timestamptz,
  read_failure text,
  read_tries int4 not null default 0,
  origin text not null check (origin in ('listing', 'upload')),
  added_by text not null,
  added_at timestamptz not null,
  agency text not null,
  level level not null,
  shared_with text[] not null default '{}'
);
create index pictures_hash on pictures (hash);
create index pictures_unread on pictures (agency, added_at) where read_at is null and read_failure is null;

-- Where a listing shows a picture: one row for an address, or for a picture that an officer added (then `place` is its hash).
create table listing_pictures (
  listing_id text not null,
  place text not null,
  url text,
  seller_id text not null,
  state text not null check (state in ('waiting', 'kept', 'failed')),
  failure text,
  tries int4 not null default 0,
  due_at timestamptz not null,
  picture_id text,
  hash text,
  -- When it was last held against the albums and the register of recalls; null until then, and again when something has changed.
  compared_at timestamptz,
  seen_at timestamptz not null,
  kept_at timestamptz,
  agency text not null,
  level level not null,
  shared_with text[] not null default '{}',
  primary key (listing_id, place),
  constraint kept_whole check ((state = 'kept') = (picture_id is not null and hash is not null and kept_at is not null)),
  constraint failed_says_why check (state <> 'failed' or failure is not null)
);
create index listing_pictures_hash on listing_pictures (hash) where hash is not null;
create index listing_pictures_url on listing_pictures using hash (url) where state = 'kept';
create index listing_pictures_due on listing_pictures (agency, due_at) where state = 'waiting';
create index listing_pictures_new on listing_pictures (agency, listing_id) where state = 'kept' and compared_at is null;
create index listing_pictures_seller on listing_pictures (seller_id);

-- What is searched in memory: the views of a content, whoever keeps it. It belongs to nobody and only the house reads it; what is found
-- is asked for again among the rows that the asker may see. `tx` tells who tails it where to go on.
create table picture_views (
  hash text primary key,
  views bytea not null,
  tx xid8 not null default pg_current_xact_id()
);
create index picture_views_tx on picture_views (tx);

-- An agency's own reference pictures of genuine and of counterfeit goods.
create table albums (
  id text primary key,
  kind text not null check (kind in ('genuine', 'counterfeit')),
  name text not null,
  brand text not null,
  product text,
  note text,
  version int4 not null default 1,
  made_by text not null,
  made_at timestamptz not null,
  agency text not null
);
create index albums_agency on albums (agency, made_at desc);
create table album_pictures (
  album_id text not null,
  hash text not null,
  picture_id text not null,
  note text,
  added_by text not null,
  added_at timestamptz not null,
  agency text not null,
  primary key (album_id, hash)
);
create index album_pictures_hash on album_pictures (hash);
create index album_pictures_agency on album_pictures (agency);

alter table pictures enable row level security;
alter table pictures force row level security;
alter table listing_pictures enable row level security;
alter table listing_pictures force row level security;
alter table picture_views enable row level security;
alter table picture_views force row level security;
alter table albums enable row level security;
alter table albums force row level security;
alter table album_pictures enable row level security;
alter table album_pictures force row level security;
grant select, insert on pictures to chinhhang_app;
grant update (lines, codes, read_at, read_failure, read_tries) on pictures to chinhhang_app;
grant select, insert, update on listing_pictures to chinhhang_app;
grant select, insert on picture_views to chinhhang_app;
grant select, insert, update on albums to chinhhang_app;
grant select, insert, delete on album_pictures to chinhhang_app;
grant select on pictures, listing_pictures, albums, album_pictures to chinhhang_reader;

create policy pictures_read on pictures for select to chinhhang_app, chinhhang_reader using (
  agency = (select sec.agency())
  or (level in ('agencies', 'public') and (select sec.agency()) is not null)
  or shared_with && (select sec.audiences())
);
create policy pictures_write on pictures for insert to chinhhang_app with check (agency = (select sec.agency()));
create policy pictures_change on pictures for update to chinhhang_app using (agency = (select sec.agency()));

create policy listing_pictures_read on listing_pictures for select to chinhhang_app, chinhhang_reader using (
  agency = (select sec.agency())
  or (level in ('agencies', 'public') and (select sec.agency()) is not null)
  or shared_with && (select sec.audiences())
);
create policy listing_pictures_write on listing_pictures for insert to chinhhang_app with check (agency = (select sec.agency()));
create policy listing_pictures_change on listing_pictures for update to chinhhang_app using (agency = (select sec.agency()));

create policy picture_views_house on picture_views for select to chinhhang_app using ((select sec.agency()) = 'chinhhang');
create policy picture_views_write on picture_views for insert to chinhhang_app with check ((select sec.agency()) is not null);

create policy albums_own on albums to chinhhang_app using (agency = (select sec.agency())) with check (agency = (select sec.agency()));
create policy albums_read on albums for select to chinhhang_reader using (agency = (select sec.agency()));
create policy album_pictures_own on album_pictures to chinhhang_app
  using (agency = (select sec.agency())) with check (agency = (select sec.agency()));
create policy album_pictures_read on album_pictures for select to chinhhang_reader using (agency = (select sec.agency()));
