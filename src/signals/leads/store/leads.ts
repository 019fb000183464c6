import { statement } from "../../../kernel/db/statement.ts";
import { subjects, subjectsWithWords, wordsOfSubject } from "./subjects.ts";

const leadRow = {
  id: "text",
  seller_id: "text",
  platform_id: "text",
  concern: "text",
  score: "float8",
  findings: "int4",
  listings: "int4",
  checks: "text[]",
  state: "text",
  judged_score: "float8?",
  judged_by: "text?",
  judged_at: "timestamptz?",
  case_id: "text?",
  version: "int4",
  raised_at: "timestamptz",
  updated_at: "timestamptz",
  agency: "text",
  level: "text",
  shared_with: "text[]",
  seller_name: "text",
} as const;

// In which case a shared lead stands is its own agency's knowledge: a case may be hidden where the lead is not.
const leadColumns = `l.id, l.seller_id, l.platform_id, l.concern, l.score, l.findings, l.listings, l.checks, l.state, l.judged_score,
  l.judged_by, l.judged_at, case when l.agency = any((select sec.audiences())::text[]) then l.case_id end as case_id, l.version, l.raised_at, l.updated_at, l.agency, l.level::text as level, l.shared_with, s.name as seller_name`;

const leadFrom = `leads l join ${subjects} s on s.id = l.seller_id`;
/** What the points of each check are multiplied with in the actor's agency. */
export const timesInForce = `coalesce((select times from lead_scales where agency = (select sec.agency())), '{}')`;

const filterParams = {
  state: "text?",
  concern: "text?",
  platform: "text?",
  seller: "text?",
  check: "text?",
  min_score: "float8?",
} as const;
const filterWhere = `($state is null or l.state = $state) and ($concern is null or l.concern = $concern)
  and ($platform is null or l.platform_id = $platform) and ($seller is null or l.seller_id = $seller)
  and ($check is null or $check = any(l.checks))
  and ($min_score is null or l.score >= $min_score)`;
const pageParams = { ...filterParams, score: "float8?", id: "text?", limit: "int4" } as const;
const pageWhere = `${filterWhere} and ($score is null or (l.score, l.id) < ($score, $id)) order by l.score desc, l.id desc limit $limit`;

export const leadById = statement({
  params: { id: "text" },
  row: leadRow,
  sql: `select ${leadColumns} from ${leadFrom} where l.id = $id`,
});

export const leadForUpdate = statement({
  params: { id: "text" },
  row: leadRow,
  sql: `select ${leadColumns} from ${leadFrom} where l.id = $id for update of l`,
});

export const leadsPage = statement({
  params: pageParams,
  row: leadRow,
  sql: `select ${leadColumns} from ${leadFrom} where ${pageWhere}`,
});

/** The strongest leads, before their words are looked at. */
export const strongestLeads = statement({
  params: pageParams,
  row: { id: "text" },
  sql: `select l.id from leads l where ${pageWhere}`,
});

/**
 * Of some leads those with words, read lead by lead: `coalesce` hides the match from the planner, which would read all sellers for it, and what
 * is materialized keeps it from walking the whole queue for them.
 */
export const leadsAmongWithWords = statement({
  params: { ids: "text[]", query: "text", beginning: "text?", limit: "int4" },
  row: leadRow,
  sql: `with l as materialized (select * from leads where id = any($ids))
        select ${leadColumns}
        from l join (select id, name, words from sellers union all select id, name, ${wordsOfSubject} from lead_subjects) s on s.id = l.seller_id
        where coalesce(s.words @@ coalesce($query::tsquery && $beginning::tsquery, $query::tsquery), false)
        order by l.score desc, l.id desc limit $limit`,
});

/**
 * The leads about whatever bears the words, by the search index; as an array, since the planner would join all sellers with a list. What the
 * search finds may be seen, so that the page is cut before names are joined.
 */
export const leadsWithWords = statement({
  params: { ...pageParams, query: "text", beginning: "text?" },
  row: leadRow,
  sql: `select ${leadColumns}
        from (select * from leads l where l.seller_id = any(array(${subjectsWithWords})) and ${pageWhere}) l join ${subjects} s on s.id = l.seller_id
        order by l.score desc, l.id desc`,
});

export const countLeads = statement({
  params: { platform: "text?" },
  row: { state: "text", concern: "text", n: "int4" },
  sql: `select state, concern, count(*)::int4 as n from leads where ($platform is null or platform_id = $platform) group by state, concern`,
});

