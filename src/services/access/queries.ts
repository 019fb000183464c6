import type { Role, Scope } from "../../kernel/actor.ts";
import { allow } from "../../kernel/actor.ts";
import type { Context } from "../../kernel/context.ts";
import type { Transaction } from "../../kernel/db/database.ts";
import type { RowOf } from "../../kernel/db/statement.ts";
import type { User, UserState } from "./model.ts";
import { canAdminister, canListUsers } from "./policy.ts";
import { accountByLogin, keysFrom, staffedAgencies, userById, userNames, usersFrom } from "./store.ts";

/** Colleagues of the actor's own agency, by login name: `limit + 1` of them, for a page. */
export async function listUsers(ctx: Context, after: string | null, limit: number): Promise<User[]> {
  allow(canListUsers(ctx.actor), ctx.lang);
  return (await ctx.read((tx) => tx.rows(usersFrom, { after: after ?? "", limit: limit + 1 }))).map(asUser);
}

/** One colleague; `not-found` for anyone of another agency. */
export async function getUser(ctx: Context, id: string): Promise<User> {
  allow(canListUsers(ctx.actor), ctx.lang);
  return asUser(await ctx.read((tx) => tx.get(userById, { id })));
}

/** Names of people by id, as far as the actor may see them: for time lines and lists of other modules. */
export async function namesOf(tx: Transaction, ids: readonly string[]): Promise<Map<string, string>> {
  return new Map((await tx.rows(userNames, { ids: [...ids] })).map((row) => [row.id, row.name]));
}

/** The agencies where somebody has an account who takes up what is addressed to it; told to people and keys of agencies, and to nobody else. */
export async function agenciesWithPeople(tx: Transaction): Promise<ReadonlySet<string>> {
  return new Set((await tx.rows(staffedAgencies, {})).map(({ agency }) => agency));
}

/** Whether nobody in the whole house has this login name; for an officer who decides about one, never for the public to ask. */
export async function isLoginFree(tx: Transaction, login: string): Promise<boolean> {
  return (await tx.find(accountByLogin, { login })) === null;
}

export type ServiceKey = {
  id: string;
  prefix: string;
  name: string;
  scopes: Scope[];
  sources: string[];
  createdBy: string;
  createdAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
  lastUsedAt: Date | null;
};

/** Keys of the actor's agency, newest first: `limit + 1` of them, for a page. */
export async function listServiceKeys(ctx: Context, before: string | null, limit: number): Promise<ServiceKey[]> {
  allow(canAdminister(ctx.actor), ctx.lang);
  const rows = await ctx.read((tx) => tx.rows(keysFrom, { before, limit: limit + 1 }));
  return rows.map((row) => ({
    id: row.id,
    prefix: row.prefix,
    name: row.name,
    scopes: row.scopes as Scope[],
    sources: row.sources,
    createdBy: row.created_by,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
    lastUsedAt: row.last_used_at,
  }));
}

function asUser(row: RowOf<typeof userById>): User {
  return {
    id: row.id,
    login: row.login,
    name: row.name,
    agency: row.agency,
    roles: row.roles as Role[],
    state: row.state as UserState,
    createdAt: row.created_at,
    version: row.version,
  };
}
