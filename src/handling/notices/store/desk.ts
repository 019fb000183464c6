import type { Json, RowOf } from "../../../kernel/db/statement.ts";
import { statement } from "../../../kernel/db/statement.ts";
import type { Correction, Notice, NoticeKind, NoticeState, Violator } from "../model.ts";

const noticeRow = {
  id: "text",
  number: "text?",
  kind: "text",
  title_vi: "text",
  title_en: "text",
  body_vi: "text",
  body_en: "text",
  advice_vi: "text",
  advice_en: "text",
  violator: "jsonb?",
  state: "text",
  drafted_by: "text",
  drafted_at: "timestamptz",
  edited_by: "text[]",
  submitted_by: "text?",
  submitted_at: "timestamptz?",
  approved_by: "text?",
  published_at: "timestamptz?",
  expires_at: "timestamptz?",
  ended_at: "timestamptz?",
  reason: "text?",
  corrects: "text?",
  correction_vi: "text?",
  correction_en: "text?",
  corrected_by: "text?",
  history: "jsonb",
  agency: "text",
  level: "text",
  version: "int4",
} as const;
const noticeColumns = Object.keys(noticeRow)
  .map((column) => (column === "level" ? "n.level::text as level" : `n.${column}`))
  .join(", ");

const written = {
  title_vi: "text",
  title_en: "text",
  body_vi: "text",
  body_en: "text",
  advice_vi: "text",
  advice_en: "text",
  violator: "jsonb?",
  folded: "text",
  correction_vi: "text?",
  correction_en: "text?",
} as const;

export const insertNotice = statement({
  params: {
    id: "text",
    kind: "text",
    ...written,
    state: "text",
    drafted_by: "text",
    drafted_at: "timestamptz",
    corrects: "text?",
    agency: "text",
    level: "text",
    version: "int4",
  },
  sql: `insert into notices (id, kind, title_vi, title_en, body_vi, body_en, advice_vi, advice_en, violator, words, correction_vi, correction_en,
          state, drafted_by, drafted_at, corrects, agency, level, version)
        values ($id, $kind, $title_vi, $title_en, $body_vi, $body_en, $advice_vi, $advice_en, $violator, to_tsvector('simple', $folded),
          $correction_vi, $correction_en, $state, $drafted_by, $drafted_at, $corrects, $agency, $level, $version)`,
});

export const updateNotice = statement({
  params: {
    id: "text",
    seen: "int4",
    number: "text?",
    ...written,
    state: "text",
    edited_by: "text[]",
    submitted_by: "text?",
    submitted_at: "timestamptz?",
    approved_by: "text?",
    published_at: "timestamptz?",
    expires_at: "timestamptz?",
    ended_at: "timestamptz?",
    reason: "text?",
    corrected_by: "text?",
    history: "jsonb",
    level: "text",
    version: "int4",
  },
  sql: `update notices set number = $number, title_vi = $title_vi, title_en = $title_en, body_vi = $body_vi, body_en = $body_en,
          advice_vi = $advice_vi, advice_en = $advice_en, violator = $violator, words = to_tsvector('simple', $folded),
          correction_vi = $correction_vi, correction_en = $correction_en, state = $state, edited_by = $edited_by,
          submitted_by = $submitted_by, submitted_at = $submitted_at, approved_by = $approved_by, published_at = $published_at,
          expires_at = $expires_at, ended_at = $ended_at, reason = $reason, corrected_by = $corrected_by, history = $history,
          level = $level, version = $version
        where id = $id and version = $seen`,
});

const own = "n.agency = any((select sec.audiences())::text[])";

/** A notice as its own agency works on it, or the one that holds its records; other agencies read what is published, as everybody does. */
export const noticeById = statement({
  params: { id: "text" },
  row: noticeRow,
  sql: `select ${noticeColumns} from notices n where n.id = $id and ${own}`,
});

export const noticesPage = statement({
  params: {
    states: "text[]?",
    kind: "text?",
    query: "text?",
    number: "text?",
    case_id: "text?",
    at: "timestamptz?",
    id: "text?",
    limit: "int4",
  },
  row: noticeRow,
  sql: `select ${noticeColumns} from notices n
        where ${own}
          and ($states is null or n.state = any($states)) and ($kind is null or n.kind = $kind)
          and ($query is null or n.words @@ to_tsquery('simple', $query) or n.number = $number)
          and ($case_id is null or exists (select from notice_origins o where o.notice_id = n.id and o.case_id = $case_id))
          and ($at is null or (n.drafted_at, n.id) < ($at, $id))
        order by n.drafted_at desc, n.id desc limit $limit`,
});

