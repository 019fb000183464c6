import type { RowOf } from "../../../../kernel/db/statement.ts";
import { statement } from "../../../../kernel/db/statement.ts";
import type { AnswerLink, ExchangeRequest, RequestAnswer, SubjectKind } from "../model.ts";
import type { RequestState } from "../states.ts";

const requestRow = {
  id: "text",
  number: "text",
  kind: "text",
  title: "text",
  body: "text",
  purpose: "text",
  basis: "text",
  subject_kind: "text?",
  subject_id: "text?",
  subject_title: "text",
  urgency: "text",
  state: "text",
  due_on: "date",
  due_at: "timestamptz",
  asked_by: "text",
  asked_by_name: "text",
  asked_at: "timestamptz",
  addressed_to: "text",
  holder: "text",
  held_since: "timestamptz",
  former_sees: "bool",
  extension_until: "date?",
  extension_reason: "text?",
  extension_by_name: "text?",
  extension_at: "timestamptz?",
  escalation: "int4",
  escalated_at: "timestamptz?",
  closed_at: "timestamptz?",
  close_reason: "text?",
  version: "int4",
  agency: "text",
  shared_with: "text[]",
  holder_has_people: "bool",
} as const;
const requestColumns = Object.keys(requestRow)
  .map((name) =>
    name === "holder_has_people" ? `r.holder in (select sec.agencies_with_people()) as ${name}` : `r.${name}`,
  )
  .join(", ");

/** A number that another request holds, hidden or not, inserts nothing: the command draws again and nobody learns of it. */
export const insertRequest = statement({
  params: {
    id: "text",
    number: "text",
    kind: "text",
    title: "text",
    body: "text",
    purpose: "text",
    basis: "text",
    subject_kind: "text?",
    subject_id: "text?",
    subject_title: "text",
    urgency: "text",
    folded: "text",
    due_on: "date",
    due_at: "timestamptz",
    by: "text",
    by_name: "text",
    at: "timestamptz",
    to: "text",
    former_sees: "bool",
    agency: "text",
  },
  sql: `insert into exchange_requests (id, number, kind, title, body, purpose, basis, subject_kind, subject_id, subject_title, urgency,
          folded, state, due_on, due_at, asked_by, asked_by_name, asked_at, addressed_to, holder, held_since, former_sees, agency, shared_with)
        values ($id, $number, $kind, $title, $body, $purpose, $basis, $subject_kind, $subject_id, $subject_title, $urgency,
          $folded, 'sent', $due_on, $due_at, $by, $by_name, $at, $to, $to, $at, $former_sees, $agency, array[$to])
        on conflict (number) do nothing`,
});

export const requestById = statement({
  params: { id: "text" },
  row: requestRow,
  sql: `select ${requestColumns} from exchange_requests r where r.id = $id`,
});

export const updateRequest = statement({
  params: {
    id: "text",
    seen: "int4",
    state: "text",
    due_on: "date",
    due_at: "timestamptz",
    extension_until: "date?",
    extension_reason: "text?",
    extension_by_name: "text?",
    extension_at: "timestamptz?",
    escalation: "int4",
    escalated_at: "timestamptz?",
    closed_at: "timestamptz?",
    close_reason: "text?",
    version: "int4",
  },
  sql: `update exchange_requests set state = $state, due_on = $due_on, due_at = $due_at, extension_until = $extension_until,
          extension_reason = $extension_reason, extension_by_name = $extension_by_name, extension_at = $extension_at,
          escalation = $escalation, escalated_at = $escalated_at, closed_at = $closed_at, close_reason = $close_reason, version = $version
        where id = $id and version = $seen`,
});

/** Seeing changes no version: what others are about to do with the request stays possible. */
export const markSeen = statement({
  params: { id: "text" },
  sql: `update exchange_requests set state = 'seen' where id = $id and state = 'sent'`,
});

export const passRequest = statement({
  params: { id: "text", seen: "int4", to: "text", at: "timestamptz" },
  row: { passed: "int4" },
  sql: `select sec.pass_exchange_request($id, $seen, $to, $at) as passed`,
});

export const overdueRequests = statement({
  params: { at: "timestamptz", most: "int4" },
  row: { id: "text", holder: "text", agency: "text", due_on: "date", escalation: "int4", version: "int4" },
  sql: `select id, holder, agency, due_on, escalation, version from sec.overdue_exchange_requests($at, $most)`,
});

// Who asks is waited for where the holder asked for more time.
const waitsForUs = `(r.closed_at is null and (r.holder = any((select sec.audiences())::text[]) or r.agency = any((select sec.audiences())::text[]) and r.extension_until is not null))`;
const unread = `(select count(*)::int4 from (
    select m.id, m.agency, m.author as person from exchange_messages m where m.thread_id = r.id
    union all select a.id, a.agency, a.given_by from exchange_answers a where a.request_id = r.id
    union all select r.id, r.agency, r.asked_by) t
  where t.person <> (select sec.actor())
    and not exists (select 1 from exchange_receipts s where s.thing_id = t.id and s.agency = (select sec.agency()) and s.person = (select sec.actor())))`;

