import type { Actor, Verdict } from "../../../kernel/actor.ts";
import { hasRole, isParty, no, yes } from "../../../kernel/actor.ts";

/** Addresses, passwords, mappings: an agency's administrators. */
export function canManageConnections(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  return hasRole(actor, "administrator") ? yes : no("access.reason.role");
}

/** Its officers and administrators switch connections, start a run and stop one; the house starts what is due. */
export function canRunConnections(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  if (actor.kind === "system") return yes;
  return actor.kind === "officer" && (hasRole(actor, "officer") || hasRole(actor, "administrator"))
    ? yes
    : no("access.reason.role");
}

/** What a person changed here and a partner changed there: an officer of the agency decides. */
export function canSettleConflicts(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  return actor.kind === "officer" && hasRole(actor, "officer") ? yes : no("access.reason.role");
}

/** The agency's people see its connections and their runs; keys and parties do not. */
export function canReadConnections(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  return actor.kind === "key" || isParty(actor) ? no("access.reason.role") : yes;
}
