-- What the checks say (findings) and what asks for an officer's look (leads: one for a seller account and a concern).
create table findings (
  listing_id text not null,
  n int4 not null,
  seller_id text not null,
  concern text not null,
  check_code text not null,
  weight float8 not null,
  field text not null,
  start_at int4 not null,
  end_at int4 not null,
  matched text not null,
  evidence jsonb not null,
  found_at timestamptz not null,
  agency text not null,
  level level not null,
  shared_with text[] not null default '{}',
  primary key (listing_id, n)
);
create index findings_seller on findings (seller_id, concern, check_code);
create index findings_found on findings (agency, found_at);

create table leads (
  id text primary key,
  seller_id text not null,
  platform_id text not null,
  concern text not null,
  score float8 not null,
  findings int4 not null,
  listings int4 not null,
  checks text[] not null,
  state text not null default 'open' check (state in ('open', 'yes', 'no', 'unsure')),
  judged_score float8,
  judged_by text,
  judged_at timestamptz,
  case_id text,
  version int4 not null default 1,
  raised_at timestamptz not null,
  updated_at timestamptz not null,
  agency text not null,
  level level not null,
  shared_with text[] not null default '{}'
);
create index leads_queue on leads (state, score desc, id desc);
create index leads_seller on leads (seller_id);
create index leads_case on leads (case_id) where case_id is not null;

-- Every verdict stays; an undone one says when. They are the labels that the scores will learn from.
create table lead_verdicts (
  id text primary key,
  lead_id text not null,
  verdict text not null check (verdict in ('yes', 'no', 'unsure')),
  note text,
  score float8 not null,
  before jsonb not null,
  given_by text not null,
  given_at timestamptz not null,
  undone_at timestamptz,
  agency text not null,
  level level not null,
  shared_with text[] not null default '{}'
);
create index lead_verdicts_lead on lead_verdicts (lead_id, given_at desc);

alter table findings enable row level security;
alter table findings force row level security;
alter table leads enable row level security;
alter table leads force row level security;
alter table lead_verdicts enable row level security;
alter table lead_verdicts force row level security;
grant select, insert, delete on findings to chinhhang_app;
grant select, insert, update on leads, lead_verdicts to chinhhang_app;
grant select on findings, leads, lead_verdicts to chinhhang_reader;

create policy findings_read on findings for select to chinhhang_app, chinhhang_reader using (
  agency = (select sec.agency())
  or (level in ('agencies', 'public') and (select sec.agency()) is not null)
  or shared_with && (select sec.audiences())
);
create policy findings_write on findings for insert to chinhhang_app with check (agency = (select sec.agency()));
create policy findings_drop on findings for delete to chinhhang_app using (agency = (select sec.agency()));

create policy leads_read on leads for select to chinhhang_app, chinhhang_reader using (
  agency = (select sec.agency())
  or (level in ('agencies', 'public') and (select sec.agency()) is not null)
  or shared_with && (select sec.audiences())
);
create policy leads_write on leads for insert to chinhhang_app with check (agency = (select sec.agency()));
create policy leads_change on leads for update to chinhhang_app using (agency = (select sec.agency()));

create policy lead_verdicts_read on lead_verdicts for select to chinhhang_app, chinhhang_reader using (
  agency = (select sec.agency())
  or (level in ('agencies', 'public') and (select sec.agency()) is not null)
  or shared_with && (select sec.audiences())
);
create policy lead_verdicts_write on lead_verdicts for insert to chinhhang_app with check (agency = (select sec.agency()));
create policy lead_verdicts_change on lead_verdicts for update to chinhhang_app using (agency = (select sec.agency()));
