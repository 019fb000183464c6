-- Blind match: two forces learn that both hold one value, and neither sees what the other holds. What is compared are keyed hashes, by a role
-- that cannot sign in and reads nothing else; no role that a person reaches the database by reads the key of another agency.
create schema blind;
grant usage on schema app, sec to chinhhang_blind;
grant all on schema blind to chinhhang_blind;
grant usage on schema blind to chinhhang_app;

-- A value of a record that takes part. `met_at`: when it was compared with what was there; null: not yet.
create table blind_keys (
  key bytea not null,
  kind text not null,
  record_id text collate "C" not null,
  agency text not null,
  taken_at timestamptz not null,
  met_at timestamptz,
  primary key (key, record_id)
);
create index blind_keys_record on blind_keys (record_id);
create index blind_keys_new on blind_keys (taken_at, record_id, key) where met_at is null;

-- What an agency said of a kind of value ('*': of all kinds it says nothing else of). 'ask': others learn that it holds one after it agreed;
-- 'tell': they may be told at once; 'none': its values take no part.
create table blind_rules (
  agency text not null,
  kind text not null,
  rule text not null check (rule in ('ask', 'tell', 'none')),
  set_by text not null,
  set_at timestamptz not null,
  primary key (agency, kind)
);

-- How many values an agency brought in a day (of Viet Nam), and how many it may bring.
create table blind_days (
  agency text not null,
  day date not null,
  taken int4 not null,
  waiting int4 not null,
  primary key (agency, day)
);
create table blind_allowances (
  agency text primary key,
  per_day int4 not null check (per_day between 0 and 10000000),
  reason text not null,
  set_by text not null,
  set_at timestamptz not null
);

-- An agency whose values look as if somebody tried numbers out takes no part until the authority lets it again.
create table blind_pauses (
  id text collate "C" primary key,
  agency text not null,
  why text not null,
  at timestamptz not null,
  lifted_by text,
  lifted_at timestamptz,
  lifted_because text
);
create unique index blind_pauses_open on blind_pauses (agency) where lifted_at is null;

-- Up to where the changes of an agency's records were looked at.
create table blind_followers (
  agency text primary key,
  tx xid8 not null,
  after_id text collate "C" not null
);

-- Two records that meet. No person reads this table: each side has a notice of its own, if it is to know.
create table blind_meetings (
  id text collate "C" primary key,
  older_record text collate "C" not null,
  older_agency text not null,
  newer_record text collate "C" not null,
  newer_agency text not null,
  kinds text[] not null,
  found_at timestamptz not null,
  unique (older_record, newer_record)
);

create table blind_notices (
  id text collate "C" primary key,
  meeting_id text collate "C" not null,
  agency text not null,
  kinds text[] not null,
  own_record text collate "C" not null,
  -- Null: it is not told whose the other record is.
  other_agency text,
  shown_from timestamptz not null,
  -- 'known': the other side knows, or may; 'open': it does not, and this side may let it; 'kept': it shall not.
  state text not null check (state in ('open', 'known', 'kept')),
  decided_by text,
  decided_at timestamptz,
  seen_by text,
  seen_at timestamptz,
  unique (meeting_id, agency)
);
create index blind_notices_agency on blind_notices (agency, shown_from desc, id desc);

-- Who was told may ask for the other's record, for a time.
create table blind_accesses (
  id text collate "C" primary key,
  meeting_id text collate "C" not null,
  asker text not null,
  owner text not null,
  purpose text not null,
  basis text,
  until timestamptz not null,
  asked_by text not null,
  asked_at timestamptz not null,
  state text not null check (state in ('open', 'granted', 'refused', 'withdrawn')),
  answer text,
  answered_by text,
  answered_at timestamptz,
  version int4 not null default 1
);
create unique index blind_accesses_open on blind_accesses (meeting_id, asker) where state = 'open';
create index blind_accesses_asker on blind_accesses (asker, asked_at desc);
create index blind_accesses_owner on blind_accesses (owner, asked_at desc);

alter table blind_keys enable row level security;
alter table blind_keys force row level security;
alter table blind_rules enable row level security;
alter table blind_rules force row level security;
alter table blind_days enable row level security;
alter table blind_days force row level security;
alter table blind_allowances enable row level security;
alter table blind_allowances force row level security;
alter table blind_pauses enable row level security;
alter table blind_pauses force row level security;
alter table blind_followers enable row level security;
alter table blind_followers force row level security;
alter table blind_meetings enable row level security;
alter table blind_meetings force row level security;
alter table blind_notices enable row level security;
alter table blind_notices force row level security;
alter table blind_accesses enable row level security;
alter table blind_accesses force row level security;

