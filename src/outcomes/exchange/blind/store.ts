import { statement } from "../../../kernel/db/statement.ts";

export const agenciesBehind = statement({
  row: { agency: "text" },
  sql: `select agency from blind.agencies_behind() as agency`,
});

export const followerPlace = statement({
  params: { agency: "text" },
  row: { tx: "xid8", after_id: "text" },
  sql: `select tx, after_id from blind_followers where agency = $agency`,
});

export const moveFollower = statement({
  params: { agency: "text", tx: "xid8", after_id: "text" },
  sql: `insert into blind_followers (agency, tx, after_id) values ($agency, $tx, $after_id)
        on conflict (agency) do update set tx = excluded.tx, after_id = excluded.after_id`,
});

/** Changes of one agency's records after a place, as far as nothing before them can still commit. */
export const ownChanges = statement({
  params: { agency: "text", tx: "xid8", id: "text", limit: "int4" },
  row: { tx: "xid8", id: "text", record_id: "text" },
  sql: `select tx, id, record_id from record_changes
        where agency = $agency and (tx, id) > ($tx, $id) and tx < pg_snapshot_xmin(pg_current_snapshot())
        order by tx, id limit $limit`,
});

/** The values of live records made at this hub: what another hub holds is for that hub to bring in. */
export const valuesOfRecords = statement({
  params: { ids: "text[]", agency: "text" },
  row: { key: "text", kind: "text", record_id: "text" },
  sql: `select distinct encode(v.key, 'hex') as key, v.kind, v.record_id from record_values v join exchange_records r on r.id = v.record_id
        where v.record_id = any($ids) and r.state = 'live' and r.hub is null and r.agency = $agency`,
});

export const fieldsOfRecords = statement({
  params: { ids: "text[]" },
  row: { name: "text", value: "text" },
  sql: `select name, value from record_fields where record_id = any($ids)`,
});

export const takeValues = statement({
  params: {
    agency: "text",
    records: "text[]",
    given: "jsonb",
    at: "timestamptz",
    today: "date",
    usual_per_day: "int4",
  },
  row: { taken: "int4", waiting: "int4" },
  sql: `select taken, waiting from blind.take($agency, $records, $given, $at, $today, $usual_per_day)`,
});

export const meetValues = statement({
  params: { at: "timestamptz", slot: "timestamptz", most: "int4", commonest: "int4", per_slot: "int4" },
  row: { compared: "int4", meetings: "int4", notices: "int4" },
  sql: `select compared, meetings, notices from blind.meet($at, $slot, $most, $commonest, $per_slot)`,
});

export const decideNotice = statement({
  params: { id: "text", agrees: "bool", by_whom: "text", at: "timestamptz", slot: "timestamptz" },
  row: { decided: "bool" },
  sql: `select blind.decide($id, $agrees, $by_whom, $at, $slot) as decided`,
});

export const leaveBlind = statement({
  params: { agency: "text", kind: "text" },
  row: { left_out: "int4" },
  sql: `select blind.leave($agency, $kind) as left_out`,
});

const noticeColumns = {
  id: "text",
  meeting_id: "text",
  agency: "text",
  kinds: "text[]",
  own_record: "text",
  other_agency: "text?",
  shown_from: "timestamptz",
  state: "text",
  decided_by: "text?",
  decided_at: "timestamptz?",
  seen_by: "text?",
  seen_at: "timestamptz?",
} as const;
const notice = Object.keys(noticeColumns).join(", ");

export const noticePage = statement({
  params: { states: "text[]?", before_at: "timestamptz?", before_id: "text?", limit: "int4" },
  row: noticeColumns,
  sql: `select ${notice} from blind_notices
        where ($states::text[] is null or state = any($states))
          and ($before_at::timestamptz is null or (shown_from, id) < ($before_at, $before_id))
        order by shown_from desc, id desc limit $limit`,
});

export const noticeById = statement({
  params: { id: "text" },
  row: noticeColumns,
  sql: `select ${notice} from blind_notices where id = $id`,
});

export const noticesOfMeetings = statement({
  params: { meetings: "text[]" },
  row: noticeColumns,
  sql: `select ${notice} from blind_notices where meeting_id = any($meetings)`,
});

export const seeNotice = statement({
  params: { id: "text", seen_by: "text", seen_at: "timestamptz" },
  sql: `update blind_notices set seen_by = $seen_by, seen_at = $seen_at where id = $id and seen_at is null`,
});

