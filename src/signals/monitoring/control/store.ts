import { statement } from "../../../kernel/db/statement.ts";

export const sampleOfMonth = statement({
  params: { agency: "text", month: "date" },
  row: { n: "int4" },
  sql: `select count(*)::int4 as n from control_samples where agency = $agency and month = $month`,
});

export const lockControl = statement({
  params: { agency: "text" },
  sql: `select pg_advisory_xact_lock(hashtextextended('control/' || $agency, 0))`,
});

export const insertSample = statement({
  params: { agency: "text", month: "date", listings: "text[]", platforms: "text[]", populations: "int8[]" },
  sql: `insert into control_samples (agency, month, listing_id, platform_id, population)
        select $agency, $month, listing, platform, population
        from unnest($listings, $platforms, $populations) as drawn(listing, platform, population) on conflict do nothing`,
});

export const answerForUpdate = statement({
  params: { month: "date", listing: "text" },
  row: { verdict: "text?" },
  sql: `select verdict from control_samples where month = $month and listing_id = $listing for update`,
});

export const judgeListing = statement({
  params: {
    month: "date",
    listing: "text",
    verdict: "text?",
    note: "text?",
    by: "text?",
    at: "timestamptz?",
  },
  sql: `update control_samples set verdict = $verdict, note = $note, judged_by = $by, judged_at = $at where month = $month and listing_id = $listing`,
});

/** What was drawn and judged, by month and platform, newest month first. */
export const sampleShares = statement({
  params: { from: "date" },
  row: {
    month: "date",
    platform_id: "text",
    population: "int8",
    drawn: "int4",
    yes: "int4",
    no: "int4",
    unsure: "int4",
  },
  sql: `select month, platform_id, max(population) as population, count(*)::int4 as drawn, count(*) filter (where verdict = 'yes')::int4 as yes,
          count(*) filter (where verdict = 'no')::int4 as no, count(*) filter (where verdict = 'unsure')::int4 as unsure
        from control_samples where month >= $from group by 1, 2 order by 1 desc, 3 desc, 2`,
});

export const judgedListings = statement({
  params: { from: "date" },
  row: { month: "date", listing_id: "text", verdict: "text" },
  sql: `select month, listing_id, verdict from control_samples where month >= $from and verdict in ('yes', 'no')
        order by month desc, listing_id limit 5000`,
});

export const sampleListings = statement({
  params: { month: "date", platform: "text?", open: "bool", after: "text?", limit: "int4" },
  row: {
    listing_id: "text",
    platform_id: "text",
    verdict: "text?",
    note: "text?",
    judged_by: "text?",
    judged_at: "timestamptz?",
  },
  sql: `select listing_id, platform_id, verdict, note, judged_by, judged_at from control_samples
        where month = $month and ($platform is null or platform_id = $platform) and (not $open or verdict is null)
          and ($after is null or listing_id > $after) order by listing_id limit $limit`,
});
