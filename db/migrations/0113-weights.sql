-- What each check's points are multiplied with in an agency, as its officers' verdicts have shown; no row: with one.
create table lead_scales (
  agency text primary key,
  times jsonb not null,
  proposal_id text,
  since timestamptz not null,
  -- The pair of seller and concern that was brought onto it last; null once all are.
  position text[]
);

-- Weights that were fitted to verdicts, for a person to decide on: what would change, and on what it stands. None is ever deleted.
create table weight_proposals (
  id text primary key,
  state text not null check (state in ('open', 'refused', 'in-force', 'replaced', 'undone')),
  worths jsonb not null,
  figures jsonb not null,
  made_by text not null,
  made_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  reason text,
  undone_by text,
  undone_at timestamptz,
  undone_reason text,
  -- The one that was in force before it.
  follows text,
  agency text not null
);
create index weight_proposals_page on weight_proposals (agency, made_at desc, id desc);
create unique index weight_proposals_open on weight_proposals (agency) where state = 'open';
create unique index weight_proposals_in_force on weight_proposals (agency) where state = 'in-force';

alter table lead_scales enable row level security;
alter table lead_scales force row level security;
alter table weight_proposals enable row level security;
alter table weight_proposals force row level security;
grant select, insert, update on lead_scales, weight_proposals to chinhhang_app;
grant select on lead_scales, weight_proposals to chinhhang_reader;
create policy lead_scales_own on lead_scales to chinhhang_app using (agency = (select sec.agency())) with check (agency = (select sec.agency()));
create policy lead_scales_read on lead_scales for select to chinhhang_reader using (agency = (select sec.agency()));
create policy weight_proposals_own on weight_proposals to chinhhang_app using (agency = (select sec.agency())) with check (agency = (select sec.agency()));
create policy weight_proposals_read on weight_proposals for select to chinhhang_reader using (agency = (select sec.agency()));
