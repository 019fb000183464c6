-- What an authority tells the public. A draft belongs to its agency; the row is public from approval until it is withdrawn
-- or expires, and its agency's own again after that. Two people stand behind every published row: the constraint
-- `second_person` and the policy `notices_change` hold it here, whatever the code does.
create table notices (
  id text primary key,
  number text unique,
  kind text not null check (kind in ('warning', 'recall', 'violator')),
  title_vi text not null,
  title_en text not null,
  body_vi text not null,
  body_en text not null,
  advice_vi text not null,
  advice_en text not null,
  violator jsonb,
  words tsvector not null,
  state text not null check (state in ('draft', 'submitted', 'published', 'withdrawn', 'expired')),
  drafted_by text not null,
  drafted_at timestamptz not null,
  edited_by text[] not null default '{}',
  submitted_by text,
  submitted_at timestamptz,
  approved_by text,
  published_at timestamptz,
  expires_at timestamptz,
  ended_at timestamptz,
  reason text,
  corrects text,
  correction_vi text,
  correction_en text,
  corrected_by text,
  history jsonb not null default '[]',
  agency text not null,
  level level not null,
  shared_with text[] not null default '{}' check (shared_with = '{}'),
  version int4 not null default 1,
  unique (id, agency),
  constraint second_person check (
    published_at is null or (approved_by is not null and approved_by <> drafted_by and not approved_by = any(edited_by))
  ),
  constraint public_while_published check (level = case when state = 'published' then 'public' else 'own' end),
  constraint numbered_when_published check ((number is null) = (published_at is null)),
  constraint published_was_approved check (state not in ('published', 'expired') or published_at is not null),
  constraint unpublished_before_approval check (state not in ('draft', 'submitted') or published_at is null),
  constraint violator_named check ((kind = 'violator') = (violator is not null)),
  constraint violator_expires check (kind <> 'violator' or published_at is null or expires_at is not null),
  constraint correction_explained check ((corrects is null) = (correction_vi is null))
);
create index notices_published on notices (published_at desc, id desc) where state = 'published';
create index notices_desk on notices (agency, state, drafted_at desc, id desc);
create index notices_due on notices (expires_at) where state = 'published' and expires_at is not null;
create index notices_words on notices using gin (words);

-- What a notice is about, in the form by which the public check finds it.
create table notice_subjects (
  notice_id text not null,
  n int4 not null,
  kind text not null check (kind in ('host', 'phone', 'gtin', 'seller', 'brand', 'product')),
  value text not null,
  folded text not null,
  shown text not null,
  expires_at timestamptz,
  agency text not null,
  level level not null check (level in ('own', 'public')),
  shared_with text[] not null default '{}',
  primary key (notice_id, n),
  foreign key (notice_id, agency) references notices (id, agency)
);
create index notice_subjects_folded on notice_subjects (kind, folded);

-- The case a notice grew from stands apart: a published notice is everybody's to see, its case is not.
create table notice_origins (
  notice_id text primary key,
  case_id text not null,
  agency text not null,
  foreign key (notice_id, agency) references notices (id, agency)
);
create index notice_origins_case on notice_origins (case_id);

-- Numbers are counted at publication, one row a kind and year: they tell how many notices were public, and nothing else.
create table notice_counters (
  series text primary key,
  last int4 not null
);

-- Every number that was ever public, with the notice that answers for it: a corrected one's numbers go over to its correction.
create table notice_numbers (
  number text primary key,
  notice_id text not null,
  agency text not null,
  foreign key (notice_id, agency) references notices (id, agency)
);
create index notice_numbers_notice on notice_numbers (notice_id);

alter table notices enable row level security;
alter table notices force row level security;
alter table notice_subjects enable row level security;
alter table notice_subjects force row level security;
alter table notice_origins enable row level security;
alter table notice_origins force row level security;
alter table notice_counters enable row level security;
alter table notice_counters force row level security;
alter table notice_numbers enable row level security;
alter table notice_numbers force row level security;

