import type { Actor, Verdict } from "../../kernel/actor.ts";
import { hasRole, holds, no, yes } from "../../kernel/actor.ts";
import { canOpenCase, canReadCases } from "../cases/index.ts";
import type { Takedown } from "./model.ts";
import { stateOf } from "./model.ts";

/** Requests are for those who work or audit cases. */
export function canReadTakedowns(actor: Actor): Verdict {
  return canReadCases(actor);
}

export function canAskTakedown(actor: Actor): Verdict {
  return canOpenCase(actor);
}

export function canAnswerTakedown(actor: Actor, of: Standing): Verdict {
  return whileAsked(inAgency(actor, of), of);
}

/** Who asked may withdraw, and an approver. */
export function canWithdrawTakedown(actor: Actor, of: Standing): Verdict {
  const verdict = inAgency(actor, of);
  if (!verdict.allowed) return verdict;
  if (actor.id !== of.askedBy && !hasRole(actor, "approver")) return no("takedowns.reason.asker");
  return whileAsked(yes, of);
}

/** What the actor may do with this request, for the buttons of a screen. */
export function takedownAbilities(actor: Actor, of: Standing) {
  return { answer: canAnswerTakedown(actor, of), withdraw: canWithdrawTakedown(actor, of) };
}

type Standing = Pick<Takedown, "agency" | "askedBy" | "waiting" | "withdrawnAt">;

function inAgency(actor: Actor, of: Standing): Verdict {
  const verdict = canAskTakedown(actor);
  if (!verdict.allowed) return verdict;
  return holds(actor, of.agency) ? yes : no("access.reason.agency");
}

function whileAsked(verdict: Verdict, of: Standing): Verdict {
  return verdict.allowed && stateOf(of) === "withdrawn" ? no("takedowns.reason.withdrawn") : verdict;
}
