import { randomBytes } from "node:crypto";
import pg from "pg";
import type { Plane } from "./database.ts";

/** The accounts of the database. `owner`, `search` and `blind` cannot sign in: the first owns the tables, the others the functions of search and of blind match only. */
const signIn = ["migrator", "app", "public", "party", "origin", "reader", "auditor"] as const;
const noSignIn = ["owner", "search", "blind"] as const;
export type LoginRole = (typeof signIn)[number];
export type RolePasswords = Record<LoginRole, string>;

export const roleName = (role: LoginRole | (typeof noSignIn)[number]): string => `chinhhang_${role}`;

export function newRolePasswords(): RolePasswords {
  return Object.fromEntries(signIn.map((role) => [role, randomBytes(24).toString("base64url")])) as RolePasswords;
}

/**
 * What holds in every session of the public plane: nothing is written, and its few look-ups keep the plan they were prepared with.
 * Where a parameter is an array PostgreSQL would plan anew each time: a question to the portal cost it 500 us so and 220 us with the
 * kept plan (measured).
 */
const publicSettings = ["default_transaction_read_only = on", "plan_cache_mode = force_generic_plan"];

/** Creates the accounts where they are absent and sets their passwords; `adminUrl` is an account that may create roles. */
export async function ensureRoles(adminUrl: string, passwords: RolePasswords): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const existing = new Set(
      (await client.query("select rolname from pg_roles where rolname like 'chinhhang\\_%'")).rows.map(
        (row) => row.rolname as string,
      ),
    );
    for (const role of noSignIn)
      if (!existing.has(roleName(role))) await client.query(`create role ${roleName(role)} nologin`);
    for (const role of signIn) {
      if (!existing.has(roleName(role))) await client.query(`create role ${roleName(role)} login`);
      await client.query(`alter role ${roleName(role)} password ${pg.escapeLiteral(passwords[role])}`);
      await client.query(`alter role ${roleName(role)} set search_path = app`);
    }
    await client.query(`alter role ${roleName("origin")} set plan_cache_mode = force_generic_plan`);
    for (const setting of publicSettings) await client.query(`alter role ${roleName("public")} set ${setting}`);
    await client.query(`alter role ${roleName("owner")} set search_path = app`);
    for (const role of noSignIn) await client.query(`grant ${roleName(role)} to ${roleName("migrator")}, current_user`);
  } finally {
    await client.end();
  }
}

/** Creates the database where it is absent, owned by the owner role. */
export async function ensureDatabase(adminUrl: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const found = await client.query("select 1 from pg_database where datname = $1", [name]);
    if (found.rowCount === 0)
      await client.query(
        `create database ${pg.escapeIdentifier(name)} owner ${roleName("owner")} template template0 encoding 'UTF8'`,
      );
    await grantDatabase(client, name);
  } finally {
    await client.end();
  }
}

/** Who may enter a database: our roles and nobody else; only the app makes temporary tables, which bulk loads copy into. */
export async function grantDatabase(client: pg.Client, name: string): Promise<void> {
  const database = pg.escapeIdentifier(name);
  await client.query(`revoke connect, temporary on database ${database} from public`);
  await client.query(`grant connect on database ${database} to ${signIn.map(roleName).join(", ")}`);
  await client.query(`grant temporary on database ${database} to ${roleName("app")}`);
  // The owner makes the schemas; where somebody else made the database it has no right to by itself.
  await client.query(`grant create on database ${database} to ${roleName("migrator")}, ${roleName("owner")}`);
}

/** The same server and database, signed in as one of our roles. */
export function roleUrl(adminUrl: string, database: string, role: LoginRole, passwords: RolePasswords): string {
  const url = new URL(adminUrl);
  url.username = roleName(role);
  url.password = passwords[role];
  url.pathname = `/${database}`;
  return url.href;
}

export function planeUrls(adminUrl: string, database: string, passwords: RolePasswords): Record<Plane, string> {
  return {
    app: roleUrl(adminUrl, database, "app", passwords),
    public: roleUrl(adminUrl, database, "public", passwords),
    party: roleUrl(adminUrl, database, "party", passwords),
    origin: roleUrl(adminUrl, database, "origin", passwords),
    auditor: roleUrl(adminUrl, database, "auditor", passwords),
  };
}
