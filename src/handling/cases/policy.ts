import type { Actor, Verdict } from "../../kernel/actor.ts";
import { hasRole, holds, no, yes } from "../../kernel/actor.ts";
import type { Case } from "./model.ts";
import { mayMove } from "./model.ts";

type Standing = Pick<Case, "agency" | "state" | "owner">;

/** Cases are for people who work or audit them; administrators and the programme office have no need to know. */
export function canReadCases(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  return worksCases(actor) || (actor.kind === "officer" && hasRole(actor, "auditor")) ? yes : no("access.reason.role");
}

export function canOpenCase(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  return worksCases(actor) ? yes : no("access.reason.role");
}

export function canAddNote(actor: Actor, of: Standing): Verdict {
  return inAgency(actor, of);
}

export function canAddLeads(actor: Actor, of: Standing): Verdict {
  return whileOpen(inAgency(actor, of), of);
}

export function canEditCase(actor: Actor, of: Standing): Verdict {
  return whileOpen(inCharge(actor, of), of);
}

export function canAssignCase(actor: Actor, of: Standing): Verdict {
  return whileOpen(inCharge(actor, of), of);
}

export function canShareCase(actor: Actor, of: Standing): Verdict {
  return inCharge(actor, of);
}

export function canChangeState(actor: Actor, of: Standing, to: Case["state"]): Verdict {
  const verdict = whileOpen(inCharge(actor, of), of);
  return verdict.allowed && !mayMove(of.state, to) ? no("cases.reason.move") : verdict;
}

export function canCloseCase(actor: Actor, of: Standing): Verdict {
  return whileOpen(inCharge(actor, of), of);
}

export function canReopenCase(actor: Actor, of: Standing): Verdict {
  const verdict = inCharge(actor, of);
  return verdict.allowed && of.state !== "closed" ? no("cases.reason.not-closed") : verdict;
}

/** What the actor may do with this case, for the buttons of a screen. */
export function caseAbilities(actor: Actor, of: Standing) {
  return {
    edit: canEditCase(actor, of),
    addLeads: canAddLeads(actor, of),
    addNote: canAddNote(actor, of),
    assign: canAssignCase(actor, of),
    share: canShareCase(actor, of),
    moveToOpen: canChangeState(actor, of, "open"),
    moveToVerifying: canChangeState(actor, of, "verifying"),
    close: canCloseCase(actor, of),
    reopen: canReopenCase(actor, of),
  };
}

function worksCases(actor: Actor): boolean {
  return actor.kind === "officer" && (hasRole(actor, "officer") || hasRole(actor, "approver"));
}

function inAgency(actor: Actor, of: Standing): Verdict {
  const verdict = canOpenCase(actor);
  if (!verdict.allowed) return verdict;
  return holds(actor, of.agency) ? yes : no("access.reason.agency");
}

function inCharge(actor: Actor, of: Standing): Verdict {
  const verdict = inAgency(actor, of);
  if (!verdict.allowed) return verdict;
  return actor.id === of.owner || hasRole(actor, "approver") ? yes : no("cases.reason.owner");
}

function whileOpen(verdict: Verdict, of: Standing): Verdict {
  return verdict.allowed && of.state === "closed" ? no("cases.reason.closed") : verdict;
}
