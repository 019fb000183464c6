-- What is open to everybody: exchange records of the level public, read by the public plane as others of its tables are. Who keeps a record is public, its
-- source, its place among others and everything about hidden fields are not. Accounts of persons and complaints are never open data.
grant select (id, agency, kind, title, summary, occurred_on, changed_at) on exchange_records to chinhhang_public;
grant select (record_id, position, name, value, unit) on record_fields to chinhhang_public;
create policy exchange_records_public on exchange_records for select to chinhhang_public using (
  level = 'public' and state = 'live' and (shared_until is null or shared_until > now()) and kind not in ('person-account', 'complaint'));
-- A field is open with its record.
create policy record_fields_public on record_fields for select to chinhhang_public using (
  level = 'public' and (shared_until is null or shared_until > now()) and exists (select from exchange_records r where r.id = record_id));
create index exchange_records_open on exchange_records (id) where level = 'public';
create index exchange_records_opened on exchange_records (changed_at desc, id desc) where level = 'public';

-- A dump of a day: what is in it, row by row counted and each file with its hash. The bytes of the latest one stand in parts; those of an earlier one are
-- gone, since what has been withdrawn since then is not to be had from us any longer.
create table open_data_dumps (
  day date primary key,
  made_at timestamptz not null,
  name text not null,
  bytes int8 not null,
  sha256 text not null,
  -- Over the files without the day, so that a night in which nothing changed makes no new dump.
  content text not null,
  files jsonb not null
);
create table open_data_parts (
  day date not null,
  n int4 not null,
  bytes bytea not null,
  primary key (day, n)
);
alter table open_data_dumps enable row level security;
alter table open_data_dumps force row level security;
alter table open_data_parts enable row level security;
alter table open_data_parts force row level security;

grant select, insert, update on open_data_dumps to chinhhang_app;
grant select, insert, delete on open_data_parts to chinhhang_app;
grant select on open_data_dumps, open_data_parts to chinhhang_public;
grant select on open_data_dumps to chinhhang_reader;
create policy open_data_dumps_read on open_data_dumps for select to chinhhang_app, chinhhang_public, chinhhang_reader using (true);
create policy open_data_parts_read on open_data_parts for select to chinhhang_app, chinhhang_public using (true);
-- The house makes them, and nobody else.
create policy open_data_dumps_write on open_data_dumps for insert to chinhhang_app with check ((select sec.actor()) = 'system');
create policy open_data_dumps_change on open_data_dumps for update to chinhhang_app using ((select sec.actor()) = 'system');
create policy open_data_parts_write on open_data_parts for insert to chinhhang_app with check ((select sec.actor()) = 'system');
create policy open_data_parts_remove on open_data_parts for delete to chinhhang_app using ((select sec.actor()) = 'system');
