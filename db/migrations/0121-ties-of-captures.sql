-- Which captures serve which leads: a capture may serve several, and be tied to a lead that is found long after it was taken. A tie is the
-- knowledge of the agency that made it, whoever else sees capture and lead; what is untied leaves its facts.
create table evidence_leads (
  evidence_id text not null,
  lead_id text not null,
  reason text,
  tied_by text not null,
  tied_by_name text not null,
  tied_at timestamptz not null,
  agency text not null,
  primary key (evidence_id, lead_id, agency)
);
create index evidence_leads_lead on evidence_leads (lead_id);

-- The address of the page written in one way, and the folded words that find a capture: of what was captured before as near as SQL comes.
-- The owner sees rows only while the policies are not forced on it.
alter table evidence add column page text;
alter table evidence add column folded text not null default '';
alter table evidence no force row level security;
insert into evidence_leads (evidence_id, lead_id, tied_by, tied_by_name, tied_at, agency)
  select id, lead_id, requested_by, requester, requested_at, agency from evidence where lead_id is not null;
update evidence set page = regexp_replace(url, '#.*$', ''),
  folded = trim(regexp_replace(replace(regexp_replace(normalize(lower(concat_ws(' ', title, url, note)), NFD), '[\u0300-\u036f]', '', 'g'), 'đ', 'd'), '[^a-z0-9]+', ' ', 'g'));
alter table evidence force row level security;
alter table evidence alter column page set not null;
alter table evidence drop column lead_id;
grant update (folded) on evidence to chinhhang_app;
-- By its hash: an address may be longer than a tree of them takes.
create index evidence_of_page on evidence using hash (page);

alter table evidence_leads enable row level security;
alter table evidence_leads force row level security;
grant select, insert, delete on evidence_leads to chinhhang_app;
grant select on evidence_leads to chinhhang_reader;
create policy evidence_leads_read on evidence_leads for select to chinhhang_app, chinhhang_reader
  using (agency = any ((select sec.audiences())::text[]));
create policy evidence_leads_write on evidence_leads for insert to chinhhang_app with check (agency = (select sec.agency()));
create policy evidence_leads_remove on evidence_leads for delete to chinhhang_app using (agency = any ((select sec.audiences())::text[]));
