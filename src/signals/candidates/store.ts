import { statement } from "../../kernel/db/statement.ts";

const candidateRow = {
  id: "text",
  key: "text",
  kind: "text",
  host: "text",
  url: "text",
  how: "text",
  met_at: "text?",
  state: "text",
  score: "float8",
  reasons: "jsonb",
  checks: "jsonb",
  criteria: "jsonb",
  look_at: "timestamptz?",
  outcome: "text?",
  failures: "int4",
  tried_at: "timestamptz?",
  read_at: "timestamptz?",
  led_to: "text?",
  look_id: "text?",
  version: "int4",
  noted_by: "text",
  noted_at: "timestamptz",
  agency: "text",
} as const;
const columns = Object.keys(candidateRow).join(", ");

/** Notes hosts that are not noted yet; the first way of meeting one stays. Each is due for its first look. */
export const insertCandidates = statement({
  params: {
    id: "text[]",
    key: "text[]",
    kind: "text[]",
    host: "text[]",
    url: "text[]",
    met_at: "text[]",
    how: "text",
    by: "text",
    at: "timestamptz",
    agency: "text",
  },
  row: { id: "text" },
  sql: `with known as (insert into candidate_agencies (agency) values ($agency) on conflict do nothing)
        insert into candidates (id, key, kind, host, url, met_at, how, state, look_at, noted_by, noted_at, agency)
        select id, key, kind, host, url, met_at, $how, 'new', $at, $by, $at, $agency
        from unnest($id, $key, $kind, $host, $url, $met_at) as t(id, key, kind, host, url, met_at)
        on conflict (id) do nothing returning id`,
});

/** Agencies that have candidates; all of them for the house, its own for an agency. */
export const agenciesWithCandidates = statement({
  row: { agency: "text" },
  sql: `select agency from candidate_agencies order by agency`,
});

export const candidateById = statement({
  params: { id: "text" },
  row: candidateRow,
  sql: `select ${columns} from candidates where id = $id`,
});

export const candidateForUpdate = statement({
  params: { id: "text" },
  row: candidateRow,
  sql: `select ${columns} from candidates where id = $id for update`,
});

export const candidatesKnown = statement({
  params: { ids: "text[]" },
  row: { id: "text", state: "text" },
  sql: `select id, state from candidates where id = any($ids)`,
});

export const candidatesPage = statement({
  params: { states: "text[]", folded: "text", score: "float8?", id: "text?", limit: "int4" },
  row: { ...candidateRow, listings: "int4", name: "text?" },
  sql: `select ${columns
    .split(", ")
    .map((column) => `c.${column}`)
    .join(", ")}, (select count(*)::int4 from candidate_listings l where l.candidate_id = c.id) as listings,
          (select k.claims->'name'->>'value' from candidate_looks k where k.id = c.look_id) as name
        from candidates c
        where c.state = any($states) and ($folded = '' or c.key like '%' || $folded || '%')
          and ($score is null or (c.score, c.id) < ($score, $id))
        order by c.score desc, c.id desc limit $limit`,
});

export const countStates = statement({
  row: { state: "text", n: "int4" },
  sql: `select state, count(*)::int4 as n from candidates group by state order by state`,
});

/** How many wait for a look that is due, and of them how many for want of a contact to name. */
export const countDue = statement({
  params: { at: "timestamptz" },
  row: { due: "int4", without_contact: "int4" },
  sql: `select count(*)::int4 as due, count(*) filter (where outcome = 'no-contact')::int4 as without_contact
        from candidates where look_at <= $at or (look_at is not null and outcome = 'no-contact')`,
});

/** Takes the next that are due, those never looked at first; what another process is at work on is left to it. */
export const holdDue = statement({
  params: { agency: "text", at: "timestamptz", until: "timestamptz", limit: "int4" },
  row: { id: "text" },
  sql: `update candidates set held_until = $until where id in (
          select id from candidates where agency = $agency and look_at <= $at and (held_until is null or held_until <= $at)
          order by tried_at nulls first, look_at, id limit $limit for update skip locked)
        returning id`,
});

export const askLook = statement({
  params: { id: "text", at: "timestamptz" },
  sql: `update candidates set look_at = $at, failures = 0, version = version + 1 where id = $id`,
});

export const endLook = statement({
  params: {
    id: "text",
    state: "text",
    score: "float8",
    reasons: "jsonb",
    checks: "jsonb",
    criteria: "jsonb",
    look_at: "timestamptz?",
    outcome: "text",
    failures: "int4",
    tried_at: "timestamptz",
    read_at: "timestamptz?",
    led_to: "text?",
    look_id: "text?",
    bump: "int4",
  },
  sql: `update candidates set state = $state, score = $score, reasons = $reasons, checks = $checks, criteria = $criteria, look_at = $look_at, outcome = $outcome, failures = $failures,
          tried_at = $tried_at, read_at = $read_at, led_to = $led_to, look_id = $look_id, held_until = null, version = version + $bump
        where id = $id`,
});

