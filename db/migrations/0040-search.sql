-- Row-level security switches GIN indexes off (their operators are not leakproof: 0.13 ms for a rare word becomes 70 ms).
-- So words are looked up by functions of the role `search`, which repeat the policies' predicate; a test holds both equal.
-- `execute` plans each question with its own words: a common word is read off the table until the limit, a rare one off the index.
set local role chinhhang_search;
create function search.listing_ids(query tsquery, most int4) returns setof text
  language plpgsql stable security definer set search_path = app, pg_temp as $$
begin
  return query execute
    'select id from listings where words @@ $1 and (
       agency = (select sec.agency())
       or (level in (''agencies'', ''public'') and (select sec.agency()) is not null)
       or shared_with && (select sec.audiences())
     ) limit $2' using query, most;
end $$;
create function search.seller_ids(query tsquery, most int4) returns setof text
  language plpgsql stable security definer set search_path = app, pg_temp as $$
begin
  return query execute
    'select id from sellers where words @@ $1 and (
       agency = (select sec.agency())
       or (level in (''agencies'', ''public'') and (select sec.agency()) is not null)
       or shared_with && (select sec.audiences())
     ) limit $2' using query, most;
end $$;
revoke execute on all functions in schema search from public;
grant execute on all functions in schema search to chinhhang_app;
set local role chinhhang_owner;
