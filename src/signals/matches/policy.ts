import type { Actor, Verdict } from "../../kernel/actor.ts";
import { hasRole, holds, no, yes } from "../../kernel/actor.ts";

/** Officers judge what their own agency matched. */
export function canJudgeMatch(actor: Actor, match: { agency: string }): Verdict {
  if (actor.kind !== "officer" || !hasRole(actor, "officer")) return no("access.reason.role");
  return holds(actor, match.agency) ? yes : no("access.reason.agency");
}
