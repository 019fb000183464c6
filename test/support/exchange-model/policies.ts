import type { TestDatabase } from "../database.ts";

/** A policy of a table of exchange records by which the app reads or writes. */
export type Policy = { name: string; table: string; qual: string | null; check: string | null };

const tables = [
  "exchange_records",
  "record_fields",
  "record_values",
  "record_changes",
  "record_shares",
  "record_reads",
  "record_proposals",
  "record_sightings",
];

/** The policies of the app on the tables of exchange records. */
export async function policiesOf(db: TestDatabase): Promise<Policy[]> {
  const { rows } = await db.asSuperuser(
    `select policyname as name, tablename as table, qual, with_check as check from pg_policies
     where schemaname = 'app' and tablename = any($1) and 'chinhhang_app' = any(roles) order by policyname`,
    [tables],
  );
  return rows as Policy[];
}

/** Does something while a policy lets everything pass, and puts it back. */
export async function withoutPolicy(db: TestDatabase, policy: Policy, work: () => Promise<void>): Promise<void> {
  const { name, table, qual, check } = policy;
  const alter = (using: string | null, with_: string | null) =>
    db.asSuperuser(
      `set search_path = app, pg_catalog; alter policy ${name} on app.${table}` +
        (using === null ? "" : ` using (${using})`) +
        (with_ === null ? "" : ` with check (${with_})`),
    );
  await alter(qual && "true", check && "true");
  try {
    await work();
  } finally {
    await alter(qual, check);
  }
}
