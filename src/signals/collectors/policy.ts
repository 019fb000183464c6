import type { Actor, Verdict } from "../../kernel/actor.ts";
import { hasRole, no, yes } from "../../kernel/actor.ts";

/** What is asked of the outside, how often and where, an agency's administrators decide. */
export function canManageCollectors(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  return hasRole(actor, "administrator") ? yes : no("access.reason.role");
}

/** Its officers and administrators switch collectors, start a run and stop one; the house starts what is due. */
export function canRunCollectors(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  if (actor.kind === "key") return no("access.reason.role");
  return actor.kind === "system" || hasRole(actor, "officer") || hasRole(actor, "administrator")
    ? yes
    : no("access.reason.role");
}

/** The agency's people see its collectors and what they brought. */
export function canReadCollectors(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  return actor.kind === "key" ? no("access.reason.role") : yes;
}