/** The pages that a lead is about: its listings', and its shop's. */
export const addressesBehind = statement({
  params: { lead: "text", limit: "int4" },
  row: { url: "text" },
  sql: `select distinct url from (
          select i.url from leads l join findings f on f.seller_id = l.seller_id and f.concern = l.concern join listings i on i.id = f.listing_id
          where l.id = $lead
          union all select s.url from leads l join sellers s on s.id = l.seller_id where l.id = $lead) pages
        where url is not null order by url limit $limit`,
});

export const leadsByIds = statement({
  params: { ids: "text[]" },
  row: leadRow,
  sql: `select ${leadColumns} from ${leadFrom} where l.id = any($ids)`,
});

export const leadsOfSeller = statement({
  params: { seller: "text" },
  row: leadRow,
  sql: `select ${leadColumns} from ${leadFrom} where l.seller_id = $seller order by l.score desc`,
});

export const attachToCase = statement({
  params: { ids: "text[]", case_id: "text", at: "timestamptz" },
  sql: `update leads set case_id = $case_id, state = 'yes', version = version + 1, updated_at = $at where id = any($ids) and case_id is null`,
});

export const setVerdict = statement({
  params: { id: "text", state: "text", score: "float8?", by: "text?", at: "timestamptz?", now: "timestamptz" },
  sql: `update leads set state = $state, judged_score = $score, judged_by = $by, judged_at = $at, version = version + 1, updated_at = $now where id = $id`,
});

export const insertVerdict = statement({
  params: {
    id: "text",
    lead: "text",
    verdict: "text",
    note: "text?",
    score: "float8",
    before: "jsonb",
    signs: "jsonb",
    by: "text",
    at: "timestamptz",
    agency: "text",
    level: "text",
    shared_with: "text[]",
  },
  sql: `insert into lead_verdicts (id, lead_id, verdict, note, score, before, signs, given_by, given_at, agency, level, shared_with)
        values ($id, $lead, $verdict, $note, $score, $before, $signs, $by, $at, $agency, $level, $shared_with)`,
});

/** What each check adds to a lead's score before its agency's scale: its strongest hit, halved for each stronger one of its family. */
export const signsOfLead = statement({
  params: { seller: "text", concern: "text" },
  row: { check_code: "text", points: "float8" },
  sql: `select check_code, weight / 2 ^ (row_number() over (partition by split_part(check_code, '.', 1) order by weight desc, check_code) - 1) as points from (
          select check_code, max(weight) as weight from findings where seller_id = $seller and concern = $concern group by 1) strongest`,
});

/** Verdicts that stand, with what the score was made of: the labels that weights are learned from. */
export const standingVerdicts = statement({
  params: { agency: "text" },
  row: { lead_id: "text", verdict: "text", score: "float8", signs: "jsonb?", given_at: "timestamptz" },
  sql: `select distinct on (lead_id) lead_id, verdict, score, signs, given_at from lead_verdicts
        where agency = $agency and undone_at is null order by lead_id, given_at desc, id desc`,
});

export const verdictsOfLead = statement({
  params: { lead: "text" },
  row: {
    id: "text",
    verdict: "text",
    note: "text?",
    score: "float8",
    before: "jsonb",
    given_by: "text",
    given_at: "timestamptz",
    undone_at: "timestamptz?",
  },
  sql: `select id, verdict, note, score, before, given_by, given_at, undone_at from lead_verdicts where lead_id = $lead order by given_at desc, id desc limit 100`,
});

export const markUndone = statement({
  params: { id: "text", at: "timestamptz" },
  sql: `update lead_verdicts set undone_at = $at where id = $id`,
});

export const findingsOfLead = statement({
  params: { seller: "text", concern: "text", limit: "int4" },
  row: {
    listing_id: "text",
    n: "int4",
    check_code: "text",
    weight: "float8",
    field: "text",
    start_at: "int4",
    end_at: "int4",
    matched: "text",
    evidence: "jsonb",
    found_at: "timestamptz",
  },
  sql: `select listing_id, n, check_code, weight * coalesce((times ->> check_code)::float8, 1) as weight, field, start_at, end_at, matched, evidence, found_at
        from findings cross join (select ${timesInForce} as times) scale
        where seller_id = $seller and concern = $concern order by 4 desc, listing_id, n limit $limit`,
});

