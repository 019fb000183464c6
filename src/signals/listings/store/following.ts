import { statement } from "../../../kernel/db/statement.ts";

export const insertChange = statement({
  params: { agency: "text", at: "timestamptz", ids: "text" },
  sql: `with known as (insert into listing_agencies (agency) values ($agency) on conflict do nothing)
        insert into listing_changes (agency, at, ids) values ($agency, $at, string_to_array($ids, ','))`,
});

/** Agencies that have listings; all of them for the house, its own for an agency. */
export const agenciesWithListings = statement({
  row: { agency: "text" },
  sql: `select agency from listing_agencies order by agency`,
});

/** A follower that is not known begins with all listings; batches behind those that stand now are its next ones. */
export const insertFollower = statement({
  params: { agency: "text", follower: "text" },
  sql: `insert into listing_followers (agency, follower, next)
        select $agency, $follower, coalesce((select max(seq) + 1 from listing_changes where agency = $agency), 0)
        where exists (select from listings where agency = $agency)
        on conflict do nothing`,
});

/** Takes the place of a follower where nobody is at work with it. */
export const holdFollower = statement({
  params: { agency: "text", follower: "text", holder: "text", at: "timestamptz", until: "timestamptz" },
  row: { swept: "text?", next: "int8", taken: "int4" },
  sql: `update listing_followers set held_by = $holder, held_until = $until
        where agency = $agency and follower = $follower and (held_by is null or held_by = $holder or held_until <= $at)
        returning swept, next, taken`,
});

export const moveFollower = statement({
  params: { agency: "text", follower: "text", holder: "text", swept: "text?", next: "int8", taken: "int4" },
  sql: `update listing_followers set swept = $swept, next = $next, taken = $taken
        where agency = $agency and follower = $follower and held_by = $holder`,
});

export const releaseFollower = statement({
  params: { agency: "text", follower: "text", holder: "text" },
  sql: `update listing_followers set held_by = null, held_until = null
        where agency = $agency and follower = $follower and held_by = $holder`,
});

export const idsAfter = statement({
  params: { agency: "text", after: "text", limit: "int4" },
  row: { id: "text" },
  sql: `select id from listings where agency = $agency and id > $after order by id limit $limit`,
});

/** The next batch that is not done, from the listing on at which the work goes on. */
export const changeFrom = statement({
  params: { agency: "text", next: "int8", taken: "int4", limit: "int4" },
  row: { seq: "int8", taken: "int4", total: "int4", ids: "text[]" },
  sql: `select seq, t.taken, cardinality(ids) as total, ids[t.taken + 1 : t.taken + $limit] as ids
        from listing_changes, lateral (select case when seq = $next then $taken::int4 else 0 end as taken) as t
        where agency = $agency and seq >= $next order by seq limit 1`,
});

/** Batches that every follower of the agency has had. */
export const forgetChanges = statement({
  params: { agency: "text" },
  sql: `delete from listing_changes
        where agency = $agency and seq < (select min(next) from listing_followers where agency = $agency)`,
});

export const waitingListings = statement({
  params: { agency: "text", follower: "text" },
  row: { waiting: "int4", is_new: "bool" },
  sql: `select
          (case when f.follower is null then (select count(*) from listings where agency = $agency)
            else (case when f.swept is null then 0 else (select count(*) from listings where agency = $agency and id > f.swept) end)
              + coalesce((select sum(cardinality(c.ids)) from listing_changes c where c.agency = $agency and c.seq >= f.next), 0)
              - (case when exists (select from listing_changes c where c.agency = $agency and c.seq = f.next) then f.taken else 0 end)
           end)::int4 as waiting,
          (f.follower is null or f.swept is not null) as is_new
        from (select 1) as one left join listing_followers f on f.agency = $agency and f.follower = $follower`,
});
