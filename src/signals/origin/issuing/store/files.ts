import { statement } from "../../../../kernel/db/statement.ts";

export const insertPrintFile = statement({
  params: { batch: "text", format: "text", salt: "bytea", begun_at: "timestamptz", authority: "text", agency: "text" },
  sql: `insert into print_files (batch_id, format, salt, begun_at, authority, agency, level)
        values ($batch, $format, $salt, $begun_at, $authority, $agency, 'own')`,
});

export const printFileOf = statement({
  params: { batch: "text" },
  row: {
    format: "text",
    salt: "bytea",
    finished_at: "timestamptz?",
    bytes: "int8",
    hash: "text?",
    opened: "int4",
    opened_at: "timestamptz?",
  },
  sql: `select format, salt, finished_at, bytes, hash, opened, opened_at from print_files where batch_id = $batch`,
});

/** A part that another run of the job has kept stays as it is: the two are the same bytes. */
export const insertPrintPart = statement({
  params: { batch: "text", part: "int4", hash: "text", bytes: "int8", authority: "text", agency: "text" },
  sql: `insert into print_parts (batch_id, part, hash, bytes, authority, agency) values ($batch, $part, $hash, $bytes, $authority, $agency)
        on conflict do nothing`,
});

export const printPartsOf = statement({
  params: { batch: "text" },
  row: { part: "int4", hash: "text", bytes: "int8" },
  sql: `select part, hash, bytes from print_parts where batch_id = $batch order by part`,
});

export const finishPrintFile = statement({
  params: { batch: "text", at: "timestamptz", bytes: "int8", hash: "text" },
  sql: `update print_files set finished_at = $at, bytes = $bytes, hash = $hash where batch_id = $batch`,
});

export const countOpened = statement({
  params: { batch: "text", at: "timestamptz" },
  row: { opened: "int4" },
  sql: `update print_files set opened = opened + 1, opened_at = $at where batch_id = $batch returning opened`,
});
