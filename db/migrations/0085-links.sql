-- What seller accounts show of whose they are, one row for a value: where it was seen first, and in which characters. A value once
-- shown stays. `shared_with` is part of the key, so that what a hidden listing shows never decides what is told of a shared one.
create table account_values (
  seller_id text not null,
  kind text not null check (kind in ('phone', 'bank', 'tax', 'email', 'page', 'handle', 'address')),
  value text not null,
  written text not null,
  disguised bool not null,
  -- Empty where the account itself declares it.
  listing_id text not null,
  field text not null,
  start_at int4 not null,
  end_at int4 not null,
  seen_at timestamptz not null,
  agency text not null,
  level level not null,
  shared_with text[] not null default '{}',
  primary key (seller_id, kind, value, shared_with)
);
create index account_values_value on account_values (kind, value);

-- Accounts to be linked, numbered anew whenever one shows something new. Whoever numbers holds a lock until commit, so the numbers
-- are in the order of commit and a reader that keeps the last one misses none.
create sequence link_account_numbers;
create table link_accounts (
  seller_id text primary key,
  seq int8 not null,
  name text not null,
  platform_id text not null,
  agency text not null,
  level level not null,
  shared_with text[] not null default '{}'
);
create index link_accounts_seq on link_accounts (seq);

alter table account_values enable row level security;
alter table account_values force row level security;
alter table link_accounts enable row level security;
alter table link_accounts force row level security;
grant select, insert, update on account_values, link_accounts to chinhhang_app;
grant select on account_values, link_accounts to chinhhang_reader;
grant usage on sequence link_account_numbers to chinhhang_app;

create policy account_values_read on account_values for select to chinhhang_app, chinhhang_reader using (
  agency = (select sec.agency())
  or (level in ('agencies', 'public') and (select sec.agency()) is not null)
  or shared_with && (select sec.audiences())
);
create policy account_values_write on account_values for insert to chinhhang_app with check (agency = (select sec.agency()));
create policy account_values_change on account_values for update to chinhhang_app using (agency = (select sec.agency()));

create policy link_accounts_read on link_accounts for select to chinhhang_app, chinhhang_reader using (
  agency = (select sec.agency())
  or (level in ('agencies', 'public') and (select sec.agency()) is not null)
  or shared_with && (select sec.audiences())
);
create policy link_accounts_write on link_accounts for insert to chinhhang_app with check (agency = (select sec.agency()));
create policy link_accounts_change on link_accounts for update to chinhhang_app using (agency = (select sec.agency()));

-- All below is one agency's own: what follows from the accounts that it may see, and from what its officers judged.
create table link_views (
  agency text primary key,
  -- Grows with every change; an index in memory counts only as long as it stands at the same.
  version int8 not null default 0,
  -- The last number of an account that is in the clusters; null until they were made.
  position int8,
  accounts int4 not null default 0,
  model_id text,
  begun_at timestamptz not null,
  linked_at timestamptz
);

create table link_models (
  id text primary key,
  agency text not null,
  learnt_at timestamptz not null,
  accounts int4 not null,
  model text not null
);

-- Accounts that are not alone. The cluster is named by the first of its accounts.
create table link_members (
  agency text not null,
  seller_id text not null,
  cluster text not null,
  version int8 not null,
  primary key (agency, seller_id)
);
create index link_members_cluster on link_members (agency, cluster);

create table link_clusters (
  agency text not null,
  cluster text not null,
  members int4 not null,
  -- Tells whether the members are what they were.
  digest text not null,
  changed_at timestamptz not null,
  version int8 not null,
  primary key (agency, cluster)
);
create index link_clusters_largest on link_clusters (agency, members desc, cluster);
create index link_clusters_newest on link_clusters (agency, changed_at desc, cluster);

-- What officers judged two accounts to be; the only pairs that are kept. The last that is not undone holds.
create table link_verdicts (
  id text primary key,
  agency text not null,
  one text not null,
  other text not null check (one < other),
  verdict text not null check (verdict in ('same', 'not', 'unsure')),
  reason text not null,
  given_by text not null,
  given_at timestamptz not null,
  undone_by text,
  undone_at timestamptz,
  -- When the clusters came to obey it (or its undoing), and what that changed and what rules refused.
  settled_at timestamptz,
  outcome jsonb,
  constraint undone_whole check ((undone_by is null) = (undone_at is null))
);
create index link_verdicts_one on link_verdicts (agency, one);
create index link_verdicts_other on link_verdicts (agency, other);
create index link_verdicts_waiting on link_verdicts (agency) where settled_at is null;

alter table link_views enable row level security;
alter table link_views force row level security;
alter table link_models enable row level security;
alter table link_models force row level security;
alter table link_members enable row level security;
alter table link_members force row level security;
alter table link_clusters enable row level security;
alter table link_clusters force row level security;
alter table link_verdicts enable row level security;
alter table link_verdicts force row level security;
grant select, insert, update on link_views to chinhhang_app;
grant select, insert on link_models to chinhhang_app;
grant select, insert, update, delete on link_members, link_clusters to chinhhang_app;
grant select, insert on link_verdicts to chinhhang_app;
grant update (undone_by, undone_at, settled_at, outcome) on link_verdicts to chinhhang_app;
grant select on link_views, link_models, link_members, link_clusters, link_verdicts to chinhhang_reader;

create policy link_views_own on link_views to chinhhang_app using (agency = (select sec.agency())) with check (agency = (select sec.agency()));
-- The house alone sees for which agencies there is work to do.
create policy link_views_house on link_views for select to chinhhang_app using ((select sec.agency()) = 'chinhhang');
create policy link_views_read on link_views for select to chinhhang_reader using (agency = (select sec.agency()));
create policy link_models_own on link_models to chinhhang_app using (agency = (select sec.agency())) with check (agency = (select sec.agency()));
create policy link_models_read on link_models for select to chinhhang_reader using (agency = (select sec.agency()));
create policy link_members_own on link_members to chinhhang_app using (agency = (select sec.agency())) with check (agency = (select sec.agency()));
create policy link_members_read on link_members for select to chinhhang_reader using (agency = (select sec.agency()));
create policy link_clusters_own on link_clusters to chinhhang_app using (agency = (select sec.agency())) with check (agency = (select sec.agency()));
create policy link_clusters_read on link_clusters for select to chinhhang_reader using (agency = (select sec.agency()));
create policy link_verdicts_own on link_verdicts to chinhhang_app using (agency = (select sec.agency())) with check (agency = (select sec.agency()));
create policy link_verdicts_read on link_verdicts for select to chinhhang_reader using (agency = (select sec.agency()));
