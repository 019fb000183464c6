-- Transferred technologies: what suppliers plug in, who switched it and why, what it was given, what it said (decision 0043).
create table technologies (
  -- Derived from agency and name, so that the primary key is the uniqueness.
  id text primary key,
  name text not null,
  kind text not null check (kind in ('collector', 'detector', 'authenticator', 'exporter')),
  -- As its supplier wrote it; the columns beside it repeat what is asked for by SQL.
  manifest jsonb not null,
  release text not null,
  contract_from date not null,
  contract_to date not null,
  state text not null default 'off' check (state in ('off', 'shadow', 'live', 'ended')),
  -- The numbers of its findings begin here; no two technologies of an agency share a stretch.
  slot int4 not null,
  -- What an approver allows: fields that tell of persons, and the most that one finding weighs, in decibans.
  grants_personal bool not null default false,
  heaviest float8 not null default 6 check (heaviest > 0 and heaviest <= 15),
  -- How it stands after its last calls, and where it goes on.
  faults_in_a_row int4 not null default 0,
  resting_until timestamptz,
  last_fault text,
  last_fault_detail text,
  last_fault_at timestamptz,
  last_good_at timestamptz,
  position text,
  next_at timestamptz,
  registered_by text not null,
  registered_at timestamptz not null,
  first_used_at timestamptz,
  version int4 not null default 1,
  agency text not null
);
create index technologies_agency on technologies (agency, id);
create unique index technologies_slot on technologies (agency, slot);

-- The file of one that runs here, and the sealed key of one that does not: read by the house alone.
create table technology_codes (
  technology_id text primary key,
  sha256 text not null,
  code text not null,
  agency text not null
);
-- A key is never changed: the newest counts, so that whoever brings one need not be able to read the one before.
create table technology_keys (
  id text primary key,
  technology_id text not null,
  sealed text not null,
  kept_by text not null,
  kept_at timestamptz not null,
  agency text not null
);

create index technology_keys_of on technology_keys (technology_id, kept_at desc, id desc);

create table technology_switches (
  id text primary key,
  technology_id text not null,
  from_state text not null,
  to_state text not null,
  reason text not null,
  switched_by text not null,
  switched_at timestamptz not null,
  agency text not null
);
create index technology_switches_of on technology_switches (technology_id, switched_at desc, id desc);

-- Each batch that was given out, written before it goes: what came of it is filled in after.
create table technology_calls (
  id text primary key,
  technology_id text not null,
  release text not null,
  state text not null,
  purpose text not null check (purpose in ('listings', 'collecting', 'question', 'notices', 'trial')),
  items int4 not null,
  sha256 text not null,
  asked_at timestamptz not null,
  ms float8,
  bytes int4,
  found int4,
  fault text,
  fault_detail text,
  agency text not null
);
create index technology_calls_of on technology_calls (technology_id, asked_at desc, id desc);

-- What a detector looked at and what it said, in shadow and live alike.
create table technology_looks (
  technology_id text not null,
  listing_id text not null,
  seller_id text not null,
  looked_at timestamptz not null,
  agency text not null,
  primary key (technology_id, listing_id)
);
create index technology_looks_seller on technology_looks (technology_id, seller_id);
create table technology_findings (
  technology_id text not null,
  listing_id text not null,
  n int4 not null,
  seller_id text not null,
  platform_id text not null,
  concern text not null,
  weight float8 not null,
  field text not null,
  start_at int4 not null,
  end_at int4 not null,
  matched text not null,
  reason_vi text not null,
  reason_en text not null,
  release text not null,
  found_at timestamptz not null,
  level level not null,
  shared_with text[] not null default '{}',
  agency text not null,
  primary key (technology_id, listing_id, n)
);
create index technology_findings_seller on technology_findings (technology_id, seller_id, concern);

create table technology_opinions (
  id text primary key,
  technology_id text not null,
  release text not null,
  state text not null,
  code text,
  gtin text,
  opinion text not null check (opinion in ('agrees', 'disagrees', 'cannot-tell')),
  confidence float8 not null,
  reason_vi text not null,
  reason_en text not null,
  asked_by text not null,
  asked_at timestamptz not null,
  agency text not null
);
create index technology_opinions_of on technology_opinions (technology_id, asked_at desc, id desc);