grant select, insert, update, delete on blind_keys to chinhhang_blind;
grant select, insert on blind_meetings to chinhhang_blind;
grant select, insert, update on blind_notices, blind_days to chinhhang_blind;
grant select on blind_rules, blind_allowances, blind_pauses, blind_followers to chinhhang_blind;
grant select (key, record_id, level, shared_with, shared_until) on record_values to chinhhang_blind;
grant select (agency) on exchange_records to chinhhang_blind;
grant select (tx, id, agency) on record_changes to chinhhang_blind;
grant execute on function sec.audiences_of(text) to chinhhang_blind;
create policy exchange_records_blind on exchange_records for select to chinhhang_blind using (true);
create policy record_changes_blind on record_changes for select to chinhhang_blind using (true);
create policy blind_followers_blind on blind_followers for select to chinhhang_blind using (true);
create policy blind_keys_blind on blind_keys to chinhhang_blind using (true);
create policy blind_meetings_blind on blind_meetings to chinhhang_blind using (true);
create policy blind_notices_blind on blind_notices to chinhhang_blind using (true);
create policy blind_days_blind on blind_days to chinhhang_blind using (true);
create policy blind_rules_blind on blind_rules for select to chinhhang_blind using (true);
create policy blind_allowances_blind on blind_allowances for select to chinhhang_blind using (true);
create policy blind_pauses_blind on blind_pauses for select to chinhhang_blind using (true);
create policy record_values_blind on record_values for select to chinhhang_blind using (true);

grant select, insert, update on blind_rules, blind_followers to chinhhang_app;
grant select on blind_days to chinhhang_app;
grant select, insert, update on blind_allowances to chinhhang_app;
grant select, insert, update (lifted_by, lifted_at, lifted_because) on blind_pauses to chinhhang_app;
grant select, update (seen_by, seen_at) on blind_notices to chinhhang_app;
grant select, insert, update (state, answer, answered_by, answered_at, version) on blind_accesses to chinhhang_app;

create policy blind_rules_own on blind_rules to chinhhang_app using (agency = any ((select sec.audiences())::text[]));
create policy blind_followers_own on blind_followers to chinhhang_app using (agency = any ((select sec.audiences())::text[]));
create policy blind_days_read on blind_days for select to chinhhang_app using (
  agency = any ((select sec.audiences())::text[]) or 'moit.dms' = any ((select sec.audiences())::text[]));
-- Allowances and pauses are the authority's to set and to lift.
create policy blind_allowances_read on blind_allowances for select to chinhhang_app using (
  agency = any ((select sec.audiences())::text[]) or 'moit.dms' = any ((select sec.audiences())::text[]));
create policy blind_allowances_write on blind_allowances for insert to chinhhang_app
  with check ('moit.dms' = any ((select sec.audiences())::text[]));
create policy blind_allowances_change on blind_allowances for update to chinhhang_app
  using ('moit.dms' = any ((select sec.audiences())::text[]));
create policy blind_pauses_read on blind_pauses for select to chinhhang_app using (
  agency = any ((select sec.audiences())::text[]) or 'moit.dms' = any ((select sec.audiences())::text[]));
create policy blind_pauses_write on blind_pauses for insert to chinhhang_app
  with check (agency = any ((select sec.audiences())::text[]));
create policy blind_pauses_lift on blind_pauses for update to chinhhang_app
  using ('moit.dms' = any ((select sec.audiences())::text[]));

create policy blind_notices_read on blind_notices for select to chinhhang_app using (
  agency = any ((select sec.audiences())::text[]) and shown_from <= now());
create policy blind_notices_see on blind_notices for update to chinhhang_app using (
  agency = any ((select sec.audiences())::text[]) and shown_from <= now());
create policy blind_accesses_read on blind_accesses for select to chinhhang_app using (
  asker = any ((select sec.audiences())::text[]) or owner = any ((select sec.audiences())::text[]));
create policy blind_accesses_ask on blind_accesses for insert to chinhhang_app with check (
  asker = any ((select sec.audiences())::text[])
  and exists (select from blind_notices n where n.meeting_id = blind_accesses.meeting_id and n.agency = asker and n.other_agency = owner));
create policy blind_accesses_change on blind_accesses for update to chinhhang_app using (
  asker = any ((select sec.audiences())::text[]) or owner = any ((select sec.audiences())::text[]));

set local role chinhhang_blind;
-- Whether what is shared so reaches one who may be addressed by these names.
create function blind.reaches(level level, shared_with text[], shared_until timestamptz, names text[]) returns bool language sql stable
  as $$ select (shared_until is null or shared_until > now()) and (level in ('agencies', 'public') or shared_with && names) $$;

