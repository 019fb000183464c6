import { statement } from "../../../../kernel/db/statement.ts";

// Only columns that the public role is granted; `level` repeats its policy, so that officers, who see more rows, read the same.
export const openRecordsAfter = statement({
  params: { after: "text", most: "int4" },
  row: {
    id: "text",
    agency: "text",
    kind: "text",
    title: "text",
    summary: "text",
    occurred_on: "date?",
    changed_at: "timestamptz",
  },
  sql: `select id, agency, kind, title, summary, occurred_on, changed_at from exchange_records
        where id > $after order by id limit $most`,
});

export const newestOpenRecords = statement({
  params: { most: "int4" },
  row: {
    id: "text",
    agency: "text",
    kind: "text",
    title: "text",
    summary: "text",
    occurred_on: "date?",
    changed_at: "timestamptz",
  },
  sql: `select id, agency, kind, title, summary, occurred_on, changed_at from exchange_records
        order by changed_at desc, id desc limit $most`,
});

export const openFieldsOf = statement({
  params: { ids: "text[]" },
  row: { record_id: "text", name: "text", value: "text", unit: "text?" },
  sql: `select record_id, name, value, unit from record_fields where record_id = any($ids) order by record_id, position`,
});

const dumpColumns = {
  day: "date",
  made_at: "timestamptz",
  name: "text",
  bytes: "int8",
  sha256: "text",
  content: "text",
  files: "jsonb",
  is_here: "bool",
} as const;
const columns = `d.day, d.made_at, d.name, d.bytes, d.sha256, d.content, d.files,
  exists (select from open_data_parts p where p.day = d.day and p.n = 0) as is_here`;

export const latestDumps = statement({
  params: { most: "int4" },
  row: dumpColumns,
  sql: `select ${columns} from open_data_dumps d order by d.day desc limit $most`,
});

export const dumpNamed = statement({
  params: { name: "text" },
  row: dumpColumns,
  sql: `select ${columns} from open_data_dumps d where d.name = $name`,
});

export const partOf = statement({
  params: { day: "date", n: "int4" },
  row: { bytes: "bytea" },
  sql: `select bytes from open_data_parts where day = $day and n = $n`,
});

export const putDump = statement({
  params: {
    day: "date",
    made_at: "timestamptz",
    name: "text",
    bytes: "int8",
    sha256: "text",
    content: "text",
    files: "jsonb",
  },
  sql: `insert into open_data_dumps (day, made_at, name, bytes, sha256, content, files)
        values ($day, $made_at, $name, $bytes, $sha256, $content, $files)
        on conflict (day) do update set made_at = excluded.made_at, name = excluded.name, bytes = excluded.bytes,
          sha256 = excluded.sha256, content = excluded.content, files = excluded.files`,
});

export const removeParts = statement({ sql: `delete from open_data_parts` });

export const addPart = statement({
  params: { day: "date", n: "int4", bytes: "bytea" },
  sql: `insert into open_data_parts (day, n, bytes) values ($day, $n, $bytes)`,
});
