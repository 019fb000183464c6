import { statement } from "../../../kernel/db/statement.ts";

// A lead is about a seller's account, or about another subject whose id stands in its place.
export const subjects = `(select id, name, platform_id from sellers union all select id, name, '' from lead_subjects)`;
export const wordsOfSubject = `to_tsvector('simple', folded)`;

/** What leads may be about and bears `$query` and `$beginning`: sellers, all of them, by the index that row-level security switches off, and the rest. */
export const subjectsWithWords = `select id from search.ids('sellers', $query::tsquery, $beginning::tsquery, 10000000) as id
  union all select id from lead_subjects where ${wordsOfSubject} @@ coalesce($query::tsquery && $beginning::tsquery, $query::tsquery)`;

export const upsertSubject = statement({
  params: {
    id: "text",
    kind: "text",
    name: "text",
    folded: "text",
    gtin: "text",
    at: "timestamptz",
    agency: "text",
    level: "text",
    shared_with: "text[]",
  },
  sql: `insert into lead_subjects (id, kind, name, folded, gtin, made_at, agency, level, shared_with)
        values ($id, $kind, $name, $folded, $gtin, $at, $agency, $level::level, $shared_with)
        on conflict (id) do update set name = excluded.name, folded = excluded.folded where lead_subjects.name <> excluded.name`,
});

export const subjectById = statement({
  params: { id: "text" },
  row: { id: "text", kind: "text", name: "text", gtin: "text" },
  sql: `select id, kind, name, gtin from lead_subjects where id = $id`,
});

export const subjectsAmong = statement({
  params: { ids: "text[]" },
  row: { id: "text" },
  sql: `select id from lead_subjects where id = any($ids)`,
});
