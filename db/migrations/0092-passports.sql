-- Products of parties with their passports. A party works on `content`; what it publishes becomes a version that no longer changes, and
-- everybody else reads versions. `content` is the party's own until then (decision 0032).
create table passports (
  id text primary key,
  gtin text not null check (gtin ~ '^[0-9]{14}$'),
  content jsonb not null,
  -- Words of name, brand and model, folded, to be found by.
  folded text not null,
  state text not null check (state in ('draft', 'published', 'withdrawn')),
  -- Suspended by the authority, or because the party's licence is: it is not shown, whatever the party does.
  suspended_at timestamptz,
  suspended_by text,
  suspended_because text,
  standing_lost_at timestamptz,
  published int4 not null default 0,
  published_at timestamptz,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  version int4 not null default 1,
  agency text not null,
  authority text not null,
  level level not null,
  shared_with text[] not null default '{}',
  unique (agency, gtin),
  check (level <> 'public' or (state = 'published' and suspended_at is null and standing_lost_at is null))
);
-- One passport of a GTIN is shown at a time. Publishing takes a company prefix that an officer has verified, so nobody meets this by chance.
create unique index passports_shown on passports (gtin) where state = 'published';
create index passports_by_party on passports (agency, changed_at desc, id desc);
create index passports_by_change on passports (changed_at desc, id desc);

create table passport_versions (
  passport_id text not null,
  number int4 not null,
  gtin text not null,
  -- What officers and the party read, and the part of it that everybody reads.
  content jsonb not null,
  shown jsonb not null,
  folded text not null,
  published_at timestamptz not null,
  published_by text not null,
  list_no int4 not null,
  list_index int4 not null,
  agency text not null,
  authority text not null,
  level level not null check (level in ('agencies', 'public')),
  shared_with text[] not null default '{}',
  primary key (passport_id, number)
);
create unique index passport_versions_shown on passport_versions (gtin) where level = 'public';

-- One entry of a status list a published version: whether its credential still stands. Says nothing of whose it is.
create table passport_statuses (
  list_no int4 not null,
  list_index int4 not null,
  revoked_at timestamptz,
  suspended_at timestamptz,
  agency text not null,
  authority text not null,
  primary key (list_no, list_index)
);
create index passport_statuses_set on passport_statuses (list_no) where revoked_at is not null or suspended_at is not null;

-- The tell-tale signs of a fake: what a counterfeiter must not learn. For officers who work on leads and cases, and for the party itself.
create table passport_signs (
  id text primary key,
  passport_id text not null,
  words text not null,
  pictures jsonb not null,
  made_at timestamptz not null,
  made_by text not null,
  removed_at timestamptz,
  version int4 not null default 1,
  agency text not null,
  level level not null check (level = 'agencies'),
  shared_with text[] not null default '{}' check (shared_with = '{}')
);
create index passport_signs_of on passport_signs (passport_id, made_at) where removed_at is null;

alter table passports enable row level security;
alter table passports force row level security;
alter table passport_versions enable row level security;
alter table passport_versions force row level security;
alter table passport_statuses enable row level security;
alter table passport_statuses force row level security;
alter table passport_signs enable row level security;
alter table passport_signs force row level security;

-- Officers read what was published or once was, never what a party is working on: `content` is not granted to them.
grant select (id, gtin, state, suspended_at, suspended_by, suspended_because, standing_lost_at, published, published_at, created_at,
  changed_at, version, agency, authority, level, shared_with) on passports to chinhhang_app, chinhhang_reader;
grant update (suspended_at, suspended_by, suspended_because, standing_lost_at, version, level) on passports to chinhhang_app;
create policy passports_read on passports for select to chinhhang_app, chinhhang_reader using (
  level in ('agencies', 'public') and (select sec.agency()) is not null);
create policy passports_decide on passports for update to chinhhang_app using (authority = (select sec.agency()));

grant select on passport_versions to chinhhang_app, chinhhang_reader;
grant update (level) on passport_versions to chinhhang_app;
create policy passport_versions_read on passport_versions for select to chinhhang_app, chinhhang_reader using (
  level in ('agencies', 'public') and (select sec.agency()) is not null);
create policy passport_versions_decide on passport_versions for update to chinhhang_app using (authority = (select sec.agency()));

grant select on passport_statuses to chinhhang_app;
grant update (suspended_at) on passport_statuses to chinhhang_app;
create policy passport_statuses_read on passport_statuses for select to chinhhang_app using ((select sec.agency()) is not null);
create policy passport_statuses_decide on passport_statuses for update to chinhhang_app using (authority = (select sec.agency()));

grant select on passport_signs to chinhhang_app;
create policy passport_signs_officers on passport_signs for select to chinhhang_app using (
  (select sec.agency()) is not null and (select sec.roles())::text[] && '{officer,approver}');

-- The party's own.
grant select, insert on passports, passport_versions, passport_statuses, passport_signs to chinhhang_party;
grant update (content, folded, state, published, published_at, changed_at, version, level) on passports to chinhhang_party;
grant update (level) on passport_versions to chinhhang_party;
grant update (revoked_at) on passport_statuses to chinhhang_party;
grant update (words, pictures, removed_at, version) on passport_signs to chinhhang_party;
create policy passports_party on passports to chinhhang_party
  using (agency = (select sec.agency())) with check (agency = (select sec.agency()));
create policy passport_versions_party on passport_versions to chinhhang_party
  using (agency = (select sec.agency())) with check (agency = (select sec.agency()));
create policy passport_statuses_party on passport_statuses to chinhhang_party
  using (agency = (select sec.agency())) with check (agency = (select sec.agency()));
create policy passport_signs_party on passport_signs to chinhhang_party
  using (agency = (select sec.agency())) with check (agency = (select sec.agency()));

-- Everybody: the version that is shown, and the bits of the status lists.
grant select (passport_id, number, gtin, shown, published_at, list_no, list_index, agency, level) on passport_versions to chinhhang_public;
create policy passport_versions_public on passport_versions for select to chinhhang_public using (level = 'public');
grant select (list_no, list_index, revoked_at, suspended_at) on passport_statuses to chinhhang_public;
create policy passport_statuses_public on passport_statuses for select to chinhhang_public using (true);

-- What a verdict on a code shows of the goods: the card of what is published.
grant select (passport_id, number, gtin, shown, published_at, agency, level) on passport_versions to chinhhang_origin;
create policy passport_versions_origin on passport_versions for select to chinhhang_origin using (level = 'public');
