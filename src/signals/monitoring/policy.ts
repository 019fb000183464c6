import type { Actor, Verdict } from "../../kernel/actor.ts";
import { hasRole, no, yes } from "../../kernel/actor.ts";

/** Listings are brought in for an agency by its own officers, by its keys with the scope for it, and by the house itself. */
export function canImport(actor: Actor, agency: string): Verdict {
  if (actor.agency !== agency) return no("access.reason.agency");
  if (actor.kind === "system" || hasRole(actor, "officer") || hasRole(actor, "administrator")) return yes;
  return actor.scopes.includes("listings:write") ? yes : no("access.reason.role");
}