-- What an agency said of kinds of value: the most careful of it.
create function blind.rule_of(wanted text, kinds text[]) returns text language sql stable set search_path = app, pg_temp
  as $$
    select coalesce(min(coalesce(k.rule, a.rule, 'ask')), 'ask')
    from unnest(kinds) as given (one)
    left join blind_rules k on k.agency = wanted and k.kind = given.one
    left join blind_rules a on a.agency = wanted and a.kind = '*'
  $$;

-- Takes the values in that records of the asker hold ([{key, kind, record_id}]) as far as the day's allowance goes, and forgets those that these
-- records no longer hold. Answers how many were taken and how many wait; nothing in the answer depends on what others hold.
create function blind.take(of text, records text[], given jsonb, at timestamptz, today date, usual_per_day int4)
  returns table (taken int4, waiting int4)
  language plpgsql security definer set search_path = app, pg_temp as $$
declare
  may int4;
begin
  if not of = any (sec.audiences()) then
    raise insufficient_privilege;
  end if;
  delete from blind_keys k where k.record_id = any (records) and k.agency = of
    and not exists (select from jsonb_to_recordset(given) as g (key text, record_id text)
                    where g.record_id = k.record_id and decode(g.key, 'hex') = k.key);
  may := coalesce((select a.per_day from blind_allowances a where a.agency = of), usual_per_day)
    - coalesce((select d.taken from blind_days d where d.agency = of and d.day = today), 0);
  return query
    with fresh as (
      select distinct decode(g.key, 'hex') as key, g.kind, g.record_id
      from jsonb_to_recordset(given) as g (key text, kind text, record_id text)
      where g.record_id = any (records)
        and not exists (select from blind_keys k where k.key = decode(g.key, 'hex') and k.record_id = g.record_id)
    ), kept as (
      insert into blind_keys (key, kind, record_id, agency, taken_at)
      select key, kind, record_id, of, at from fresh order by record_id, key limit greatest(may, 0)
      returning 1
    ), counts as (select (select count(*) from kept)::int4 as kept, (select count(*) from fresh)::int4 as fresh)
    , noted as (
      insert into blind_days (agency, day, taken, waiting) select of, today, kept, fresh - kept from counts
      on conflict (agency, day) do update set taken = blind_days.taken + excluded.taken, waiting = excluded.waiting
    )
    select counts.kept, counts.fresh - counts.kept from counts;
end $$;

-- Compares up to `most` new values with all others, and writes for each side the notice that its own and the other's rule leave, to be shown from
-- `slot` on, `per_slot` an agency and the rest an hour later each. A value that more than `commonest` records hold tells nothing and is left out.
create function blind.meet(at timestamptz, slot timestamptz, most int4, commonest int4, per_slot int4)
  returns table (compared int4, meetings int4, notices int4)
  language plpgsql security definer set search_path = app, pg_temp as $$
begin
  return query
  with fresh as materialized (
    select k.key, k.kind, k.record_id, k.agency, k.taken_at from blind_keys k
    where k.met_at is null order by k.taken_at, k.record_id, k.key limit most
  ), met as materialized (
    select f.key, f.kind, f.record_id as one, f.agency as one_agency, o.record_id as other, o.agency as other_agency,
      (o.taken_at, o.record_id) < (f.taken_at, f.record_id) as other_is_older
    from fresh f join blind_keys o on o.key = f.key and o.agency <> f.agency
      and (o.met_at is not null or (o.taken_at, o.record_id) < (f.taken_at, f.record_id))
    where (select count(*) from (select from blind_keys c where c.key = f.key limit commonest + 1) c) <= commonest
  ), names as materialized (
    select agency, sec.audiences_of(agency) as audiences from (select one_agency from met union select other_agency from met) a (agency)
  ), hidden as (
    select m.* from met m
    join names a on a.agency = m.one_agency join names b on b.agency = m.other_agency
    where not m.other_agency = any (a.audiences) and not m.one_agency = any (b.audiences)
      and exists (select from record_values v where v.key = m.key and v.record_id = m.one)
      and exists (select from record_values v where v.key = m.key and v.record_id = m.other)
      and not exists (select from record_values v where v.key = m.key and v.record_id = m.one
                      and blind.reaches(v.level, v.shared_with, v.shared_until, b.audiences))
      and not exists (select from record_values v where v.key = m.key and v.record_id = m.other
                      and blind.reaches(v.level, v.shared_with, v.shared_until, a.audiences))
  ), pairs as (
    select case when other_is_older then other else one end as older_record,
      case when other_is_older then other_agency else one_agency end as older_agency,
      case when other_is_older then one else other end as newer_record,
      case when other_is_older then one_agency else other_agency end as newer_agency,
      array_agg(distinct kind order by kind) as kinds
    from hidden group by 1, 2, 3, 4
  ), found as (
    insert into blind_meetings (id, older_record, older_agency, newer_record, newer_agency, kinds, found_at)
    select 'bme_' || md5(older_record || ' ' || newer_record), older_record, older_agency, newer_record, newer_agency, kinds, at from pairs
    on conflict (older_record, newer_record) do nothing
    returning *
  ), ruled as (
    select f.*, blind.rule_of(f.older_agency, f.kinds) as older_rule, blind.rule_of(f.newer_agency, f.kinds) as newer_rule from found f
  ), told as (
    select m.id as meeting_id, m.kinds, s.* from ruled m cross join lateral (values
      (m.older_agency, m.older_record, m.newer_agency, m.older_rule, m.newer_rule, m.older_rule = 'ask' or m.newer_rule = 'tell'),
      (m.newer_agency, m.newer_record, m.older_agency, m.newer_rule, m.older_rule, m.older_rule = 'tell')
    ) as s (agency, own_record, other_agency, rule, other_rule, is_told)
    where s.is_told and 'none' not in (m.older_rule, m.newer_rule)
  ), written as (
    insert into blind_notices (id, meeting_id, agency, kinds, own_record, other_agency, shown_from, state)
    select 'bno_' || md5(t.meeting_id || ' ' || t.agency), t.meeting_id, t.agency, t.kinds, t.own_record,
      case when t.other_rule = 'tell' then t.other_agency end,
      slot + interval '1 hour' * ((row_number() over (partition by t.agency order by md5(t.meeting_id || t.own_record)) - 1
        + (select count(*) from blind_notices n where n.agency = t.agency and n.shown_from >= slot)) / per_slot),
      case when t.rule = 'tell' then 'known' else 'open' end
    from told t
    returning 1
  ), marked as (
    update blind_keys k set met_at = at from fresh f where k.key = f.key and k.record_id = f.record_id returning 1
  )
  select (select count(*) from marked)::int4, (select count(*) from found)::int4, (select count(*) from written)::int4;
