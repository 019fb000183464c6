-- What a force knows and may share. Whoever reads is judged row by row: a record, its fields and the values by which records meet each
-- carry who may see them, and a field is never seen by more than its record.

-- No wider than another: what a relay was given is the widest that it may give on.
create function sec.within(level level, shared_with text[], ceiling_level level, ceiling_shared_with text[]) returns bool
  language sql immutable parallel safe
  as $$
    select case
      when ceiling_level is null or ceiling_level = 'public' or level = 'own' then true
      when ceiling_level = 'agencies' then level <> 'public'
      when ceiling_level = 'named' then level = 'named' and shared_with <@ ceiling_shared_with
      else false end
  $$;

create table exchange_records (
  id text collate "C" primary key,
  agency text not null,
  -- Who sees it now: what its keeper said (`base_…`) and what it has shared since, together.
  level level not null,
  shared_with text[] not null,
  -- When the first of these ends. Then nobody but the keeper sees it until the rest is put together again: never a moment too long.
  shared_until timestamptz,
  base_level level not null,
  base_shared_with text[] not null,
  base_until timestamptz,
  -- What came from elsewhere is never shared further than its origin said; null: it was made here.
  ceiling_level level,
  ceiling_shared_with text[],
  ceiling_until timestamptz,
  kind text not null check (kind in ('seller', 'party', 'product', 'shipment', 'seizure', 'case', 'complaint', 'alert', 'person-account')),
  title text not null,
  summary text not null,
  occurred_on date,
  source text not null,
  external_id text not null,
  -- The hub it was made at; null: this one.
  hub text,
  -- Of title, summary and those fields that all see who see the record.
  words tsvector not null,
  -- Of what its source last said, so that a repeat changes nothing.
  content_hash bytea not null,
  -- Counts every change; those who do not keep the record are not told it, for hidden fields change as well.
  version int4 not null,
  state text not null check (state in ('live', 'withdrawn')),
  -- What an officer withdrew no import brings back.
  withdrawn_by text,
  made_at timestamptz not null,
  -- When something last changed that all see who see the record.
  changed_at timestamptz not null,
  constraint exchange_records_shape check ((level = 'named') = (shared_with <> '{}') and (base_level = 'named') = (base_shared_with <> '{}')),
  constraint exchange_records_ceiling check (sec.within(level, shared_with, ceiling_level, ceiling_shared_with)
    and (ceiling_until is null or level = 'own' or coalesce(shared_until <= ceiling_until, false))),
  constraint exchange_records_withdrawn check (state = 'live' or level = 'own')
);
create index exchange_records_words_seen on exchange_records using gin (words, sec.seen_by(agency, level, shared_with));
create index exchange_records_changed on exchange_records (changed_at desc, id desc);
create index exchange_records_agency on exchange_records (agency, changed_at desc, id desc);
create index exchange_records_source on exchange_records (agency, source, id);
create index exchange_records_ending on exchange_records (shared_until) where shared_until is not null;

create table record_fields (
  record_id text collate "C" not null,
  -- Orders the fields; it is told to nobody, since a gap would tell of a hidden one.
  position int4 not null,
  name text not null,
  value text not null,
  unit text,
  -- Null: as its record.
  base_level level,
  base_shared_with text[] not null,
  agency text not null,
  level level not null,
  shared_with text[] not null,
  shared_until timestamptz,
  primary key (record_id, position)
);

-- Value -> records, never pairs. `key` is a keyed hash of kind and value, so that the table alone tells no number of anybody.
create table record_values (
  key bytea not null,
  kind text not null check (kind in ('phone', 'bank', 'tax', 'email', 'page', 'handle', 'gtin', 'picture', 'seller', 'name')),
  record_id text collate "C" not null,
  -- The field it stands in; '' is the record itself.
  field text not null,
  agency text not null,
  level level not null,
  shared_with text[] not null,
  shared_until timestamptz,
  primary key (key, record_id, field)
);
create index record_values_record on record_values (record_id);

-- The change log, read in the order of commit. A change is shown to those who see what changed; that a record is gone, to those
-- who could see it before, by name (`only_for`: agencies, not groups, since who joins a group later was never shown it; '*' is every agency).
create table record_changes (
  tx xid8 not null default pg_current_xact_id(),
  id text collate "C" not null,
  at timestamptz not null,
  record_id text collate "C" not null,
  version int4 not null,
  -- 'detail' is a change of fields that not all see who see the record.
  kind text not null check (kind in ('put', 'detail', 'narrowed', 'withdrawn')),
  fields text[] not null,
  agency text not null,
  level level not null,
  shared_with text[] not null,
  only_for text[],
  primary key (tx, id)
);
create index record_changes_record on record_changes (record_id, tx, id);
create index record_changes_shared on record_changes using gin (shared_with);

