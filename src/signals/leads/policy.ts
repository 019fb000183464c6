import type { Actor, Verdict } from "../../kernel/actor.ts";
import { hasRole, holds, no, yes } from "../../kernel/actor.ts";

type Lead = { agency: string; case_id: string | null; judged_by: string | null };

/** Whoever works for an agency reads the leads that it may see; keys need the scope. */
export function canReadLeads(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  return actor.kind !== "key" || actor.scopes.includes("leads:read") ? yes : no("access.reason.role");
}

/** Officers judge the leads of their own agency, as long as no case stands on them. */
export function canJudgeLead(actor: Actor, lead: Lead): Verdict {
  if (!hasRole(actor, "officer")) return no("access.reason.role");
  if (!holds(actor, lead.agency)) return no("access.reason.agency");
  return lead.case_id === null ? yes : no("leads.reason.in-case");
}

/** The last verdict is undone by the one who gave it. */
export function canUndoVerdict(actor: Actor, lead: Lead): Verdict {
  const judge = canJudgeLead(actor, lead);
  if (!judge.allowed) return judge;
  if (lead.judged_by === null) return no("leads.reason.nothing-to-undo");
  return lead.judged_by === actor.id ? yes : no("leads.reason.not-last");
}