end $$;

-- The side that a notice is shown to decides whether the other may know; where it may, the other is told from `slot` on.
create function blind.decide(notice text, agrees bool, by_whom text, at timestamptz, slot timestamptz) returns bool
  language plpgsql security definer set search_path = app, pg_temp as $$
declare
  mine blind_notices;
  met blind_meetings;
begin
  select * into mine from blind_notices n
    where n.id = notice and n.agency = any (sec.audiences()) and n.shown_from <= now() and n.state = 'open' for update;
  if not found then
    return false;
  end if;
  update blind_notices set state = case when agrees then 'known' else 'kept' end, decided_by = by_whom, decided_at = at where id = notice;
  if agrees then
    select * into met from blind_meetings m where m.id = mine.meeting_id;
    insert into blind_notices (id, meeting_id, agency, kinds, own_record, other_agency, shown_from, state)
    select 'bno_' || md5(met.id || ' ' || s.agency), met.id, s.agency, met.kinds, s.record_id, mine.agency, slot,
      case when mine.other_agency is null then 'open' else 'known' end
    from (values (met.older_agency, met.older_record), (met.newer_agency, met.newer_record)) as s (agency, record_id)
    where s.agency <> mine.agency
    on conflict (meeting_id, agency) do update set other_agency = excluded.other_agency;
  end if;
  return true;
end $$;

-- Takes an agency's values of a kind ('*': all) out again.
create function blind.leave(of text, kind_left text) returns int4
  language plpgsql security definer set search_path = app, pg_temp as $$
declare
  left_out int4;
begin
  if not of = any (sec.audiences()) then
    raise insufficient_privilege;
  end if;
  delete from blind_keys k where k.agency = of and (kind_left = '*' or k.kind = kind_left);
  get diagnostics left_out = row_count;
  return left_out;
end $$;

-- Agencies whose records changed since they were looked at.
create function blind.agencies_behind() returns setof text
  language sql stable security definer set search_path = app, pg_temp
  as $$
    with recursive keepers (agency) as (
      (select agency from exchange_records order by agency limit 1)
      union all
      select (select r.agency from exchange_records r where r.agency > k.agency order by r.agency limit 1) from keepers k where k.agency is not null
    )
    select k.agency from keepers k left join blind_followers f on f.agency = k.agency
    where k.agency is not null and exists (select from record_changes c where c.agency = k.agency
      and (c.tx, c.id) > (coalesce(f.tx, '0'::xid8), coalesce(f.after_id, '')) and c.tx < pg_snapshot_xmin(pg_current_snapshot()))
  $$;
revoke execute on all functions in schema blind from public;
grant execute on function blind.take, blind.meet, blind.decide, blind.leave, blind.agencies_behind to chinhhang_app;
set local role chinhhang_owner;
