-- What goes out of the exchange by itself: webhooks with their messages, saved searches with their alerts; and how much was looked up in bulk.
-- None of these tables holds anything of a record but its id: what is sent and shown is read at that moment, as whoever it is for may see it.
create table exchange_webhooks (
  id text collate "C" primary key,
  name text not null,
  url text not null,
  -- Sealed with a key that is not in the database. The one before stays valid for a while after a change.
  secret text not null,
  old_secret text,
  old_secret_until timestamptz,
  -- Which kinds of record; none named: all.
  kinds text[] not null,
  -- Whether the agency's own records are sent as well.
  own bool not null,
  state text not null check (state in ('active', 'paused', 'disabled')),
  -- Changes up to here, in the order of commit, have become messages.
  after_tx xid8 not null,
  after_id text collate "C" not null,
  next_at timestamptz not null,
  -- While a process sends for it, no other does.
  held_until timestamptz,
  -- Tries that failed since the last one that did not, and when the first of them was.
  failures int4 not null default 0,
  failing_since timestamptz,
  delivered_at timestamptz,
  made_by text not null,
  made_at timestamptz not null,
  version int4 not null default 1,
  agency text not null
);
create index exchange_webhooks_page on exchange_webhooks (agency, id);
create index exchange_webhooks_due on exchange_webhooks (next_at) where state = 'active';

create table webhook_messages (
  id text collate "C" primary key,
  webhook text not null,
  kind text not null check (kind in ('changes', 'test')),
  -- Whose changes it tells, in their order; what is said of each is read when it is sent.
  records text[] not null,
  through_tx xid8 not null,
  through_id text collate "C" not null,
  state text not null check (state in ('waiting', 'delivered', 'dead')),
  tries int4 not null default 0,
  next_at timestamptz,
  -- Of the last try.
  status int4,
  problem text,
  made_at timestamptz not null,
  ended_at timestamptz,
  agency text not null
);
create index webhook_messages_page on webhook_messages (webhook, id);
create index webhook_messages_waiting on webhook_messages (webhook, next_at) where state = 'waiting';
create index webhook_messages_dead on webhook_messages (agency, id) where state = 'dead';
create index webhook_messages_ended on webhook_messages (ended_at) where state <> 'waiting';

create table webhook_tries (
  message text collate "C" not null,
  n int4 not null,
  at timestamptz not null,
  ms int4 not null,
  status int4,
  problem text,
  -- The beginning of what the receiver answered.
  said text not null,
  agency text not null,
  primary key (message, n)
);

create table saved_searches (
  id text collate "C" primary key,
  name text not null,
  query jsonb not null,
  alerts text not null check (alerts in ('off', 'now', 'daily')),
  after_tx xid8 not null,
  after_id text collate "C" not null,
  next_at timestamptz not null,
  made_by text not null,
  made_at timestamptz not null,
  version int4 not null default 1,
  agency text not null,
  -- Whose search it is alone; null: the whole agency's.
  person text
);
create index saved_searches_page on saved_searches (agency, id);
create index saved_searches_due on saved_searches (next_at) where alerts <> 'off';

create table search_alerts (
  search text collate "C" not null,
  record_id text collate "C" not null,
  at timestamptz not null,
  agency text not null,
  person text,
  primary key (search, record_id)
);
create index search_alerts_newest on search_alerts (agency, at desc, search desc, record_id desc);

-- Which alerts a person has looked at.
create table alert_looks (
  person text not null,
  search text collate "C" not null,
  record_id text collate "C" not null,
  at timestamptz not null,
  agency text not null,
  primary key (person, search, record_id)
);

create table exchange_look_ups (
  agency text not null,
  actor text not null,
  hour timestamptz not null,
  times int4 not null,
  asked int8 not null,
  primary key (agency, actor, hour)
);

