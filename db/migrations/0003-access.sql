-- Who may come in. The app's role may write secrets and never read one back: what proves a person (password hash, sealed
-- TOTP secret, key hash) is read only through the definer functions at the end, one row for one exact login, token or key.
create table users (
  id text primary key,
  login text not null unique,
  name text not null,
  agency text not null,
  roles text[] not null,
  audiences text[] not null default '{}',
  state text not null check (state in ('active', 'suspended')),
  created_at timestamptz not null,
  version int4 not null default 1
);
create index users_agency on users (agency, login);
alter table users enable row level security;
alter table users force row level security;
grant select, insert on users to chinhhang_app;
grant update (name, roles, audiences, state, version) on users to chinhhang_app;
grant select on users to chinhhang_reader;
create policy users_owner on users to chinhhang_owner using (true);
create policy users_read on users for select to chinhhang_app, chinhhang_reader using (agency = (select sec.agency()));
create policy users_create on users for insert to chinhhang_app
  with check (agency = (select sec.agency()) and 'administrator' = any((select sec.roles())::text[]));
-- Nobody changes their own rights: the second line behind the policy in the code.
create policy users_change on users for update to chinhhang_app
  using (agency = (select sec.agency()) and 'administrator' = any((select sec.roles())::text[]) and id <> (select sec.actor()))
  with check (agency = (select sec.agency()));

-- One row a user. `…_due_at`: until when a generated password must be replaced, or a second factor enrolled.
create table credentials (
  user_id text primary key references users (id),
  agency text not null,
  password_hash text,
  password_due_at timestamptz,
  totp_sealed text,
  totp_confirmed_at timestamptz,
  totp_step int8 not null default 0,
  totp_due_at timestamptz
);
alter table credentials enable row level security;
alter table credentials force row level security;
grant select (user_id, agency, password_due_at, totp_confirmed_at, totp_step, totp_due_at) on credentials to chinhhang_app;
grant insert, update on credentials to chinhhang_app;
create policy credentials_owner on credentials to chinhhang_owner using (true);
create policy credentials_own on credentials to chinhhang_app
  using (
    user_id = (select sec.actor())
    or agency = (select sec.agency()) and 'administrator' = any((select sec.roles())::text[]))
  with check (agency = (select sec.agency()));

-- A session is known by the SHA-256 of the 256-bit id in its cookie.
create table sessions (
  hash bytea primary key,
  user_id text not null,
  agency text not null,
  stage text not null check (stage in ('code', 'open')),
  created_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null
);
create index sessions_user on sessions (user_id);
create index sessions_end on sessions (ends_at);
alter table sessions enable row level security;
alter table sessions force row level security;
grant select, insert, delete, update (seen_at) on sessions to chinhhang_app;
create policy sessions_owner on sessions to chinhhang_owner using (true);
create policy sessions_own on sessions to chinhhang_app
  using (
    user_id = (select sec.actor())
    or agency = (select sec.agency()) and 'administrator' = any((select sec.roles())::text[]))
  with check (user_id = (select sec.actor()) and agency = (select sec.agency()));

-- Failures by account and by address. Keys are digests: a person who types a password into the name field leaves no trace
-- of it. Nothing in a row says whether such an account exists, so any process may read and write it.
create table sign_in_throttles (
  key text primary key,
  failures int4 not null,
  last_at timestamptz not null,
  locked_until timestamptz
);
alter table sign_in_throttles enable row level security;
alter table sign_in_throttles force row level security;
grant select, insert, update, delete on sign_in_throttles to chinhhang_app;
create policy throttles_any on sign_in_throttles to chinhhang_app using (true);

-- A person's account at an OpenID Connect issuer.
create table identities (
  issuer text not null,
  subject text not null,
  user_id text not null,
  agency text not null,
  linked_at timestamptz not null,
  primary key (issuer, subject)
);
create unique index identities_user on identities (user_id, issuer);
alter table identities enable row level security;
alter table identities force row level security;
grant select, insert on identities to chinhhang_app;
create policy identities_owner on identities to chinhhang_owner using (true);
create policy identities_own on identities to chinhhang_app
  using (user_id = (select sec.actor()))
  with check (user_id = (select sec.actor()) and agency = (select sec.agency()));