/** Without a contact to name nothing is fetched; when there is one, the look is due again soon. */
export const waitForContact = statement({
  params: { ids: "text[]", look_at: "timestamptz" },
  sql: `update candidates set outcome = 'no-contact', look_at = $look_at, held_until = null where id = any($ids)`,
});

/** A look that broke on our side is due again later, so that it keeps nobody busy. */
export const postponeLook = statement({
  params: { id: "text", look_at: "timestamptz" },
  sql: `update candidates set outcome = 'broken', look_at = $look_at, held_until = null where id = $id`,
});

export const setState = statement({
  params: { id: "text", state: "text" },
  sql: `update candidates set state = $state, version = version + 1 where id = $id`,
});

const lookRow = {
  id: "text",
  at: "timestamptz",
  confirmed_at: "timestamptz",
  pages: "jsonb",
  claims: "jsonb",
  checks: "jsonb",
  changed: "text[]",
} as const;

export const lookById = statement({
  params: { id: "text" },
  row: lookRow,
  sql: `select id, at, confirmed_at, pages, claims, checks, changed from candidate_looks where id = $id`,
});

export const looksOf = statement({
  params: { candidate: "text", limit: "int4" },
  row: lookRow,
  sql: `select id, at, confirmed_at, pages, claims, checks, changed from candidate_looks where candidate_id = $candidate order by at desc, id desc limit $limit`,
});

export const insertLook = statement({
  params: {
    id: "text",
    candidate: "text",
    at: "timestamptz",
    pages: "jsonb",
    claims: "jsonb",
    checks: "jsonb",
    changed: "text[]",
    agency: "text",
  },
  sql: `insert into candidate_looks (id, candidate_id, at, confirmed_at, pages, claims, checks, changed, agency)
        values ($id, $candidate, $at, $at, $pages, $claims, $checks, $changed, $agency)`,
});

/** The site says what it said: its pages of now, and that it still says so. */
export const confirmLook = statement({
  params: { id: "text", at: "timestamptz", pages: "jsonb" },
  sql: `update candidate_looks set confirmed_at = $at, pages = $pages where id = $id`,
});

export const insertDecision = statement({
  params: {
    id: "text",
    candidate: "text",
    decision: "text",
    reason: "text",
    before: "text",
    by: "text",
    at: "timestamptz",
    agency: "text",
  },
  sql: `insert into candidate_decisions (id, candidate_id, n, decision, reason, before, given_by, given_at, agency)
        select $id, $candidate, coalesce(max(n), 0) + 1, $decision, $reason, $before, $by, $at, $agency
        from candidate_decisions where candidate_id = $candidate`,
});

const decisionRow = {
  id: "text",
  decision: "text",
  reason: "text",
  before: "text",
  given_by: "text",
  given_at: "timestamptz",
  undone_by: "text?",
  undone_at: "timestamptz?",
} as const;

export const decisionsOf = statement({
  params: { candidate: "text" },
  row: decisionRow,
  sql: `select id, decision, reason, before, given_by, given_at, undone_by, undone_at from candidate_decisions
        where candidate_id = $candidate order by n desc limit 100`,
});

/** The decision that stands last. */
export const standingDecision = statement({
  params: { candidate: "text" },
  row: decisionRow,
  sql: `select id, decision, reason, before, given_by, given_at, undone_by, undone_at from candidate_decisions
        where candidate_id = $candidate and undone_at is null order by n desc limit 1`,
});

export const undoDecisionRow = statement({
  params: { id: "text", by: "text", at: "timestamptz" },
  sql: `update candidate_decisions set undone_by = $by, undone_at = $at where id = $id`,
});

/** Keeps where listings were met, up to `most` a candidate. */
export const insertMetListings = statement({
  params: { candidate: "text[]", listing: "text[]", most: "int4", at: "timestamptz", agency: "text" },
  sql: `insert into candidate_listings (candidate_id, listing_id, at, agency)
        select t.candidate, t.listing, $at, $agency from unnest($candidate, $listing) as t(candidate, listing)
        where (select count(*) from candidate_listings known where known.candidate_id = t.candidate) < $most
        on conflict do nothing`,
});

export const metListings = statement({
  params: { candidate: "text", limit: "int4" },
  row: { listing_id: "text" },
  sql: `select listing_id from candidate_listings where candidate_id = $candidate order by at desc, listing_id limit $limit`,
});

export const countMetListings = statement({
  params: { candidate: "text" },
  row: { n: "int4" },
  sql: `select count(*)::int4 as n from candidate_listings where candidate_id = $candidate`,
});

export const insertCapture = statement({
  params: { candidate: "text", evidence: "text", at: "timestamptz", agency: "text" },
  sql: `insert into candidate_captures (candidate_id, evidence_id, at, agency) values ($candidate, $evidence, $at, $agency) on conflict do nothing`,
});

export const capturesOf = statement({
  params: { candidate: "text" },
  row: { evidence_id: "text" },
  sql: `select evidence_id from candidate_captures where candidate_id = $candidate order by at desc, evidence_id limit 50`,
});
