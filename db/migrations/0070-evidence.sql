-- Captured pages. A row waits for its capsule, has it, or says why there is none; what is kept is never changed again. The bytes lie
-- in the file storage under their hash. To which lead, listing or case a page belongs is its own agency's knowledge, shared or not.
create table evidence (
  id text primary key,
  state text not null check (state in ('waiting', 'kept', 'failed')),
  way text not null check (way in ('house', 'browser')),
  url text not null,
  title text not null default '',
  note text,
  place text,
  -- What to cut out: a rectangle or a selector.
  clip jsonb,
  -- What a person's browser sent, under its hash, until the capsule is made of it and after.
  upload text check (upload ~ '^[0-9a-f]{64}$'),
  lead_id text,
  listing_id text,
  case_id text,
  captured_at timestamptz,
  -- The capsule: the hash of the file, that of its manifest, its size, and the fact that the log can prove.
  capsule text check (capsule ~ '^[0-9a-f]{64}$'),
  manifest text check (manifest ~ '^sha256:[0-9a-f]{64}$'),
  size int8,
  missing int4,
  fact_id text,
  failure text,
  ended_at timestamptz,
  requested_by text not null,
  requester text not null,
  requested_at timestamptz not null,
  agency text not null,
  level level not null,
  shared_with text[] not null default '{}',
  constraint kept_whole check (
    (state = 'kept') = (capsule is not null and manifest is not null and size is not null and fact_id is not null)
  ),
  constraint failed_says_why check ((state = 'failed') = (failure is not null)),
  constraint uploaded check ((way = 'browser') = (upload is not null))
);
create index evidence_page on evidence (requested_at desc, id desc);
create index evidence_lead on evidence (lead_id) where lead_id is not null;
create index evidence_listing on evidence (listing_id) where listing_id is not null;
create index evidence_case on evidence (case_id) where case_id is not null;
create index evidence_waiting on evidence (agency) where state = 'waiting';

alter table evidence enable row level security;
alter table evidence force row level security;
grant select, insert on evidence to chinhhang_app;
grant update (state, title, captured_at, capsule, manifest, size, missing, fact_id, failure, ended_at) on evidence to chinhhang_app;
grant select on evidence to chinhhang_reader;

create policy evidence_read on evidence for select to chinhhang_app, chinhhang_reader using (
  agency = (select sec.agency())
  or (level in ('agencies', 'public') and (select sec.agency()) is not null)
  or shared_with && (select sec.audiences())
);
create policy evidence_write on evidence for insert to chinhhang_app
  with check (agency = (select sec.agency()) and state = 'waiting');
create policy evidence_change on evidence for update to chinhhang_app
  using (agency = (select sec.agency()) and state = 'waiting')
  with check (agency = (select sec.agency()));
