-- What became of codes after they were issued, and what verification reads and writes (decision 0030).
--
-- States of 4,096 codes stand in a block of 4 bits each; a nibble of 0 says what the batch says, so a block exists only once something
-- happened in it. A change is a row of `state_changes` for ever and a row of `state_tail` until a job folds it into its block: one
-- statement that reads both sees every change exactly once. The primary key of a change is its place in the history of its code, so of
-- two changes at once one is refused.
create table state_blocks (
  batch_id text not null,
  block int4 not null,
  states bytea not null,
  agency text not null,
  primary key (batch_id, block)
);
-- A block is just longer than what PostgreSQL moves out of line: whole in its row it is read in one look (0.7 bytes a code, measured).
alter table state_blocks alter column states set storage plain;

create table state_changes (
  batch_id text not null,
  counter int4 not null,
  step int4 not null,
  from_state int4 not null,
  to_state int4 not null,
  kind text not null check (kind in ('report', 'undo', 'notice', 'lift')),
  at timestamptz not null,
  by_actor text not null,
  by_agency text not null,
  province text,
  -- The bulk report that it came with, or the notice of an authority.
  report_id text,
  notice_id text,
  undo_until timestamptz,
  -- The step that this one takes back.
  undoes int4,
  agency text not null,
  level level not null,
  shared_with text[] not null default '{}',
  primary key (batch_id, counter, step)
);
create index state_changes_report on state_changes (report_id) where report_id is not null;
create index state_changes_notice on state_changes (notice_id) where notice_id is not null;

create table state_tail (
  batch_id text not null,
  counter int4 not null,
  step int4 not null,
  state int4 not null,
  agency text not null,
  by_agency text not null,
  primary key (batch_id, counter, step)
);

-- What a holder reported at once: sold, sample, exported …
create table code_reports (
  id text primary key,
  state int4 not null,
  codes int4 not null,
  undone int4 not null default 0,
  province text,
  note text,
  at timestamptz not null,
  by_actor text not null,
  undo_until timestamptz,
  agency text not null,
  level level not null,
  shared_with text[] not null default '{}'
);
create index code_reports_agency on code_reports (agency, at desc, id desc);

-- An authority's word over codes: of a product, a lot, a range of one batch, or codes one by one. The first three are this one row and touch
-- no code. Only the authority that set it may lift it. A party may ask for one (its goods were stolen).
create table code_notices (
  id text primary key,
  state text not null check (state in ('asked', 'set', 'lifted', 'refused')),
  kind text not null check (kind in ('recalled', 'suspended', 'stolen', 'seized', 'destroyed', 'licence', 'banned')),
  scope text not null check (scope in ('product', 'lot', 'range', 'codes')),
  gtin text not null,
  lot text,
  batch_id text,
  from_counter int4,
  to_counter int4,
  codes int4 not null,
  -- The document that it rests on; an asked one has none yet.
  number text,
  decided_on date,
  title_vi text not null,
  title_en text not null,
  advice_vi text not null default '',
  advice_en text not null default '',
  asked_by text,
  set_by text,
  set_at timestamptz,
  ended_by text,
  ended_at timestamptz,
  ended_reason text,
  made_at timestamptz not null,
  party text not null,
  version int4 not null default 1,
  agency text not null,
  level level not null,
  shared_with text[] not null default '{}',
  check (scope <> 'lot' or lot is not null),
  check (scope not in ('range', 'codes') or batch_id is not null),
  check (scope <> 'range' or (from_counter is not null and to_counter >= from_counter))
);
create index code_notices_gtin on code_notices (gtin) where state = 'set' and scope <> 'codes';
create index code_notices_made on code_notices (made_at desc, id desc);
-- The codes that a party asked an authority to act on, until it decides.
create table asked_codes (
  notice_id text not null,
  batch_id text not null,
  counter int4 not null,
  agency text not null,
  party text not null,
  primary key (notice_id, batch_id, counter)
);

-- The PIN of a code: wrong tries of the last day, and the first right one. One row, so that of many at once exactly one is the first.
create table code_pins (
  batch_id text not null,
  counter int4 not null,
  wrong int4 not null,
  wrong_since timestamptz,
  revealed_at timestamptz,
  revealed_by text,
  province text,
  device bytea,
  -- Right ones by others after the first.
  again int4 not null default 0,
  agency text not null,
  primary key (batch_id, counter)
);

-- Codes that the evidence says were copied, as signals/copies finds them.
create table suspect_codes (
  batch_id text not null,
  counter int4 not null,
  since timestamptz not null,
  reasons text[] not null,
  score float8 not null,
  cleared_at timestamptz,
  agency text not null,
  level level not null,
  shared_with text[] not null default '{}',
  primary key (batch_id, counter)
);

