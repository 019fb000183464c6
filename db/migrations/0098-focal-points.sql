-- Whom to ask in each agency, and agencies of other countries that the register of agencies does not print (decision 0045).
create table partner_agencies (
  id text primary key check (id ~ '^[a-z]{2}\.[a-z0-9][a-z0-9-]{0,40}$'),
  name_vi text not null,
  name_en text not null,
  valid_from date not null,
  valid_to date,
  added_by text not null,
  added_at timestamptz not null,
  -- The agency that keeps the entry, and the focal points of the partner.
  agency text not null,
  version int4 not null default 1,
  check (valid_to is null or valid_to >= valid_from)
);

create table focal_points (
  id text primary key,
  -- For whom the person answers. A partner's entry is written by the agency that keeps the partner.
  of_agency text not null,
  name text not null,
  post text not null,
  phone text not null,
  email text not null,
  subjects text[] not null,
  -- Codes of provinces by their ids; none: the whole country.
  provinces text[] not null,
  -- [{ days: [1..7], from: '08:00', to: '17:00' }], in the time of Viet Nam.
  hours jsonb not null,
  other_hours_phone text,
  languages text[] not null,
  stand_in text,
  away_until date,
  valid_from date not null,
  valid_to date,
  -- Folded words of name, post, phone and e-mail, filled by the application.
  folded text not null,
  made_by text not null,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  version int4 not null default 1,
  agency text not null,
  level level not null check (level = 'agencies'),
  shared_with text[] not null default '{}',
  check (valid_to is null or valid_to >= valid_from)
);
create index focal_points_of_agency on focal_points (of_agency, name, id);

alter table partner_agencies enable row level security;
alter table partner_agencies force row level security;
alter table focal_points enable row level security;
alter table focal_points force row level security;

-- Agencies are read together with partners by everybody who reads agencies; whoever no policy names finds no partner among them.
grant select on partner_agencies to chinhhang_app, chinhhang_reader, chinhhang_public, chinhhang_party;
grant insert, update (name_vi, name_en, valid_to, version) on partner_agencies to chinhhang_app;
grant select, insert on focal_points to chinhhang_app;
grant update (name, post, phone, email, subjects, provinces, hours, other_hours_phone, languages, stand_in, away_until, valid_from, valid_to,
  folded, changed_at, version) on focal_points to chinhhang_app;
grant select on focal_points to chinhhang_reader;

create policy partner_agencies_read on partner_agencies for select to chinhhang_app, chinhhang_reader using ((select sec.agency()) is not null);
create policy partner_agencies_write on partner_agencies for insert to chinhhang_app
  with check (agency = any ((select sec.audiences())::text[]));
create policy partner_agencies_change on partner_agencies for update to chinhhang_app
  using (agency = any ((select sec.audiences())::text[]));

create policy focal_points_read on focal_points for select to chinhhang_app, chinhhang_reader using (
  agency = any ((select sec.audiences())::text[]) or (level in ('agencies', 'public') and (select sec.agency()) is not null)
  or shared_with && (select sec.audiences())::text[]);
create policy focal_points_write on focal_points for insert to chinhhang_app
  with check (agency = any ((select sec.audiences())::text[]));
create policy focal_points_change on focal_points for update to chinhhang_app
  using (agency = any ((select sec.audiences())::text[]));

-- Members are taken into an open group by the agency that keeps it, and by no other, whatever it writes into the row. A person leaves for
-- their own agency and for those whose records it holds; that somebody is in one group with others gives no right over them.
drop policy sharing_group_members_write on sharing_group_members;
create policy sharing_group_members_write on sharing_group_members for insert to chinhhang_app
  with check (keeper = any ((select sec.audiences())::text[]) and exists (
    select from sharing_groups g where g.id = group_id and g.agency = keeper and g.closed_at is null));
