-- Recalls and alerts, whoever published them, and what known goods cost at known shops. Each agency keeps its own record of a source
-- (the id is derived from agency, source and the source's own id), so a hidden record and a shared one never meet on a key.
create table recalls (
  id text primary key,
  source text not null,
  external_id text not null,
  number text,
  issued_on date,
  issued_precision text check (issued_precision in ('day', 'month', 'year')),
  title text,
  product text not null,
  brand text,
  company text,
  models text[] not null,
  gtins text[] not null,
  reg_no text,
  description text,
  hazard text,
  remedy text,
  kind text not null,
  authority text,
  url text,
  words tsvector not null,
  content_hash text not null,
  first_seen timestamptz not null,
  verified_by text,
  verified_at timestamptz,
  version int4 not null default 1,
  agency text not null,
  level level not null,
  shared_with text[] not null default '{}'
);
create index recalls_issued on recalls (issued_on desc nulls last, id desc);
-- GTIN -> recall, 14 digits: array operators are not leak-proof, so an index over an array is of no use under row-level security.
create table recall_gtins (
  gtin text not null,
  recall_id text not null,
  agency text not null,
  level level not null,
  shared_with text[] not null default '{}',
  primary key (gtin, recall_id)
);
create table reference_prices (
  id text primary key,
  source text not null,
  shop text not null,
  name text not null,
  folded text not null,
  unit text,
  brand text,
  category text,
  gtin text,
  price int8 not null check (price > 0),
  observed_on date,
  observed_precision text check (observed_precision in ('day', 'month', 'year')),
  first_seen timestamptz not null,
  agency text not null,
  level level not null,
  shared_with text[] not null default '{}'
);
create index reference_prices_gtin on reference_prices (gtin) where gtin is not null;
create index reference_prices_folded on reference_prices (folded);

alter table recalls enable row level security;
alter table recalls force row level security;
alter table recall_gtins enable row level security;
alter table recall_gtins force row level security;
alter table reference_prices enable row level security;
alter table reference_prices force row level security;

grant select, insert, update on recalls, recall_gtins to chinhhang_app;
grant delete on recall_gtins to chinhhang_app;
grant select, insert on reference_prices to chinhhang_app;
grant select on recalls, recall_gtins, reference_prices to chinhhang_reader;
grant select (id, source, number, issued_on, issued_precision, title, product, brand, company, models, gtins, reg_no, description,
  hazard, remedy, kind, authority, url, words, verified_at, level) on recalls to chinhhang_public;
grant select on recall_gtins, reference_prices to chinhhang_public;

create policy recalls_read on recalls for select to chinhhang_app, chinhhang_reader using (
  agency = (select sec.agency())
  or (level in ('agencies', 'public') and (select sec.agency()) is not null)
  or shared_with && (select sec.audiences()));
create policy recalls_public on recalls for select to chinhhang_public using (level = 'public');
create policy recalls_import on recalls for insert to chinhhang_app with check (agency = (select sec.agency())
  and ((select sec.actor()) = 'system' or 'administrator' = any ((select sec.roles())::text[])));
create policy recalls_change on recalls for update to chinhhang_app using (agency = (select sec.agency())
  and ((select sec.actor()) = 'system' or (select sec.roles())::text[] && '{administrator,approver}'::text[]))
  with check (agency = (select sec.agency()));
create policy recall_gtins_read on recall_gtins for select to chinhhang_app, chinhhang_reader using (
  agency = (select sec.agency())
  or (level in ('agencies', 'public') and (select sec.agency()) is not null)
  or shared_with && (select sec.audiences()));
create policy recall_gtins_public on recall_gtins for select to chinhhang_public using (level = 'public');
create policy recall_gtins_import on recall_gtins for insert to chinhhang_app with check (agency = (select sec.agency())
  and ((select sec.actor()) = 'system' or 'administrator' = any ((select sec.roles())::text[])));
create policy recall_gtins_change on recall_gtins for update to chinhhang_app using (agency = (select sec.agency())
  and ((select sec.actor()) = 'system' or (select sec.roles())::text[] && '{administrator,approver}'::text[]))
  with check (agency = (select sec.agency()));
create policy recall_gtins_remove on recall_gtins for delete to chinhhang_app using (agency = (select sec.agency())
  and ((select sec.actor()) = 'system' or 'administrator' = any ((select sec.roles())::text[])));
create policy reference_prices_read on reference_prices for select to chinhhang_app, chinhhang_reader using (
  agency = (select sec.agency())
  or (level in ('agencies', 'public') and (select sec.agency()) is not null)
  or shared_with && (select sec.audiences()));
create policy reference_prices_public on reference_prices for select to chinhhang_public using (level = 'public');
create policy reference_prices_import on reference_prices for insert to chinhhang_app with check (agency = (select sec.agency())
  and ((select sec.actor()) = 'system' or 'administrator' = any ((select sec.roles())::text[])));