export const openNotices = statement({
  row: { open: "int4" },
  sql: `select count(*)::int4 as open from blind_notices where state = 'open'`,
});

const accessColumns = {
  id: "text",
  meeting_id: "text",
  asker: "text",
  owner: "text",
  purpose: "text",
  basis: "text?",
  until: "timestamptz",
  asked_by: "text",
  asked_at: "timestamptz",
  state: "text",
  answer: "text?",
  answered_by: "text?",
  answered_at: "timestamptz?",
  version: "int4",
} as const;
const access = Object.keys(accessColumns).join(", ");

export const insertAccess = statement({
  params: {
    id: "text",
    meeting_id: "text",
    asker: "text",
    owner: "text",
    purpose: "text",
    basis: "text?",
    until: "timestamptz",
    asked_by: "text",
    asked_at: "timestamptz",
  },
  sql: `insert into blind_accesses (id, meeting_id, asker, owner, purpose, basis, until, asked_by, asked_at, state)
        values ($id, $meeting_id, $asker, $owner, $purpose, $basis, $until, $asked_by, $asked_at, 'open') on conflict do nothing`,
});

export const accessById = statement({
  params: { id: "text" },
  row: accessColumns,
  sql: `select ${access} from blind_accesses where id = $id`,
});

export const accessPage = statement({
  params: { states: "text[]?", before_at: "timestamptz?", before_id: "text?", limit: "int4" },
  row: accessColumns,
  sql: `select ${access} from blind_accesses
        where ($states::text[] is null or state = any($states))
          and ($before_at::timestamptz is null or (asked_at, id) < ($before_at, $before_id))
        order by asked_at desc, id desc limit $limit`,
});

export const answerAccess = statement({
  params: {
    id: "text",
    seen: "int4",
    state: "text",
    answer: "text?",
    answered_by: "text",
    answered_at: "timestamptz",
  },
  sql: `update blind_accesses set state = $state, answer = $answer, answered_by = $answered_by, answered_at = $answered_at, version = version + 1
        where id = $id and version = $seen and state = 'open'`,
});

export const rulesOf = statement({
  params: { agency: "text" },
  row: { kind: "text", rule: "text", set_by: "text", set_at: "timestamptz" },
  sql: `select kind, rule, set_by, set_at from blind_rules where agency = $agency order by kind`,
});

export const writeRule = statement({
  params: { agency: "text", kind: "text", rule: "text", set_by: "text", set_at: "timestamptz" },
  sql: `insert into blind_rules (agency, kind, rule, set_by, set_at) values ($agency, $kind, $rule, $set_by, $set_at)
        on conflict (agency, kind) do update set rule = excluded.rule, set_by = excluded.set_by, set_at = excluded.set_at`,
});

export const dayOf = statement({
  params: { agency: "text", day: "date" },
  row: { taken: "int4", waiting: "int4" },
  sql: `select taken, waiting from blind_days where agency = $agency and day = $day`,
});

export const allowanceOf = statement({
  params: { agency: "text" },
  row: { per_day: "int4" },
  sql: `select per_day from blind_allowances where agency = $agency`,
});

export const writeAllowance = statement({
  params: { agency: "text", per_day: "int4", reason: "text", set_by: "text", set_at: "timestamptz" },
  sql: `insert into blind_allowances (agency, per_day, reason, set_by, set_at) values ($agency, $per_day, $reason, $set_by, $set_at)
        on conflict (agency) do update set per_day = excluded.per_day, reason = excluded.reason, set_by = excluded.set_by, set_at = excluded.set_at`,
});

const pauseColumns = { id: "text", agency: "text", why: "text", at: "timestamptz" } as const;

export const openPause = statement({
  params: { agency: "text" },
  row: pauseColumns,
  sql: `select id, agency, why, at from blind_pauses where agency = $agency and lifted_at is null`,
});

export const openPauses = statement({
  row: pauseColumns,
  sql: `select id, agency, why, at from blind_pauses where lifted_at is null order by at desc`,
});

export const insertPause = statement({
  params: { id: "text", agency: "text", why: "text", at: "timestamptz" },
  sql: `insert into blind_pauses (id, agency, why, at) values ($id, $agency, $why, $at) on conflict do nothing`,
});

export const liftPause = statement({
  params: { id: "text", lifted_by: "text", lifted_at: "timestamptz", lifted_because: "text" },
  row: { agency: "text" },
  sql: `update blind_pauses set lifted_by = $lifted_by, lifted_at = $lifted_at, lifted_because = $lifted_because
        where id = $id and lifted_at is null returning agency`,
});
