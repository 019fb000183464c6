import type { Actor, Verdict } from "../../../kernel/actor.ts";
import { holds, no, yes } from "../../../kernel/actor.ts";
import type { Case } from "../../../handling/cases/index.ts";
import { canReadCases, canShareCase } from "../../../handling/cases/index.ts";
import { canReadRecords, canShareRecord } from "../records/policy.ts";

/** What of a case goes out, decides whoever may share the case itself: its officer in charge or an approver of its agency. */
export function canExcerptCase(actor: Actor, of: Pick<Case, "agency" | "state" | "owner">): Verdict {
  const verdict = canShareRecord(actor, null);
  return verdict.allowed ? canShareCase(actor, of) : verdict;
}

/** What may go out tells what the case says: it is read by whoever reads cases, and records. */
export function canReadOffer(actor: Actor): Verdict {
  const verdict = canReadRecords(actor);
  return verdict.allowed ? canReadCases(actor) : verdict;
}

/** A lead is nobody's in particular: an officer of its agency. */
export function canExcerptLead(actor: Actor, of: { agency: string }): Verdict {
  const verdict = canShareRecord(actor, null);
  if (!verdict.allowed) return verdict;
  return holds(actor, of.agency) ? yes : no("access.reason.agency");
}
