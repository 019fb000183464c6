import type { Actor, Verdict } from "../../kernel/actor.ts";
import { hasRole, holds, no, yes } from "../../kernel/actor.ts";
import type { Notice } from "./model.ts";
import { isBilingual } from "./model.ts";

type Standing = Pick<Notice, "agency" | "state" | "draftedBy" | "editedBy">;
type Written = Standing & Pick<Notice, "title" | "body" | "advice" | "correction">;

export function canReadNotices(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  return writesNotices(actor) || (actor.kind === "officer" && hasRole(actor, "auditor"))
    ? yes
    : no("access.reason.role");
}

export function canDraftNotice(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  return writesNotices(actor) ? yes : no("access.reason.role");
}

export function canEditNotice(actor: Actor, of: Standing): Verdict {
  return inState(inAgency(actor, of), of, "draft", "notices.reason.not-draft");
}

export function canSubmitNotice(actor: Actor, of: Written): Verdict {
  const verdict = canEditNotice(actor, of);
  return verdict.allowed && !isBilingual(of) ? no("notices.reason.english") : verdict;
}

/** The second person: an approver of the agency whose hand is nowhere in the text. */
export function canApproveNotice(actor: Actor, of: Standing): Verdict {
  const verdict = inState(asApprover(actor, of), of, "submitted", "notices.reason.not-submitted");
  if (!verdict.allowed) return verdict;
  return [of.draftedBy, ...of.editedBy].includes(actor.id) ? no("access.reason.second-person") : yes;
}

export function canRejectNotice(actor: Actor, of: Standing): Verdict {
  return inState(asApprover(actor, of), of, "submitted", "notices.reason.not-submitted");
}

/** What is public is withdrawn by an approver; what never was, also by the one who drafted it. */
export function canWithdrawNotice(actor: Actor, of: Standing): Verdict {
  if (of.state === "withdrawn" || of.state === "expired") {
    const verdict = inAgency(actor, of);
    return verdict.allowed ? no("notices.reason.ended") : verdict;
  }
  const verdict = inAgency(actor, of);
  if (of.state !== "published" && verdict.allowed && actor.id === of.draftedBy) return verdict;
  return asApprover(actor, of);
}

/** What the actor may do with this notice, for the buttons of a screen. */
export function noticeAbilities(actor: Actor, of: Written) {
  return {
    edit: canEditNotice(actor, of),
    submit: canSubmitNotice(actor, of),
    approve: canApproveNotice(actor, of),
    reject: canRejectNotice(actor, of),
    withdraw: canWithdrawNotice(actor, of),
  };
}

function writesNotices(actor: Actor): boolean {
  return actor.kind === "officer" && (hasRole(actor, "officer") || hasRole(actor, "approver"));
}

function inAgency(actor: Actor, of: Standing): Verdict {
  const verdict = canDraftNotice(actor);
  if (!verdict.allowed) return verdict;
  return holds(actor, of.agency) ? yes : no("access.reason.agency");
}

function asApprover(actor: Actor, of: Standing): Verdict {
  const verdict = inAgency(actor, of);
  if (!verdict.allowed) return verdict;
  return hasRole(actor, "approver") ? yes : no("access.reason.role");
}

function inState(
  verdict: Verdict,
  of: Standing,
  state: Notice["state"],
  reason: "notices.reason.not-draft" | "notices.reason.not-submitted",
): Verdict {
  return verdict.allowed && of.state !== state ? no(reason) : verdict;
}
