import type { Actor, Verdict } from "../../kernel/actor.ts";
import { hasRole, holds, no, yes } from "../../kernel/actor.ts";

/** The agency's people see which accounts are linked, as far as they see the accounts; keys do not. */
export function canReadLinks(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  return actor.kind === "key" ? no("access.reason.role") : yes;
}

/** An agency's officers and administrators begin linking for it. */
export function canBeginLinking(actor: Actor): Verdict {
  const read = canReadLinks(actor);
  if (!read.allowed) return read;
  return hasRole(actor, "officer") || hasRole(actor, "administrator") ? yes : no("access.reason.role");
}

/** Officers judge whether two accounts are one seller's; it counts for their own agency. */
export function canJudgeLink(actor: Actor): Verdict {
  return hasRole(actor, "officer") ? yes : no("access.reason.role");
}

/** A verdict is taken back by the one who gave it; others give a later one. */
export function canUndoLinkVerdict(
  actor: Actor,
  verdict: { agency: string; given_by: string; undone_at: Date | null },
): Verdict {
  const judge = canJudgeLink(actor);
  if (!judge.allowed) return judge;
  if (!holds(actor, verdict.agency)) return no("access.reason.agency");
  if (verdict.undone_at !== null) return no("links.reason.undone");
  return verdict.given_by === actor.id ? yes : no("links.reason.not-yours");
}