create table record_shares (
  id text collate "C" primary key,
  record_id text collate "C" not null,
  agency text not null,
  -- Agencies and groups; '*' is every agency.
  audiences text[] not null check (audiences <> '{}'),
  -- Null: the whole record, without the fields that its keeper keeps narrower.
  fields text[],
  purpose text not null,
  basis text,
  until timestamptz,
  made_by text not null,
  made_at timestamptz not null,
  withdrawn_by text,
  withdrawn_at timestamptz
);
create index record_shares_record on record_shares (record_id);

-- Who has read another's record: one row an agency's person and record.
create table record_reads (
  record_id text collate "C" not null,
  person text not null,
  agency text not null,
  -- Whose record it is.
  owner text not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  times int4 not null,
  door text not null check (door in ('page', 'api', 'export', 'feed', 'webhook', 'beside')),
  purpose text,
  primary key (record_id, agency, person)
);
create index record_reads_owner on record_reads (owner, last_at desc, record_id);

create table record_proposals (
  id text collate "C" primary key,
  record_id text collate "C" not null,
  owner text not null,
  agency text not null,
  field text not null,
  value text not null,
  unit text,
  reason text not null,
  made_by text not null,
  made_at timestamptz not null,
  state text not null check (state in ('open', 'accepted', 'refused')),
  answer text,
  answered_by text,
  answered_at timestamptz
);
create index record_proposals_record on record_proposals (record_id, made_at);
create index record_proposals_open on record_proposals (owner, made_at) where state = 'open';

create table record_sightings (
  id text collate "C" primary key,
  record_id text collate "C" not null,
  owner text not null,
  agency text not null,
  level level not null,
  shared_with text[] not null,
  seen_at timestamptz not null,
  place text,
  note text,
  made_by text not null,
  made_at timestamptz not null
);
create index record_sightings_record on record_sightings (record_id, seen_at);

alter table exchange_records enable row level security;
alter table exchange_records force row level security;
alter table record_fields enable row level security;
alter table record_fields force row level security;
alter table record_values enable row level security;
alter table record_values force row level security;
alter table record_changes enable row level security;
alter table record_changes force row level security;
alter table record_shares enable row level security;
alter table record_shares force row level security;
alter table record_reads enable row level security;
alter table record_reads force row level security;
alter table record_proposals enable row level security;
alter table record_proposals force row level security;
alter table record_sightings enable row level security;
alter table record_sightings force row level security;

grant select, insert, update on exchange_records to chinhhang_app;
grant select, insert, update, delete on record_fields, record_values to chinhhang_app;
grant select, insert on record_changes, record_sightings to chinhhang_app;
grant select, insert, update (withdrawn_by, withdrawn_at) on record_shares to chinhhang_app;
grant select, insert, update (last_at, times, door, purpose) on record_reads to chinhhang_app;
grant select, insert, update (state, answer, answered_by, answered_at) on record_proposals to chinhhang_app;
grant select on exchange_records, record_fields, record_values, record_changes, record_shares, record_reads, record_proposals, record_sightings
  to chinhhang_reader;
grant select on exchange_records, record_changes to chinhhang_search;

create policy exchange_records_read on exchange_records for select to chinhhang_app, chinhhang_reader using (
  agency = any ((select sec.audiences())::text[])
  or (shared_until is null or shared_until > now()) and (
    (level in ('agencies', 'public') and (select sec.agency()) is not null)
    or shared_with && (select sec.audiences())));
create policy exchange_records_write on exchange_records for insert to chinhhang_app
  with check (agency = any ((select sec.audiences())::text[]));
create policy exchange_records_change on exchange_records for update to chinhhang_app
  using (agency = any ((select sec.audiences())::text[]));
create policy exchange_records_search on exchange_records for select to chinhhang_search using (true);

create policy record_fields_read on record_fields for select to chinhhang_app, chinhhang_reader using (
  agency = any ((select sec.audiences())::text[])
  or (shared_until is null or shared_until > now()) and (
    (level in ('agencies', 'public') and (select sec.agency()) is not null)
    or shared_with && (select sec.audiences())));
create policy record_fields_write on record_fields for insert to chinhhang_app
  with check (agency = any ((select sec.audiences())::text[]));
create policy record_fields_change on record_fields for update to chinhhang_app
  using (agency = any ((select sec.audiences())::text[]));
