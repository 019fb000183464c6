-- Manufacturers, importers, traders and brand owners. An application is the deciding authority's own row until it is decided; an approved one
-- becomes a party, whose id is the tenant of its people and of everything it keeps (`agency = 'pty_…'`, decision 0031).
create table party_applications (
  id text primary key,
  number text not null unique,
  -- SHA-256 of what one form sent, so that sending it twice is one application; and of the secret part of the receipt, which is not kept.
  submission bytea not null unique,
  receipt bytea not null unique,
  state text not null check (state in ('waiting', 'asked', 'approved', 'refused')),
  name text not null,
  tax_code text not null,
  kinds text[] not null,
  address text not null,
  province_code text not null,
  ward text not null,
  ward_code text,
  contact_name text not null,
  email text not null,
  phone text not null,
  glns text[] not null,
  prefixes text[] not null,
  login text not null,
  password_hash text not null,
  submitted_at timestamptz not null,
  amended_at timestamptz,
  -- What the applicant is asked, or why it was refused; and who said so.
  reason text,
  decided_by text,
  decided_at timestamptz,
  party_id text,
  version int4 not null default 1,
  agency text not null,
  level level not null check (level <> 'public'),
  shared_with text[] not null default '{}'
);
create index party_applications_state on party_applications (state, submitted_at desc, id desc);
create index party_applications_tax_code on party_applications (tax_code);
create index party_applications_phone on party_applications (phone);

create table parties (
  id text primary key,
  name text not null,
  folded text not null,
  tax_code text not null unique,
  kinds text[] not null,
  address text not null,
  province_code text not null,
  ward text not null,
  ward_code text,
  state text not null check (state in ('active', 'suspended')),
  state_reason text,
  state_at timestamptz not null,
  state_by text not null,
  approved_at timestamptz not null,
  approved_by text not null,
  application_id text not null,
  version int4 not null default 1,
  agency text not null check (agency = id),
  authority text not null,
  level level not null check (level in ('agencies', 'public')),
  shared_with text[] not null default '{}'
);
create index parties_name on parties (folded, id);

-- Whom to call and write to: for the party itself and for the authority that decides about it.
create table party_contacts (
  party_id text primary key,
  name text not null,
  email text not null,
  phone text not null,
  agency text not null check (agency = party_id),
  authority text not null
);
create index party_contacts_phone on party_contacts (phone);

-- Where goods are made, kept and sold. Two parties may name the same GLN (a rented warehouse, or a lie): neither may learn of the other.
create table party_places (
  id text primary key,
  gln text,
  extension text,
  name text not null,
  kind text not null check (kind in ('office', 'factory', 'warehouse', 'shop')),
  address text not null,
  province_code text not null,
  ward text not null,
  ward_code text,
  opened_at timestamptz not null,
  closed_at timestamptz,
  version int4 not null default 1,
  agency text not null,
  authority text not null,
  level level not null check (level in ('agencies', 'public')),
  shared_with text[] not null default '{}'
);
create unique index party_places_gln on party_places (agency, gln, coalesce(extension, '')) where gln is not null and closed_at is null;
create index party_places_of_gln on party_places (gln) where gln is not null;

-- GS1 company prefixes: anyone may claim one, one party may have it verified.
create table party_prefixes (
  agency text not null,
  prefix text not null,
  proof text not null check (proof in ('claimed', 'verified', 'refused')),
  claimed_at timestamptz not null,
  proved_by text,
  proved_at timestamptz,
  note text,
  version int4 not null default 1,
  authority text not null,
  level level not null check (level in ('agencies', 'public')),
  shared_with text[] not null default '{}',
  primary key (agency, prefix)
);
create unique index party_prefixes_verified on party_prefixes (prefix) where proof = 'verified';
create index party_prefixes_prefix on party_prefixes (prefix text_pattern_ops);

