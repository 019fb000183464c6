import { statement } from "../../../kernel/db/statement.ts";

export const insertFact = statement({
  params: {
    id: "text",
    at: "timestamptz",
    type: "text",
    subject: "text",
    actor: "text",
    agency: "text",
    level: "text",
    shared_with: "text[]",
    request: "text",
    payload: "jsonb",
  },
  sql: `insert into facts (id, at, type, subject, actor, agency, level, shared_with, request, payload)
        values ($id, $at, $type, $subject, $actor, $agency, $level, $shared_with, $request, $payload)`,
});

export const factsOfSubject = statement({
  params: { subject: "text" },
  row: {
    id: "text",
    at: "timestamptz",
    type: "text",
    subject: "text",
    actor: "text",
    agency: "text",
    payload: "jsonb",
  },
  sql: `select id, at, type, subject, actor, agency, payload from facts where subject = $subject order by at, tx, id limit 1000`,
});

export const factSeen = statement({
  params: { id: "text" },
  row: { id: "text" },
  sql: `select id from facts where id = $id`,
});
