-- Codes for goods: a party orders them, an authority decides, a job makes them into a print file, the party reports what was stuck on
-- goods (decision 0029). No row is ever written for a code: a batch says how many exist, and its key says which.

create table code_orders (
  id text primary key,
  product_id text not null,
  product_name text not null,
  gtin text not null check (gtin ~ '^[0-9]{14}$'),
  lot text,
  produced_on date,
  expires_on date,
  size int4 not null check (size between 1 and 5000000),
  with_pin bool not null,
  signed bool not null,
  format text not null check (format in ('csv', 'zpl', 'pdf')),
  -- Where the printed address leads, as it stood when the order was placed: no file ever holds two of them.
  host text not null,
  note text not null default '',
  state text not null check (state in ('ordered', 'approved', 'refused', 'withdrawn')),
  placed_by text not null,
  placed_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  decision_reason text,
  batch_id text,
  -- The password of the print file is shown to who placed the order, once.
  password_shown_at timestamptz,
  version int4 not null default 1,
  authority text not null default 'moit.dms',
  agency text not null,
  level level not null check (level <> 'public'),
  shared_with text[] not null default '{}'
);
create index code_orders_recent on code_orders (placed_at desc, id desc);
create index code_orders_party on code_orders (agency, placed_at desc, id desc);
create index code_orders_waiting on code_orders (authority, placed_at, id) where state = 'ordered';

create table code_batches (
  id text primary key,
  order_id text not null,
  product_id text not null,
  gtin text not null check (gtin ~ '^[0-9]{14}$'),
  tag int4 not null check (tag between 0 and 1048575),
  key_version int2 not null,
  lot text,
  produced_on date,
  expires_on date,
  size int4 not null check (size between 1 and 5000000),
  -- Codes with a counter below this exist; it only grows, and it is written before a code of it leaves the house.
  issued int4 not null default 0 check (issued between 0 and size),
  with_pin bool not null,
  signed bool not null,
  state text not null check (state in ('issuing', 'issued', 'active', 'void')),
  made_at timestamptz not null,
  activated_at timestamptz,
  -- Wasted codes: first and last counter of each stretch, one pair after another, in order, none touching the next.
  voided int4[] not null default '{}',
  authority text not null,
  agency text not null,
  level level not null,
  shared_with text[] not null default '{}',
  unique (gtin, tag)
);
create index code_batches_party on code_batches (agency, made_at desc, id desc);
create index code_batches_order on code_batches (order_id);
create index code_batches_lot on code_batches (gtin, lot);

-- The encrypted print file of a batch, part by part, so that a job that was ended goes on with the next one.
create table print_files (
  batch_id text primary key,
  format text not null,
  -- What its keys are derived with, beside the secret of the house.
  salt bytea not null,
  begun_at timestamptz not null,
  finished_at timestamptz,
  bytes int8 not null default 0,
  -- SHA-256 of the whole file, once it is whole.
  hash text,
  opened int4 not null default 0,
  opened_at timestamptz,
  authority text not null,
  agency text not null,
  level level not null check (level in ('own', 'named')),
  shared_with text[] not null default '{}'
);
create table print_parts (
  batch_id text not null,
  part int4 not null,
  hash text not null,
  bytes int8 not null,
  authority text not null,
  agency text not null,
  primary key (batch_id, part)
);

-- What the party reported of a batch: how many codes are on goods, and which were wasted (pairs as in code_batches.voided).
create table code_activations (
  id text primary key,
  batch_id text not null,
  used int4 not null,
  wasted int4 not null,
  voided int4[] not null,
  note text not null default '',
  at timestamptz not null,
  by_actor text not null,
  agency text not null,
  level level not null check (level <> 'public'),
  shared_with text[] not null default '{}'
);
create index code_activations_batch on code_activations (batch_id, at);

alter table code_orders enable row level security;
alter table code_orders force row level security;
alter table code_batches enable row level security;
alter table code_batches force row level security;
alter table print_files enable row level security;
alter table print_files force row level security;
alter table print_parts enable row level security;
alter table print_parts force row level security;
alter table code_activations enable row level security;
alter table code_activations force row level security;