grant select, insert on notices, notice_subjects, notice_origins, notice_counters, notice_numbers to chinhhang_app;
grant update (notice_id) on notice_numbers to chinhhang_app;
grant update (number, title_vi, title_en, body_vi, body_en, advice_vi, advice_en, violator, words, state, edited_by, submitted_by,
  submitted_at, approved_by, published_at, expires_at, ended_at, reason, correction_vi, correction_en, corrected_by, history,
  level, version) on notices to chinhhang_app;
grant update (level, expires_at) on notice_subjects to chinhhang_app;
grant delete on notice_subjects to chinhhang_app;
grant update (last) on notice_counters to chinhhang_app;
grant select on notices, notice_subjects, notice_origins, notice_numbers to chinhhang_reader;
grant select on notices to chinhhang_search;
grant select (id, number, kind, title_vi, title_en, body_vi, body_en, advice_vi, advice_en, violator, state, published_at, expires_at,
  history, agency) on notices to chinhhang_public;
grant select (number, notice_id) on notice_numbers to chinhhang_public;
grant select (notice_id, n, kind, value, folded, shown, agency) on notice_subjects to chinhhang_public;

create policy notices_read on notices for select to chinhhang_app, chinhhang_reader using (
  agency = (select sec.agency())
  or (level in ('agencies', 'public') and (select sec.agency()) is not null)
  or shared_with && (select sec.audiences())
);
create policy notices_public on notices for select to chinhhang_public using (
  state = 'published' and level = 'public' and (expires_at is null or expires_at > now())
);
create policy notices_search on notices for select to chinhhang_search using (true);
create policy notices_write on notices for insert to chinhhang_app with check (
  agency = (select sec.agency()) and state = 'draft' and drafted_by = (select sec.actor())
);
create policy notices_change on notices for update to chinhhang_app
  using (agency = (select sec.agency()))
  with check (
    agency = (select sec.agency())
    and (state <> 'published' or (approved_by = (select sec.actor()) and 'approver' = any((select sec.roles())::text[])))
  );

create policy notice_subjects_read on notice_subjects for select to chinhhang_app, chinhhang_reader using (
  agency = (select sec.agency())
  or (level in ('agencies', 'public') and (select sec.agency()) is not null)
  or shared_with && (select sec.audiences())
);
create policy notice_subjects_public on notice_subjects for select to chinhhang_public using (
  level = 'public' and (expires_at is null or expires_at > now())
);
create policy notice_subjects_write on notice_subjects for insert to chinhhang_app
  with check (agency = (select sec.agency()) and level = 'own');
create policy notice_subjects_change on notice_subjects for update to chinhhang_app using (agency = (select sec.agency()));
create policy notice_subjects_drop on notice_subjects for delete to chinhhang_app
  using (agency = (select sec.agency()) and level = 'own');

create policy notice_origins_own on notice_origins for select to chinhhang_app, chinhhang_reader using (agency = (select sec.agency()));
create policy notice_origins_write on notice_origins for insert to chinhhang_app with check (agency = (select sec.agency()));

create policy notice_counters_read on notice_counters for select to chinhhang_app using ((select sec.agency()) is not null);
create policy notice_counters_write on notice_counters for insert to chinhhang_app with check ((select sec.agency()) is not null);
create policy notice_counters_change on notice_counters for update to chinhhang_app using ((select sec.agency()) is not null);

-- That a number was public once is no secret; whether its notice still is, its own policy says.
create policy notice_numbers_read on notice_numbers for select to chinhhang_app, chinhhang_reader using ((select sec.agency()) is not null);
create policy notice_numbers_public on notice_numbers for select to chinhhang_public using (true);
create policy notice_numbers_write on notice_numbers for insert to chinhhang_app with check (agency = (select sec.agency()));
create policy notice_numbers_change on notice_numbers for update to chinhhang_app using (agency = (select sec.agency()));
