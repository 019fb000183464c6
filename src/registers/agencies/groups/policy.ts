import type { Actor, Verdict } from "../../../kernel/actor.ts";
import { hasRole, holds, isParty, no, yes } from "../../../kernel/actor.ts";
import type { Group } from "./model.ts";

type Standing = Pick<Group, "agency" | "closedAt">;

/** People of an agency see the groups it is in; which these are the database says. Keys and parties are in none. */
export function canReadGroups(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  return !isParty(actor) && (actor.kind === "officer" || actor.kind === "system") ? yes : no("access.reason.role");
}

/** Who takes an agency in decides what it sees of everybody's: that is for those who approve. */
export function canMakeGroup(actor: Actor): Verdict {
  const verdict = canReadGroups(actor);
  if (!verdict.allowed) return verdict;
  return actor.kind === "system" || hasRole(actor, "approver") ? yes : no("agencies.reason.approver");
}

export function canChangeGroup(actor: Actor, of: Standing): Verdict {
  const verdict = canMakeGroup(actor);
  if (!verdict.allowed) return verdict;
  if (!holds(actor, of.agency)) return no("agencies.reason.keeper");
  return of.closedAt === null ? yes : no("agencies.reason.closed");
}

/** A member leaves when it will; the keeper stays until it closes the group. */
export function canLeaveGroup(actor: Actor, of: Standing): Verdict {
  const verdict = canMakeGroup(actor);
  if (!verdict.allowed) return verdict;
  if (of.closedAt !== null) return no("agencies.reason.closed");
  return holds(actor, of.agency) ? no("agencies.reason.keeper-stays") : yes;
}

/** What the actor may do with a group, for the buttons of a screen. */
export function groupAbilities(actor: Actor, of: Standing) {
  return { change: canChangeGroup(actor, of), leave: canLeaveGroup(actor, of), close: canChangeGroup(actor, of) };
}
