import { statement } from "../../../kernel/db/statement.ts";

const row = {
  id: "text",
  state: "text",
  behaviour: "text",
  media_type: "text",
  bytes: "int8",
  events: "int4",
  captured: "int4",
  repeated: "int4",
  refused: "int4",
  made_by: "text",
  made_at: "timestamptz",
  ended_at: "timestamptz?",
} as const;
const columns = Object.keys(row).join(", ");

export const captureById = statement({
  params: { id: "text" },
  row,
  sql: `select ${columns} from trace_captures where id = $id`,
});

export const capturesPage = statement({
  params: { agency: "text", before: "timestamptz?", id: "text?", limit: "int4" },
  row,
  sql: `select ${columns} from trace_captures
        where agency = $agency and ($before is null or (made_at, id) < ($before, $id)) order by made_at desc, id desc limit $limit`,
});

export const errorsOfCaptures = statement({
  params: { captures: "text[]", limit: "int4" },
  row: { capture: "text", n: "int4", event: "int4?", pointer: "text", code: "text", details: "jsonb" },
  sql: `select capture, n, event, pointer, code, details from trace_capture_errors where capture = any($captures) and n < $limit order by capture, n`,
});

/** For the house alone: whose documents wait longer than a job takes to begin. */
export const leftWaiting = statement({
  params: { before: "timestamptz" },
  row: { agency: "text" },
  sql: `select distinct agency from trace_captures where state = 'waiting' and made_at < $before order by agency limit 100`,
});
