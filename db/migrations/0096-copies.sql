-- Copied codes: what is kept of each code's scans, what it weighs, and what officers answered (decision 0035).
create table copy_trails (
  batch_id text not null,
  counter int4 not null,
  gtin text not null,
  -- What the engine keeps of the scans; it holds keyed hashes of devices, which no one is shown.
  trail jsonb not null,
  scans int4 not null,
  log_odds float8 not null,
  parts jsonb not null,
  last_at timestamptz not null,
  -- Since when it stands over the threshold; the score that was made known to verification and to its lead.
  alerted_at timestamptz,
  told_log_odds float8,
  state text not null default 'watched' check (state in ('watched', 'open', 'copied', 'not', 'unsure')),
  judged_by text,
  judged_at timestamptz,
  version int4 not null default 1,
  -- The agency that looks into it; `agency` is the party whose code it is.
  authority text not null,
  agency text not null,
  primary key (batch_id, counter)
);
create index copy_trails_alerted on copy_trails (authority, log_odds desc, batch_id, counter) where alerted_at is not null;
create index copy_trails_party on copy_trails (agency, alerted_at desc) where alerted_at is not null;
create index copy_trails_untold on copy_trails (authority, alerted_at) where alerted_at is not null and told_log_odds is null;
create index copy_trails_last on copy_trails (last_at) where alerted_at is null;

create table copy_batches (
  batch_id text primary key,
  figures jsonb not null,
  -- Where it was shipped is counted anew once in a while.
  shipped_at timestamptz not null,
  authority text not null,
  agency text not null
);

-- The codes a device looked at within a month, up to five: a device with more is a shop's.
create table copy_devices (
  device bytea primary key,
  codes text[] not null,
  last_at timestamptz not null,
  authority text not null
);
create index copy_devices_last on copy_devices (last_at);

-- How far the scans and the counts of guesses were followed.
create table copy_places (
  authority text primary key,
  tx xid8 not null,
  scan text not null,
  guessed_until timestamptz not null
);

-- Every answer stays, with what the code weighed then: labels to refit the weights on.
create table copy_verdicts (
  id text primary key,
  batch_id text not null,
  counter int4 not null,
  verdict text not null check (verdict in ('copied', 'not', 'unsure')),
  note text,
  log_odds float8 not null,
  parts jsonb not null,
  given_by text not null,
  given_at timestamptz not null,
  agency text not null
);
create index copy_verdicts_code on copy_verdicts (batch_id, counter, given_at desc);

-- Hours in which somebody guessed codes of a product.
create table copy_guessings (
  gtin text not null,
  since timestamptz not null,
  guesses int4 not null,
  addresses int4 not null,
  most int4 not null,
  scans int4 not null,
  wrong_pins int4 not null,
  log_odds float8 not null,
  parts jsonb not null,
  found_at timestamptz not null,
  authority text not null,
  primary key (gtin, since)
);
create index copy_guessings_found on copy_guessings (authority, since desc, gtin);

alter table copy_trails enable row level security;
alter table copy_trails force row level security;
alter table copy_batches enable row level security;
alter table copy_batches force row level security;
alter table copy_devices enable row level security;
alter table copy_devices force row level security;
alter table copy_places enable row level security;
alter table copy_places force row level security;
alter table copy_verdicts enable row level security;
alter table copy_verdicts force row level security;
alter table copy_guessings enable row level security;
alter table copy_guessings force row level security;

grant select, insert, update, delete on copy_trails, copy_devices to chinhhang_app;
grant select, insert, update on copy_batches, copy_places, copy_guessings to chinhhang_app;
grant select, insert on copy_verdicts to chinhhang_app;

-- The house follows the scans for the agency that looks into them; an officer of it answers.
create policy copy_trails_app on copy_trails for select to chinhhang_app using (authority = (select sec.agency()));
create policy copy_trails_keep on copy_trails for insert to chinhhang_app
  with check (authority = (select sec.agency()) and (select sec.actor()) = 'system');
create policy copy_trails_change on copy_trails for update to chinhhang_app using (authority = (select sec.agency()));
create policy copy_trails_forget on copy_trails for delete to chinhhang_app
  using (authority = (select sec.agency()) and (select sec.actor()) = 'system' and alerted_at is null);
create policy copy_batches_app on copy_batches to chinhhang_app using (authority = (select sec.agency()))
  with check (authority = (select sec.agency()) and (select sec.actor()) = 'system');
create policy copy_devices_app on copy_devices to chinhhang_app
  using (authority = (select sec.agency()) and (select sec.actor()) = 'system')
  with check (authority = (select sec.agency()) and (select sec.actor()) = 'system');
create policy copy_places_app on copy_places to chinhhang_app using (authority = (select sec.agency()))
  with check (authority = (select sec.agency()) and (select sec.actor()) = 'system');
create policy copy_verdicts_app on copy_verdicts to chinhhang_app using (agency = (select sec.agency())) with check (agency = (select sec.agency()));
create policy copy_guessings_app on copy_guessings to chinhhang_app using (authority = (select sec.agency()))
  with check (authority = (select sec.agency()) and (select sec.actor()) = 'system');

-- A party sees that a code of its own is under suspicion: no trail, no reason, no officer, no answer.
grant select (batch_id, counter, gtin, scans, last_at, alerted_at, agency) on copy_trails to chinhhang_party;
create policy copy_trails_party on copy_trails for select to chinhhang_party using (agency = (select sec.agency()) and alerted_at is not null);

-- A lead may be about something else than a seller's account: about the codes of a product. Its id stands where a seller's does.
create table lead_subjects (
  id text primary key,
  kind text not null check (kind in ('product-codes')),
  name text not null,
  gtin text not null,
  made_at timestamptz not null,
  agency text not null,
  level level not null,
  shared_with text[] not null default '{}'
);
alter table lead_subjects enable row level security;
alter table lead_subjects force row level security;
grant select, insert, update on lead_subjects to chinhhang_app;
grant select on lead_subjects to chinhhang_reader;
create policy lead_subjects_read on lead_subjects for select to chinhhang_app, chinhhang_reader using (
  agency = (select sec.agency())
  or (level in ('agencies', 'public') and (select sec.agency()) is not null)
  or shared_with && (select sec.audiences())
);
create policy lead_subjects_write on lead_subjects for insert to chinhhang_app with check (agency = (select sec.agency()));
create policy lead_subjects_change on lead_subjects for update to chinhhang_app using (agency = (select sec.agency()));
