-- Platforms and sites that sell, what the registers said of each and when, and addresses on scam lists. A platform's id is derived from its
-- host. The status of a day is the standing that began last before it; a source may correct its own standing of a day.
create table platforms (
  id text primary key,
  host text not null,
  name text not null,
  folded text not null,
  owner text,
  tax_code text,
  kind text not null check (kind in ('direct-sale', 'intermediary', 'social', 'integrated', 'unknown')),
  note text,
  source text not null,
  content_hash text not null,
  first_seen timestamptz not null,
  agency text not null,
  level level not null,
  shared_with text[] not null default '{}'
);
create index platforms_folded on platforms (folded text_pattern_ops);
create table platform_hosts (
  host text primary key,
  platform_id text not null
);
create table platform_standings (
  platform_id text not null,
  status text not null check (status in ('registered', 'notified', 'pending', 'unregistered', 'unknown')),
  valid_from date not null,
  valid_to date,
  registered_on date,
  source text not null,
  certainty text not null,
  note text,
  primary key (platform_id, source, valid_from)
);
-- An entry is a whole host (empty path), or one address on a host that serves many (sites.google.com/view/…).
create table scam_hosts (
  host text not null,
  path text not null,
  source text not null,
  first_seen date not null,
  agency text not null,
  level level not null,
  primary key (host, path, source)
);

alter table platforms enable row level security;
alter table platforms force row level security;
alter table platform_hosts enable row level security;
alter table platform_hosts force row level security;
alter table platform_standings enable row level security;
alter table platform_standings force row level security;
alter table scam_hosts enable row level security;
alter table scam_hosts force row level security;

grant select on platforms, platform_hosts, platform_standings, scam_hosts to chinhhang_app, chinhhang_public, chinhhang_reader;
grant insert, update on platforms, platform_standings to chinhhang_app;
grant insert on platform_hosts, scam_hosts to chinhhang_app;

create policy platforms_read on platforms for select to chinhhang_app, chinhhang_reader using (
  agency = (select sec.agency())
  or (level in ('agencies', 'public') and (select sec.agency()) is not null)
  or shared_with && (select sec.audiences()));
create policy platforms_public on platforms for select to chinhhang_public using (level = 'public');
-- The register is one for all: any agency of the ministry that keeps it may add to a platform that another one brought in.
create policy platforms_insert on platforms for insert to chinhhang_app with check (agency = (select sec.agency())
  and split_part((select sec.agency()), '.', 1) = 'moit'
  and ((select sec.actor()) = 'system' or 'administrator' = any ((select sec.roles())::text[])));
create policy platforms_update on platforms for update to chinhhang_app
  using (split_part((select sec.agency()), '.', 1) = 'moit'
    and ((select sec.actor()) = 'system' or 'administrator' = any ((select sec.roles())::text[])));
-- Hosts and standings are seen with their platform.
create policy platform_hosts_read on platform_hosts for select to chinhhang_app, chinhhang_public, chinhhang_reader
  using (exists (select from platforms where platforms.id = platform_id));
create policy platform_hosts_insert on platform_hosts for insert to chinhhang_app with check (
  split_part((select sec.agency()), '.', 1) = 'moit'
    and ((select sec.actor()) = 'system' or 'administrator' = any ((select sec.roles())::text[])));
create policy platform_standings_read on platform_standings for select to chinhhang_app, chinhhang_public, chinhhang_reader
  using (exists (select from platforms where platforms.id = platform_id));
create policy platform_standings_insert on platform_standings for insert to chinhhang_app with check (
  split_part((select sec.agency()), '.', 1) = 'moit'
    and ((select sec.actor()) = 'system' or 'administrator' = any ((select sec.roles())::text[])));
create policy platform_standings_update on platform_standings for update to chinhhang_app
  using (split_part((select sec.agency()), '.', 1) = 'moit'
    and ((select sec.actor()) = 'system' or 'administrator' = any ((select sec.roles())::text[])));
create policy scam_hosts_read on scam_hosts for select to chinhhang_app, chinhhang_reader using (
  agency = (select sec.agency()) or (level in ('agencies', 'public') and (select sec.agency()) is not null));
create policy scam_hosts_public on scam_hosts for select to chinhhang_public using (level = 'public');
create policy scam_hosts_insert on scam_hosts for insert to chinhhang_app with check (agency = (select sec.agency())
  and ((select sec.actor()) = 'system' or 'administrator' = any ((select sec.roles())::text[])));
