import type { Actor, Verdict } from "../../kernel/actor.ts";
import { hasRole, holds, no, yes } from "../../kernel/actor.ts";
import { canImportReference } from "../reference/index.ts";

/** Recalls and prices are brought by the house or an administrator, each for their own agency. */
export const canImportProducts: (actor: Actor) => Verdict = canImportReference;

/** Making a compiled alert public takes an approver of the agency that keeps it; null: whether the actor may verify any at all. */
export function canVerifyRecall(actor: Actor, recall: { agency: string; level: string } | null): Verdict {
  if (actor.kind !== "officer" || !hasRole(actor, "approver")) return no("access.reason.role");
  if (recall === null) return yes;
  if (!holds(actor, recall.agency)) return no("access.reason.agency");
  return recall.level === "public" ? no("products.already-public") : yes;
}

/** Whoever works for an agency reads the registered products that it may see; keys need the scope of listings. */
export function canReadProducts(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  return actor.kind !== "key" || actor.scopes.includes("listings:read") ? yes : no("access.reason.role");
}
