-- Sites and apps that no register knows: where each was met, what it claims of itself, what the checks say, what officers decided.
-- An agency's candidates are its own; the id is derived from agency and key, so that nobody's key tells of another's row.
create table candidates (
  id text primary key,
  -- The host without `www.`, or `play:…` and `app-store:…` for an app.
  key text not null,
  kind text not null check (kind in ('site', 'app')),
  host text not null,
  url text not null,
  how text not null check (how in ('listing', 'link', 'typed', 'redirect', 'scam-list')),
  -- The listing, page or candidate where it was met first.
  met_at text,
  state text not null check (state in ('new', 'looked', 'silent', 'registered', 'unregistered', 'not-commerce', 'blocked-asked')),
  score float8 not null default 0,
  -- What makes the score, strongest first.
  reasons jsonb not null default '[]',
  -- What the checks said at the last look, read or not, and which criteria it meets.
  checks jsonb not null default '[]',
  criteria jsonb not null default '[]',
  -- The next look: when it is due, and until when a process is at work on it.
  look_at timestamptz,
  held_until timestamptz,
  -- What came of the last look, and since when looks have been failing.
  outcome text,
  failures int4 not null default 0,
  tried_at timestamptz,
  read_at timestamptz,
  led_to text,
  -- What the last look that could read said.
  look_id text,
  version int4 not null default 1,
  noted_by text not null,
  noted_at timestamptz not null,
  agency text not null
);
create index candidates_queue on candidates (agency, state, score desc, id desc);
create index candidates_due on candidates (agency, look_at) where look_at is not null;

-- Agencies that have candidates, for the house alone: whose work there is to do.
create table candidate_agencies (agency text primary key);

-- What was read each time; a look that says what the one before said only moves `confirmed_at`.
create table candidate_looks (
  id text primary key,
  candidate_id text not null,
  at timestamptz not null,
  confirmed_at timestamptz not null,
  pages jsonb not null,
  claims jsonb not null,
  checks jsonb not null,
  -- The claims that were other the time before.
  changed text[] not null,
  agency text not null
);
create index candidate_looks_of on candidate_looks (candidate_id, at desc);

-- Every decision stays; one taken back says when and by whom.
create table candidate_decisions (
  id text primary key,
  candidate_id text not null,
  -- Its number among the candidate's decisions: two of one moment stand in their order.
  n int4 not null,
  decision text not null check (decision in ('registered', 'unregistered', 'not-commerce', 'blocked-asked')),
  reason text not null,
  before text not null,
  given_by text not null,
  given_at timestamptz not null,
  undone_by text,
  undone_at timestamptz,
  agency text not null
);
create unique index candidate_decisions_of on candidate_decisions (candidate_id, n);

-- Listings met on a candidate's host, the first of them: enough to look into, and to tell a large site from a small one.
create table candidate_listings (
  candidate_id text not null,
  listing_id text not null,
  at timestamptz not null,
  agency text not null,
  primary key (candidate_id, listing_id)
);
-- What an agency has found of hosts itself; its screening reads it beside the registers, which stay as they are.
create table decided_standings (
  agency text not null,
  host text not null,
  valid_from date not null,
  source text not null,
  primary key (agency, host)
);

create table candidate_captures (
  candidate_id text not null,
  evidence_id text not null,
  at timestamptz not null,
  agency text not null,
  primary key (candidate_id, evidence_id)
);

alter table candidates enable row level security;
alter table candidates force row level security;
alter table candidate_looks enable row level security;
alter table candidate_looks force row level security;
alter table candidate_decisions enable row level security;
alter table candidate_decisions force row level security;
alter table candidate_captures enable row level security;
alter table candidate_captures force row level security;
alter table candidate_listings enable row level security;
alter table candidate_listings force row level security;
alter table decided_standings enable row level security;
alter table decided_standings force row level security;
alter table candidate_agencies enable row level security;
alter table candidate_agencies force row level security;
grant select, insert on candidate_agencies to chinhhang_app;
create policy candidate_agencies_house on candidate_agencies for select to chinhhang_app using ((select sec.agency()) = 'chinhhang' or agency = (select sec.agency()));
create policy candidate_agencies_write on candidate_agencies for insert to chinhhang_app with check (agency = (select sec.agency()));
grant select, insert, update on candidates, candidate_looks, candidate_decisions to chinhhang_app;
grant select, insert on candidate_captures, candidate_listings to chinhhang_app;
grant select, insert, update, delete on decided_standings to chinhhang_app;
grant select on candidates, candidate_looks, candidate_decisions, candidate_captures, candidate_listings, decided_standings to chinhhang_reader;
create policy candidates_own on candidates to chinhhang_app using (agency = (select sec.agency())) with check (agency = (select sec.agency()));
create policy candidates_read on candidates for select to chinhhang_reader using (agency = (select sec.agency()));
create policy candidate_looks_own on candidate_looks to chinhhang_app using (agency = (select sec.agency())) with check (agency = (select sec.agency()));
create policy candidate_looks_read on candidate_looks for select to chinhhang_reader using (agency = (select sec.agency()));
create policy candidate_decisions_own on candidate_decisions to chinhhang_app using (agency = (select sec.agency())) with check (agency = (select sec.agency()));
create policy candidate_decisions_read on candidate_decisions for select to chinhhang_reader using (agency = (select sec.agency()));
create policy candidate_captures_own on candidate_captures to chinhhang_app using (agency = (select sec.agency())) with check (agency = (select sec.agency()));
create policy candidate_captures_read on candidate_captures for select to chinhhang_reader using (agency = (select sec.agency()));
create policy candidate_listings_own on candidate_listings to chinhhang_app using (agency = (select sec.agency())) with check (agency = (select sec.agency()));
create policy candidate_listings_read on candidate_listings for select to chinhhang_reader using (agency = (select sec.agency()));
create policy decided_standings_own on decided_standings to chinhhang_app using (agency = (select sec.agency())) with check (agency = (select sec.agency()));
create policy decided_standings_read on decided_standings for select to chinhhang_reader using (agency = (select sec.agency()));
