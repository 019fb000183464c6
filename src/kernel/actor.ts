import { problem } from "./problem.ts";
import type { TextKey } from "./text/index.ts";
import { text } from "./text/index.ts";

/** What a person signed in may hold; one person may hold several. */
export const roles = ["officer", "approver", "programme", "auditor", "administrator"] as const;
export type Role = (typeof roles)[number];

/** What a service key may be scoped to. */
export const scopes = [
  "listings:write",
  "listings:read",
  "leads:read",
  "search:read",
  "evidence:write",
  "verify:bulk",
  "codes:report",
  "traces:write",
  "traces:read",
  "exchange:write",
  "exchange:read",
] as const;
export type Scope = (typeof scopes)[number];

/** Who asks. `agency` is null for the public, and the party (`pty_…`) for a manufacturer's people; `audiences` are what a row may name to reach them: the agency, those whose records it holds, and the sharing groups of these. */
export type Actor = {
  readonly kind: "officer" | "party" | "key" | "system" | "origin" | "public";
  readonly id: string;
  readonly name: string;
  readonly agency: string | null;
  readonly audiences: readonly string[];
  readonly roles: readonly Role[];
  readonly scopes: readonly Scope[];
  /** The import sources that a service key is restricted to; absent or empty: any. */
  readonly sources?: readonly string[];
};

export const publicActor: Actor = {
  kind: "public",
  id: "public",
  name: "public",
  agency: null,
  audiences: [],
  roles: [],
  scopes: [],
};

/** The house itself, acting for one agency: jobs and imports see and write what that agency may. */
export function systemActor(agency: string): Actor {
  return { kind: "system", id: "system", name: "Chính Hãng", agency, audiences: [agency], roles: [], scopes: [] };
}

/** Verification of codes: it asks for whoever scans, as nobody in particular. */
export const originActor: Actor = { ...publicActor, kind: "origin", id: "origin", name: "origin" };

/** Whether who asks belongs to a party (a manufacturer, an importer) and not to an agency: its people, its keys, the house for it. */
export function isParty(actor: Actor): boolean {
  return actor.agency?.startsWith("pty_") ?? false;
}

/** Whether what belongs to an agency is the actor's own agency's, or one's whose records it holds since that one ended. */
export function holds(actor: Actor, agency: string): boolean {
  return agency === actor.agency || actor.audiences.includes(agency);
}

/**
 * Whom a row names, as far as somebody may know: all of it for who holds the row; for the others a sharing group only where they are in
 * it, since that a group is there is its members' alone to know.
 */
export function namedAsSeen(actor: Actor, of: { agency: string; sharedWith: readonly string[] }): string[] {
  const isSeen = (name: string) => !name.startsWith("grp_") || actor.audiences.includes(name);
  return holds(actor, of.agency) ? [...of.sharedWith] : of.sharedWith.filter(isSeen);
}

/** A policy's answer: yes, or no with the reason that a disabled button shows. */
export type Verdict = { readonly allowed: true } | { readonly allowed: false; readonly reason: TextKey };

export const yes: Verdict = { allowed: true };
export function no(reason: TextKey): Verdict {
  return { allowed: false, reason };
}

/** Stops a command its policy does not allow; who is not signed in is told to, instead of that it may not. */
export function allow(verdict: Verdict, lang: "vi" | "en" = "vi"): void {
  if (verdict.allowed) return;
  throw problem(
    verdict.reason === "access.reason.sign-in" ? "unauthenticated" : "forbidden",
    text(lang, verdict.reason),
  );
}

/** A role in an agency: what a party's people may do in their own party counts for nothing here. */
export function hasRole(actor: Actor, role: Role): boolean {
  return !isParty(actor) && actor.roles.includes(role);
}

/** A role in one's own party: `officer` works for it, `administrator` manages its people. */
export function hasPartyRole(actor: Actor, role: "officer" | "administrator"): boolean {
  return isParty(actor) && actor.roles.includes(role);
}