export const findingsOfListing = statement({
  params: { listing: "text" },
  row: {
    n: "int4",
    concern: "text",
    check_code: "text",
    weight: "float8",
    field: "text",
    start_at: "int4",
    end_at: "int4",
    matched: "text",
    evidence: "jsonb",
    found_at: "timestamptz",
  },
  sql: `select n, concern, check_code, weight, field, start_at, end_at, matched, evidence, found_at from findings where listing_id = $listing order by n`,
});

/** What was found in the texts of listings; findings of price are numbered from `text_until` on. */
export const textFindings = statement({
  params: { listings: "text[]", text_until: "int4" },
  row: {
    listing_id: "text",
    concern: "text",
    check_code: "text",
    weight: "float8",
    field: "text",
    start_at: "int4",
    end_at: "int4",
    matched: "text",
    evidence: "jsonb",
  },
  sql: `select listing_id, concern, check_code, weight, field, start_at, end_at, matched, evidence from findings
        where listing_id = any($listings) and n < $text_until order by listing_id, n`,
});

export const dropFindings = statement({
  params: { listings: "text[]", checks: "text[]?" },
  row: { seller_id: "text", platform_id: "text", concern: "text" },
  sql: `delete from findings f using ${subjects} s where f.listing_id = any($listings) and ($checks is null or f.check_code = any($checks)) and s.id = f.seller_id
        returning f.seller_id, s.platform_id, f.concern`,
});

/** The findings come as one JSON text: as arrays of fifteen columns they cost the client several times as much. */
export const insertFindings = statement({
  params: { rows: "jsonb", found_at: "timestamptz", agency: "text", level: "text", shared_with: "text[]" },
  sql: `insert into findings (listing_id, n, seller_id, concern, check_code, weight, field, start_at, end_at, matched, evidence, found_at, agency, level, shared_with)
        select listing, n, seller, concern, code, weight, field, start_at, end_at, matched, evidence, $found_at, $agency, $level, $shared_with
        from jsonb_to_recordset($rows) as found (listing text, n int4, seller text, concern text, code text, weight float8, field text,
          start_at int4, end_at int4, matched text, evidence jsonb)
        on conflict (listing_id, n) do nothing`,
});

/** What certain checks have found in an agency's listings, or in some of them. */
export const findingsOfChecks = statement({
  params: { agency: "text", checks: "text[]", listings: "text[]?" },
  row: { listing_id: "text", check_code: "text", evidence: "jsonb" },
  sql: `select listing_id, check_code, evidence from findings
        where agency = $agency and check_code = any($checks) and ($listings is null or listing_id = any($listings))`,
});

/** The listings in which certain checks have found something, their ids in one text. */
export const listingsOfChecks = statement({
  params: { agency: "text", checks: "text[]" },
  row: { ids: "text" },
  sql: `select coalesce(string_agg(distinct listing_id, ','), '') as ids from findings where agency = $agency and check_code = any($checks)`,
});

/** Sellers and concerns with findings made since a time: what an import has touched. */
export const pairsTouchedSince = statement({
  params: { agency: "text", since: "timestamptz" },
  row: { seller_id: "text", platform_id: "text", concern: "text" },
  sql: `select distinct f.seller_id, s.platform_id, f.concern from findings f join ${subjects} s on s.id = f.seller_id
        where f.agency = $agency and f.found_at >= $since`,
});

/**
 * The score of a seller account for a concern, in decibans as the engine's `combine` adds them up: each check counts once with its
 * strongest hit, and within a family of checks each further one half of the one before. Many listings add slowly (five times the
 * decimal logarithm) and never more than their reasons do: a large shop is no suspect by size. A finding about a site and no listing of
 * it counts none. From `touched` and rows of `found`; `times` is what the points of each check are multiplied with, the agency's own where
 * its officers' verdicts have set it. What is grouped is materialized: in a table that was just filled the planner expects one row, and would
 * group anew for each lead (1,500 findings under two scales: 23 s, 1.5 s this way; 0.1 s where statistics are there).
 */
