import { statement } from "../../../kernel/db/statement.ts";

const visibility = { agency: "text", level: "text", shared_with: "text[]" } as const;
// Columns travel as one text each, joined by U+001F: quoting thousands of array elements one by one costs more than the insert.
const list = (name: string) => `string_to_array($${name}, E'\\x1f')`;
const mayLack = (name: string) => `string_to_array($${name}, E'\\x1f', '')`;

export const insertCapture = statement({
  params: {
    id: "text",
    behaviour: "text",
    media_type: "text",
    bytes: "int8",
    sha256: "bytea",
    by: "text",
    at: "timestamptz",
    ...visibility,
  },
  sql: `insert into trace_captures (id, state, behaviour, media_type, bytes, sha256, made_by, made_at, agency, level, shared_with)
        values ($id, 'waiting', $behaviour, $media_type, $bytes, $sha256, $by, $at, $agency, $level, $shared_with)`,
});

export const insertDocument = statement({
  params: { capture: "text", body: "bytea", agency: "text" },
  sql: `insert into trace_documents (capture, body, agency) values ($capture, $body, $agency)`,
});

/** One capture at a time writes for an agency, so that two cannot both take an event for new. */
export const lockAgencyEvents = statement({
  params: { agency: "text" },
  sql: `select pg_advisory_xact_lock(hashtextextended('traces/' || $agency, 0))`,
});

/** The document that waits longest and that nobody else is at work with; it stays held until the transaction ends. */
export const holdNextWaiting = statement({
  params: { agency: "text" },
  row: {
    id: "text",
    behaviour: "text",
    media_type: "text",
    level: "text",
    shared_with: "text[]",
    sha256: "text",
    body: "bytea",
  },
  sql: `select c.id, c.behaviour, c.media_type, c.level::text as level, c.shared_with, encode(c.sha256, 'hex') as sha256, d.body
        from trace_captures c join trace_documents d on d.capture = c.id
        where c.state = 'waiting' and c.agency = $agency order by c.made_at, c.id limit 1 for update of c skip locked`,
});

/** What this agency has under these ids, under whatever time. */
export const knownEvents = statement({
  params: { agency: "text", ids: "text" },
  row: { id: "text", event_time: "timestamptz", declared: "timestamptz?", hash: "text" },
  sql: `select id, event_time, nullif(declared_at, '-infinity') as declared, encode(content_hash, 'hex') as hash
        from trace_events where id = any(${list("ids")}) and agency = $agency`,
});

export const insertEvents = statement({
  params: {
    id: "text",
    event_time: "text",
    record_time: "timestamptz",
    type: "text",
    action: "text",
    biz_step: "text",
    disposition: "text",
    read_point: "text",
    biz_location: "text",
    declared_at: "text",
    withdrawn_at: "text",
    hash: "text",
    body: "text",
    capture: "text",
    ...visibility,
  },
  sql: `insert into trace_events (id, event_time, record_time, type, action, biz_step, disposition, read_point, biz_location, declared_at, withdrawn_at,
          content_hash, body, capture, agency, level, shared_with)
        select id, event_time::timestamptz, $record_time, type, action, biz_step, disposition, read_point, biz_location,
          coalesce(declared_at::timestamptz, '-infinity'), withdrawn_at::timestamptz, decode(hash, 'hex'), body, $capture, $agency, $level, $shared_with
        from unnest(${list("id")}, ${list("event_time")}, ${list("type")}, ${mayLack("action")}, ${mayLack("biz_step")}, ${mayLack("disposition")},
          ${mayLack("read_point")}, ${mayLack("biz_location")}, ${mayLack("declared_at")}, ${mayLack("withdrawn_at")}, ${list("hash")}, ${list("body")})
          as t(id, event_time, type, action, biz_step, disposition, read_point, biz_location, declared_at, withdrawn_at, hash, body)`,
});

