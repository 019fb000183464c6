import { statement } from "../../kernel/db/statement.ts";

export const insertFile = statement({
  params: {
    id: "text",
    hash: "text",
    size: "int8",
    type: "text",
    name: "text",
    agency: "text",
    level: "text",
    shared_with: "text[]",
    stored_by: "text",
    created_at: "timestamptz",
  },
  sql: `insert into files (id, hash, size, type, name, agency, level, shared_with, stored_by, created_at)
        values ($id, $hash, $size, $type, $name, $agency, $level, $shared_with, $stored_by, $created_at)
        on conflict (id) do nothing`,
});

export const fileById = statement({
  params: { id: "text" },
  row: {
    id: "text",
    hash: "text",
    size: "int8",
    type: "text",
    name: "text",
    agency: "text",
    level: "text",
    shared_with: "text[]",
    stored_by: "text",
    created_at: "timestamptz",
  },
  sql: `select id, hash, size, type, name, agency, level, shared_with, stored_by, created_at from files where id = $id`,
});