-- Who asked about which code: no address, no account; the place as province or geohash of 5 letters, the device as a keyed hash. A day is
-- a partition; 30 days are kept, then what `scan_days` sums up.
create table scans (
  at timestamptz not null,
  id text not null,
  gtin text not null,
  batch_id text,
  counter int4,
  verdict text not null,
  reasons text[] not null,
  channel text not null,
  province text,
  geo5 text,
  device bytea,
  pin text not null check (pin in ('none', 'right', 'wrong')),
  -- The place in the order of commits, for who follows the scans.
  tx xid8 not null default pg_current_xact_id(),
  agency text,
  primary key (at, id)
) partition by range (at);
create index scans_tx on scans (tx, id);
create index scans_code on scans (batch_id, counter, at) where batch_id is not null;

create table scan_days (
  day date not null,
  gtin text not null,
  batch_id text not null,
  province text not null,
  channel text not null,
  verdict text not null,
  scans int8 not null,
  agency text,
  primary key (day, gtin, batch_id, province, channel, verdict)
);

-- Codes that nobody issued, counted by product and by a hash of the address that changes every day: guessing shows here.
create table code_guesses (
  since timestamptz not null,
  gtin text not null,
  address bytea not null,
  guesses int8 not null,
  primary key (since, gtin, address)
);

-- Days are made by who may make tables: this function, for the jobs and for a day that is missing. They are made a few ahead.
create function sec.prepare_scan_days(first date, days int4) returns int4 language plpgsql security definer set search_path = app, pg_temp
  as $$
  declare
    made int4 := 0;
    day date;
    name text;
  begin
    if days not between 1 and 60 then raise exception 'from 1 to 60 days'; end if;
    if first not between current_date - 60 and current_date + 60 then raise exception 'a day out of reach'; end if;
    perform pg_advisory_xact_lock(23902400);
    for n in 0 .. days - 1 loop
      day := first + n;
      name := 'scans_' || to_char(day, 'YYYYMMDD');
      if to_regclass('app.' || name) is null then
        execute format('create table app.%I partition of app.scans for values from (%L) to (%L)',
          name, day::text || ' 00:00:00+00', (day + 1)::text || ' 00:00:00+00');
        made := made + 1;
      end if;
    end loop;
    return made;
  end $$;
-- Takes away whole days before one that are summed up; how many.
create function sec.drop_scan_days(before date) returns int4 language plpgsql security definer set search_path = app, pg_temp
  as $$
  declare
    dropped int4 := 0;
    part record;
  begin
    if before > current_date - 29 then raise exception 'thirty days are kept'; end if;
    for part in
      select c.relname as name, to_date(right(c.relname, 8), 'YYYYMMDD') as day from pg_inherits i
      join pg_class c on c.oid = i.inhrelid where i.inhparent = 'app.scans'::regclass
    loop
      if part.day < before then
        execute format('drop table app.%I', part.name);
        dropped := dropped + 1;
      end if;
    end loop;
    return dropped;
  end $$;
revoke execute on function sec.prepare_scan_days(date, int4), sec.drop_scan_days(date) from public;
grant execute on function sec.prepare_scan_days(date, int4), sec.drop_scan_days(date) to chinhhang_origin;

alter table state_blocks enable row level security;
alter table state_blocks force row level security;
alter table state_changes enable row level security;
alter table state_changes force row level security;
alter table state_tail enable row level security;
alter table state_tail force row level security;
alter table code_reports enable row level security;
alter table code_reports force row level security;
alter table code_notices enable row level security;
alter table code_notices force row level security;
alter table asked_codes enable row level security;
alter table asked_codes force row level security;
alter table code_pins enable row level security;
alter table code_pins force row level security;
alter table suspect_codes enable row level security;
alter table suspect_codes force row level security;
alter table scans enable row level security;
alter table scans force row level security;
alter table scan_days enable row level security;
alter table scan_days force row level security;
alter table code_guesses enable row level security;
alter table code_guesses force row level security;

-- Verification reads what a verdict needs, keeps scans and first uses, and folds.
grant select, insert, update on state_blocks to chinhhang_origin;
grant select, delete on state_tail to chinhhang_origin;
grant select on state_changes, code_notices, suspect_codes to chinhhang_origin;
grant select, insert, update on code_pins, scan_days, code_guesses to chinhhang_origin;
grant select, insert on scans to chinhhang_origin;
create policy state_blocks_origin on state_blocks to chinhhang_origin using (true) with check (true);
create policy state_tail_origin on state_tail to chinhhang_origin using (true);
create policy state_changes_origin on state_changes for select to chinhhang_origin using (true);
create policy code_notices_origin on code_notices for select to chinhhang_origin using (state in ('set', 'lifted'));
create policy suspect_codes_origin on suspect_codes for select to chinhhang_origin using (true);
create policy code_pins_origin on code_pins to chinhhang_origin using (true) with check (true);
create policy scans_origin on scans to chinhhang_origin using (true) with check (true);
create policy scan_days_origin on scan_days to chinhhang_origin using (true) with check (true);
create policy code_guesses_origin on code_guesses to chinhhang_origin using (true) with check (true);

