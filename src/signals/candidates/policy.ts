import type { Actor, Verdict } from "../../kernel/actor.ts";
import { hasRole, holds, no, yes } from "../../kernel/actor.ts";
import type { CandidateState, Decision } from "./model.ts";
import { isOpen, mayFollow } from "./model.ts";

/** The agency's people see its candidates; keys do not. */
export function canReadCandidates(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  return actor.kind === "key" ? no("access.reason.role") : yes;
}

/** Officers add addresses and have sites looked at again; the house does so on its own account. */
export function canAddCandidates(actor: Actor): Verdict {
  const readable = canReadCandidates(actor);
  if (!readable.allowed) return readable;
  return actor.kind === "system" || hasRole(actor, "officer") ? yes : no("access.reason.role");
}

type Candidate = { agency: string; state: CandidateState };

/** Officers decide what a candidate is; the house may only take over what the register itself says. */
export function canDecideCandidate(actor: Actor, candidate: Candidate, decision: Decision): Verdict {
  const may = canAddCandidates(actor);
  if (!may.allowed) return may;
  if (!holds(actor, candidate.agency)) return no("access.reason.agency");
  if (actor.kind === "system" && decision !== "registered") return no("access.reason.role");
  if (mayFollow(candidate.state, decision)) return yes;
  return no(decision === "blocked-asked" ? "candidates.reason.not-unregistered" : "candidates.reason.decided");
}

/** The last decision is taken back by the one who gave it; what the house took from the register, by any officer. */
export function canUndoDecision(actor: Actor, candidate: Candidate, givenBy: string | null): Verdict {
  const readable = canReadCandidates(actor);
  if (!readable.allowed) return readable;
  if (!hasRole(actor, "officer")) return no("access.reason.role");
  if (!holds(actor, candidate.agency)) return no("access.reason.agency");
  if (isOpen(candidate.state) || givenBy === null) return no("candidates.reason.nothing-to-undo");
  return givenBy === actor.id || givenBy === "system" ? yes : no("candidates.reason.not-last");
}