/** The open ones first, by when they are due, so that what is overdue stands at the top; then those that ended, newest first. */
export const requestsPage = statement({
  params: {
    box: "text?",
    waiting: "text?",
    states: "text[]?",
    subject: "text?",
    overdue_at: "timestamptz?",
    told: "bool",
    words: "text?",
    ended: "bool?",
    place: "float8",
    id: "text",
    limit: "int4",
  },
  row: { ...requestRow, unread: "int4", ended: "bool", place: "float8" },
  sql: `select ${requestColumns}, ${unread} as unread, r.ended, r.place
        from (select *, closed_at is not null as ended,
            case when closed_at is null then extract(epoch from due_at) else -extract(epoch from closed_at) end::float8 as place
          from exchange_requests) r
        where ($box is null or ($box = 'in') = (not r.agency = any((select sec.audiences())::text[])))
          and ($waiting is null or r.closed_at is null and ($waiting = 'us') = ${waitsForUs})
          and ($states is null or r.state = any($states))
          and ($subject is null or r.subject_id = $subject and r.agency = any((select sec.audiences())::text[]))
          and ($overdue_at is null or r.closed_at is null and r.due_at <= $overdue_at)
          and (not $told or r.closed_at is null and r.escalation > 0)
          and ($words is null or r.folded like '%' || $words || '%')
          and ($ended is null or (r.ended, r.place, r.id) > ($ended, $place, $id))
        order by r.ended, r.place, r.id limit $limit`,
});

/** What waits for the actor's own agency, how much of it is late, and what they have not read. */
export const countRequests = statement({
  params: { at: "timestamptz" },
  row: { for_us: "int4", overdue: "int4", for_them: "int4", unread: "int4" },
  sql: `select count(*) filter (where ${waitsForUs})::int4 as for_us,
          count(*) filter (where ${waitsForUs} and r.due_at <= $at)::int4 as overdue,
          count(*) filter (where r.closed_at is null and not ${waitsForUs} and r.agency = any((select sec.audiences())::text[]))::int4 as for_them,
          count(*) filter (where ${unread} > 0)::int4 as unread
        from exchange_requests r where r.closed_at is null or r.closed_at > $at - interval '90 days'`,
});

export const insertAnswer = statement({
  params: {
    id: "text",
    request: "text",
    body: "text",
    links: "jsonb",
    is_last: "bool",
    by: "text",
    by_name: "text",
    at: "timestamptz",
    agency: "text",
    asker: "text",
  },
  sql: `insert into exchange_answers (id, request_id, body, links, is_last, given_by, given_by_name, given_at, agency, shared_with)
        values ($id, $request, $body, $links, $is_last, $by, $by_name, $at, $agency, array[$asker])`,
});

export const answersOfRequest = statement({
  params: { request: "text" },
  row: {
    id: "text",
    body: "text",
    links: "jsonb",
    is_last: "bool",
    given_by: "text",
    given_by_name: "text",
    given_at: "timestamptz",
    agency: "text",
  },
  sql: `select id, body, links, is_last, given_by, given_by_name, given_at, agency from exchange_answers
        where request_id = $request order by given_at, id limit 500`,
});

export function toRequest(row: RowOf<typeof requestById>): ExchangeRequest {
  return {
    id: row.id,
    number: row.number,
    kind: row.kind as ExchangeRequest["kind"],
    title: row.title,
    body: row.body,
    purpose: row.purpose,
    basis: row.basis,
    subjectKind: row.subject_kind as SubjectKind | null,
    subjectId: row.subject_id,
    subjectTitle: row.subject_title,
    urgency: row.urgency as ExchangeRequest["urgency"],
    state: row.state as RequestState,
    dueOn: row.due_on,
    dueAt: row.due_at,
    askedBy: row.asked_by,
    askedByName: row.asked_by_name,
    askedAt: row.asked_at,
    addressedTo: row.addressed_to,
    holder: row.holder,
    heldSince: row.held_since,
    formerSees: row.former_sees,
    extensionUntil: row.extension_until,
    extensionReason: row.extension_reason,
    extensionByName: row.extension_by_name,
    extensionAt: row.extension_at,
    escalation: row.escalation,
    escalatedAt: row.escalated_at,
    closedAt: row.closed_at,
    closeReason: row.close_reason,
    version: row.version,
    agency: row.agency,
    sharedWith: row.shared_with,
    holderHasPeople: row.holder_has_people,
  };
}

export function toAnswer(row: RowOf<typeof answersOfRequest>): RequestAnswer {
  return {
    id: row.id,
    body: row.body,
    links: row.links as AnswerLink[],
    isLast: row.is_last,
    givenBy: row.given_by,
    givenByName: row.given_by_name,
    givenAt: row.given_at,
    agency: row.agency,
  };
}
