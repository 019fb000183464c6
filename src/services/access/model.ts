import { z } from "zod";
import type { Actor, Role } from "../../kernel/actor.ts";
import { roles, scopes } from "../../kernel/actor.ts";
import { factType } from "../facts/index.ts";
import { says } from "../../kernel/faults.ts";

export const userStates = ["active", "suspended"] as const;
export type UserState = (typeof userStates)[number];

const login = z
  .string()
  .trim()
  .toLowerCase()
  .min(3)
  .max(200)
  .regex(/^[^\s\p{C}]+$/u, says("access.fault.login"));
const agency = z.string().min(1).max(100);
const roleSet = z
  .array(z.enum(roles))
  .min(1)
  .transform((given) => roles.filter((role) => given.includes(role)));

export const signInInput = z.object({ login: z.string().max(200), password: z.string().max(1000) });
export const userInput = z.object({ login, name: z.string().trim().min(1).max(200), roles: roleSet });
export const firstAdministratorInput = z.object({ login, name: z.string().trim().min(1).max(200), agency });
export const rolesInput = z.object({ roles: roleSet });
export const codeInput = z.object({
  code: z
    .string()
    .regex(/^\s*\d{3}\s?\d{3}\s*$/)
    .transform((given) => given.replace(/\s/g, "")),
});
export const passwordInput = z.object({ current: z.string().max(1000), next: z.string().max(1000) });
export const serviceKeyInput = z.object({
  name: z.string().trim().min(1).max(200),
  scopes: z.array(z.enum(scopes)).min(1),
  /** Names of the import sources that the key is for; empty: any. */
  sources: z.array(z.string().min(1).max(100)).max(100).default([]),
  /** Days until it expires, at most two years. */
  days: z.number().int().min(1).max(730).default(365),
});

/** What the browser carries, sealed, while a person signs in at an issuer. */
export const oidcJourney = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  redirectUri: z.string(),
  returnTo: z.string(),
  until: z.number(),
});
export type OidcJourney = z.output<typeof oidcJourney>;

export type SignIn = z.output<typeof signInInput>;
export type NewUser = z.output<typeof userInput>;
export type NewServiceKey = z.output<typeof serviceKeyInput>;

/** A person who may sign in, as colleagues of the same agency see them. */
export type User = {
  id: string;
  login: string;
  name: string;
  agency: string;
  roles: Role[];
  state: UserState;
  createdAt: Date;
  version: number;
};

/** `code`: the password was right and the second factor is still asked for; `open`: signed in. */
export type Stage = "code" | "open";

/** What a person still owes, and until when it may wait. Afterwards the roles that need it are withheld until it is done. */
export type Due = { what: "change-password" | "enrol-totp"; by: Date };

/** A session as its holder may know it. */
export type Session = {
  userId: string;
  login: string;
  stage: Stage;
  due: Due[];
  /** When it ends if nothing is asked until then. */
  idleEndsAt: Date;
  /** When it ends whatever happens. */
  endsAt: Date;
};

const minute = 60_000;
/** OWASP ASVS 5.0 7.3.1 and 7.3.2 ask for both limits; 30 minutes is what an officer's reading of one case was given. */
export const idleLimitMs = 30 * minute;
export const absoluteLimitMs = 12 * 60 * minute;
/** How long a right password waits for its code. */
export const codeLimitMs = 10 * minute;
/** How long a person may take at an issuer. */
export const oidcLimitMs = 10 * minute;
/** A session's last use is written at most this often, so that a page of ten requests writes once. */
export const touchEveryMs = minute;
/** How long a generated password or a missing second factor may wait: long enough that a first run is not locked out. */
export const graceMs = 7 * 24 * 60 * minute;

/** Roles that decide for others must hold a second factor (OWASP ASVS 5.0 6.3.3). */
export const rolesWithSecondFactor: readonly Role[] = ["administrator", "approver"];

export function needsSecondFactor(held: readonly Role[]): boolean {
  return held.some((role) => rolesWithSecondFactor.includes(role));
}

export type Standing = {
  roles: Role[];
  passwordDueAt: Date | null;
  totpConfirmedAt: Date | null;
  totpDueAt: Date | null;
};

export function duesOf(standing: Standing): Due[] {
  const dues: Due[] = [];
  if (standing.passwordDueAt !== null) dues.push({ what: "change-password", by: standing.passwordDueAt });
  if (standing.totpDueAt !== null && standing.totpConfirmedAt === null && needsSecondFactor(standing.roles)) {
    dues.push({ what: "enrol-totp", by: standing.totpDueAt });
  }
  return dues;
}

/** The roles that count now: an overdue password withholds all, an overdue second factor those that need one. */
export function effectiveRoles(standing: Standing, now: Date): Role[] {
  let held = standing.roles;
  for (const due of duesOf(standing)) {
    if (due.by > now) continue;
    held = due.what === "change-password" ? [] : held.filter((role) => !rolesWithSecondFactor.includes(role));
  }
  return held;
}

/** The console of the machine the house runs on: whoever may start it may also rescue a locked-out administrator. */
export function consoleActor(ofAgency: string): Actor {
  return {
    kind: "system",
    id: "console",
    name: "console",
    agency: ofAgency,
    audiences: [ofAgency],
    roles: ["administrator"],
    scopes: [],
  };
}

const byRoles = z.object({ roles: z.array(z.enum(roles)) });
const nothing = z.object({});

export const administratorCreated = factType("administrator-created", nothing);
export const userCreated = factType("user-created", byRoles);
export const rolesChanged = factType(
  "roles-changed",
  z.object({ from: z.array(z.string()), to: z.array(z.enum(roles)) }),
);
export const userSuspended = factType("user-suspended", nothing);
export const userReinstated = factType("user-reinstated", nothing);
export const passwordReset = factType("password-reset", z.object({ secondFactor: z.enum(["kept", "removed"]) }));
export const passwordChanged = factType("password-changed", nothing);
export const totpBegun = factType("totp-begun", nothing);
export const totpEnrolled = factType("totp-enrolled", nothing);
export const signedIn = factType(
  "signed-in",
  z.object({
    way: z.enum(["password", "oidc", "code"]),
    stage: z.enum(["code", "open"]),
    linked: z.boolean().optional(),
  }),
);
export const signInLocked = factType(
  "sign-in-locked",
  z.object({ failures: z.number().int(), until: z.iso.datetime() }),
);
export const signedOut = factType("signed-out", nothing);
export const keyCreated = factType(
  "key-created",
  z.object({
    prefix: z.string(),
    scopes: z.array(z.enum(scopes)),
    sources: z.array(z.string()),
    expiresAt: z.iso.datetime(),
  }),
);
export const keyRevoked = factType("key-revoked", nothing);