create policy record_fields_remove on record_fields for delete to chinhhang_app
  using (agency = any ((select sec.audiences())::text[]));

create policy record_values_read on record_values for select to chinhhang_app, chinhhang_reader using (
  agency = any ((select sec.audiences())::text[])
  or (shared_until is null or shared_until > now()) and (
    (level in ('agencies', 'public') and (select sec.agency()) is not null)
    or shared_with && (select sec.audiences())));
create policy record_values_write on record_values for insert to chinhhang_app
  with check (agency = any ((select sec.audiences())::text[]));
create policy record_values_change on record_values for update to chinhhang_app
  using (agency = any ((select sec.audiences())::text[]));
create policy record_values_remove on record_values for delete to chinhhang_app
  using (agency = any ((select sec.audiences())::text[]));

create policy record_changes_read on record_changes for select to chinhhang_app, chinhhang_reader using (
  only_for is null and (
    agency = any ((select sec.audiences())::text[])
    or (level in ('agencies', 'public') and (select sec.agency()) is not null)
    or shared_with && (select sec.audiences()))
  or only_for && (select sec.sees()));
create policy record_changes_write on record_changes for insert to chinhhang_app
  with check (agency = any ((select sec.audiences())::text[]));
create policy record_changes_search on record_changes for select to chinhhang_search using (true);

-- With whom a record is shared and why is its keeper's to know.
create policy record_shares_read on record_shares for select to chinhhang_app, chinhhang_reader
  using (agency = any ((select sec.audiences())::text[]));
create policy record_shares_write on record_shares for insert to chinhhang_app
  with check (agency = any ((select sec.audiences())::text[]));
create policy record_shares_change on record_shares for update to chinhhang_app
  using (agency = any ((select sec.audiences())::text[]));

-- A receipt is the keeper's of the record, and of those who read.
create policy record_reads_read on record_reads for select to chinhhang_app, chinhhang_reader using (
  owner = any ((select sec.audiences())::text[]) or agency = (select sec.agency()));
create policy record_reads_write on record_reads for insert to chinhhang_app with check (agency = (select sec.agency()));
create policy record_reads_change on record_reads for update to chinhhang_app using (agency = (select sec.agency()));

create policy record_proposals_read on record_proposals for select to chinhhang_app, chinhhang_reader using (
  owner = any ((select sec.audiences())::text[]) or agency = any ((select sec.audiences())::text[]));
create policy record_proposals_write on record_proposals for insert to chinhhang_app with check (agency = (select sec.agency()));
create policy record_proposals_change on record_proposals for update to chinhhang_app
  using (owner = any ((select sec.audiences())::text[]));

-- Sightings are few: whether their record is seen is asked for each.
create policy record_sightings_read on record_sightings for select to chinhhang_app, chinhhang_reader using (
  owner = any ((select sec.audiences())::text[]) or agency = any ((select sec.audiences())::text[])
  or ((level in ('agencies', 'public') and (select sec.agency()) is not null) or shared_with && (select sec.audiences()))
    and exists (select from exchange_records r where r.id = record_id));
create policy record_sightings_write on record_sightings for insert to chinhhang_app with check (agency = (select sec.agency()));

-- Names as the agencies behind them: groups by their members of this moment.
create function sec.agencies_behind(names text[]) returns text[] language sql stable security definer set search_path = app, pg_temp
  as $$
    select array(
      select m.agency from sharing_group_members m join sharing_groups g on g.id = m.group_id
      where m.group_id = any (names) and g.closed_at is null
      union
      select name from unnest(names) name where not exists (select from sharing_groups g where g.id = name)
      order by 1)
  $$;
revoke execute on function sec.agencies_behind(text[]), sec.within(level, text[], level, text[]) from public;
grant execute on function sec.agencies_behind(text[]), sec.within(level, text[], level, text[]) to chinhhang_app;

set local role chinhhang_search;
-- Rows of a table (listings, sellers, exchange_records) that bear all words, and one that begins as `beginning` does, and that whoever asks
-- may see: as before, and where what is shared may end, what has not ended.
create or replace function search.ids(of regclass, query tsquery, beginning tsquery, most int4) returns setof text
  language plpgsql security definer rows 50 set search_path = app, pg_temp set enable_seqscan = off as $$
