-- Dated data that the state publishes: rules, fine frames, forms, label groups, identifiers, the lexicon (one entry each), agencies,
-- provinces and wards of both eras. Valid from and to are days, both inclusive, null for open; every look-up is made as of a day.
create table reference_files (
  name text primary key,
  checksum text not null,
  header jsonb not null,
  entries int4 not null,
  loaded_at timestamptz not null
);
create table reference_entries (
  kind text not null,
  id text not null,
  position int4 not null,
  valid_from date,
  valid_to date,
  entry jsonb not null,
  primary key (kind, id)
);
create table agencies (
  id text primary key,
  position int4 not null,
  abbreviation text not null,
  name_vi text not null,
  name_en text not null,
  parent text,
  valid_from date,
  valid_to date,
  successors text[] not null,
  certainty text not null,
  note text
);
-- A province's two-digit code alone is ambiguous: seven codes name another province since 1 July 2025.
create table provinces (
  id text primary key,
  code text not null,
  name text not null,
  name_en text not null,
  full_name text not null,
  type text not null,
  tone_key text not null,
  type_history jsonb not null,
  valid_from date,
  valid_to date,
  successor text,
  unique nulls not distinct (code, valid_from)
);
create table wards (
  code text not null,
  valid_from date not null,
  valid_to date,
  province_code text not null,
  name text not null,
  full_name text,
  type text,
  folded text not null,
  content_hash text not null,
  primary key (code, valid_from)
);
create index wards_folded on wards (folded);
-- What became of each old ward; a divided one has several rows. Islands that were districts without wards have an empty ward code.
create table ward_conversions (
  old_province_code text not null,
  old_district_code text not null,
  old_ward_code text not null,
  old_province text not null,
  old_district text not null,
  old_ward text not null,
  new_ward_code text not null,
  divided bool not null,
  effective_on date not null,
  content_hash text not null,
  primary key (old_ward_code, new_ward_code, old_district_code)
);

-- Everything here is published. The house loads it (`system`), an administrator may import it.
alter table reference_files enable row level security;
alter table reference_files force row level security;
alter table reference_entries enable row level security;
alter table reference_entries force row level security;
alter table agencies enable row level security;
alter table agencies force row level security;
alter table provinces enable row level security;
alter table provinces force row level security;
alter table wards enable row level security;
alter table wards force row level security;
alter table ward_conversions enable row level security;
alter table ward_conversions force row level security;

grant select on reference_files, reference_entries, agencies, provinces, wards, ward_conversions
  to chinhhang_app, chinhhang_public, chinhhang_reader;
grant insert, update, delete on reference_files, reference_entries, agencies, provinces to chinhhang_app;
grant insert, update on wards, ward_conversions to chinhhang_app;

create policy reference_files_read on reference_files for select to chinhhang_app, chinhhang_public, chinhhang_reader using (true);
create policy reference_files_load on reference_files for all to chinhhang_app
  using ((select sec.actor()) = 'system') with check ((select sec.actor()) = 'system');
create policy reference_entries_read on reference_entries for select to chinhhang_app, chinhhang_public, chinhhang_reader using (true);
create policy reference_entries_load on reference_entries for all to chinhhang_app
  using ((select sec.actor()) = 'system') with check ((select sec.actor()) = 'system');
create policy agencies_read on agencies for select to chinhhang_app, chinhhang_public, chinhhang_reader using (true);
create policy agencies_load on agencies for all to chinhhang_app
  using ((select sec.actor()) = 'system') with check ((select sec.actor()) = 'system');
create policy provinces_read on provinces for select to chinhhang_app, chinhhang_public, chinhhang_reader using (true);
create policy provinces_load on provinces for all to chinhhang_app
  using ((select sec.actor()) = 'system') with check ((select sec.actor()) = 'system');
create policy wards_read on wards for select to chinhhang_app, chinhhang_public, chinhhang_reader using (true);
create policy wards_import on wards for all to chinhhang_app
  using ((select sec.actor()) = 'system' or 'administrator' = any ((select sec.roles())::text[]))
  with check ((select sec.actor()) = 'system' or 'administrator' = any ((select sec.roles())::text[]));
create policy ward_conversions_read on ward_conversions for select to chinhhang_app, chinhhang_public, chinhhang_reader using (true);
create policy ward_conversions_import on ward_conversions for all to chinhhang_app
  using ((select sec.actor()) = 'system' or 'administrator' = any ((select sec.roles())::text[]))
  with check ((select sec.actor()) = 'system' or 'administrator' = any ((select sec.roles())::text[]));
