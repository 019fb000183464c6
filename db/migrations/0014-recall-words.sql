-- Word -> recall: text search operators are not leak-proof, so no index over a tsvector is used under row-level security (1,400 recalls:
-- 3.2 ms a look-up by scan, 0.6 ms by word). Words are folded by the application.
create table recall_words (
  word text not null,
  recall_id text not null,
  agency text not null,
  level level not null,
  shared_with text[] not null default '{}',
  primary key (word, recall_id)
);
create index recall_words_recall on recall_words (recall_id);
-- What was imported before gets its words; the owner sees rows only while the policies are not forced on it.
alter table recalls no force row level security;
insert into recall_words (word, recall_id, agency, level, shared_with)
  select unnest(tsvector_to_array(words)), id, agency, level, shared_with from recalls;
alter table recalls force row level security;
alter table recalls drop column words;
create index recall_gtins_recall on recall_gtins (recall_id);

alter table recall_words enable row level security;
alter table recall_words force row level security;
grant select, insert, update, delete on recall_words to chinhhang_app;
grant select on recall_words to chinhhang_reader, chinhhang_public;
create policy recall_words_read on recall_words for select to chinhhang_app, chinhhang_reader using (
  agency = (select sec.agency())
  or (level in ('agencies', 'public') and (select sec.agency()) is not null)
  or shared_with && (select sec.audiences()));
create policy recall_words_public on recall_words for select to chinhhang_public using (level = 'public');
create policy recall_words_import on recall_words for insert to chinhhang_app with check (agency = (select sec.agency())
  and ((select sec.actor()) = 'system' or 'administrator' = any ((select sec.roles())::text[])));
create policy recall_words_change on recall_words for update to chinhhang_app using (agency = (select sec.agency())
  and ((select sec.actor()) = 'system' or (select sec.roles())::text[] && '{administrator,approver}'::text[]))
  with check (agency = (select sec.agency()));
create policy recall_words_remove on recall_words for delete to chinhhang_app using (agency = (select sec.agency())
  and ((select sec.actor()) = 'system' or 'administrator' = any ((select sec.roles())::text[])));