-- What an exporter was handed, so that a notice goes once, and again when it changed.
create table technology_handed (
  technology_id text not null,
  notice_id text not null,
  shadow bool not null,
  sha256 text not null,
  handed_at timestamptz not null,
  agency text not null,
  primary key (technology_id, notice_id, shadow)
);

-- Trials on labelled lines; the lines go once they were used.
create table technology_trials (
  id text primary key,
  technology_id text not null,
  name text not null,
  sha256 text not null,
  lines int4 not null,
  labelled jsonb,
  result jsonb,
  state text not null default 'waiting' check (state in ('waiting', 'done', 'failed')),
  asked_by text not null,
  asked_at timestamptz not null,
  ended_at timestamptz,
  agency text not null
);
create index technology_trials_of on technology_trials (technology_id, asked_at desc, id desc);

alter table technologies enable row level security;
alter table technologies force row level security;
alter table technology_codes enable row level security;
alter table technology_codes force row level security;
alter table technology_keys enable row level security;
alter table technology_keys force row level security;
alter table technology_switches enable row level security;
alter table technology_switches force row level security;
alter table technology_calls enable row level security;
alter table technology_calls force row level security;
alter table technology_looks enable row level security;
alter table technology_looks force row level security;
alter table technology_findings enable row level security;
alter table technology_findings force row level security;
alter table technology_opinions enable row level security;
alter table technology_opinions force row level security;
alter table technology_handed enable row level security;
alter table technology_handed force row level security;
alter table technology_trials enable row level security;
alter table technology_trials force row level security;

grant select, insert, update on technologies, technology_calls, technology_trials to chinhhang_app;
grant select, insert on technology_switches, technology_opinions to chinhhang_app;
grant select, insert, delete on technology_keys to chinhhang_app;
grant select, insert, update, delete on technology_codes, technology_looks, technology_findings, technology_handed to chinhhang_app;

create policy technologies_app on technologies to chinhhang_app
  using (agency = any ((select sec.audiences())::text[])) with check (agency = any ((select sec.audiences())::text[]));
-- Its administrator puts code and key in and takes them away; only the house reads them.
create policy technology_codes_read on technology_codes for select to chinhhang_app
  using (agency = any ((select sec.audiences())::text[]) and (select sec.actor()) in ('system', 'console'));
create policy technology_codes_write on technology_codes for insert to chinhhang_app
  with check (agency = any ((select sec.audiences())::text[]));
create policy technology_codes_change on technology_codes for update to chinhhang_app
  using (agency = any ((select sec.audiences())::text[]) and (select sec.actor()) in ('system', 'console'));
create policy technology_codes_remove on technology_codes for delete to chinhhang_app
  using (agency = any ((select sec.audiences())::text[]) and (select sec.actor()) in ('system', 'console'));
create policy technology_keys_read on technology_keys for select to chinhhang_app
  using (agency = any ((select sec.audiences())::text[]) and (select sec.actor()) in ('system', 'console'));
create policy technology_keys_write on technology_keys for insert to chinhhang_app
  with check (agency = any ((select sec.audiences())::text[]));
create policy technology_keys_remove on technology_keys for delete to chinhhang_app
  using (agency = any ((select sec.audiences())::text[]) and (select sec.actor()) in ('system', 'console'));
create policy technology_switches_app on technology_switches to chinhhang_app
  using (agency = any ((select sec.audiences())::text[])) with check (agency = any ((select sec.audiences())::text[]));
create policy technology_calls_app on technology_calls to chinhhang_app
  using (agency = any ((select sec.audiences())::text[])) with check (agency = any ((select sec.audiences())::text[]));
create policy technology_looks_app on technology_looks to chinhhang_app
  using (agency = any ((select sec.audiences())::text[])) with check (agency = any ((select sec.audiences())::text[]));
create policy technology_findings_app on technology_findings to chinhhang_app
  using (agency = any ((select sec.audiences())::text[])) with check (agency = any ((select sec.audiences())::text[]));
create policy technology_opinions_app on technology_opinions to chinhhang_app
  using (agency = any ((select sec.audiences())::text[])) with check (agency = any ((select sec.audiences())::text[]));
create policy technology_handed_app on technology_handed to chinhhang_app
  using (agency = any ((select sec.audiences())::text[])) with check (agency = any ((select sec.audiences())::text[]));
create policy technology_trials_app on technology_trials to chinhhang_app
  using (agency = any ((select sec.audiences())::text[])) with check (agency = any ((select sec.audiences())::text[]));