alter table party_applications enable row level security;
alter table party_applications force row level security;
alter table parties enable row level security;
alter table parties force row level security;
alter table party_contacts enable row level security;
alter table party_contacts force row level security;
alter table party_places enable row level security;
alter table party_places force row level security;
alter table party_prefixes enable row level security;
alter table party_prefixes force row level security;

-- The hash of the chosen password is written and never read back: it goes to its account by the function below.
grant select (id, number, submission, receipt, state, name, tax_code, kinds, address, province_code, ward, ward_code, contact_name, email,
  phone, glns, prefixes, login, submitted_at, amended_at, reason, decided_by, decided_at, party_id, version, agency, level, shared_with)
  on party_applications to chinhhang_app;
grant insert on party_applications to chinhhang_app;
grant update (state, name, tax_code, kinds, address, province_code, ward, ward_code, contact_name, email, phone, glns, prefixes, login,
  password_hash, amended_at, reason, decided_by, decided_at, party_id, version) on party_applications to chinhhang_app;
create policy party_applications_owner on party_applications to chinhhang_owner using (true);
create policy party_applications_read on party_applications for select to chinhhang_app using (
  agency = (select sec.agency()) or shared_with && (select sec.audiences()));
create policy party_applications_write on party_applications for insert to chinhhang_app
  with check (agency = (select sec.agency()) and (select sec.actor()) = 'system');
create policy party_applications_change on party_applications for update to chinhhang_app using (agency = (select sec.agency()));

grant select, insert on parties, party_contacts, party_places, party_prefixes to chinhhang_app;
grant update (name, folded, kinds, address, province_code, ward, ward_code, state, state_reason, state_at, state_by, version)
  on parties to chinhhang_app;
grant update (proof, proved_by, proved_at, note, version) on party_prefixes to chinhhang_app;
grant select on parties, party_places, party_prefixes to chinhhang_reader;

create policy parties_read on parties for select to chinhhang_app, chinhhang_reader using (
  (level in ('agencies', 'public') and (select sec.agency()) is not null) or authority = (select sec.agency()));
create policy parties_approve on parties for insert to chinhhang_app
  with check (authority = (select sec.agency()) and 'approver' = any ((select sec.roles())::text[]));
create policy parties_decide on parties for update to chinhhang_app using (authority = (select sec.agency()));
create policy party_contacts_read on party_contacts for select to chinhhang_app using (authority = (select sec.agency()));
create policy party_contacts_approve on party_contacts for insert to chinhhang_app
  with check (authority = (select sec.agency()) and 'approver' = any ((select sec.roles())::text[]));
create policy party_places_read on party_places for select to chinhhang_app, chinhhang_reader using (
  (level in ('agencies', 'public') and (select sec.agency()) is not null) or authority = (select sec.agency()));
create policy party_places_approve on party_places for insert to chinhhang_app
  with check (authority = (select sec.agency()) and 'approver' = any ((select sec.roles())::text[]));
create policy party_prefixes_read on party_prefixes for select to chinhhang_app, chinhhang_reader using (
  (level in ('agencies', 'public') and (select sec.agency()) is not null) or authority = (select sec.agency()));
create policy party_prefixes_approve on party_prefixes for insert to chinhhang_app
  with check (authority = (select sec.agency()) and 'approver' = any ((select sec.roles())::text[]));
create policy party_prefixes_decide on party_prefixes for update to chinhhang_app using (authority = (select sec.agency()));

-- The party's own people. What the authority has decided (name, kinds, standing, proof) is not theirs to write.
grant select on parties, party_contacts, party_places, party_prefixes to chinhhang_party;
grant update (address, province_code, ward, ward_code, version) on parties to chinhhang_party;
grant update (name, email, phone) on party_contacts to chinhhang_party;
grant insert on party_places, party_prefixes to chinhhang_party;
grant update (gln, extension, name, kind, address, province_code, ward, ward_code, closed_at, version) on party_places to chinhhang_party;
grant delete on party_prefixes to chinhhang_party;
create policy parties_party on parties to chinhhang_party
  using (agency = (select sec.agency())) with check (agency = (select sec.agency()));