declare
  sees constant text[] := sec.sees();
  wanted constant tsquery := coalesce(query && beginning, query);
  many constant float8 := search.estimate(of, wanted, sees);
  share constant float8 := 2 * most / many;
  lasting constant text := case when of = 'exchange_records'::regclass
    then ' and (shared_until is null or shared_until > now() or agency = any (sec.audiences()))' else '' end;
  visible constant text := ' and sec.seen_by(agency, level, shared_with) && $1' || lasting || ' limit $2';
  sampled text[];
begin
  if many > 10000 and share * (select reltuples from pg_class where oid = of) < 7500 then
    execute 'select array(select id from ' || of || ' tablesample system ($3) repeatable (1) where words @@ $4' || visible || ')'
      into sampled using sees, most, share * 100, wanted;
    if cardinality(sampled) = most then
      return query select unnest(sampled);
      return;
    end if;
  end if;
  if beginning is not null and search.estimate(of, beginning, sees) > 10000 then
    return query execute 'select id from ' || of || ' where words @@ $3 and coalesce(words @@ $4, false)' || visible
      using sees, most, query, beginning;
  else
    return query execute 'select id from ' || of || ' where words @@ $3' || visible using sees, most, wanted;
  end if;
end $$;

-- Records whose sharing has ended in part, whoever keeps them: the house puts together what still holds.
create function search.ended_records(before timestamptz, most int4) returns table (id text, agency text)
  language sql stable security definer set search_path = app, pg_temp
  as $$ select r.id, r.agency from exchange_records r where r.shared_until <= before order by r.shared_until limit most $$;

-- Records that a name reached at a time: those whose last change until then that all saw was shown to it.
create function search.records_reached(name text, at_time timestamptz, after_id text, most int4) returns table (id text, agency text)
  language sql stable security definer set search_path = app, pg_temp
  as $$
    select l.record_id, l.agency
    from (select distinct c.record_id from record_changes c
          where c.shared_with && array[name] and c.at <= at_time and c.record_id > after_id) found
    cross join lateral (
      select c.record_id, c.agency, c.shared_with from record_changes c
      where c.record_id = found.record_id and c.at <= at_time and c.only_for is null and c.kind <> 'detail'
      order by c.tx desc, c.id desc limit 1) l
    where name = any (l.shared_with)
    order by l.record_id limit most
  $$;
-- Records that a name reaches now.
create function search.records_named(name text, after_id text, most int4) returns table (id text, agency text)
  language sql stable security definer set search_path = app, pg_temp
  as $$
    select r.id, r.agency from exchange_records r
    where sec.seen_by(r.agency, r.level, r.shared_with) && array[name] and r.id > after_id order by r.id limit most
  $$;

-- Records that whoever asks may see and that pass the filters (null: any), latest change first, from a place on. Planned each time: who sees few
-- is answered by the index of who sees what, who sees most by the order of changes.
create function search.record_page(kinds text[], agencies text[], sources text[], states text[], since timestamptz,
    before_at timestamptz, before_id text, most int4) returns setof text
  language plpgsql stable security definer rows 50 set search_path = app, pg_temp as $$
begin
  return query execute 'select id from exchange_records where '
    || search.record_filter(kinds, agencies, sources, states, since)
    || case when before_at is null then '' else ' and (changed_at, id) < ($7, $8)' end
    || ' order by changed_at desc, id desc limit $9'
    using sec.sees(), kinds, agencies, sources, states, since, before_at, before_id, most;
end $$;

-- How many there are, counted up to `most`.
create function search.record_count(kinds text[], agencies text[], sources text[], states text[], since timestamptz, most int4) returns int4
  language plpgsql stable security definer set search_path = app, pg_temp as $$
declare
  counted int4;
begin
  execute 'select count(*) from (select from exchange_records where '
    || search.record_filter(kinds, agencies, sources, states, since) || ' limit $7) found'
    into counted using sec.sees(), kinds, agencies, sources, states, since, most;
  return counted;
end $$;

create function search.record_filter(kinds text[], agencies text[], sources text[], states text[], since timestamptz) returns text
  language sql immutable
  as $$
    select 'sec.seen_by(agency, level, shared_with) && $1 and (shared_until is null or shared_until > now() or agency = any (sec.audiences()))'
      || case when kinds is null then '' else ' and kind = any ($2)' end
      || case when agencies is null then '' else ' and agency = any ($3)' end
      || case when sources is null then '' else ' and source = any ($4)' end
      || case when states is null then '' else ' and state = any ($5)' end
      || case when since is null then '' else ' and changed_at >= $6' end
  $$;
revoke execute on all functions in schema search from public;
grant execute on function search.ended_records, search.records_reached, search.records_named, search.record_page, search.record_count to chinhhang_app;
set local role chinhhang_owner;
