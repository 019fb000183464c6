import type { Actor, Verdict } from "../../kernel/actor.ts";
import { hasRole, no, yes } from "../../kernel/actor.ts";

/** Queues are the house's machinery: administrators look after them, and whoever holds the console. */
export function canManageJobs(actor: Actor): Verdict {
  if (actor.kind === "public") return no("access.reason.sign-in");
  return hasRole(actor, "administrator") ? yes : no("access.reason.role");
}