create policy party_contacts_party on party_contacts to chinhhang_party
  using (agency = (select sec.agency())) with check (agency = (select sec.agency()));
create policy party_places_party on party_places to chinhhang_party
  using (agency = (select sec.agency())) with check (agency = (select sec.agency()));
create policy party_prefixes_party on party_prefixes for select to chinhhang_party using (agency = (select sec.agency()));
create policy party_prefixes_claim on party_prefixes for insert to chinhhang_party
  with check (agency = (select sec.agency()) and proof = 'claimed');
create policy party_prefixes_withdraw on party_prefixes for delete to chinhhang_party
  using (agency = (select sec.agency()) and proof <> 'verified');

-- What a verdict on a code names: whose it is and whether its licence stands.
grant select (id, name, tax_code, kinds, address, province_code, ward, state, state_reason, state_at, agency, authority, level)
  on parties to chinhhang_origin;
grant select (id, gln, extension, name, kind, province_code, opened_at, closed_at, agency) on party_places to chinhhang_origin;
grant select (agency, prefix, proof) on party_prefixes to chinhhang_origin;
create policy parties_origin on parties for select to chinhhang_origin using (true);
create policy party_places_origin on party_places for select to chinhhang_origin using (true);
create policy party_prefixes_origin on party_prefixes for select to chinhhang_origin using (true);

-- Who signs in clears the failures counted before it: digests and counts, no person.
grant select, insert, update, delete on sign_in_throttles to chinhhang_party;
alter policy throttles_any on sign_in_throttles to chinhhang_app, chinhhang_party;

-- What the state publishes (provinces, wards, agencies, rules) is for parties too.
grant select on reference_files, reference_entries, agencies, provinces, wards, ward_conversions to chinhhang_party;
alter policy reference_files_read on reference_files to chinhhang_app, chinhhang_public, chinhhang_reader, chinhhang_party;
alter policy reference_entries_read on reference_entries to chinhhang_app, chinhhang_public, chinhhang_reader, chinhhang_party;
alter policy agencies_read on agencies to chinhhang_app, chinhhang_public, chinhhang_reader, chinhhang_party;
alter policy provinces_read on provinces to chinhhang_app, chinhhang_public, chinhhang_reader, chinhhang_party;
alter policy wards_read on wards to chinhhang_app, chinhhang_public, chinhhang_reader, chinhhang_party;
alter policy ward_conversions_read on ward_conversions to chinhhang_app, chinhhang_public, chinhhang_reader, chinhhang_party;

-- Makes the account of an applicant whom the caller's authority has approved in this very transaction: the hash of the password they
-- chose goes from the application to the account without anybody reading it. Roles are those of a party's first person, and no others.
create function sec.admit_applicant(application text, new_user text, at timestamptz, second_factor_due timestamptz)
  returns boolean language sql volatile security definer set search_path = app, pg_temp
  as $$
    with one as (
      select a.login, a.contact_name, a.party_id, a.password_hash
      from party_applications a
      where a.id = application and a.agency = sec.agency() and a.state = 'approved' and a.party_id like 'pty\_%'
        and 'approver' = any (sec.roles()) and not exists (select 1 from users u where u.agency = a.party_id)
    ), person as (
      insert into users (id, login, name, agency, roles, state, created_at)
      select new_user, login, contact_name, party_id, '{officer,administrator}', 'active', at from one
      returning id, agency
    ), secret as (
      insert into credentials (user_id, agency, password_hash, totp_due_at)
      select person.id, person.agency, one.password_hash, second_factor_due from person, one
      returning user_id
    )
    select exists (select 1 from secret)
  $$;
revoke execute on function sec.admit_applicant(text, text, timestamptz, timestamptz) from public;
grant execute on function sec.admit_applicant(text, text, timestamptz, timestamptz) to chinhhang_app;
