import { statement } from "../../../kernel/db/statement.ts";

const excerptRow = {
  record_id: "text",
  thing_kind: "text",
  thing_id: "text",
  chosen: "text[]",
  offered: "text",
  changed_at: "timestamptz",
  agency: "text",
} as const;
const columns = Object.keys(excerptRow).join(", ");

export const excerptOfThing = statement({
  params: { kind: "text", id: "text", agency: "text" },
  row: excerptRow,
  sql: `select ${columns} from record_excerpts where thing_kind = $kind and thing_id = $id and agency = $agency`,
});

export const excerptByRecord = statement({
  params: { record: "text" },
  row: excerptRow,
  sql: `select ${columns} from record_excerpts where record_id = $record`,
});

export const writeExcerpt = statement({
  params: {
    record: "text",
    kind: "text",
    id: "text",
    chosen: "text[]",
    offered: "text",
    by: "text",
    at: "timestamptz",
    agency: "text",
  },
  sql: `insert into record_excerpts (record_id, thing_kind, thing_id, chosen, offered, made_by, made_at, changed_by, changed_at, agency)
        values ($record, $kind, $id, $chosen, $offered, $by, $at, $by, $at, $agency)
        on conflict (record_id) do update set chosen = excluded.chosen, offered = excluded.offered, changed_by = excluded.changed_by,
          changed_at = excluded.changed_at`,
});
