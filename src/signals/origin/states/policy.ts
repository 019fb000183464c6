import type { Actor, Verdict } from "../../../kernel/actor.ts";
import { hasPartyRole, hasRole, holds, isParty, no, yes } from "../../../kernel/actor.ts";
import type { CodeNoticeKind, noticeStates } from "./model.ts";

type Standing = { agency: string; state: (typeof noticeStates)[number]; kind: CodeNoticeKind };

/** A party reports its own goods; so may its tills, by a service key. */
export function canReportCodes(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  if (!isParty(actor)) return no("origin.reason.party");
  if (actor.kind === "key") return actor.scopes.includes("codes:report") ? yes : no("access.reason.role");
  return actor.kind === "party" && hasPartyRole(actor, "officer") ? yes : no("access.reason.role");
}

/** A party asks the authority to act on codes: its goods were stolen. */
export function canAskCodeNotice(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  if (!isParty(actor)) return no("origin.reason.party");
  return actor.kind === "party" && hasPartyRole(actor, "officer") ? yes : no("access.reason.role");
}

/** Officers of every agency read what stands over codes; a party what stands over its own. */
export function canReadCodeNotices(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  if (isParty(actor)) return actor.kind === "party" ? yes : no("access.reason.role");
  return actor.kind === "officer" ? yes : no("access.reason.role");
}

/** It turns the verdict of everybody who scans: an approver answers for it. */
export function canSetCodeNotice(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  if (isParty(actor)) return no("origin.reason.authority");
  return actor.kind === "officer" && hasRole(actor, "approver") ? yes : no("access.reason.role");
}

/** What a party asked for is decided by an approver of the agency that it was put to. */
export function canDecideAsked(actor: Actor, of: Standing): Verdict {
  const verdict = ofTheAgency(actor, of);
  return verdict.allowed && of.state !== "asked" ? no("origin.reason.decided") : verdict;
}

/** Only the authority that set it lifts it. */
export function canLiftCodeNotice(actor: Actor, of: Standing): Verdict {
  const verdict = ofTheAgency(actor, of);
  if (!verdict.allowed || of.state === "set") return verdict;
  return no(of.state === "asked" ? "origin.reason.not-set" : "origin.reason.ended");
}

/** Who reports undoes: the person or the till that did, within ten days. The days and the person are held code by code. */
export function canUndoReport(actor: Actor, of: { byActor: string }): Verdict {
  const verdict = canReportCodes(actor);
  if (!verdict.allowed) return verdict;
  return of.byActor === actor.id ? yes : no("origin.reason.other-actor");
}

function ofTheAgency(actor: Actor, of: Standing): Verdict {
  const verdict = canSetCodeNotice(actor);
  if (!verdict.allowed) return verdict;
  return holds(actor, of.agency) ? yes : no("origin.reason.other-authority");
}
