import type { Actor, Verdict } from "../../../kernel/actor.ts";
import { hasRole, holds, isParty, no, yes } from "../../../kernel/actor.ts";

/** Everybody who works for an agency looks the others' people up; parties, keys and the public do not. */
export function canReadFocalPoints(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  return !isParty(actor) && (actor.kind === "officer" || actor.kind === "system") ? yes : no("access.reason.role");
}

/** An agency's officers and administrators keep its entries; `agency` is the one that keeps the entry. */
export function canKeepFocalPoints(actor: Actor, of: { agency: string }): Verdict {
  const verdict = canReadFocalPoints(actor);
  if (!verdict.allowed) return verdict;
  const keeps = (["officer", "approver", "administrator"] as const).some((role) => hasRole(actor, role));
  if (actor.kind === "officer" && !keeps) return no("access.reason.role");
  return holds(actor, of.agency) ? yes : no("access.reason.agency");
}
