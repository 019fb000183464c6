-- A word that many listings bear and few of them for whoever asks was read off the whole table (1,000,000 listings: 1 to 4 s). So the
-- index holds beside the words who may see a row, as keys, and both are asked together (0.05 ms where nothing is to be seen).
-- '*' is every agency; '=' marks the owner, so that it never meets the name of a group.
create function sec.seen_by(agency text, level level, shared_with text[]) returns text[] language sql immutable parallel safe
  as $$ select case when level in ('agencies', 'public') then array['*'] else array['=' || agency] end || shared_with $$;
create function sec.sees() returns text[] language sql stable parallel safe
  as $$ select case when sec.agency() is null then '{}' else array['*', '=' || sec.agency()] end || sec.audiences() $$;

create index listings_words_seen on listings using gin (words, sec.seen_by(agency, level, shared_with));
drop index listings_words;
create index sellers_words_seen on sellers using gin (words, sec.seen_by(agency, level, shared_with));
drop index sellers_words;
-- The planner counts by these: how many rows bear a word, and how many of them one sees.
analyze listings;
analyze sellers;

set local role chinhhang_search;
drop function search.listing_ids(tsquery, int4);
drop function search.seller_ids(tsquery, int4);

-- How many rows of a table bear the words and may be seen, as the planner guesses (0.3 ms). `explain` wants a volatile function.
create function search.estimate(of regclass, query tsquery, sees text[]) returns float8
  language plpgsql set search_path = app, pg_temp as $$
declare
  plan json;
begin
  execute 'explain (format json) select from ' || of || ' where words @@ $1 and sec.seen_by(agency, level, shared_with) && $2'
    into plan using query, sees;
  return plan -> 0 -> 'Plan' ->> 'Plan Rows';
end $$;

-- Rows of a table (listings, sellers) that bear all words, and one that begins as `beginning` does, and that whoever asks may see;
-- `most` of them. What is common is met in a sample of pages, always the same ones; the index would first gather all that match
-- (300,000: 40 ms). Twice the rows that should do are looked at, up to 7,500 (7 ms); beyond, or where they do not do, the index is faster.
-- A beginning that so many words have is compared in the rows that the other words lead to: to gather 'th…' alone takes 120 ms.
create function search.ids(of regclass, query tsquery, beginning tsquery, most int4) returns setof text
  language plpgsql security definer rows 50 set search_path = app, pg_temp set enable_seqscan = off as $$
declare
  sees constant text[] := sec.sees();
  wanted constant tsquery := coalesce(query && beginning, query);
  many constant float8 := search.estimate(of, wanted, sees);
  share constant float8 := 2 * most / many;
  visible constant text := ' and sec.seen_by(agency, level, shared_with) && $1 limit $2';
  sampled text[];
begin
  if many > 10000 and share * (select reltuples from pg_class where oid = of) < 7500 then
    execute 'select array(select id from ' || of || ' tablesample system ($3) repeatable (1) where words @@ $4' || visible || ')'
      into sampled using sees, most, share * 100, wanted;
    if cardinality(sampled) = most then
      return query select unnest(sampled);
      return;
    end if;
  end if;
  if beginning is not null and search.estimate(of, beginning, sees) > 10000 then
    return query execute 'select id from ' || of || ' where words @@ $3 and coalesce(words @@ $4, false)' || visible
      using sees, most, query, beginning;
  else
    return query execute 'select id from ' || of || ' where words @@ $3' || visible using sees, most, wanted;
  end if;
end $$;
revoke execute on function search.estimate, search.ids from public;
grant execute on function search.ids to chinhhang_app;
set local role chinhhang_owner;
