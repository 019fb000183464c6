import type { Actor, Verdict } from "../../../kernel/actor.ts";
import { hasRole, holds, isParty, no, yes } from "../../../kernel/actor.ts";
import { blindAuthority } from "./model.ts";

const isOfficer = (actor: Actor) =>
  actor.kind === "officer" && (hasRole(actor, "officer") || hasRole(actor, "approver"));

/** Officers and administrators of an agency read what it is told, and how its values take part. */
export function canReadBlind(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  if (isParty(actor)) return no("exchange-records.only-agencies");
  return isOfficer(actor) || (actor.kind === "officer" && hasRole(actor, "administrator"))
    ? yes
    : no("access.reason.role");
}

/** Whether others may know is for an officer of the agency that was told. */
export function canDecideNotice(actor: Actor, notice: { agency: string; state: string } | null): Verdict {
  const works = worksFor(actor, notice?.agency ?? null);
  if (!works.allowed || notice === null) return works;
  return notice.state === "open" ? yes : no("exchange-blind.decided");
}

/** To ask for the other's record one must know whose it is. */
export function canAskAccess(actor: Actor, notice: { agency: string; otherAgency: string | null } | null): Verdict {
  const works = worksFor(actor, notice?.agency ?? null);
  if (!works.allowed || notice === null) return works;
  return notice.otherAgency === null ? no("exchange-blind.not-told-whose") : yes;
}

/** The owner answers, once. */
export function canAnswerAccess(actor: Actor, access: { owner: string; state: string } | null): Verdict {
  const works = worksFor(actor, access?.owner ?? null);
  if (!works.allowed || access === null) return works;
  return access.state === "open" ? yes : no("exchange-blind.answered");
}

/** Who asked may take it back until it is answered. */
export function canWithdrawAccess(actor: Actor, access: { asker: string; state: string } | null): Verdict {
  const works = worksFor(actor, access?.asker ?? null);
  if (!works.allowed || access === null) return works;
  return access.state === "open" ? yes : no("exchange-blind.answered");
}

/** The rules of an agency are its administrators' and approvers'. */
export function canSetRules(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  if (isParty(actor)) return no("exchange-records.only-agencies");
  const rules = actor.kind === "officer" && (hasRole(actor, "administrator") || hasRole(actor, "approver"));
  return rules ? yes : no("access.reason.role");
}

/** Allowances and pauses are decided by an approver of the authority. */
export function canSteerBlind(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  if (actor.kind !== "officer" || !hasRole(actor, "approver")) return no("access.reason.role");
  return holds(actor, blindAuthority) ? yes : no("access.reason.agency");
}

/** The house brings values in for each agency, and compares them. */
export function canRunBlind(actor: Actor): Verdict {
  return actor.kind === "system" ? yes : no("access.reason.role");
}

function worksFor(actor: Actor, agency: string | null): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  if (isParty(actor)) return no("exchange-records.only-agencies");
  if (!isOfficer(actor)) return no("access.reason.role");
  return agency === null || holds(actor, agency) ? yes : no("access.reason.agency");
}