/** Due as of the application's clock, of every agency: published rows are everybody's to see. */
export const dueNotices = statement({
  params: { at: "timestamptz" },
  row: { id: "text", agency: "text", version: "int4" },
  sql: `select id, agency, version from notices where state = 'published' and expires_at <= $at order by expires_at limit 1000`,
});

export const nextNumber = statement({
  params: { series: "text" },
  row: { last: "int4" },
  sql: `insert into notice_counters as c (series, last) values ($series, 1)
        on conflict (series) do update set last = c.last + 1 returning last`,
});

/** The numbers that a corrected notice answered for go over to its correction, with the correction's own. */
export const takeNumbers = statement({
  params: { from: "text", to: "text" },
  sql: `update notice_numbers set notice_id = $to where notice_id = $from`,
});

export const insertNumber = statement({
  params: { number: "text", notice_id: "text", agency: "text" },
  sql: `insert into notice_numbers (number, notice_id, agency) values ($number, $notice_id, $agency)`,
});

export const insertOrigin = statement({
  params: { notice_id: "text", case_id: "text", agency: "text" },
  sql: `insert into notice_origins (notice_id, case_id, agency) values ($notice_id, $case_id, $agency)`,
});

export const originOf = statement({
  params: { notice_id: "text" },
  row: { case_id: "text" },
  sql: `select case_id from notice_origins where notice_id = $notice_id`,
});

export const insertSubjects = statement({
  params: {
    notice_id: "text",
    agency: "text",
    kinds: "text[]",
    values: "text[]",
    folded: "text[]",
    shown: "text[]",
  },
  sql: `insert into notice_subjects (notice_id, n, kind, value, folded, shown, agency, level)
        select $notice_id, s.n, s.kind, s.value, s.folded, s.shown, $agency, 'own'
        from unnest($kinds, $values, $folded, $shown) with ordinality as s(kind, value, folded, shown, n)`,
});

export const dropSubjects = statement({
  params: { notice_id: "text" },
  sql: `delete from notice_subjects where notice_id = $notice_id`,
});

export const showSubjects = statement({
  params: { notice_id: "text", level: "text", expires_at: "timestamptz?" },
  sql: `update notice_subjects set level = $level, expires_at = $expires_at where notice_id = $notice_id`,
});

export const subjectsOf = statement({
  params: { notice_id: "text" },
  row: { kind: "text", value: "text", shown: "text" },
  sql: `select kind, value, shown from notice_subjects where notice_id = $notice_id order by n`,
});

export function toNotice(row: RowOf<typeof noticeById>): Notice {
  return {
    id: row.id,
    number: row.number,
    kind: row.kind as NoticeKind,
    title: { vi: row.title_vi, en: row.title_en },
    body: { vi: row.body_vi, en: row.body_en },
    advice: { vi: row.advice_vi, en: row.advice_en },
    violator: row.violator as Violator | null,
    state: row.state as NoticeState,
    draftedBy: row.drafted_by,
    draftedAt: row.drafted_at,
    editedBy: row.edited_by,
    submittedBy: row.submitted_by,
    submittedAt: row.submitted_at,
    approvedBy: row.approved_by,
    publishedAt: row.published_at,
    expiresAt: row.expires_at,
    endedAt: row.ended_at,
    reason: row.reason,
    corrects: row.corrects,
    correction: row.correction_vi === null ? null : { vi: row.correction_vi, en: row.correction_en ?? "" },
    correctedBy: row.corrected_by,
    history: row.history as unknown as Correction[],
    agency: row.agency,
    level: row.level as Notice["level"],
    version: row.version,
  };
}

/** The columns that hold what the public will read. */
export function writtenColumns(
  of: Pick<Notice, "title" | "body" | "advice" | "violator" | "correction">,
  folded: string,
) {
  return {
    title_vi: of.title.vi,
    title_en: of.title.en,
    body_vi: of.body.vi,
    body_en: of.body.en,
    advice_vi: of.advice.vi,
    advice_en: of.advice.en,
    violator: of.violator as Json | null,
    correction_vi: of.correction?.vi ?? null,
    correction_en: of.correction?.en ?? null,
    folded,
  };
}
