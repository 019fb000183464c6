import { statement } from "../../../kernel/db/statement.ts";

export const insertCursor = statement({
  params: { consumer: "text" },
  sql: `insert into fact_cursors (consumer, next) values ($consumer, 0) on conflict (consumer) do nothing`,
});

/** Takes the cursor of a consumer where nobody is at work with it; what it returns is where to go on. */
export const holdCursor = statement({
  params: { consumer: "text", holder: "text", at: "timestamptz", until: "timestamptz" },
  row: { next: "int8" },
  sql: `update fact_cursors set held_by = $holder, held_until = $until
        where consumer = $consumer and (held_by is null or held_by = $holder or held_until <= $at)
        returning next`,
});

export const moveCursor = statement({
  params: { consumer: "text", holder: "text", from: "int8", next: "int8" },
  sql: `update fact_cursors set next = $next where consumer = $consumer and held_by = $holder and next = $from`,
});

export const releaseCursor = statement({
  params: { consumer: "text", holder: "text" },
  sql: `update fact_cursors set held_by = null, held_until = null where consumer = $consumer and held_by = $holder`,
});

export const loggedFactsFrom = statement({
  params: { from: "int8", limit: "int4" },
  row: {
    seq: "int8",
    id: "text",
    at: "timestamptz",
    type: "text",
    subject: "text",
    actor: "text",
    agency: "text",
    level: "text",
    shared_with: "text[]",
    payload: "jsonb",
  },
  sql: `select l.seq, f.id, f.at, f.type, f.subject, f.actor, f.agency, f.level::text as level, f.shared_with, f.payload
        from fact_log l join facts f on f.id = l.fact_id
        where l.seq >= $from order by l.seq limit $limit`,
});
