-- What a lead's score was made of when an officer judged it: the points of each check, for scores that learn.
alter table lead_verdicts add column signs jsonb;

-- A random sample of every platform's listings each month, judged by officers: the share of infringing ones, also of those no check found.
create table control_samples (
  month date not null,
  listing_id text not null,
  platform_id text not null,
  -- How many listings of the platform it was drawn from.
  population int8 not null,
  verdict text check (verdict in ('yes', 'no', 'unsure')),
  note text,
  judged_by text,
  judged_at timestamptz,
  agency text not null,
  primary key (agency, month, listing_id)
);
create index control_samples_platform on control_samples (agency, month, platform_id);
alter table control_samples enable row level security;
alter table control_samples force row level security;
grant select, insert, update on control_samples to chinhhang_app;
grant select on control_samples to chinhhang_reader;
create policy control_samples_own on control_samples to chinhhang_app using (agency = (select sec.agency())) with check (agency = (select sec.agency()));
create policy control_samples_read on control_samples for select to chinhhang_reader using (agency = (select sec.agency()));
