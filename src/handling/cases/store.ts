import type { RowOf } from "../../kernel/db/statement.ts";
import { statement } from "../../kernel/db/statement.ts";
import type { Case, CaseLevel, CaseOutcome, CaseState } from "./model.ts";

const caseRow = {
  id: "text",
  number: "text",
  title: "text",
  summary: "text",
  state: "text",
  owner: "text",
  agency: "text",
  level: "text",
  shared_with: "text[]",
  opened_by: "text",
  opened_at: "timestamptz",
  closed_at: "timestamptz?",
  outcome: "text?",
  close_reason: "text?",
  version: "int4",
} as const;
const caseColumns = `id, number, title, summary, state, owner, agency, level::text as level, shared_with, opened_by, opened_at,
  closed_at, outcome, close_reason, version`;

/** A number that another case holds, hidden or not, inserts nothing: the command draws again and nobody learns of it. */
export const insertCase = statement({
  params: {
    id: "text",
    number: "text",
    title: "text",
    summary: "text",
    folded: "text",
    state: "text",
    owner: "text",
    agency: "text",
    level: "text",
    shared_with: "text[]",
    opened_by: "text",
    opened_at: "timestamptz",
    version: "int4",
  },
  sql: `insert into cases (id, number, title, summary, words, state, owner, agency, level, shared_with, opened_by, opened_at, version)
        values ($id, $number, $title, $summary, to_tsvector('simple', $folded), $state, $owner, $agency, $level, $shared_with,
          $opened_by, $opened_at, $version)
        on conflict (number) do nothing`,
});

export const updateCase = statement({
  params: {
    id: "text",
    seen: "int4",
    title: "text",
    summary: "text",
    folded: "text",
    state: "text",
    owner: "text",
    level: "text",
    shared_with: "text[]",
    closed_at: "timestamptz?",
    outcome: "text?",
    close_reason: "text?",
    version: "int4",
  },
  sql: `update cases set title = $title, summary = $summary, words = to_tsvector('simple', $folded), state = $state, owner = $owner,
          level = $level, shared_with = $shared_with, closed_at = $closed_at, outcome = $outcome, close_reason = $close_reason,
          version = $version
        where id = $id and version = $seen`,
});

export const caseById = statement({
  params: { id: "text" },
  row: caseRow,
  sql: `select ${caseColumns} from cases where id = $id`,
});

export const caseOfNumber = statement({
  params: { number: "text" },
  row: caseRow,
  sql: `select ${caseColumns} from cases where number = $number`,
});

const pageParams = {
  states: "text[]?",
  owner: "text?",
  opened_at: "timestamptz?",
  id: "text?",
  limit: "int4",
} as const;
const pageWhere = `($states is null or state = any($states)) and ($owner is null or owner = $owner)
          and ($opened_at is null or (opened_at, id) < ($opened_at, $id))
        order by opened_at desc, id desc limit $limit`;

export const casesPage = statement({
  params: pageParams,
  row: caseRow,
  sql: `select ${caseColumns} from cases where ${pageWhere}`,
});

/**
 * For words that so many cases have that the newest of them are soon met in order. `coalesce` hides the match from the planner,
 * which takes it for a rare one and sorts all of them: 30 ms against 1.3 (300,000 cases, 30,000 visible, 2 loaded cores).
 */
export const casesWithWords = statement({
  params: { ...pageParams, query: "text" },
  row: caseRow,
  sql: `select ${caseColumns} from cases where coalesce(words @@ to_tsquery('simple', $query), false) and ${pageWhere}`,
});

export const casesAmong = statement({
  params: { ...pageParams, ids: "text[]" },
  row: caseRow,
  sql: `select ${caseColumns} from cases where id = any($ids) and ${pageWhere}`,
});

/** By the index that row-level security switches off. */
export const caseIdsWithWords = statement({
  params: { query: "text", most: "int4" },
  row: { id: "text" },
  sql: `select id from search.case_ids(to_tsquery('simple', $query), $most) as id`,
});

export const insertCaseLeads = statement({
  params: {
    case_id: "text",
    leads: "text[]",
    by: "text",
    at: "timestamptz",
    agency: "text",
    level: "text",
    shared_with: "text[]",
  },
  sql: `insert into case_leads (case_id, lead_id, added_by, added_at, agency, level, shared_with)
        select $case_id, lead, $by, $at, $agency, $level, $shared_with from unnest($leads) as l(lead)
        on conflict (case_id, lead_id) do nothing`,
});

export const leadsOfCase = statement({
  params: { case_id: "text" },
  row: { lead_id: "text" },
  sql: `select lead_id from case_leads where case_id = $case_id order by added_at, lead_id limit 1000`,
});

export const insertParties = statement({
  params: {
    ids: "text[]",
    names: "text[]",
    sellers: "text[]",
    platforms: "text[]",
    case_id: "text",
    agency: "text",
    level: "text",
    shared_with: "text[]",
  },
  sql: `insert into case_parties (id, case_id, kind, name, seller_id, platform_id, agency, level, shared_with)
        select p.id, $case_id, 'seller', p.name, p.seller, p.platform, $agency, $level, $shared_with
        from unnest($ids, $names, $sellers, $platforms) as p(id, name, seller, platform)
        on conflict (id) do nothing`,
});

export const partiesOfCase = statement({
  params: { case_id: "text" },
  row: { id: "text", kind: "text", name: "text", seller_id: "text?", platform_id: "text?" },
  sql: `select id, kind, name, seller_id, platform_id from case_parties where case_id = $case_id order by name, id limit 1000`,
});

export const insertNote = statement({
  params: {
    id: "text",
    case_id: "text",
    body: "text",
    author: "text",
    at: "timestamptz",
    agency: "text",
    level: "text",
    shared_with: "text[]",
  },
  sql: `insert into case_notes (id, case_id, body, author, written_at, agency, level, shared_with)
        values ($id, $case_id, $body, $author, $at, $agency, $level, $shared_with)`,
});

export const notesOfCase = statement({
  params: { case_id: "text" },
  row: { id: "text", body: "text", author: "text", written_at: "timestamptz" },
  sql: `select id, body, author, written_at from case_notes where case_id = $case_id order by written_at, id limit 1000`,
});

const shareParams = { case_id: "text", level: "text", shared_with: "text[]" } as const;
const shareOf = (table: string) =>
  statement({
    params: shareParams,
    sql: `update ${table} set level = $level, shared_with = $shared_with where case_id = $case_id`,
  });
/** A case's children carry its visibility; these bring them after it. */
export const shareChildren = [shareOf("case_leads"), shareOf("case_parties"), shareOf("case_notes")] as const;

export function toCase(row: RowOf<typeof caseById>): Case {
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    summary: row.summary,
    state: row.state as CaseState,
    owner: row.owner,
    agency: row.agency,
    level: row.level as CaseLevel,
    sharedWith: row.shared_with,
    openedBy: row.opened_by,
    openedAt: row.opened_at,
    closedAt: row.closed_at,
    outcome: row.outcome as CaseOutcome | null,
    closeReason: row.close_reason,
    version: row.version,
  };
}

/** The columns that every row of a case shares. */
export function shown(of: Pick<Case, "agency" | "level" | "sharedWith">) {
  return { agency: of.agency, level: of.level, shared_with: of.sharedWith };
}
