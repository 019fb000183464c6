import type { Actor, Verdict } from "../../kernel/actor.ts";
import { hasRole, holds, no, yes } from "../../kernel/actor.ts";
import { canUseSource } from "../../services/access/index.ts";

/** Listings are brought in for an agency by its own officers, by its keys with the scope for it, and by the house itself. */
export function canImport(actor: Actor, source: { id: string; agency: string }): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  if (!holds(actor, source.agency)) return no("access.reason.agency");
  if (actor.kind === "system" || hasRole(actor, "officer") || hasRole(actor, "administrator")) return yes;
  if (!actor.scopes.includes("listings:write")) return no("access.reason.role");
  return canUseSource(actor, source.id);
}

/** The agency's people read its imports; keys that push do not read. */
export function canReadImports(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  return actor.kind === "key" && !actor.scopes.includes("listings:read") ? no("access.reason.role") : yes;
}
