-- A common word's sample of pages was judged by the keys that the index holds, made anew for every row that bears the word, and so was the
-- planner's guess before it. The row's own columns say the same at half the cost. How much of it one sees, the sample itself tells: where
-- that is little, a wider one is looked at.
set local role chinhhang_search;
drop function search.estimate(regclass, tsquery, text[]);

-- How many rows of a table bear the words, seen or not, as the planner guesses. `explain` wants a volatile function.
create function search.estimate(of regclass, query tsquery) returns float8
  language plpgsql set search_path = app, pg_temp as $$
declare
  plan json;
begin
  execute 'explain (format json) select from ' || of || ' where words @@ $1' into plan using query;
  return plan -> 0 -> 'Plan' ->> 'Plan Rows';
end $$;

-- Rows of a table (listings, sellers, exchange_records) that bear all words, and one that begins as `beginning` does, and that whoever asks
-- may see, and where what is shared may end, what has not ended; `most` of them. What is common is met in a sample of pages, always the same
-- ones; the index would first gather all that match (300,000: 40 ms). Four times the rows that should do, were all seen, up to 7,500 (4 ms);
-- where one sees less, as many more as that asks for. Where they do not do, the index is faster.
-- A beginning that so many words have is compared in the rows that the other words lead to: to gather 'th…' alone takes 120 ms.
create or replace function search.ids(of regclass, query tsquery, beginning tsquery, most int4) returns setof text
  language plpgsql security definer rows 50 set search_path = app, pg_temp set enable_seqscan = off as $$
declare
  sees constant text[] := sec.sees();
  wanted constant tsquery := coalesce(query && beginning, query);
  many constant float8 := search.estimate(of, wanted);
  widest constant float8 := 7500 / (select greatest(reltuples, 1) from pg_class where oid = of);
  share float8 := least(4 * most / many, widest);
  -- Who sees a row, by the keys of the index and by its own columns.
  keyed constant text := 'sec.seen_by(agency, level, shared_with) && $1';
  plain constant text := 'case when level in (''agencies'', ''public'') then ''*'' = any ($1) when shared_with && $1 then true else agency = any ($1) end';
  lasting constant text := case when of = 'exchange_records'::regclass
    then ' and case when shared_until is null then true when shared_until > now() then true else agency = any ($1) end' else '' end;
  by_keys constant text := ' and ' || keyed || lasting || ' limit $2';
  sampled text[];
begin
  if many > 10000 and 2 * most / many < widest then
    loop
      execute 'select array(select id from ' || of || ' tablesample system ($3) repeatable (1) where words @@ $4 and ' || plain || lasting || ' limit $2)'
        into sampled using sees, most, share * 100, wanted;
      if cardinality(sampled) = most then
        return query select unnest(sampled);
        return;
      end if;
      -- A guess that was wrong, or little that is seen: how much wider would do, if what was found is the rule.
      exit when cardinality(sampled) = 0 or share * most / cardinality(sampled) > widest;
      share := least(2 * share * most / cardinality(sampled), widest);
    end loop;
  end if;
  if beginning is not null and search.estimate(of, beginning) > 10000 then
    return query execute 'select id from ' || of || ' where words @@ $3 and coalesce(words @@ $4, false)' || by_keys
      using sees, most, query, beginning;
  else
    return query execute 'select id from ' || of || ' where words @@ $3' || by_keys using sees, most, wanted;
  end if;
end $$;
revoke execute on function search.estimate from public;
set local role chinhhang_owner;
