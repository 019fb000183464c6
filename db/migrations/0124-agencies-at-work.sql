-- Where there are people who take up what is addressed to them: who sends something is told before that nobody would read it yet. Told of
-- agencies, never who or how many; an agency that ended counts as staffed by whoever holds its records.
create function sec.agencies_with_people() returns setof text language sql stable security definer set search_path = app, pg_temp
  as $$
    select distinct name
    from (select distinct agency from users where state = 'active' and roles && array['officer', 'approver']) staffed
      cross join unnest(sec.audiences_of(agency)) name
    where sec.agency() is not null and sec.agency() not like 'pty\_%' and agency not like 'pty\_%'
  $$;
revoke execute on function sec.agencies_with_people() from public;
grant execute on function sec.agencies_with_people() to chinhhang_app, chinhhang_reader;

-- Agencies for which something is to be started now: whoever goes through all agencies each minute asks once, not two hundred times. Each tells
-- names of agencies and no more.
create policy collectors_owner on collectors for select to chinhhang_owner using (true);
create policy collector_runs_owner on collector_runs for select to chinhhang_owner using (true);
create policy connections_owner on connections for select to chinhhang_owner using (true);
create policy connection_runs_owner on connection_runs for select to chinhhang_owner using (true);
create policy technologies_owner on technologies for select to chinhhang_owner using (true);

create function sec.agencies_due_to_collect(at timestamptz) returns setof text language sql stable security definer set search_path = app, pg_temp
  as $$
    select agency from collectors where is_on and kind <> 'push' and next_at <= at
    union
    select agency from collector_runs where state = 'running' and held_until < at
  $$;

create function sec.agencies_due_to_connect(at timestamptz) returns setof text language sql stable security definer set search_path = app, pg_temp
  as $$
    select agency from connections where is_on and next_at <= at
    union
    select agency from connection_runs where state = 'running' and held_until < at
  $$;

create function sec.agencies_with_technologies() returns setof text language sql stable security definer set search_path = app, pg_temp
  as $$ select distinct agency from technologies where state in ('shadow', 'live') $$;

revoke execute on function sec.agencies_due_to_collect(timestamptz), sec.agencies_due_to_connect(timestamptz), sec.agencies_with_technologies()
  from public;
grant execute on function sec.agencies_due_to_collect(timestamptz), sec.agencies_due_to_connect(timestamptz), sec.agencies_with_technologies()
  to chinhhang_app;
