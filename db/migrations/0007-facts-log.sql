-- The log over the facts: a leaf for each in commit-safe order, the inner nodes that proofs are made of, and the signed roots. All of
-- it is written by the auditor alone, which writes no fact; whoever rewrites it with more rights meets the signatures and the
-- copy of the roots outside of the database.
create table fact_log (
  seq int8 primary key,
  fact_id text not null unique,
  leaf bytea not null check (length(leaf) = 32)
);

-- Full subtrees of 2^8, 2^16, 2^24 … leaves: one row for 255 leaves, so that a proof reads some hundred hashes and not the whole log.
create table fact_nodes (
  height int4 not null,
  place int8 not null,
  hash bytea not null check (length(hash) = 32),
  primary key (height, place)
);

-- `through`: every fact of an earlier transaction is in the log. `peaks`: what is needed to grow the tree on.
create table fact_roots (
  size int8 primary key,
  previous int8 not null,
  root bytea not null check (length(root) = 32),
  at timestamptz not null,
  through xid8 not null,
  key_id text not null,
  note text not null,
  peaks bytea[] not null
);

-- How far each consumer has come, and who is at work on its next batch until when.
create table fact_cursors (
  consumer text primary key,
  next int8 not null,
  held_by text,
  held_until timestamptz
);

alter table fact_log enable row level security;
alter table fact_log force row level security;
alter table fact_nodes enable row level security;
alter table fact_nodes force row level security;
alter table fact_roots enable row level security;
alter table fact_roots force row level security;
alter table fact_cursors enable row level security;
alter table fact_cursors force row level security;
grant select, insert on fact_log, fact_nodes, fact_roots to chinhhang_auditor;
grant select, insert on fact_cursors to chinhhang_auditor;
grant update (next, held_by, held_until) on fact_cursors to chinhhang_auditor;
create policy fact_log_audit on fact_log to chinhhang_auditor using (true) with check (true);
create policy fact_nodes_audit on fact_nodes to chinhhang_auditor using (true) with check (true);
create policy fact_roots_audit on fact_roots to chinhhang_auditor using (true) with check (true);
create policy fact_cursors_audit on fact_cursors to chinhhang_auditor using (true) with check (true);

-- The transaction of a fact is what it is: the app may not name another, which the log would have passed already.
revoke insert on facts from chinhhang_app;
grant insert (id, at, type, subject, actor, agency, level, shared_with, request, payload) on facts to chinhhang_app;
