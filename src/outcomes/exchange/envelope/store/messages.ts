import { statement } from "../../../../kernel/db/statement.ts";

export const insertMessage = statement({
  params: {
    id: "text",
    agency: "text",
    partner_id: "text",
    side: "text",
    kind: "text",
    request_id: "text",
    service: "text",
    acting_user: "text",
    basis: "text",
    purpose: "text",
    outcome: "text?",
    message: "text?",
    sha256: "text?",
    signature: "text?",
    signer_key: "text?",
    said_at: "timestamptz?",
    logged_at: "timestamptz",
  },
  sql: `insert into envelope_messages (id, agency, partner_id, side, kind, request_id, service, acting_user, basis, purpose, outcome, message,
          sha256, signature, signer_key, said_at, logged_at)
        values ($id, $agency, $partner_id, $side, $kind, $request_id, $service, $acting_user, $basis, $purpose, $outcome, $message,
          $sha256, $signature, $signer_key, $said_at, $logged_at)
        on conflict do nothing`,
});

const exchangeRow = {
  id: "text",
  agency: "text",
  partner_id: "text",
  side: "text",
  request_id: "text",
  service: "text",
  acting_user: "text",
  basis: "text",
  purpose: "text",
  sha256: "text?",
  said_at: "timestamptz?",
  logged_at: "timestamptz",
  answer_kind: "text?",
  outcome: "text?",
  answered_at: "timestamptz?",
  stamped_at: "timestamptz?",
  answer_stamped_at: "timestamptz?",
} as const;
const exchangeColumns = `q.id, q.agency, q.partner_id, q.side, q.request_id, q.service, q.acting_user, q.basis, q.purpose, q.sha256, q.said_at,
  q.logged_at, a.kind as answer_kind, a.outcome, a.logged_at as answered_at, s.at as stamped_at, t.at as answer_stamped_at`;
const exchangeTables = `envelope_messages q
  left join envelope_messages a on a.agency = q.agency and a.partner_id = q.partner_id and a.side = q.side and a.request_id = q.request_id
    and (a.kind = 'request') = false
  left join envelope_stamps s on s.id = q.stamp_id
  left join envelope_stamps t on t.id = a.stamp_id`;

/** Exchanges, the latest first; `number` is how a request's number begins. */
export const exchangesPage = statement({
  params: { partner: "text?", number: "text?", before: "timestamptz?", id: "text?", limit: "int4" },
  row: exchangeRow,
  sql: `select ${exchangeColumns} from ${exchangeTables}
        where q.kind = 'request' and ($partner is null or q.partner_id = $partner) and ($number is null or q.request_id like $number || '%')
          and ($before is null or (q.logged_at, q.id) < ($before, $id))
        order by q.logged_at desc, q.id desc limit $limit`,
});

export const exchangeById = statement({
  params: { id: "text" },
  row: exchangeRow,
  sql: `select ${exchangeColumns} from ${exchangeTables} where q.id = $id and q.kind = 'request'`,
});

const messageRow = {
  kind: "text",
  message: "text?",
  sha256: "text?",
  signer_key: "text?",
  stamp_id: "text?",
  stamp_place: "int4?",
} as const;

/** The messages of an exchange. */
export const messagesOf = statement({
  params: { agency: "text", partner: "text", side: "text", request_id: "text" },
  row: messageRow,
  sql: `select kind, message, sha256, signer_key, stamp_id, stamp_place from envelope_messages
        where agency = $agency and partner_id = $partner and side = $side and request_id = $request_id`,
});

export const agenciesToStamp = statement({
  row: { agency: "text" },
  sql: `select agency from sec.agencies_to_stamp() as agency`,
});

/** What waits for a stamp in an agency's log, the oldest first; taken by one stamping at a time. */
export const unstamped = statement({
  params: { agency: "text", limit: "int4" },
  row: { id: "text", sha256: "text" },
  sql: `select id, sha256 from envelope_messages where agency = $agency and stamp_id is null and message is not null
        order by logged_at, id limit $limit for update skip locked`,
});

/** How many messages wait for a stamp, and since when the oldest does. */
export const waitingForStamp = statement({
  params: { agency: "text" },
  row: { waiting: "int8", since: "timestamptz?" },
  sql: `select count(*) as waiting, min(logged_at) as since from envelope_messages
        where agency = $agency and stamp_id is null and message is not null`,
});

export const oldestUnstamped = statement({
  params: { agency: "text" },
  row: { since: "timestamptz" },
  sql: `select logged_at as since from envelope_messages where agency = $agency and stamp_id is null and message is not null
        order by logged_at limit 1`,
});

export const insertStamp = statement({
  params: {
    id: "text",
    agency: "text",
    authority: "text",
    authority_key: "text",
    serial: "text",
    at: "timestamptz",
    size: "int4",
    root: "text",
    signature: "text",
  },
  sql: `insert into envelope_stamps (id, agency, authority, authority_key, serial, at, size, root, signature)
        values ($id, $agency, $authority, $authority_key, $serial, $at, $size, $root, $signature)`,
});

export const setStamp = statement({
  params: { stamp_id: "text", ids: "text[]" },
  sql: `update envelope_messages m set stamp_id = $stamp_id, stamp_place = given.place - 1
        from unnest($ids) with ordinality as given (id, place) where m.id = given.id and m.stamp_id is null`,
});

export const stampById = statement({
  params: { id: "text" },
  row: {
    authority: "text",
    authority_key: "text",
    serial: "text",
    at: "timestamptz",
    size: "int4",
    root: "text",
    signature: "text",
  },
  sql: `select authority, authority_key, serial, at, size, root, signature from envelope_stamps where id = $id`,
});

/** The hashes under a stamp, in their places. */
export const stampedHashes = statement({
  params: { stamp_id: "text" },
  row: { sha256: "text" },
  sql: `select sha256 from envelope_messages where stamp_id = $stamp_id order by stamp_place`,
});
