-- What happened, append-only: one row a command, in the command's own transaction. `tx` orders rows by commit for
-- whoever tails them; the log over them (leaves and signed roots) is written by the auditor role alone.
create table facts (
  id text primary key,
  at timestamptz not null,
  tx xid8 not null default pg_current_xact_id(),
  type text not null,
  subject text not null,
  actor text not null,
  agency text not null,
  level level not null,
  shared_with text[] not null default '{}',
  request text not null,
  payload jsonb not null
);
create index facts_subject on facts (subject, at, id);
create index facts_tx on facts (tx, id);

alter table facts enable row level security;
alter table facts force row level security;
grant select, insert on facts to chinhhang_app;
grant select on facts to chinhhang_reader, chinhhang_auditor;
create policy facts_read on facts for select to chinhhang_app, chinhhang_reader using (
  agency = (select sec.agency())
  or (level in ('agencies', 'public') and (select sec.agency()) is not null)
  or shared_with && (select sec.audiences())
);
create policy facts_write on facts for insert to chinhhang_app with check (agency = (select sec.agency()));
create policy facts_audit on facts for select to chinhhang_auditor using (true);
