import pg from "pg";
import type { TestDatabase } from "./database.ts";

/** Another force's PostgreSQL: an empty database beside the test's own, which goes with the cluster. */
export async function partnerDatabase(
  db: TestDatabase,
): Promise<{ name: string; asSuperuser(sql: string): Promise<pg.QueryResult> }> {
  const name = `${db.name}_theirs`;
  await db.asSuperuser(`create database ${name} template template0`);
  const address = new URL(db.adminUrl);
  address.pathname = `/${name}`;
  return {
    name,
    async asSuperuser(sql) {
      const client = new pg.Client({ connectionString: address.href });
      await client.connect();
      try {
        return await client.query(sql);
      } finally {
        await client.end();
      }
    },
  };
}