-- A key for a program of a partner: shown once, known by its SHA-256, recognised by its prefix.
create table service_keys (
  id text primary key,
  prefix text not null,
  hash bytea not null unique,
  name text not null,
  agency text not null,
  scopes text[] not null,
  sources text[] not null default '{}',
  created_by text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  last_used_at timestamptz
);
create index service_keys_agency on service_keys (agency, id);
alter table service_keys enable row level security;
alter table service_keys force row level security;
grant select (id, prefix, name, agency, scopes, sources, created_by, created_at, expires_at, revoked_at, last_used_at)
  on service_keys to chinhhang_app;
grant insert, update (revoked_at, last_used_at) on service_keys to chinhhang_app;
create policy service_keys_owner on service_keys to chinhhang_owner using (true);
create policy service_keys_read on service_keys for select to chinhhang_app using (agency = (select sec.agency()));
create policy service_keys_create on service_keys for insert to chinhhang_app
  with check (agency = (select sec.agency()) and 'administrator' = any((select sec.roles())::text[]));
create policy service_keys_change on service_keys for update to chinhhang_app
  using (
    id = (select sec.actor())
    or agency = (select sec.agency()) and 'administrator' = any((select sec.roles())::text[]))
  with check (agency = (select sec.agency()));

-- The look-ups before anyone is known. Each runs as the owner and answers for one exact value, never for a pattern.
create function sec.any_user() returns boolean language sql stable security definer set search_path = app, pg_temp
  as $$ select exists (select 1 from users) $$;

create function sec.account_by_login(wanted text)
  returns table (id text, login text, name text, agency text, roles text[], audiences text[], state text, password_hash text,
    password_due_at timestamptz, totp_sealed text, totp_confirmed_at timestamptz, totp_due_at timestamptz)
  language sql stable security definer set search_path = app, pg_temp
  as $$
    select u.id, u.login, u.name, u.agency, u.roles, u.audiences, u.state, c.password_hash,
      c.password_due_at, c.totp_sealed, c.totp_confirmed_at, c.totp_due_at
    from users u join credentials c on c.user_id = u.id
    where u.login = wanted
  $$;

create function sec.login_by_identity(wanted_issuer text, wanted_subject text)
  returns text language sql stable security definer set search_path = app, pg_temp
  as $$
    select u.login from identities i join users u on u.id = i.user_id
    where i.issuer = wanted_issuer and i.subject = wanted_subject
  $$;

create function sec.session_by_hash(wanted bytea)
  returns table (user_id text, stage text, created_at timestamptz, seen_at timestamptz, ends_at timestamptz, login text,
    name text, agency text, roles text[], audiences text[], state text, password_due_at timestamptz,
    totp_confirmed_at timestamptz, totp_due_at timestamptz)
  language sql stable security definer set search_path = app, pg_temp
  as $$
    select s.user_id, s.stage, s.created_at, s.seen_at, s.ends_at, u.login,
      u.name, u.agency, u.roles, u.audiences, u.state, c.password_due_at,
      c.totp_confirmed_at, c.totp_due_at
    from sessions s join users u on u.id = s.user_id join credentials c on c.user_id = u.id
    where s.hash = wanted
  $$;

create function sec.key_by_hash(wanted bytea)
  returns table (id text, name text, agency text, scopes text[], sources text[], expires_at timestamptz, revoked_at timestamptz,
    last_used_at timestamptz)
  language sql stable security definer set search_path = app, pg_temp
  as $$
    select id, name, agency, scopes, sources, expires_at, revoked_at, last_used_at from service_keys where hash = wanted
  $$;

revoke execute on function sec.any_user(), sec.account_by_login(text), sec.login_by_identity(text, text),
  sec.session_by_hash(bytea), sec.key_by_hash(bytea) from public;
grant execute on function sec.any_user(), sec.account_by_login(text), sec.login_by_identity(text, text),
  sec.session_by_hash(bytea), sec.key_by_hash(bytea) to chinhhang_app;
