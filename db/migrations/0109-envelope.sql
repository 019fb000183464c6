-- Signed exchanges with other systems, in the manner of the national data-sharing platform: who they are, and the log of what was said.
create table envelope_partners (
  id text primary key,
  agency text not null,
  name text not null,
  -- Its name in envelopes: country/class/member/subsystem.
  system text not null,
  -- Ed25519; what is signed by another key is not its word.
  public_key text not null,
  -- Where it is asked; null: it only asks.
  address text,
  -- What it may ask of us, for the agency that registered it.
  services text[] not null,
  -- Whose asking is taken: names as the partner writes them, '*' for whomever it names.
  users text[] not null,
  is_on bool not null default true,
  version int4 not null default 1,
  made_by text not null,
  made_at timestamptz not null,
  -- Messages in its name that were not even taken into the log.
  turned_away int8 not null default 0,
  turned_away_at timestamptz,
  turned_away_why text
);
create unique index envelope_partners_system on envelope_partners (agency, system);

-- Every message that was said and believed, as it was signed; only ever added to. A question that nobody answered well has a line of its own.
create table envelope_messages (
  id text collate "C" primary key,
  agency text not null,
  partner_id text not null,
  -- Which end we are: 'client' asked, 'server' was asked.
  side text not null check (side in ('client', 'server')),
  kind text not null check (kind in ('request', 'response', 'failure')),
  request_id text not null,
  service text not null,
  acting_user text not null,
  basis text not null,
  purpose text not null,
  -- Of an answer: 'ok' or 'refused'; of a failure: what went wrong.
  outcome text,
  -- The whole message, its hash, signature and the key it was checked with; null of a failure.
  message text,
  sha256 text,
  signature text,
  signer_key text,
  said_at timestamptz,
  logged_at timestamptz not null,
  -- The stamp over it, and its place in it; set once.
  stamp_id text,
  stamp_place int4
);
-- A request's number is used once, and has one outcome.
create unique index envelope_messages_once on envelope_messages (agency, partner_id, side, request_id, (kind = 'request'));
create index envelope_messages_page on envelope_messages (agency, logged_at desc, id desc) where kind = 'request';
create index envelope_messages_number on envelope_messages (agency, request_id text_pattern_ops);
create index envelope_messages_partner on envelope_messages (partner_id, logged_at desc) where kind <> 'request';
create index envelope_messages_unstamped on envelope_messages (agency, logged_at) where stamp_id is null and message is not null;
create index envelope_messages_stamp on envelope_messages (stamp_id, stamp_place) where stamp_id is not null;

create table envelope_stamps (
  id text primary key,
  agency text not null,
  authority text not null,
  authority_key text not null,
  serial text not null,
  at timestamptz not null,
  size int4 not null,
  root text not null,
  signature text not null
);

do $$
declare
  name text;
begin
  foreach name in array array['envelope_partners', 'envelope_messages', 'envelope_stamps']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('grant select on %I to chinhhang_app, chinhhang_reader', name);
    execute format('grant insert on %I to chinhhang_app', name);
    execute format('create policy %I on %I for select to chinhhang_app, chinhhang_reader using (agency = any ((select sec.audiences())::text[]))',
      name || '_read', name);
    execute format('create policy %I on %I for insert to chinhhang_app with check (agency = any ((select sec.audiences())::text[]))',
      name || '_add', name);
    execute format('create policy %I on %I for select to chinhhang_owner using (true)', name || '_owner', name);
  end loop;
end $$;
grant update (name, public_key, address, services, users, is_on, version, turned_away, turned_away_at, turned_away_why) on envelope_partners to chinhhang_app;
create policy envelope_partners_change on envelope_partners for update to chinhhang_app using (agency = any ((select sec.audiences())::text[]));
grant update (stamp_id, stamp_place) on envelope_messages to chinhhang_app;
create policy envelope_messages_stamp on envelope_messages for update to chinhhang_app
  using (agency = any ((select sec.audiences())::text[]) and stamp_id is null)
  with check (agency = any ((select sec.audiences())::text[]) and stamp_id is not null);

-- Whom a message claims to come from, before it is known who speaks: nothing but what its signature is checked with.
create function sec.envelope_partner(wanted_system text, wanted_agency text) returns table (id text, public_key text)
  language sql stable security definer set search_path = app, pg_temp
  as $$ select id, public_key from envelope_partners where system = wanted_system and agency = wanted_agency $$;
revoke execute on function sec.envelope_partner(text, text) from public;
grant execute on function sec.envelope_partner(text, text) to chinhhang_app;

-- Agencies in whose log something waits for a stamp; tells no more.
create function sec.agencies_to_stamp() returns setof text language sql stable security definer set search_path = app, pg_temp
  as $$ select distinct agency from envelope_messages where stamp_id is null and message is not null $$;
revoke execute on function sec.agencies_to_stamp() from public;
grant execute on function sec.agencies_to_stamp() to chinhhang_app;

-- A record may be read by this way too.
alter table record_reads drop constraint record_reads_door_check;
alter table record_reads add constraint record_reads_door_check check (door in ('page', 'api', 'export', 'feed', 'webhook', 'beside', 'envelope'));