export const scored = (found: string, times = timesInForce) => `scale as (
          select ${times} as times
        ), strongest as (
          select t.lead, f.check_code, max(f.weight) as weight, count(*) as hits,
                 min(f.agency) as agency, min(f.level::text) as level, min(f.shared_with) as shared_with
          from touched t join ${found} f on f.seller_id = t.seller and f.concern = t.concern group by 1, 2
        ), counted as (
          select strongest.*, coalesce((scale.times ->> check_code)::float8, 1)
            * weight / 2 ^ (row_number() over (partition by lead, split_part(check_code, '.', 1) order by weight desc, check_code) - 1) as points
          from strongest cross join scale
        ), reasons as materialized (
          select lead, sum(points) as points, sum(hits)::int4 as findings, array_agg(check_code order by points desc, check_code) as checks,
                 min(agency) as agency, min(level) as level, min(shared_with) as shared_with
          from counted group by 1
        ), spread as materialized (
          select t.lead, count(distinct f.listing_id) filter (where f.listing_id like 'lst%')::int4 as listings
          from touched t join ${found} f on f.seller_id = t.seller and f.concern = t.concern group by 1
        ), scored as (
          select t.lead, t.seller, t.concern, t.platform, r.points
            + least(r.points, coalesce((scale.times ->> 'listings')::float8, 1) * 5 * log(greatest(p.listings, 1))) as score, r.findings, p.listings, r.checks,
                 r.agency, r.level, r.shared_with
          from touched t join reasons r on r.lead = t.lead join spread p on p.lead = t.lead cross join scale
        )`;

/** One lead for a seller account and a concern, from the findings there are. Where only weights have changed, what was put aside stays so. */
export const raiseLeads = statement({
  params: {
    seller: "text[]",
    concern: "text[]",
    lead: "text[]",
    platform: "text[]",
    threshold: "float8",
    growth: "float8",
    reweighed: "bool",
    at: "timestamptz",
  },
  sql: `with touched as (
          select distinct seller, concern, lead, platform from unnest($seller, $concern, $lead, $platform) as t(seller, concern, lead, platform)
        ), ${scored("findings")}
        insert into leads as l (id, seller_id, platform_id, concern, score, findings, listings, checks, raised_at, updated_at, agency, level, shared_with)
        select lead, seller, platform, concern, score, findings, listings, checks, $at, $at, agency, level, shared_with
        from scored where score >= $threshold or exists (select from leads known where known.id = scored.lead)
        on conflict (id) do update set score = excluded.score, findings = excluded.findings, listings = excluded.listings, checks = excluded.checks,
          state = case when not $reweighed and l.state in ('no', 'unsure') and excluded.score >= l.judged_score + $growth then 'open' else l.state end,
          judged_score = case when $reweighed then l.judged_score + excluded.score - l.score else l.judged_score end,
          version = l.version + 1, updated_at = excluded.updated_at
        where (l.score, l.findings, l.listings, l.checks) is distinct from (excluded.score, excluded.findings, excluded.listings, excluded.checks)`,
});

/** What sellers would score if the text findings (numbers under `text_until`) of some listings were replaced by others: before and after, 0 for none. */
export const scoresIfReplaced = statement({
  params: {
    sellers: "text[]",
    replaced: "text[]",
    text_until: "int4",
    listing: "text[]",
    seller: "text[]",
    concern: "text[]",
    check: "text[]",
    weight: "float8[]",
  },
  row: { seller_id: "text", concern: "text", before: "float8", after: "float8" },
  sql: `with now_found as (
          select listing_id, n, seller_id, concern, check_code, weight, agency, level, shared_with from findings where seller_id = any($sellers)
        ), then_found as (
          select listing_id, seller_id, concern, check_code, weight, agency, level, shared_with from now_found
          where not (listing_id = any($replaced) and n < $text_until)
          union all
          select listing, seller, concern, code, weight, '', 'own', '{}'
          from unnest($listing, $seller, $concern, $check, $weight) as p(listing, seller, concern, code, weight)
        ), touched as (
          select distinct seller_id as seller, concern, seller_id || ' ' || concern as lead, '' as platform from (
            select seller_id, concern from now_found union all select seller_id, concern from then_found) pairs
        ), before as (with ${scored("now_found")} select * from scored), after as (with ${scored("then_found")} select * from scored)
        select t.seller as seller_id, t.concern, coalesce(b.score, 0) as before, coalesce(a.score, 0) as after
        from touched t left join before b on b.lead = t.lead left join after a on a.lead = t.lead
        where coalesce(b.score, 0) <> coalesce(a.score, 0)`,
});

/** A lead whose findings are all gone (the listing was corrected) keeps its verdicts and falls to zero. */
export const emptyLeads = statement({
  params: { lead: "text[]", at: "timestamptz" },
  sql: `update leads l set score = 0, findings = 0, listings = 0, checks = '{}', version = version + 1, updated_at = $at
        where l.id = any($lead) and l.findings > 0
          and not exists (select from findings f where f.seller_id = l.seller_id and f.concern = l.concern)`,
});
