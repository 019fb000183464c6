-- Sharing groups, and agencies that came after others. Both reach every policy the same way: as names among those by which somebody may
-- be addressed (`sec.audiences()`): the own agency, the agencies whose records it holds, and the groups of all these.
create table sharing_groups (
  id text primary key,
  name text not null,
  purpose text not null,
  agency text not null,
  made_by text not null,
  made_at timestamptz not null,
  closed_at timestamptz,
  version int4 not null default 1
);
create index sharing_groups_agency on sharing_groups (agency, id);

create table sharing_group_members (
  group_id text not null references sharing_groups (id),
  agency text not null,
  -- The agency that keeps the group: who may take members in and put them out.
  keeper text not null,
  added_by text not null,
  added_at timestamptz not null,
  primary key (group_id, agency)
);
create index sharing_group_members_agency on sharing_group_members (agency, group_id);

-- Whose records an agency holds since another ended. An agency has one holder of its records, however its work was divided.
create table agency_successions (
  agency text primary key,
  successor text not null check (successor <> agency),
  held_from date not null,
  basis text not null,
  decided_by text not null,
  decided_at timestamptz not null
);
create index agency_successions_successor on agency_successions (successor);

alter table sharing_groups enable row level security;
alter table sharing_groups force row level security;
alter table sharing_group_members enable row level security;
alter table sharing_group_members force row level security;
alter table agency_successions enable row level security;
alter table agency_successions force row level security;
grant select, insert, update (name, purpose, closed_at, version) on sharing_groups to chinhhang_app;
grant select, insert, delete on sharing_group_members to chinhhang_app;
grant select, insert on agency_successions to chinhhang_app;
grant select on sharing_groups, sharing_group_members, agency_successions to chinhhang_reader;

create policy sharing_groups_owner on sharing_groups to chinhhang_owner using (true);
create policy sharing_groups_read on sharing_groups for select to chinhhang_app, chinhhang_reader using (
  agency = any ((select sec.audiences())::text[]) or id = any ((select sec.audiences())::text[]));
create policy sharing_groups_write on sharing_groups for insert to chinhhang_app
  with check (agency = any ((select sec.audiences())::text[]));
create policy sharing_groups_change on sharing_groups for update to chinhhang_app
  using (agency = any ((select sec.audiences())::text[]));

create policy sharing_group_members_owner on sharing_group_members to chinhhang_owner using (true);
create policy sharing_group_members_read on sharing_group_members for select to chinhhang_app, chinhhang_reader using (
  keeper = any ((select sec.audiences())::text[]) or group_id = any ((select sec.audiences())::text[]));
create policy sharing_group_members_write on sharing_group_members for insert to chinhhang_app
  with check (keeper = any ((select sec.audiences())::text[]));
create policy sharing_group_members_remove on sharing_group_members for delete to chinhhang_app using (
  keeper = any ((select sec.audiences())::text[]) or agency = any ((select sec.audiences())::text[]));

create policy agency_successions_owner on agency_successions to chinhhang_owner using (true);
create policy agency_successions_read on agency_successions for select to chinhhang_app, chinhhang_reader
  using ((select sec.agency()) is not null);
create policy agency_successions_write on agency_successions for insert to chinhhang_app
  with check ((select sec.actor()) in ('console', 'system') and (select sec.agency()) is not null);

-- The agency itself, those whose records it holds, and the open groups of any of them. A chain of successions ends where it began.
create function sec.audiences_of(wanted text) returns text[] language sql stable security definer set search_path = app, pg_temp
  as $$
    with recursive held (agency) as (
      select wanted
      union
      select s.agency from agency_successions s join held on s.successor = held.agency
    )
    select array(
      select agency from held
      union
      select m.group_id from sharing_group_members m join held using (agency) join sharing_groups g on g.id = m.group_id
      where g.closed_at is null
      order by 1)
  $$;
revoke execute on function sec.audiences_of(text) from public;
grant execute on function sec.audiences_of(text) to chinhhang_app;

-- Who is known by login, cookie or key is known with the names that count at this moment.
drop function sec.account_by_login(text);
create function sec.account_by_login(wanted text)
  returns table (id text, login text, name text, agency text, roles text[], audiences text[], state text, password_hash text,
    password_due_at timestamptz, totp_sealed text, totp_confirmed_at timestamptz, totp_due_at timestamptz)
  language sql stable security definer set search_path = app, pg_temp
  as $$
    select u.id, u.login, u.name, u.agency, u.roles, sec.audiences_of(u.agency) || u.audiences, u.state, c.password_hash,
      c.password_due_at, c.totp_sealed, c.totp_confirmed_at, c.totp_due_at
    from users u join credentials c on c.user_id = u.id
    where u.login = wanted
  $$;

drop function sec.session_by_hash(bytea);
create function sec.session_by_hash(wanted bytea)
  returns table (user_id text, stage text, created_at timestamptz, seen_at timestamptz, ends_at timestamptz, login text,
    name text, agency text, roles text[], audiences text[], state text, password_due_at timestamptz,
    totp_confirmed_at timestamptz, totp_due_at timestamptz)
  language sql stable security definer set search_path = app, pg_temp
  as $$
    select s.user_id, s.stage, s.created_at, s.seen_at, s.ends_at, u.login,
      u.name, u.agency, u.roles, sec.audiences_of(u.agency) || u.audiences, u.state, c.password_due_at,
      c.totp_confirmed_at, c.totp_due_at
    from sessions s join users u on u.id = s.user_id join credentials c on c.user_id = u.id
    where s.hash = wanted
  $$;

drop function sec.key_by_hash(bytea);
create function sec.key_by_hash(wanted bytea)
  returns table (id text, name text, agency text, audiences text[], scopes text[], sources text[], expires_at timestamptz,
    revoked_at timestamptz, last_used_at timestamptz)
  language sql stable security definer set search_path = app, pg_temp
  as $$
    select id, name, agency, sec.audiences_of(agency), scopes, sources, expires_at, revoked_at, last_used_at
    from service_keys where hash = wanted
  $$;
revoke execute on function sec.account_by_login(text), sec.session_by_hash(bytea), sec.key_by_hash(bytea) from public;
grant execute on function sec.account_by_login(text), sec.session_by_hash(bytea), sec.key_by_hash(bytea) to chinhhang_app;

-- Every policy that asks whether a row is the own agency's now asks whether it is the own agency's or one's whose records it holds.
-- People, their secrets and keys stay with the agency that made them.
do $$
declare
  found record;
  own constant text := '\m(agency|authority) = \( SELECT sec\.agency\(\) AS agency\)';
  held constant text := '\1 = ANY (( SELECT sec.audiences() AS audiences)::text[])';
begin
  for found in
    select tablename, policyname, qual, with_check from pg_policies
    where schemaname = 'app' and roles && array['chinhhang_app', 'chinhhang_reader']::name[]
      and tablename not in ('users', 'credentials', 'sessions', 'identities', 'service_keys')
      and (qual ~ own or with_check ~ own)
  loop
    execute format('alter policy %I on app.%I', found.policyname, found.tablename)
      || coalesce(' using (' || regexp_replace(found.qual, own, held, 'g') || ')', '')
      || coalesce(' with check (' || regexp_replace(found.with_check, own, held, 'g') || ')', '');
  end loop;
end $$;

-- '=' marks an owner in the index of words, and an agency is found by those whose records it holds as well.
create or replace function sec.sees() returns text[] language sql stable parallel safe
  as $$
    select case when sec.agency() is null then '{}' else array['*'] || array(select '=' || name from unnest(sec.audiences()) name) end
      || sec.audiences()
  $$;
