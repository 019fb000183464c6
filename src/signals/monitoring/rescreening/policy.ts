import type { Actor, Verdict } from "../../../kernel/actor.ts";
import { hasRole, no, yes } from "../../../kernel/actor.ts";

/** An agency's officers and administrators screen its listings again; keys do not. */
export function canRescreen(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  if (actor.kind === "key") return no("access.reason.role");
  return actor.kind === "system" || hasRole(actor, "officer") || hasRole(actor, "administrator")
    ? yes
    : no("access.reason.role");
}

/** The agency's people see what would change. */
export function canReadRescreenings(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  return actor.kind === "key" ? no("access.reason.role") : yes;
}
