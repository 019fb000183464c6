-- What is known of a stored file; its bytes are kept outside of the database under their SHA-256. The id is derived from
-- agency and content, so that an agency which brings a file again meets its own row, and never another's.
create table files (
  id text primary key,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  size int8 not null check (size > 0),
  type text not null,
  name text not null,
  agency text not null,
  level level not null,
  shared_with text[] not null default '{}',
  stored_by text not null,
  created_at timestamptz not null
);
create index files_agency on files (agency, created_at desc);
alter table files enable row level security;
alter table files force row level security;
grant select, insert on files to chinhhang_app;
grant select on files to chinhhang_reader;
create policy files_read on files for select to chinhhang_app, chinhhang_reader using (
  agency = (select sec.agency())
  or (level in ('agencies', 'public') and (select sec.agency()) is not null)
  or shared_with && (select sec.audiences())
);
create policy files_write on files for insert to chinhhang_app with check (agency = (select sec.agency()));
