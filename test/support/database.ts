import { randomBytes } from "node:crypto";
import { after } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import type pg from "pg";
import type { Actor, Role } from "../../src/kernel/actor.ts";
import type { Context } from "../../src/kernel/context.ts";
import { createContext } from "../../src/kernel/context.ts";
import type { Database } from "../../src/kernel/db/database.ts";
import { openDatabase } from "../../src/kernel/db/database.ts";
import type { LoginRole } from "../../src/kernel/db/roles.ts";
import { grantDatabase, planeUrls, roleUrl } from "../../src/kernel/db/roles.ts";
import { onServer, startTestCluster, testPasswords, withTemplateLock } from "./cluster.ts";

export type TestDatabase = {
  database: Database;
  name: string;
  /** Superuser address of this very database: what an attacker with full rights would hold. */
  adminUrl: string;
  /** The address of the owner's migrator, and of any other role. */
  urlOf(role: LoginRole): string;
  /** A superuser query on this very database. */
  asSuperuser(sql: string, values?: unknown[]): Promise<pg.QueryResult>;
  contextOf(actor: Actor, now?: Date): Context;
};

/** How many databases of this file are in use: the last one takes the file's own cluster with it. */
let open = 0;

/** A migrated PostgreSQL database for one test file: a clone of one template (0.1-0.2 s), gone afterwards. */
export async function testDatabase(): Promise<TestDatabase> {
  open++;
  const cluster = process.env["CHINHHANG_TEST_CLUSTER"] ?? (await ownCluster());
  const template = await templateOn(cluster);
  const name = `t_${randomBytes(6).toString("hex")}`;
  const adminUrl = inDatabase(cluster, name);
  await onServer(cluster, async (client) => {
    await withTemplateLock(client, () =>
      client.query(`create database ${name} template ${template} strategy file_copy`),
    );
    await grantDatabase(client, name);
  });
  const database = openDatabase({
    urls: planeUrls(cluster, name, testPasswords),
    pool: 4,
    statementTimeoutMs: 30_000,
    prepared: true,
  });
  const asSuperuser = (sql: string, values?: unknown[]) => onServer(adminUrl, (client) => client.query(sql, values));
  after(async () => {
    await database.close();
    await onServer(cluster, (client) => client.query(`drop database ${name} with (force)`));
    if (--open === 0) await ownCluster.stop?.();
  });
  return {
    database,
    name,
    adminUrl,
    urlOf: (role) => roleUrl(cluster, name, role, testPasswords),
    asSuperuser,
    contextOf: (actor, now) => createContext(database, { actor, clock: () => now ?? new Date() }),
  };
}

/** An officer for tests. */
export function officer(agency: string, heldRoles: readonly Role[] = ["officer"], id = `usr_${agency}`): Actor {
  return { kind: "officer", id, name: id, agency, audiences: [agency], roles: heldRoles, scopes: [] };
}

/** Somebody who works for a party (a manufacturer, an importer), for tests. */
export function partyPerson(
  party: `pty_${string}`,
  heldRoles: readonly ("officer" | "administrator")[] = ["officer"],
  id = `usr_${party}`,
): Actor {
  return { kind: "party", id, name: id, agency: party, audiences: [party], roles: heldRoles, scopes: [] };
}

/**
 * Waits until every transaction that runs now has ended, of any test of the cluster: who follows rows in the order of their commits is shown none
 * before.
 */
export async function settled(db: Pick<TestDatabase, "asSuperuser">): Promise<void> {
  const { rows } = await db.asSuperuser("select pg_current_xact_id()::text as tx");
  // A wait of two minutes is none of a busy server: something keeps a transaction open.
  for (let looks = 0; looks < 6000; looks++) {
    const seen = await db.asSuperuser("select pg_snapshot_xmin(pg_current_snapshot()) > $1::text::xid8 as past", [
      rows[0].tx,
    ]);
    if (seen.rows[0].past) return;
    await wait(20);
  }
  throw new Error("a transaction is open and never ends");
}

async function ownCluster(): Promise<string> {
  const cluster = await startTestCluster();
  ownCluster.stop = cluster.stop;
  process.env["CHINHHANG_TEST_CLUSTER"] = cluster.adminUrl;
  return cluster.adminUrl;
}
ownCluster.stop = undefined as (() => Promise<void>) | undefined;

/** The template that the run made; where there is none it is made, for which all jobs of the house are loaded. */
async function templateOn(cluster: string): Promise<string> {
  const made = process.env["CHINHHANG_TEST_TEMPLATE"] ?? "";
  const there = await onServer(cluster, (client) =>
    client.query("select 1 from pg_database where datname = $1 and datistemplate", [made]),
  );
  return there.rowCount ? made : (await import("./template.ts")).ensureTemplate(cluster);
}

function inDatabase(url: string, name: string): string {
  const made = new URL(url);
  made.pathname = `/${name}`;
  return made.href;
}
