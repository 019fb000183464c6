-- Traceability events (EPCIS 2.0). Each agency and party keeps its own record of an event: `id` follows from the eventID alone, so that an
-- event is found by it whoever captured it. An error declaration is the same event once more, with the time it was declared.
create table trace_events (
  id text collate "C" not null,
  event_time timestamptz not null,
  record_time timestamptz not null,
  -- The transaction that kept it: what follows the events reads them in the order of commit.
  tx xid8 not null default pg_current_xact_id(),
  type text collate "C" not null,
  action text collate "C",
  biz_step text collate "C",
  disposition text collate "C",
  read_point text collate "C",
  biz_location text collate "C",
  -- When it was declared wrong: by this row itself, or (`withdrawn_at`) by another one about this.
  declared_at timestamptz not null default '-infinity',
  withdrawn_at timestamptz,
  -- The event hash of its content: the same eventID with another one is a conflict.
  content_hash bytea not null,
  body text not null,
  capture text not null,
  agency text collate "C" not null,
  level level not null,
  shared_with text[] not null,
  primary key (id, event_time, agency, declared_at)
) partition by range (event_time);
create index trace_events_time on trace_events (event_time, id);
create index trace_events_agency on trace_events (agency, event_time, id);
create index trace_events_record on trace_events (record_time, id);
create index trace_events_tx on trace_events (tx, id);
create index trace_events_step on trace_events (biz_step, event_time, id);
create index trace_events_disposition on trace_events (disposition, event_time, id);
create index trace_events_read_point on trace_events (read_point, event_time, id);
create index trace_events_location on trace_events (biz_location, event_time, id);

-- Value -> events: each identifier that stands in an event, by its role. A GS1 key is the path of its canonical Digital Link.
create table trace_refs (
  value text collate "C" not null,
  role text collate "C" not null,
  at timestamptz not null,
  event text collate "C" not null,
  agency text collate "C" not null,
  level level not null,
  shared_with text[] not null
) partition by range (at);
create index trace_refs_value on trace_refs (value, at, event);

-- What is inside what, and what was made of what. `parent` holds or becomes, `child` is inside or made: of a transformation first each
-- input -> the transformation, then the transformation -> each output, so that many inputs and outputs are never multiplied.
-- The child `*` of a DELETE takes all children away.
create table trace_edges (
  parent text collate "C" not null,
  child text collate "C" not null,
  kind text collate "C" not null check (kind in ('aggregation', 'association', 'transformation')),
  action text collate "C" not null check (action in ('ADD', 'OBSERVE', 'DELETE')),
  at timestamptz not null,
  event text collate "C" not null,
  withdrawn_at timestamptz,
  agency text collate "C" not null,
  level level not null,
  shared_with text[] not null
) partition by range (at);
create index trace_edges_parent on trace_edges (parent, at);
create index trace_edges_child on trace_edges (child, at);

-- One partition a year; the default takes what is dated oddly.
create table trace_events_2024 partition of trace_events for values from ('2024-01-01') to ('2025-01-01');
create table trace_events_2025 partition of trace_events for values from ('2025-01-01') to ('2026-01-01');
create table trace_events_2026 partition of trace_events for values from ('2026-01-01') to ('2027-01-01');
create table trace_events_2027 partition of trace_events for values from ('2027-01-01') to ('2028-01-01');
create table trace_events_2028 partition of trace_events for values from ('2028-01-01') to ('2029-01-01');
create table trace_events_other partition of trace_events default;
create table trace_refs_2024 partition of trace_refs for values from ('2024-01-01') to ('2025-01-01');
create table trace_refs_2025 partition of trace_refs for values from ('2025-01-01') to ('2026-01-01');
create table trace_refs_2026 partition of trace_refs for values from ('2026-01-01') to ('2027-01-01');
create table trace_refs_2027 partition of trace_refs for values from ('2027-01-01') to ('2028-01-01');
create table trace_refs_2028 partition of trace_refs for values from ('2028-01-01') to ('2029-01-01');
create table trace_refs_other partition of trace_refs default;
create table trace_edges_2024 partition of trace_edges for values from ('2024-01-01') to ('2025-01-01');
create table trace_edges_2025 partition of trace_edges for values from ('2025-01-01') to ('2026-01-01');
create table trace_edges_2026 partition of trace_edges for values from ('2026-01-01') to ('2027-01-01');
create table trace_edges_2027 partition of trace_edges for values from ('2027-01-01') to ('2028-01-01');
create table trace_edges_2028 partition of trace_edges for values from ('2028-01-01') to ('2029-01-01');
create table trace_edges_other partition of trace_edges default;

