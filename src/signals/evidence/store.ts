import { statement } from "../../kernel/db/statement.ts";

const evidenceRow = {
  id: "text",
  state: "text",
  way: "text",
  url: "text",
  title: "text",
  note: "text?",
  place: "text?",
  clip: "jsonb?",
  upload: "text?",
  listing_id: "text?",
  case_id: "text?",
  captured_at: "timestamptz?",
  capsule: "text?",
  manifest: "text?",
  size: "int8?",
  missing: "int4?",
  fact_id: "text?",
  picture: "text?",
  failure: "text?",
  ended_at: "timestamptz?",
  requested_by: "text",
  requester: "text",
  requested_at: "timestamptz",
  agency: "text",
  level: "text",
  shared_with: "text[]",
} as const;

// To what shared evidence belongs is its own agency's knowledge: a case may be hidden where the page is not.
const own = "e.agency = any((select sec.audiences())::text[])";
const evidenceColumns = `e.id, e.state, e.way, e.url, e.title, e.note, e.place, e.clip, e.upload,
  case when ${own} then e.listing_id end as listing_id, case when ${own} then e.case_id end as case_id, e.captured_at, e.capsule,
  e.manifest, e.size, e.missing, e.fact_id, e.picture, e.failure, e.ended_at, e.requested_by, e.requester, e.requested_at, e.agency, e.level::text as level, e.shared_with`;

export const evidenceById = statement({
  params: { id: "text" },
  row: evidenceRow,
  sql: `select ${evidenceColumns} from evidence e where e.id = $id`,
});

export const evidenceForUpdate = statement({
  params: { id: "text" },
  row: evidenceRow,
  sql: `select ${evidenceColumns} from evidence e where e.id = $id for update`,
});

export const evidencePage = statement({
  params: {
    state: "text?",
    lead: "text?",
    listing: "text?",
    case: "text?",
    leads: "text[]?",
    pages: "text[]?",
    words: "text?",
    at: "timestamptz?",
    id: "text?",
    limit: "int4",
  },
  row: evidenceRow,
  sql: `select ${evidenceColumns} from evidence e
        where ($state is null or e.state = $state)
          and ($lead is null or e.id in (
            select t.evidence_id from evidence_leads t join leads l on l.id = t.lead_id where l.id = $lead))
          and ($listing is null or (e.listing_id = $listing and ${own}))
          and ($case is null or (e.case_id = $case and ${own}) or e.id in (
            select t.evidence_id from evidence_leads t join leads l on l.id = t.lead_id
            where l.id = any($leads) or (l.case_id = $case and l.agency = any((select sec.audiences())::text[]))))
          and ($pages is null or e.page = any($pages))
          and ($words is null or ($words <> '' and e.folded like '%' || $words || '%'))
          and ($at is null or (e.requested_at, e.id) < ($at, $id))
        order by e.requested_at desc, e.id desc limit $limit`,
});

export const countWaiting = statement({
  params: { agency: "text" },
  row: { n: "int4" },
  sql: `select count(*)::int4 as n from evidence where agency = $agency and state = 'waiting'`,
});

export const insertEvidence = statement({
  params: {
    id: "text",
    way: "text",
    url: "text",
    page: "text",
    folded: "text",
    title: "text",
    note: "text?",
    place: "text?",
    clip: "jsonb?",
    upload: "text?",
    listing_id: "text?",
    case_id: "text?",
    captured_at: "timestamptz?",
    requested_by: "text",
    requester: "text",
    requested_at: "timestamptz",
    agency: "text",
    level: "text",
    shared_with: "text[]",
  },
  sql: `insert into evidence (id, state, way, url, page, folded, title, note, place, clip, upload, listing_id, case_id, captured_at,
          requested_by, requester, requested_at, agency, level, shared_with)
        values ($id, 'waiting', $way, $url, $page, $folded, $title, $note, $place, $clip, $upload, $listing_id, $case_id,
          $captured_at, $requested_by, $requester, $requested_at, $agency, $level, $shared_with)
        on conflict (id) do nothing`,
});

export const markKept = statement({
  params: {
    id: "text",
    title: "text",
    folded: "text",
    captured_at: "timestamptz",
    capsule: "text",
    manifest: "text",
    size: "int8",
    missing: "int4",
    fact_id: "text",
    picture: "text?",
    at: "timestamptz",
  },
  sql: `update evidence set state = 'kept', title = $title, folded = $folded, captured_at = $captured_at, capsule = $capsule, manifest = $manifest,
          size = $size, missing = $missing, fact_id = $fact_id, picture = $picture, ended_at = $at where id = $id`,
});

export const markFailed = statement({
  params: { id: "text", failure: "text", at: "timestamptz" },
  sql: `update evidence set state = 'failed', failure = $failure, ended_at = $at where id = $id`,
});

/**
 * What the agency tied the captures to; the leads are asked for by themselves, as far as they are seen. Since one agency succeeded another
 * there may be a tie of either: the first stands for both.
 */
export const tiesOf = statement({
  params: { ids: "text[]" },
  row: {
    evidence_id: "text",
    lead_id: "text",
    reason: "text?",
    tied_by: "text",
    tied_by_name: "text",
    tied_at: "timestamptz",
  },
  sql: `select * from (
          select distinct on (evidence_id, lead_id) evidence_id, lead_id, reason, tied_by, tied_by_name, tied_at from evidence_leads
          where evidence_id = any($ids) order by evidence_id, lead_id, tied_at) first
        order by tied_at, lead_id`,
});

export const insertTie = statement({
  params: {
    evidence: "text",
    lead: "text",
    reason: "text?",
    by: "text",
    by_name: "text",
    at: "timestamptz",
    agency: "text",
  },
  sql: `insert into evidence_leads (evidence_id, lead_id, reason, tied_by, tied_by_name, tied_at, agency)
        values ($evidence, $lead, $reason, $by, $by_name, $at, $agency) on conflict do nothing`,
});

export const deleteTie = statement({
  params: { evidence: "text", lead: "text" },
  sql: `delete from evidence_leads where evidence_id = $evidence and lead_id = $lead`,
});
