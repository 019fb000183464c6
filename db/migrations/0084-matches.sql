-- Goods that someone registered (a maker, an importer, a rights holder; brought by an administrator or the house), each agency keeping
-- its own record of a source. Word -> product, because text search operators are not leak-proof.
create table products (
  id text primary key,
  source text not null,
  external_id text not null,
  name text not null,
  brand text,
  model text,
  gtin text,
  holder text,
  content_hash text not null,
  version int4 not null default 1,
  first_seen timestamptz not null,
  changed_at timestamptz not null,
  agency text not null,
  level level not null,
  shared_with text[] not null default '{}'
);
create index products_gtin on products (gtin) where gtin is not null;
create table product_words (
  word text not null,
  product_id text not null,
  agency text not null,
  level level not null,
  shared_with text[] not null default '{}',
  primary key (word, product_id)
);
create index product_words_product on product_words (product_id);

-- Which product or recall a listing may be about, with the reasons. Who sees one is the narrower of who sees the listing and who sees the
-- target; verdicts of officers are their agency's own.
create table product_matches (
  listing_id text not null,
  target_id text not null,
  kind text not null check (kind in ('product', 'recall')),
  verdict text not null check (verdict in ('same', 'unsure')),
  -- How a recall was met: model, product, model-not-shown; null for a product.
  how text check (how in ('model', 'product', 'model-not-shown')),
  score float8 not null,
  reasons jsonb not null,
  model_version text not null,
  judged text check (judged in ('same', 'not', 'unsure')),
  matched_at timestamptz not null,
  agency text not null,
  level level not null,
  shared_with text[] not null default '{}',
  primary key (listing_id, target_id)
);
create index product_matches_target on product_matches (target_id, verdict);
create index product_matches_open on product_matches (agency, score desc, listing_id) where verdict = 'unsure' and judged is null;

-- Every verdict stays; an undone one says when. They are the labels that the scorer learns from.
create table match_verdicts (
  id text primary key,
  listing_id text not null,
  target_id text not null,
  kind text not null check (kind in ('product', 'recall')),
  verdict text not null check (verdict in ('same', 'not', 'unsure')),
  note text,
  score float8 not null,
  reasons jsonb not null,
  model_version text not null,
  given_by text not null,
  given_at timestamptz not null,
  undone_at timestamptz,
  agency text not null
);
create index match_verdicts_pair on match_verdicts (listing_id, target_id, given_at desc);
create index match_verdicts_given on match_verdicts (agency, given_at desc, id desc);

-- Listings that offer the same goods where no product is registered: same brand, model or words, size and variant.
create table offer_groups (
  listing_id text primary key,
  group_id text not null,
  brand text,
  agency text not null,
  level level not null,
  shared_with text[] not null default '{}'
);
create index offer_groups_group on offer_groups (group_id);

-- Against which state of the registers an agency's listings were matched, and how far the matching against a newer one has come.
create table match_sweeps (
  agency text primary key,
  mark text not null,
  position text
);

alter table products enable row level security;
alter table products force row level security;
alter table product_words enable row level security;
alter table product_words force row level security;
alter table product_matches enable row level security;
alter table product_matches force row level security;
alter table match_verdicts enable row level security;
alter table match_verdicts force row level security;
alter table offer_groups enable row level security;
alter table offer_groups force row level security;
alter table match_sweeps enable row level security;
alter table match_sweeps force row level security;
grant select, insert, update on products, match_verdicts, match_sweeps to chinhhang_app;
grant select, insert, update, delete on product_words, product_matches, offer_groups to chinhhang_app;
grant select on products, product_words, product_matches, match_verdicts, offer_groups, match_sweeps to chinhhang_reader;

create policy products_read on products for select to chinhhang_app, chinhhang_reader using (
  agency = (select sec.agency())
  or (level in ('agencies', 'public') and (select sec.agency()) is not null)
  or shared_with && (select sec.audiences()));
create policy products_import on products for insert to chinhhang_app with check (agency = (select sec.agency())
  and ((select sec.actor()) = 'system' or 'administrator' = any ((select sec.roles())::text[])));
create policy products_change on products for update to chinhhang_app using (agency = (select sec.agency())
  and ((select sec.actor()) = 'system' or 'administrator' = any ((select sec.roles())::text[])))
  with check (agency = (select sec.agency()));
create policy product_words_read on product_words for select to chinhhang_app, chinhhang_reader using (
  agency = (select sec.agency())
  or (level in ('agencies', 'public') and (select sec.agency()) is not null)
  or shared_with && (select sec.audiences()));
create policy product_words_import on product_words for insert to chinhhang_app with check (agency = (select sec.agency())
  and ((select sec.actor()) = 'system' or 'administrator' = any ((select sec.roles())::text[])));
create policy product_words_change on product_words for update to chinhhang_app using (agency = (select sec.agency())
  and ((select sec.actor()) = 'system' or 'administrator' = any ((select sec.roles())::text[])))
  with check (agency = (select sec.agency()));
create policy product_words_remove on product_words for delete to chinhhang_app using (agency = (select sec.agency())
  and ((select sec.actor()) = 'system' or 'administrator' = any ((select sec.roles())::text[])));

create policy product_matches_read on product_matches for select to chinhhang_app, chinhhang_reader using (
  agency = (select sec.agency())
  or (level in ('agencies', 'public') and (select sec.agency()) is not null)
  or shared_with && (select sec.audiences()));
create policy product_matches_write on product_matches for insert to chinhhang_app with check (agency = (select sec.agency()));
create policy product_matches_change on product_matches for update to chinhhang_app using (agency = (select sec.agency()))
  with check (agency = (select sec.agency()));
create policy product_matches_drop on product_matches for delete to chinhhang_app using (agency = (select sec.agency()));

create policy match_verdicts_own on match_verdicts to chinhhang_app using (agency = (select sec.agency())) with check (agency = (select sec.agency()));
create policy match_verdicts_read on match_verdicts for select to chinhhang_reader using (agency = (select sec.agency()));

create policy offer_groups_read on offer_groups for select to chinhhang_app, chinhhang_reader using (
  agency = (select sec.agency())
  or (level in ('agencies', 'public') and (select sec.agency()) is not null)
  or shared_with && (select sec.audiences()));
create policy offer_groups_write on offer_groups for insert to chinhhang_app with check (agency = (select sec.agency()));
create policy offer_groups_change on offer_groups for update to chinhhang_app using (agency = (select sec.agency()))
  with check (agency = (select sec.agency()));
create policy offer_groups_drop on offer_groups for delete to chinhhang_app using (agency = (select sec.agency()));

create policy match_sweeps_own on match_sweeps to chinhhang_app using (agency = (select sec.agency())) with check (agency = (select sec.agency()));
create policy match_sweeps_read on match_sweeps for select to chinhhang_reader using (agency = (select sec.agency()));
