import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { publicActor } from "../actor.ts";
import type { Database } from "./database.ts";
import { roleName } from "./roles.ts";
import { statement } from "./statement.ts";

const folder = fileURLToPath(new URL("../../../db/migrations/", import.meta.url));
const lockKey = 23_902_390; // one migrator at a time

export type Migration = { name: string; checksum: string; statements: string[] };

/** Reads the migrations in their order: `0001-….sql`, plain SQL, forward only. */
export async function readMigrations(): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}-.+\.sql$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(folder + name, "utf8");
      return { name, checksum: createHash("sha256").update(sql).digest("hex"), statements: splitStatements(sql) };
    }),
  );
}

/**
 * Applies what is missing, each migration in a transaction of its own and one statement a round trip (Citus refuses
 * several DDL statements in one string). Throws when an applied file was changed since. Returns the names applied.
 */
export async function migrate(migratorUrl: string, onApply: (name: string) => void = () => {}): Promise<string[]> {
  const client = new pg.Client({ connectionString: migratorUrl });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [lockKey]);
    await client.query(`set role ${roleName("owner")}`);
    await client.query("create schema if not exists app");
    await client.query(
      "create table if not exists app.migrations (name text primary key, checksum text not null, applied_at timestamptz not null)",
    );
    const applied = new Map(
      (await client.query("select name, checksum from app.migrations")).rows.map((row) => [
        row.name as string,
        row.checksum as string,
      ]),
    );
    const done: string[] = [];
    for (const migration of await readMigrations()) {
      const known = applied.get(migration.name);
      if (known === migration.checksum) continue;
      if (known !== undefined)
        throw new Error(`migration ${migration.name} was changed after it was applied; add a new one instead`);
      onApply(migration.name);
      await apply(client, migration);
      done.push(migration.name);
    }
    return done;
  } finally {
    await client.end();
  }
}

const appliedMigrations = statement({ row: { name: "text" }, sql: `select name from migrations order by name` });

/** The migrations that the database lacks. */
export async function pendingMigrations(database: Database): Promise<string[]> {
  const applied = await database.transaction("public", publicActor, "read only", (tx) =>
    tx.rows(appliedMigrations, {}),
  );
  const names = new Set(applied.map((row) => row.name));
  return (await readMigrations()).map((migration) => migration.name).filter((name) => !names.has(name));
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query("begin");
  try {
    for (const sql of migration.statements) await client.query(sql);
    await client.query("insert into app.migrations (name, checksum, applied_at) values ($1, $2, now())", [
      migration.name,
      migration.checksum,
    ]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw new Error(`migration ${migration.name} failed: ${(error as Error).message}`, { cause: error });
  }
}

/** Splits SQL at semicolons that end a line, outside of `$$` bodies. */
export function splitStatements(sql: string): string[] {
  const statements: string[] = [];
  let current = "";
  let inBody = false;
  for (const line of sql.split("\n")) {
    const code = line.replace(/(^|\s)--.*$/, "");
    if (code.trim() === "" && !inBody) continue;
    current += `${inBody ? line : code}\n`;
    if ((code.match(/\$\$/g) ?? []).length % 2 === 1) inBody = !inBody;
    if (!inBody && code.trimEnd().endsWith(";")) {
      statements.push(current.trim());
      current = "";
    }
  }
  if (current.trim() !== "") statements.push(current.trim());
  return statements;
}