-- Words and places that stand in events, once for each set of those who may see them.
create table trace_values (
  kind text collate "C" not null check (kind in ('eventType', 'bizStep', 'disposition', 'bizLocation', 'readPoint')),
  value text collate "C" not null,
  agency text collate "C" not null,
  level level not null,
  shared_with text[] not null,
  primary key (kind, value, agency, level, shared_with)
);

-- What documents say of places, parties and goods beside their events; the later word counts.
create table trace_master_data (
  type text collate "C" not null,
  id text collate "C" not null,
  attributes jsonb not null,
  children text[] not null,
  captured_at timestamptz not null,
  agency text collate "C" not null,
  level level not null,
  shared_with text[] not null,
  primary key (id, type, agency)
);

-- A capture: taken in with the bytes of its document, which stand here until its events do.
create table trace_captures (
  id text primary key,
  state text not null check (state in ('waiting', 'done', 'failed')),
  behaviour text not null check (behaviour in ('rollback', 'proceed')),
  media_type text not null,
  bytes int8 not null,
  sha256 bytea not null,
  events int4 not null default 0,
  captured int4 not null default 0,
  repeated int4 not null default 0,
  refused int4 not null default 0,
  made_by text not null,
  made_at timestamptz not null,
  ended_at timestamptz,
  agency text not null,
  level level not null,
  shared_with text[] not null
);
create index trace_captures_page on trace_captures (agency, made_at desc, id desc);
create index trace_captures_waiting on trace_captures (made_at) where state = 'waiting';

create table trace_documents (
  capture text primary key,
  -- Compressed (Zstandard).
  body bytea not null,
  agency text not null
);
alter table trace_documents alter column body set storage external;

create table trace_capture_errors (
  capture text not null,
  n int4 not null,
  -- The place of the event in its document, from 0; null where the document as a whole is wrong.
  event int4,
  pointer text not null,
  code text not null,
  details jsonb not null,
  agency text not null,
  primary key (capture, n)
);

create table trace_queries (
  agency text collate "C" not null,
  name text collate "C" not null,
  query jsonb not null,
  made_by text not null,
  made_at timestamptz not null,
  primary key (agency, name)
);

create table trace_subscriptions (
  id text primary key,
  query text not null,
  dest text not null,
  secret text not null,
  is_stream bool not null,
  schedule jsonb,
  report_if_empty bool not null,
  initial_record_time timestamptz not null,
  made_by text not null,
  made_at timestamptz not null,
  -- What has been delivered: events up to here in the order of commit.
  after_tx xid8 not null,
  after_id text collate "C" not null,
  after_declared timestamptz not null,
  next_at timestamptz not null,
  failures int4 not null default 0,
  problem text,
  delivered_at timestamptz,
  delivered int8 not null default 0,
  state text not null check (state in ('active', 'stopped')),
  agency text not null
);
create index trace_subscriptions_query on trace_subscriptions (agency, query, made_at, id);
create index trace_subscriptions_due on trace_subscriptions (next_at) where state = 'active';

alter table trace_events enable row level security;
alter table trace_events force row level security;
alter table trace_refs enable row level security;
alter table trace_refs force row level security;
alter table trace_edges enable row level security;
alter table trace_edges force row level security;
alter table trace_values enable row level security;
alter table trace_values force row level security;
alter table trace_master_data enable row level security;
alter table trace_master_data force row level security;
alter table trace_captures enable row level security;
alter table trace_captures force row level security;
alter table trace_documents enable row level security;
alter table trace_documents force row level security;
alter table trace_capture_errors enable row level security;
alter table trace_capture_errors force row level security;
alter table trace_queries enable row level security;
alter table trace_queries force row level security;
alter table trace_subscriptions enable row level security;
alter table trace_subscriptions force row level security;

grant select, insert, update (withdrawn_at) on trace_events, trace_edges to chinhhang_app, chinhhang_party;
grant select, insert on trace_refs, trace_values to chinhhang_app, chinhhang_party;
grant select, insert, update on trace_master_data, trace_captures, trace_subscriptions to chinhhang_app, chinhhang_party;
grant select, insert, delete on trace_documents, trace_queries to chinhhang_app, chinhhang_party;
grant select, insert on trace_capture_errors to chinhhang_app, chinhhang_party;
grant delete on trace_subscriptions to chinhhang_app, chinhhang_party;
grant select on trace_events, trace_refs, trace_edges, trace_values, trace_master_data to chinhhang_reader;

create policy trace_events_read on trace_events for select to chinhhang_app, chinhhang_reader using (
  agency = (select sec.agency())
  or (level in ('agencies', 'public') and (select sec.agency()) is not null)
  or shared_with && (select sec.audiences()));
