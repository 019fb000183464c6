import pg from "pg";
import type { BenchDatabase } from "../database.ts";

/** Takes visibility away: no row-level security, and the same search function without its predicate. Answers how to put it back. */
export async function liftVisibility(bench: BenchDatabase): Promise<() => Promise<void>> {
  return superuser(bench, async (client) => {
    const found = await client.query(
      "select relname from pg_class where relnamespace = 'app'::regnamespace and relrowsecurity",
    );
    const tables = found.rows.map((row) => `app.${row.relname}`);
    for (const table of tables)
      await client.query(`alter table ${table} no force row level security, disable row level security`);
    const back = tables.map((table) => `alter table ${table} enable row level security, force row level security`);
    back.push(await withoutPredicates(client));
    return () =>
      superuser(bench, async (again) => {
        for (const sql of back) await again.query(sql);
      });
  });
}

/** Takes out of the search function what asks who may see a row, and answers the statement that puts it back. */
async function withoutPredicates(client: pg.Client): Promise<string> {
  const given = await client.query("select pg_get_functiondef(to_regproc('search.ids')) as definition");
  const guarded = given.rows[0].definition as string;
  let open = guarded;
  for (const said of ["keyed", "plain", "lasting"]) {
    const opened = open.replace(
      new RegExp(`(${said} constant text :=) [^;]*;`),
      said === "lasting" ? "$1 '';" : "$1 'true';",
    );
    if (opened === open) throw new Error(`search.ids has no predicate ${said} to take away`);
    open = opened;
  }
  await client.query(open);
  return guarded;
}

/** Work as the superuser, whom no policy holds up. */
export async function superuser<T>(bench: BenchDatabase, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: bench.adminUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
