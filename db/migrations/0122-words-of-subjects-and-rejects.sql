-- What a lead is about and no seller's account is found by its name, with marks or without, as sellers are. Of what was known before the
-- words are folded as near as SQL comes; the owner sees rows only while the policies are not forced on it.
alter table lead_subjects add column folded text not null default '';
alter table lead_subjects no force row level security;
update lead_subjects set
  folded = trim(regexp_replace(replace(regexp_replace(normalize(lower(name), NFD), '[\u0300-\u036f]', '', 'g'), 'đ', 'd'), '[^a-z0-9]+', ' ', 'g'));
alter table lead_subjects force row level security;

-- Why a line of an import was refused, as keys with what fills them: said to each reader in their language. Older ones stay the sentence
-- that the importer was told.
alter table import_rejects add column said jsonb;
