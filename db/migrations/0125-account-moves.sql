-- An account goes from one agency to another when both agree: an administrator of the one offers it, one of the other takes it in. Whoever could
-- move an account alone would let people into another agency's records. The line stays: the agency left behind goes on knowing who it was
-- that worked on its records.
create table account_moves (
  id text primary key,
  user_id text not null references users (id),
  login text not null,
  name text not null,
  roles text[] not null,
  -- The agency that the person leaves, and the one that is to take them in.
  agency text not null,
  to_agency text not null check (to_agency <> agency),
  state text not null default 'offered' check (state in ('offered', 'taken', 'dropped')),
  offered_by text not null,
  offered_at timestamptz not null,
  settled_by text,
  settled_at timestamptz
);
create unique index account_moves_open on account_moves (user_id) where state = 'offered';
create index account_moves_agency on account_moves (agency, id);
create index account_moves_to on account_moves (to_agency, id);
alter table account_moves enable row level security;
alter table account_moves force row level security;
grant select, insert, update (state, settled_by, settled_at) on account_moves to chinhhang_app;
create policy account_moves_owner on account_moves to chinhhang_owner using (true);
-- People stay with their agency, also where another holds its records: `sec.agency()`, not the audiences.
create policy account_moves_read on account_moves for select to chinhhang_app
  using ((select sec.agency()) in (agency, to_agency));
create policy account_moves_offer on account_moves for insert to chinhhang_app
  with check (agency = (select sec.agency()) and 'administrator' = any ((select sec.roles())::text[]) and user_id <> (select sec.actor())
    and state = 'offered');
-- Either side drops an offer; taking it is the function's.
create policy account_moves_drop on account_moves for update to chinhhang_app
  using ((select sec.agency()) in (agency, to_agency) and 'administrator' = any ((select sec.roles())::text[]) and state = 'offered')
  with check (state = 'dropped');

-- Takes in whom another agency offers, with the roles that were offered, and ends their sessions: false where the offer no longer stands.
create function sec.take_account(move text, at timestamptz) returns boolean language plpgsql security definer set search_path = app, pg_temp
  as $$
    declare
      offer account_moves;
    begin
      if not coalesce('administrator' = any (sec.roles()::text[]), false) then
        return false;
      end if;
      update account_moves m set state = 'taken', settled_by = sec.actor(), settled_at = at
        where m.id = move and m.state = 'offered' and m.to_agency = sec.agency() and m.user_id <> sec.actor()
          and exists (select 1 from users u where u.id = m.user_id and u.agency = m.agency)
        returning m.* into offer;
      if offer.id is null then
        return false;
      end if;
      update users set agency = offer.to_agency, roles = offer.roles, audiences = '{}', version = version + 1 where id = offer.user_id;
      update credentials set agency = offer.to_agency where user_id = offer.user_id;
      update identities set agency = offer.to_agency where user_id = offer.user_id;
      delete from sessions where user_id = offer.user_id;
      return true;
    end
  $$;
revoke execute on function sec.take_account(text, timestamptz) from public;
grant execute on function sec.take_account(text, timestamptz) to chinhhang_app;

-- The names of people of the own agency, and of those who were: what they did there stays theirs by name.
create function sec.names_of_people(ids text[]) returns table (id text, name text)
  language sql stable security definer set search_path = app, pg_temp
  as $$
    select u.id, u.name from users u where u.id = any (ids) and u.agency = sec.agency()
    union
    select m.user_id, m.name from account_moves m
    where m.user_id = any (ids) and m.state = 'taken' and m.agency = sec.agency()
      and not exists (select 1 from users u where u.id = m.user_id and u.agency = sec.agency())
  $$;
revoke execute on function sec.names_of_people(text[]) from public;
grant execute on function sec.names_of_people(text[]) to chinhhang_app, chinhhang_reader, chinhhang_party;