export const insertRefs = statement({
  params: { value: "text", role: "text", at: "text", event: "text", ...visibility },
  sql: `insert into trace_refs (value, role, at, event, agency, level, shared_with)
        select value, role, at::timestamptz, event, $agency, $level, $shared_with
        from unnest(${list("value")}, ${list("role")}, ${list("at")}, ${list("event")}) as t(value, role, at, event)`,
});

export const insertEdges = statement({
  params: {
    parent: "text",
    child: "text",
    kind: "text",
    action: "text",
    at: "text",
    event: "text",
    withdrawn_at: "text",
    ...visibility,
  },
  sql: `insert into trace_edges (parent, child, kind, action, at, event, withdrawn_at, agency, level, shared_with)
        select parent, child, kind, action, at::timestamptz, event, withdrawn_at::timestamptz, $agency, $level, $shared_with
        from unnest(${list("parent")}, ${list("child")}, ${list("kind")}, ${list("action")}, ${list("at")}, ${list("event")}, ${mayLack("withdrawn_at")})
          as t(parent, child, kind, action, at, event, withdrawn_at)`,
});

export const insertValues = statement({
  params: { kind: "text[]", value: "text[]", ...visibility },
  sql: `insert into trace_values (kind, value, agency, level, shared_with)
        select kind, value, $agency, $level, $shared_with from unnest($kind, $value) as t(kind, value) on conflict do nothing`,
});

/** Marks events that a declaration calls wrong; a mark that stands stays. */
export const withdrawEvents = statement({
  params: { agency: "text", ids: "text[]", times: "timestamptz[]", declared: "timestamptz[]" },
  sql: `update trace_events e set withdrawn_at = d.declared from unnest($ids, $times, $declared) as d(id, at, declared)
        where e.id = d.id and e.event_time = d.at and e.agency = $agency and e.declared_at = '-infinity' and e.withdrawn_at is null`,
});

export const withdrawEdges = statement({
  params: { agency: "text", ids: "text[]", times: "timestamptz[]", declared: "timestamptz[]", parents: "text[]" },
  sql: `update trace_edges e set withdrawn_at = d.declared from unnest($ids, $times, $declared) as d(id, at, declared)
        where e.parent = any($parents) and e.event = d.id and e.at = d.at and e.agency = $agency and e.withdrawn_at is null`,
});

export const keepMasterData = statement({
  params: { type: "text[]", id: "text[]", attributes: "text[]", children: "text[]", at: "timestamptz", ...visibility },
  sql: `insert into trace_master_data as m (type, id, attributes, children, captured_at, agency, level, shared_with)
        select type, id, attributes::jsonb, coalesce(string_to_array(nullif(children, ''), E'\\x1f'), '{}'), $at, $agency, $level, $shared_with
        from unnest($type, $id, $attributes, $children) as t(type, id, attributes, children)
        on conflict (id, type, agency) do update set attributes = excluded.attributes, children = excluded.children,
          captured_at = excluded.captured_at, level = excluded.level, shared_with = excluded.shared_with`,
});

export const endCapture = statement({
  params: {
    id: "text",
    state: "text",
    events: "int4",
    captured: "int4",
    repeated: "int4",
    refused: "int4",
    at: "timestamptz",
  },
  sql: `update trace_captures set state = $state, events = $events, captured = $captured, repeated = $repeated, refused = $refused, ended_at = $at
        where id = $id`,
});

export const deleteDocument = statement({
  params: { capture: "text" },
  sql: `delete from trace_documents where capture = $capture`,
});

export const insertErrors = statement({
  params: {
    capture: "text",
    n: "int4[]",
    event: "int4[]",
    pointer: "text[]",
    code: "text[]",
    details: "text[]",
    agency: "text",
  },
  sql: `insert into trace_capture_errors (capture, n, event, pointer, code, details, agency)
        select $capture, n, event, pointer, code, details::jsonb, $agency
        from unnest($n, $event, $pointer, $code, $details) as t(n, event, pointer, code, details)`,
});
