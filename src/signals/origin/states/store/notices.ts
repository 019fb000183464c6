import { statement } from "../../../../kernel/db/statement.ts";

const row = {
  id: "text",
  state: "text",
  kind: "text",
  scope: "text",
  gtin: "text",
  lot: "text?",
  batch_id: "text?",
  from_counter: "int4?",
  to_counter: "int4?",
  codes: "int4",
  number: "text?",
  decided_on: "date?",
  title_vi: "text",
  title_en: "text",
  advice_vi: "text",
  advice_en: "text",
  asked_by: "text?",
  set_by: "text?",
  set_at: "timestamptz?",
  ended_by: "text?",
  ended_at: "timestamptz?",
  ended_reason: "text?",
  made_at: "timestamptz",
  party: "text",
  version: "int4",
  agency: "text",
} as const;
const columns = Object.keys(row).join(", ");

export const insertNotice = statement({
  params: {
    id: "text",
    state: "text",
    kind: "text",
    scope: "text",
    gtin: "text",
    lot: "text?",
    batch: "text?",
    from: "int4?",
    to: "int4?",
    codes: "int4",
    number: "text?",
    decided_on: "date?",
    title_vi: "text",
    title_en: "text",
    advice_vi: "text",
    advice_en: "text",
    asked_by: "text?",
    set_by: "text?",
    set_at: "timestamptz?",
    at: "timestamptz",
    party: "text",
    agency: "text",
    level: "text",
  },
  sql: `insert into code_notices (id, state, kind, scope, gtin, lot, batch_id, from_counter, to_counter, codes, number, decided_on, title_vi,
          title_en, advice_vi, advice_en, asked_by, set_by, set_at, made_at, party, agency, level, shared_with)
        values ($id, $state, $kind, $scope, $gtin, $lot, $batch, $from, $to, $codes, $number, $decided_on, $title_vi, $title_en, $advice_vi,
          $advice_en, $asked_by, $set_by, $set_at, $at, $party, $agency, $level, case when $party = '' then '{}'::text[] else array[$party] end)`,
});

export const noticeById = statement({
  params: { id: "text" },
  row,
  sql: `select ${columns} from code_notices where id = $id`,
});

export const noticePage = statement({
  params: { states: "text[]?", gtin: "text?", at: "timestamptz?", id: "text?", limit: "int4" },
  row,
  sql: `select ${columns} from code_notices
        where ($states is null or state = any ($states)) and ($gtin is null or gtin = $gtin)
          and ($at is null or (made_at, id) < ($at, $id))
        order by made_at desc, id desc limit $limit`,
});

/** Grants what was asked; none where somebody was first. */
export const grantNotice = statement({
  params: {
    id: "text",
    version: "int4",
    codes: "int4",
    number: "text",
    decided_on: "date",
    title_vi: "text",
    title_en: "text",
    advice_vi: "text",
    advice_en: "text",
    by: "text",
    at: "timestamptz",
  },
  sql: `update code_notices set state = 'set', level = 'public', codes = $codes, number = $number, decided_on = $decided_on,
          title_vi = $title_vi, title_en = $title_en, advice_vi = $advice_vi, advice_en = $advice_en, set_by = $by, set_at = $at,
          version = version + 1
        where id = $id and version = $version and state = 'asked'`,
});

/** Ends a notice: what was asked is refused, what was set is lifted; none where somebody was first. */
export const endNotice = statement({
  params: { id: "text", version: "int4", from: "text", to: "text", by: "text", at: "timestamptz", reason: "text" },
  sql: `update code_notices set state = $to, ended_by = $by, ended_at = $at, ended_reason = $reason, version = version + 1
        where id = $id and version = $version and state = $from`,
});

export const insertAskedCodes = statement({
  params: { notice: "text", batches: "text[]", counters: "int4[]", agency: "text", party: "text" },
  sql: `insert into asked_codes (notice_id, batch_id, counter, agency, party)
        select distinct $notice, batch_id, counter, $agency, $party from unnest($batches, $counters) as given (batch_id, counter)`,
});

export const askedCodes = statement({
  params: { notice: "text" },
  row: { batch_id: "text", counter: "int4" },
  sql: `select batch_id, counter from asked_codes where notice_id = $notice order by batch_id, counter`,
});

export const forgetAskedCodes = statement({
  params: { notice: "text" },
  sql: `delete from asked_codes where notice_id = $notice`,
});

const reportRow = {
  id: "text",
  state: "int4",
  codes: "int4",
  undone: "int4",
  province: "text?",
  note: "text?",
  at: "timestamptz",
  by_actor: "text",
  undo_until: "timestamptz?",
  agency: "text",
} as const;
const reportColumns = Object.keys(reportRow).join(", ");

export const insertReport = statement({
  params: {
    id: "text",
    state: "int4",
    codes: "int4",
    province: "text?",
    note: "text?",
    at: "timestamptz",
    by: "text",
    undo_until: "timestamptz?",
    agency: "text",
  },
  sql: `insert into code_reports (id, state, codes, province, note, at, by_actor, undo_until, agency, level)
        values ($id, $state, $codes, $province, $note, $at, $by, $undo_until, $agency, 'agencies')`,
});

export const reportById = statement({
  params: { id: "text" },
  row: reportRow,
  sql: `select ${reportColumns} from code_reports where id = $id`,
});

export const reportPage = statement({
  params: { at: "timestamptz?", id: "text?", limit: "int4" },
  row: reportRow,
  sql: `select ${reportColumns} from code_reports where ($at is null or (at, id) < ($at, $id)) order by at desc, id desc limit $limit`,
});

export const countUndone = statement({
  params: { id: "text", codes: "int4" },
  sql: `update code_reports set undone = undone + $codes where id = $id`,
});

export const batchOf = statement({
  params: { id: "text" },
  row: {
    id: "text",
    gtin: "text",
    lot: "text?",
    agency: "text",
    size: "int4",
    issued: "int4",
    tag: "int4",
    state: "text",
  },
  sql: `select id, gtin, lot, agency, size, issued, tag, state from code_batches where id = $id`,
});

/** The party whose goods a GTIN or a lot of it names; null where no code was issued for it. */
export const holderOfGtin = statement({
  params: { gtin: "text" },
  row: { agency: "text" },
  sql: `select agency from code_batches where gtin = $gtin limit 1`,
});

/** Marks codes as copied; one that was cleared and is found again is open again. */
export const markSuspects = statement({
  params: {
    batches: "text[]",
    counters: "int4[]",
    scores: "float8[]",
    reasons: "text[]",
    agencies: "text[]",
    at: "timestamptz",
  },
  sql: `insert into suspect_codes (batch_id, counter, since, reasons, score, agency, level)
        select batch_id, counter, $at, string_to_array(reasons, ' '), score, agency, 'agencies'
        from unnest($batches, $counters, $scores, $reasons, $agencies) as given (batch_id, counter, score, reasons, agency)
        on conflict (batch_id, counter) do update
          set reasons = excluded.reasons, score = excluded.score, cleared_at = null, since = least(suspect_codes.since, excluded.since)`,
});

export const clearSuspect = statement({
  params: { batch: "text", counter: "int4", at: "timestamptz" },
  sql: `update suspect_codes set cleared_at = $at where batch_id = $batch and counter = $counter and cleared_at is null`,
});
