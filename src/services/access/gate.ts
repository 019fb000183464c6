import { hkdfSync } from "node:crypto";
import type { Actor, Role } from "../../kernel/actor.ts";
import { publicActor } from "../../kernel/actor.ts";
import type { Clock } from "../../kernel/clock.ts";
import type { Context } from "../../kernel/context.ts";
import { createContext } from "../../kernel/context.ts";
import type { Database, Transaction } from "../../kernel/db/database.ts";
import type { RowOf } from "../../kernel/db/statement.ts";
import type { Lang } from "../../kernel/text/index.ts";
import type { Standing } from "./model.ts";
import { effectiveRoles } from "./model.ts";
import { accountByLogin } from "./store.ts";

export type OidcSettings = { issuer: string; clientId: string; clientSecret: string | null };

/** What letting people in needs: commands of a person who is not known yet have no context of their own. */
export type Gate = {
  readonly database: Database;
  readonly clock: Clock;
  /** Address that people use; https makes cookies `Secure` with the `__Host-` prefix. Null: the address of the request itself. */
  readonly publicUrl: string | null;
  readonly oidc: OidcSettings | null;
  /** 32 bytes, for the secrets of authenticator apps. */
  readonly totpKey: Buffer;
  /** 32 bytes, for the short cookie of a sign-in at an issuer. */
  readonly oidcKey: Buffer;
};

export type GateParts = {
  database: Database;
  clock: Clock;
  publicUrl: string | null;
  oidc: OidcSettings | null;
  cookieKey: string;
};

/** Opens the gate. `cookieKey` is the data directory's secret of 256 bits, base64url; each use gets a key of its own (HKDF). */
export function createGate(parts: GateParts): Gate {
  const { cookieKey, ...rest } = parts;
  const derive = (use: string) =>
    Buffer.from(hkdfSync("sha256", Buffer.from(cookieKey, "base64url"), "", `chinhhang ${use}`, 32));
  return { ...rest, totpKey: derive("totp"), oidcKey: derive("oidc") };
}

/** What is said about the caller of a sign-in. */
export type Caller = { address: string; lang: Lang; requestId: string };

export type Account = RowOf<typeof accountByLogin>;

/** A transaction before anyone is known: the app's role with no agency, which sees no row but through the definer functions. */
export function asNobody<T>(
  gate: Pick<Gate, "database">,
  access: "read only" | "read write",
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return gate.database.transaction("app", publicActor, access, work);
}

export function findAccount(gate: Gate, login: string): Promise<Account | null> {
  return asNobody(gate, "read only", (tx) => tx.find(accountByLogin, { login: login.trim().toLowerCase() }));
}

/** The context of a person who has just proved who they are. */
export function contextOfAccount(gate: Gate, caller: Caller, account: Account): Context {
  return createContext(gate.database, {
    actor: actorOf({ ...account, userId: account.id, standing: standingOf(account) }, gate.clock()),
    clock: gate.clock,
    lang: caller.lang,
    requestId: caller.requestId,
  });
}

type PersonParts = { userId: string; name: string; agency: string; audiences: string[]; standing: Standing };

/** A person as an actor, with the roles that count at this moment. */
export function actorOf(person: PersonParts, now: Date): Actor {
  return {
    kind: person.agency.startsWith("pty_") ? "party" : "officer",
    id: person.userId,
    name: person.name,
    agency: person.agency,
    audiences: person.audiences,
    roles: effectiveRoles(person.standing, now),
    scopes: [],
  };
}

type StandingRow = {
  roles: string[];
  password_due_at: Date | null;
  totp_confirmed_at: Date | null;
  totp_due_at: Date | null;
};

export function standingOf(row: StandingRow): Standing {
  return {
    roles: row.roles as Role[],
    passwordDueAt: row.password_due_at,
    totpConfirmedAt: row.totp_confirmed_at,
    totpDueAt: row.totp_due_at,
  };
}