alter table exchange_webhooks enable row level security;
alter table exchange_webhooks force row level security;
alter table webhook_messages enable row level security;
alter table webhook_messages force row level security;
alter table webhook_tries enable row level security;
alter table webhook_tries force row level security;
alter table saved_searches enable row level security;
alter table saved_searches force row level security;
alter table search_alerts enable row level security;
alter table search_alerts force row level security;
alter table alert_looks enable row level security;
alter table alert_looks force row level security;
alter table exchange_look_ups enable row level security;
alter table exchange_look_ups force row level security;

grant select, insert, update, delete on exchange_webhooks, webhook_messages, webhook_tries, saved_searches, search_alerts, alert_looks to chinhhang_app;
grant select, insert, update on exchange_look_ups to chinhhang_app;

-- The house takes up what is due and forgets what is old, whosever it is.
create policy exchange_webhooks_own on exchange_webhooks to chinhhang_app
  using (agency = any ((select sec.audiences())::text[])) with check (agency = any ((select sec.audiences())::text[]));
create policy exchange_webhooks_house on exchange_webhooks for select to chinhhang_app using ((select sec.agency()) = 'chinhhang');
create policy webhook_messages_own on webhook_messages to chinhhang_app
  using (agency = any ((select sec.audiences())::text[])) with check (agency = any ((select sec.audiences())::text[]));
create policy webhook_messages_house on webhook_messages for select to chinhhang_app using ((select sec.agency()) = 'chinhhang');
create policy webhook_messages_forget on webhook_messages for delete to chinhhang_app using ((select sec.agency()) = 'chinhhang');
create policy webhook_tries_own on webhook_tries to chinhhang_app
  using (agency = any ((select sec.audiences())::text[])) with check (agency = any ((select sec.audiences())::text[]));
create policy webhook_tries_house on webhook_tries for select to chinhhang_app using ((select sec.agency()) = 'chinhhang');
create policy webhook_tries_forget on webhook_tries for delete to chinhhang_app using ((select sec.agency()) = 'chinhhang');

-- A person's own search is that person's alone; the house looks for them.
create policy saved_searches_own on saved_searches to chinhhang_app
  using (agency = any ((select sec.audiences())::text[])
    and (person is null or person = (select sec.actor()) or (select sec.actor()) = 'system'))
  with check (agency = any ((select sec.audiences())::text[])
    and (person is null or person = (select sec.actor()) or (select sec.actor()) = 'system'));
create policy saved_searches_house on saved_searches for select to chinhhang_app using ((select sec.agency()) = 'chinhhang');
create policy search_alerts_own on search_alerts to chinhhang_app
  using (agency = any ((select sec.audiences())::text[])
    and (person is null or person = (select sec.actor()) or (select sec.actor()) = 'system'))
  with check (agency = any ((select sec.audiences())::text[])
    and (person is null or person = (select sec.actor()) or (select sec.actor()) = 'system'));
create policy alert_looks_own on alert_looks to chinhhang_app
  using (person = (select sec.actor())) with check (person = (select sec.actor()) and agency = (select sec.agency()));
create policy alert_looks_house on alert_looks for select to chinhhang_app using ((select sec.agency()) = 'chinhhang');
create policy alert_looks_forget on alert_looks for delete to chinhhang_app using ((select sec.agency()) = 'chinhhang');
create policy exchange_look_ups_own on exchange_look_ups to chinhhang_app
  using (agency = (select sec.agency())) with check (agency = (select sec.agency()));

-- Names as the agencies behind them. A group stands for its members of this moment and never for itself: who joins it later was not shown
-- what it was shown before.
create or replace function sec.agencies_behind(names text[]) returns text[] language sql stable security definer set search_path = app, pg_temp
  as $$
    select array(
      select m.agency from sharing_group_members m join sharing_groups g on g.id = m.group_id
      where m.group_id = any (names) and g.closed_at is null
      union
      select one from unnest(names) one where not exists (select from sharing_groups g where g.id = one)
      order by 1)
  $$;
