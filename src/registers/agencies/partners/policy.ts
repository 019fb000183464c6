import type { Actor, Verdict } from "../../../kernel/actor.ts";
import { hasRole, holds, no, yes } from "../../../kernel/actor.ts";

/** Partners of other countries are added by administrators of the ministry that runs the house. */
export function canAddPartner(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  if (actor.kind !== "officer" || !hasRole(actor, "administrator")) return no("access.reason.role");
  return actor.agency.split(".")[0] === "moit" ? yes : no("agencies.reason.host");
}

export function canChangePartner(actor: Actor, of: { agency: string }): Verdict {
  const verdict = canAddPartner(actor);
  if (!verdict.allowed) return verdict;
  return holds(actor, of.agency) ? yes : no("access.reason.agency");
}