create policy trace_events_write on trace_events for insert to chinhhang_app with check (agency = (select sec.agency()));
create policy trace_events_change on trace_events for update to chinhhang_app using (agency = (select sec.agency()));
create policy trace_events_party on trace_events for select to chinhhang_party using (
  agency = (select sec.agency()) or shared_with && (select sec.audiences()));
create policy trace_events_party_write on trace_events for insert to chinhhang_party with check (agency = (select sec.agency()));
create policy trace_events_party_change on trace_events for update to chinhhang_party using (agency = (select sec.agency()));

create policy trace_refs_read on trace_refs for select to chinhhang_app, chinhhang_reader using (
  agency = (select sec.agency())
  or (level in ('agencies', 'public') and (select sec.agency()) is not null)
  or shared_with && (select sec.audiences()));
create policy trace_refs_write on trace_refs for insert to chinhhang_app with check (agency = (select sec.agency()));
create policy trace_refs_party on trace_refs for select to chinhhang_party using (
  agency = (select sec.agency()) or shared_with && (select sec.audiences()));
create policy trace_refs_party_write on trace_refs for insert to chinhhang_party with check (agency = (select sec.agency()));

create policy trace_edges_read on trace_edges for select to chinhhang_app, chinhhang_reader using (
  agency = (select sec.agency())
  or (level in ('agencies', 'public') and (select sec.agency()) is not null)
  or shared_with && (select sec.audiences()));
create policy trace_edges_write on trace_edges for insert to chinhhang_app with check (agency = (select sec.agency()));
create policy trace_edges_change on trace_edges for update to chinhhang_app using (agency = (select sec.agency()));
create policy trace_edges_party on trace_edges for select to chinhhang_party using (
  agency = (select sec.agency()) or shared_with && (select sec.audiences()));
create policy trace_edges_party_write on trace_edges for insert to chinhhang_party with check (agency = (select sec.agency()));
create policy trace_edges_party_change on trace_edges for update to chinhhang_party using (agency = (select sec.agency()));

create policy trace_values_read on trace_values for select to chinhhang_app, chinhhang_reader using (
  agency = (select sec.agency())
  or (level in ('agencies', 'public') and (select sec.agency()) is not null)
  or shared_with && (select sec.audiences()));
create policy trace_values_write on trace_values for insert to chinhhang_app with check (agency = (select sec.agency()));
create policy trace_values_party on trace_values for select to chinhhang_party using (
  agency = (select sec.agency()) or shared_with && (select sec.audiences()));
create policy trace_values_party_write on trace_values for insert to chinhhang_party with check (agency = (select sec.agency()));

create policy trace_master_data_read on trace_master_data for select to chinhhang_app, chinhhang_reader using (
  agency = (select sec.agency())
  or (level in ('agencies', 'public') and (select sec.agency()) is not null)
  or shared_with && (select sec.audiences()));
create policy trace_master_data_write on trace_master_data for insert to chinhhang_app with check (agency = (select sec.agency()));
create policy trace_master_data_change on trace_master_data for update to chinhhang_app using (agency = (select sec.agency()));
create policy trace_master_data_party on trace_master_data for select to chinhhang_party using (
  agency = (select sec.agency()) or shared_with && (select sec.audiences()));
create policy trace_master_data_party_write on trace_master_data for insert to chinhhang_party with check (agency = (select sec.agency()));
create policy trace_master_data_party_change on trace_master_data for update to chinhhang_party using (agency = (select sec.agency()));

-- What concerns the capturing alone is seen by who captured; the house takes up what waits and what is due, whosever it is.
create policy trace_captures_own on trace_captures to chinhhang_app, chinhhang_party
  using (agency = (select sec.agency())) with check (agency = (select sec.agency()));
create policy trace_captures_house on trace_captures for select to chinhhang_app using ((select sec.agency()) = 'chinhhang');
create policy trace_documents_own on trace_documents to chinhhang_app, chinhhang_party
  using (agency = (select sec.agency())) with check (agency = (select sec.agency()));
create policy trace_capture_errors_own on trace_capture_errors to chinhhang_app, chinhhang_party
  using (agency = (select sec.agency())) with check (agency = (select sec.agency()));
create policy trace_queries_own on trace_queries to chinhhang_app, chinhhang_party
  using (agency = (select sec.agency())) with check (agency = (select sec.agency()));
create policy trace_subscriptions_own on trace_subscriptions to chinhhang_app, chinhhang_party
  using (agency = (select sec.agency())) with check (agency = (select sec.agency()));
create policy trace_subscriptions_house on trace_subscriptions for select to chinhhang_app using ((select sec.agency()) = 'chinhhang');
