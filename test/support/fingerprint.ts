import type { TestDatabase } from "./database.ts";

/** Every row of every table, as one digest a table. */
export async function fingerprint(of: TestDatabase): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  const { rows } = await of.asSuperuser(
    "select quote_ident(tablename) as name from pg_tables where schemaname = 'app' order by 1",
  );
  for (const { name } of rows as { name: string }[]) {
    const counted = await of.asSuperuser(
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as of from app.${name} t`,
    );
    found[name] = String(counted.rows[0]?.of);
  }
  return found;
}
