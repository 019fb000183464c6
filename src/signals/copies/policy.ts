import type { Actor, Verdict } from "../../kernel/actor.ts";
import { hasRole, holds, isParty, no, yes } from "../../kernel/actor.ts";

/** People of an agency read which codes are under suspicion; the database shows them those of their own agency. */
export function canReadCopies(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  return actor.kind === "officer" ? yes : no("access.reason.role");
}

/** An officer of the agency that looks into them answers. */
export function canJudgeCode(actor: Actor, code: { authority: string }): Verdict {
  if (actor.kind !== "officer" || !hasRole(actor, "officer")) return no("access.reason.role");
  return holds(actor, code.authority) ? yes : no("access.reason.agency");
}

/** A party's people see that codes of their own are under suspicion. */
export function canReadOwnAlerts(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  return isParty(actor) && actor.kind === "party" ? yes : no("copies.reason.party");
}