-- Officers see orders and batches by level; the authority decides, and the house issues in its name. Print files are no officer's: the
-- house alone writes them, for the authority.
grant select on code_orders, code_batches, code_activations to chinhhang_app, chinhhang_reader;
grant select on print_files, print_parts to chinhhang_app;
grant update (state, decided_by, decided_at, decision_reason, batch_id, version) on code_orders to chinhhang_app;
grant insert, update (issued, state, made_at) on code_batches to chinhhang_app;
grant insert, update (finished_at, bytes, hash) on print_files to chinhhang_app;
grant insert on print_parts to chinhhang_app;
create policy code_orders_read on code_orders for select to chinhhang_app, chinhhang_reader using (
  authority = (select sec.agency())
  or (level in ('agencies', 'public') and (select sec.agency()) is not null)
  or shared_with && (select sec.audiences())
);
create policy code_orders_decide on code_orders for update to chinhhang_app using (authority = (select sec.agency()));
create policy code_batches_read on code_batches for select to chinhhang_app, chinhhang_reader using (
  authority = (select sec.agency())
  or (level in ('agencies', 'public') and (select sec.agency()) is not null)
  or shared_with && (select sec.audiences())
);
create policy code_batches_issue on code_batches for insert to chinhhang_app with check (authority = (select sec.agency()));
create policy code_batches_change on code_batches for update to chinhhang_app using (authority = (select sec.agency()));
create policy code_activations_read on code_activations for select to chinhhang_app, chinhhang_reader using (
  (level in ('agencies', 'public') and (select sec.agency()) is not null)
  or shared_with && (select sec.audiences())
);
create policy print_files_house on print_files for select to chinhhang_app using (authority = (select sec.agency()));
create policy print_files_begin on print_files for insert to chinhhang_app with check (authority = (select sec.agency()));
create policy print_files_change on print_files for update to chinhhang_app using (authority = (select sec.agency()));
create policy print_parts_house on print_parts for select to chinhhang_app using (authority = (select sec.agency()));
create policy print_parts_write on print_parts for insert to chinhhang_app with check (authority = (select sec.agency()));

-- A party places and follows its own orders, fetches its own files, and reports; it neither decides nor issues.
grant select on code_orders, code_batches, print_files, print_parts, code_activations to chinhhang_party;
grant insert on code_orders, code_activations to chinhhang_party;
grant update (state, password_shown_at, version) on code_orders to chinhhang_party;
grant update (state, activated_at, voided) on code_batches to chinhhang_party;
grant update (opened, opened_at) on print_files to chinhhang_party;
create policy code_orders_party on code_orders for select to chinhhang_party using (agency = (select sec.agency()));
create policy code_orders_party_place on code_orders for insert to chinhhang_party
  with check (agency = (select sec.agency()) and state = 'ordered' and batch_id is null);
create policy code_orders_party_change on code_orders for update to chinhhang_party
  using (agency = (select sec.agency())) with check (agency = (select sec.agency())
    and ((state = 'withdrawn' and decided_by is null) or (state = 'approved' and batch_id is not null)));
create policy code_batches_party on code_batches for select to chinhhang_party using (agency = (select sec.agency()));
create policy code_batches_party_report on code_batches for update to chinhhang_party
  using (agency = (select sec.agency()) and state in ('issued', 'active'))
  with check (agency = (select sec.agency()) and state in ('active', 'void'));
create policy print_files_party on print_files for select to chinhhang_party using (agency = (select sec.agency()));
create policy print_files_party_open on print_files for update to chinhhang_party using (agency = (select sec.agency()));
create policy print_parts_party on print_parts for select to chinhhang_party using (agency = (select sec.agency()));
create policy code_activations_party on code_activations for select to chinhhang_party using (agency = (select sec.agency()));
create policy code_activations_party_report on code_activations for insert to chinhhang_party with check (agency = (select sec.agency()));

-- Verification reads batches: whose, which article, how many, which wasted.
grant select (id, agency, product_id, gtin, tag, key_version, lot, produced_on, expires_on, size, issued, with_pin, signed, state, made_at,
  activated_at, voided) on code_batches to chinhhang_origin;
create policy code_batches_origin on code_batches for select to chinhhang_origin using (true);
