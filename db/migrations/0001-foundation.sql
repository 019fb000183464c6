-- What every table stands on: the schemas, and who asks, read once a query from the transaction's settings.
create extension if not exists pg_trgm;
create schema sec;
create schema search;
grant usage on schema app, sec to chinhhang_app, chinhhang_public, chinhhang_search, chinhhang_reader, chinhhang_auditor;
grant usage on schema search to chinhhang_app, chinhhang_public;
grant all on schema search to chinhhang_search;

-- No context means null or an empty array, and then nothing is seen.
create function sec.actor() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('app.actor', true), '') $$;
create function sec.agency() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('app.agency', true), '') $$;
create function sec.audiences() returns text[] language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('app.audiences', true), ''), '{}')::text[] $$;
create function sec.roles() returns text[] language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('app.roles', true), ''), '{}')::text[] $$;

-- The four levels of sharing (DESIGN rule 2).
create domain level as text check (value in ('own', 'named', 'agencies', 'public'));
