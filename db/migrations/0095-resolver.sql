-- Where codes on goods lead. An anchor is the path of a Digital Link without what comes before the key (`01/08936036020014/10/L1`); links
-- at an anchor hold for everything below it. Parties write their own, officers theirs; everybody reads what is public (decision 0034).
create table resolver_links (
  id text primary key,
  anchor text not null check (anchor ~ '^[0-9]{2,4}/[^ ]+$' and length(anchor) <= 300),
  link_type text not null check (link_type ~ '^gs1:[A-Za-z]+$'),
  href text not null check (href ~ '^https://' and length(href) <= 2000),
  hreflang text check (hreflang ~ '^[a-z]{2}(-[A-Z]{2})?$'),
  media_type text check (media_type ~ '^[a-z]+/[-+.a-z0-9]+$'),
  title text not null,
  context text check (context ~ '^[A-Za-z0-9-]{1,30}$'),
  is_default bool not null,
  forward_query bool not null,
  -- Taken out of sight by the authority, with the reason that the party reads.
  hidden_at timestamptz,
  hidden_by text,
  hidden_because text,
  made_by text not null,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  version int4 not null default 1,
  authority text not null,
  agency text not null,
  level level not null check (level in ('agencies', 'public')),
  shared_with text[] not null default '{}',
  check ((level = 'public') = (hidden_at is null))
);
create index resolver_links_anchor on resolver_links (anchor);
create index resolver_links_recent on resolver_links (made_at desc, id desc);
create index resolver_links_party on resolver_links (agency, made_at desc, id desc);
-- Of each writer an anchor has one default, and leads nowhere twice.
create unique index resolver_links_default on resolver_links (agency, anchor) where is_default;
create unique index resolver_links_once on resolver_links (agency, anchor, link_type, href, coalesce(hreflang, ''), coalesce(context, ''));

-- Who answers for numbers that are not ours: the longest prefix that fits decides, as of a day. No address: they are ours.
create table resolver_handlers (
  prefix text not null check (prefix ~ '^[0-9]{0,12}$'),
  href text check (href ~ '^https://'),
  name text not null,
  valid_from date not null,
  valid_to date,
  agency text not null,
  level level not null check (level = 'public'),
  shared_with text[] not null default '{}',
  primary key (prefix, valid_from),
  check (valid_to is null or valid_to > valid_from)
);

alter table resolver_links enable row level security;
alter table resolver_links force row level security;
alter table resolver_handlers enable row level security;
alter table resolver_handlers force row level security;

grant select, insert, delete on resolver_links to chinhhang_app, chinhhang_party;
grant update (href, hreflang, media_type, title, context, is_default, forward_query, changed_at, version) on resolver_links to chinhhang_app, chinhhang_party;
grant update (hidden_at, hidden_by, hidden_because, level) on resolver_links to chinhhang_app;
grant select on resolver_links to chinhhang_reader;
create policy resolver_links_read on resolver_links for select to chinhhang_app, chinhhang_reader using ((select sec.agency()) is not null);
create policy resolver_links_write on resolver_links for insert to chinhhang_app with check (agency = (select sec.agency()));
create policy resolver_links_change on resolver_links for update to chinhhang_app
  using (agency = (select sec.agency()) or authority = (select sec.agency()));
create policy resolver_links_remove on resolver_links for delete to chinhhang_app using (agency = (select sec.agency()));
-- What is hidden a party may take away, but neither change nor show again.
create policy resolver_links_own on resolver_links for select to chinhhang_party using (agency = (select sec.agency()));
create policy resolver_links_own_write on resolver_links for insert to chinhhang_party
  with check (agency = (select sec.agency()) and level = 'public');
create policy resolver_links_own_change on resolver_links for update to chinhhang_party
  using (agency = (select sec.agency()) and level = 'public') with check (agency = (select sec.agency()));
create policy resolver_links_own_remove on resolver_links for delete to chinhhang_party using (agency = (select sec.agency()));

grant select (id, anchor, link_type, href, hreflang, media_type, title, context, is_default, forward_query, made_at, agency, level)
  on resolver_links to chinhhang_public;
create policy resolver_links_public on resolver_links for select to chinhhang_public using (level = 'public');

grant select on resolver_handlers to chinhhang_app, chinhhang_party, chinhhang_public, chinhhang_reader;
grant insert on resolver_handlers to chinhhang_app;
grant update (valid_to) on resolver_handlers to chinhhang_app;
create policy resolver_handlers_read on resolver_handlers for select
  to chinhhang_app, chinhhang_party, chinhhang_public, chinhhang_reader using (true);
create policy resolver_handlers_write on resolver_handlers for insert to chinhhang_app with check (agency = (select sec.agency()));
create policy resolver_handlers_change on resolver_handlers for update to chinhhang_app using (agency = (select sec.agency()));

-- Source: GS1 General Specifications section 1.4.2 (prefix 893: GS1 Vietnam); GS1's own resolver answers for all others.
create policy resolver_handlers_owner on resolver_handlers to chinhhang_owner using (true);
insert into resolver_handlers (prefix, href, name, valid_from, agency, level) values
  ('893', null, 'GS1 Vietnam', '2026-01-01', 'moit.dms', 'public'),
  ('', 'https://id.gs1.org', 'GS1', '2026-01-01', 'moit.dms', 'public');

-- A party's link to a known scam is refused, so its plane reads what is published of them.
grant select on scam_hosts to chinhhang_party;
alter policy scam_hosts_public on scam_hosts to chinhhang_public, chinhhang_party;