-- Officers of every agency see what became of codes; an authority writes its own word. The house (for an agency) marks suspects.
grant select on state_blocks, state_tail, code_reports, scans, scan_days, code_guesses, code_pins to chinhhang_app;
grant select, insert on state_changes to chinhhang_app;
grant insert on state_tail to chinhhang_app;
grant select, insert, update on code_notices, suspect_codes to chinhhang_app;
grant select, delete on asked_codes to chinhhang_app;
create policy state_blocks_app on state_blocks for select to chinhhang_app using ((select sec.agency()) is not null);
create policy state_tail_app on state_tail for select to chinhhang_app using ((select sec.agency()) is not null);
create policy state_tail_app_write on state_tail for insert to chinhhang_app with check (by_agency = (select sec.agency()));
create policy state_changes_app on state_changes for select to chinhhang_app using ((select sec.agency()) is not null);
create policy state_changes_app_write on state_changes for insert to chinhhang_app
  with check (by_agency = (select sec.agency()) and kind in ('notice', 'lift') and notice_id is not null);
create policy code_reports_app on code_reports for select to chinhhang_app using ((select sec.agency()) is not null);
create policy code_notices_app on code_notices for select to chinhhang_app
  using (agency = (select sec.agency()) or (level in ('agencies', 'public') and (select sec.agency()) is not null));
create policy code_notices_app_set on code_notices for insert to chinhhang_app with check (agency = (select sec.agency()));
create policy code_notices_app_change on code_notices for update to chinhhang_app using (agency = (select sec.agency()))
  with check (agency = (select sec.agency()));
create policy asked_codes_app on asked_codes to chinhhang_app using (agency = (select sec.agency()));
create policy code_pins_app on code_pins for select to chinhhang_app using ((select sec.agency()) is not null);
create policy suspect_codes_app on suspect_codes for select to chinhhang_app using ((select sec.agency()) is not null);
create policy suspect_codes_mark on suspect_codes for insert to chinhhang_app with check ((select sec.actor()) = 'system');
create policy suspect_codes_change on suspect_codes for update to chinhhang_app using ((select sec.agency()) is not null);
create policy scans_app on scans for select to chinhhang_app using ((select sec.agency()) is not null);
create policy scan_days_app on scan_days for select to chinhhang_app using ((select sec.agency()) is not null);
create policy code_guesses_app on code_guesses for select to chinhhang_app using ((select sec.agency()) is not null);

-- A party sees what became of its own codes, and reports; never an address, a device, or another's row.
grant select on state_blocks, state_tail, state_changes, code_notices, asked_codes, scan_days to chinhhang_party;
grant select (at, id, gtin, batch_id, counter, verdict, reasons, channel, province, pin, agency) on scans to chinhhang_party;
grant insert on state_changes, state_tail, code_notices, asked_codes to chinhhang_party;
grant select, insert, update on code_reports to chinhhang_party;
create policy state_blocks_party on state_blocks for select to chinhhang_party using (agency = (select sec.agency()));
create policy state_tail_party on state_tail to chinhhang_party using (agency = (select sec.agency()))
  with check (agency = (select sec.agency()) and by_agency = agency);
create policy state_changes_party on state_changes for select to chinhhang_party using (agency = (select sec.agency()));
create policy state_changes_party_write on state_changes for insert to chinhhang_party
  with check (agency = (select sec.agency()) and by_agency = agency and kind in ('report', 'undo') and to_state in (2, 3, 4, 6, 7, 8));
create policy code_reports_party on code_reports to chinhhang_party using (agency = (select sec.agency())) with check (agency = (select sec.agency()));
create policy code_notices_party on code_notices for select to chinhhang_party using (party = (select sec.agency()) and level <> 'own');
create policy code_notices_party_ask on code_notices for insert to chinhhang_party
  with check (party = (select sec.agency()) and state = 'asked' and level = 'agencies' and kind = 'stolen');
create policy asked_codes_party on asked_codes to chinhhang_party using (party = (select sec.agency())) with check (party = (select sec.agency()));
create policy scans_party on scans for select to chinhhang_party using (agency = (select sec.agency()));
create policy scan_days_party on scan_days for select to chinhhang_party using (agency = (select sec.agency()));

grant select on state_changes, code_reports, code_notices, scans, scan_days to chinhhang_reader;
create policy state_changes_read on state_changes for select to chinhhang_reader using ((select sec.agency()) is not null);
create policy code_reports_read on code_reports for select to chinhhang_reader using ((select sec.agency()) is not null);
create policy code_notices_read on code_notices for select to chinhhang_reader using ((select sec.agency()) is not null);
create policy scans_read on scans for select to chinhhang_reader using ((select sec.agency()) is not null);
create policy scan_days_read on scan_days for select to chinhhang_reader using ((select sec.agency()) is not null);
