-- A share of some fields may end while others go on seeing the record: the house finds what has ended by the fields as well.
create index record_fields_ending on record_fields (shared_until) where shared_until is not null;
grant select on record_fields to chinhhang_search;
create policy record_fields_search on record_fields for select to chinhhang_search using (true);

set local role chinhhang_search;
create or replace function search.ended_records(before timestamptz, most int4) returns table (id text, agency text)
  language sql stable security definer set search_path = app, pg_temp
  as $$
    select r.id, r.agency from exchange_records r where r.shared_until <= before
    union
    select f.record_id, f.agency from record_fields f where f.shared_until <= before
    limit most
  $$;

-- Records of which something was ever shown to a name, and whether the name reached the record itself at a time. A group may be named for one
-- field of a record that its members see by another name.
drop function search.records_reached(text, timestamptz, text, int4);
drop function search.records_named(text, text, int4);
create function search.records_mentioned(name text, at_time timestamptz, after_id text, most int4)
  returns table (id text, agency text, was_reached bool)
  language sql stable security definer set search_path = app, pg_temp
  as $$
    select r.id, r.agency, coalesce(name = any (l.shared_with), false)
    from (select distinct c.record_id from record_changes c
          where c.shared_with && array[name] and c.at <= at_time and c.record_id > after_id order by 1 limit most) found
    join exchange_records r on r.id = found.record_id
    left join lateral (
      select c.shared_with from record_changes c
      where c.record_id = found.record_id and c.at <= at_time and c.only_for is null and c.kind <> 'detail'
      order by c.tx desc, c.id desc limit 1) l on true
    order by r.id
  $$;

-- Records that an agency made, whoever holds them now.
create function search.records_made_by(maker text, after_id text, most int4) returns table (id text, agency text)
  language sql stable security definer set search_path = app, pg_temp
  as $$ select r.id, r.agency from exchange_records r where r.agency = maker and r.id > after_id order by r.id limit most $$;
revoke execute on function search.records_mentioned(text, timestamptz, text, int4), search.records_made_by(text, text, int4) from public;
grant execute on function search.records_mentioned(text, timestamptz, text, int4), search.records_made_by(text, text, int4) to chinhhang_app;
set local role chinhhang_owner;
