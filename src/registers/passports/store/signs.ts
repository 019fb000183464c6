import type { RowOf } from "../../../kernel/db/statement.ts";
import { statement } from "../../../kernel/db/statement.ts";
import type { Sign } from "../model.ts";

const row = { id: "text", words: "text", pictures: "jsonb", made_at: "timestamptz", version: "int4" } as const;

export const signsOf = statement({
  params: { passport: "text" },
  row,
  sql: `select id, words, pictures, made_at, version from passport_signs
        where passport_id = $passport and removed_at is null order by made_at, id limit 100`,
});

export const signById = statement({
  params: { passport: "text", id: "text" },
  row,
  sql: `select id, words, pictures, made_at, version from passport_signs
        where passport_id = $passport and id = $id and removed_at is null`,
});

export const insertSign = statement({
  params: {
    id: "text",
    passport: "text",
    words: "text",
    pictures: "jsonb",
    at: "timestamptz",
    by: "text",
    agency: "text",
  },
  sql: `insert into passport_signs (id, passport_id, words, pictures, made_at, made_by, agency, level)
        values ($id, $passport, $words, $pictures, $at, $by, $agency, 'agencies')`,
});

export const updateSign = statement({
  params: { id: "text", seen: "int4", words: "text", pictures: "jsonb" },
  sql: `update passport_signs set words = $words, pictures = $pictures, version = version + 1
        where id = $id and version = $seen and removed_at is null`,
});

/** What it said stays for those who acted on it; nobody is shown it any more. */
export const removeSignRow = statement({
  params: { id: "text", seen: "int4", at: "timestamptz" },
  sql: `update passport_signs set removed_at = $at, version = version + 1 where id = $id and version = $seen and removed_at is null`,
});

export function toSign(found: RowOf<typeof signById>): Sign {
  return {
    id: found.id,
    words: found.words,
    pictures: found.pictures as Sign["pictures"],
    madeAt: found.made_at,
    version: found.version,
  };
}
