import type { Actor, Verdict } from "../../kernel/actor.ts";
import { hasRole, no, yes } from "../../kernel/actor.ts";

/** Officers capture pages, the house does for an agency, and a key with the scope may, the one of the browser extension. */
export function canCapture(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  if (actor.kind === "key") return actor.scopes.includes("evidence:write") ? yes : no("access.reason.role");
  return actor.kind === "system" || hasRole(actor, "officer") || hasRole(actor, "approver")
    ? yes
    : no("access.reason.role");
}

/** A key that only brings evidence in learns of no lead, listing or case by naming one. */
export function canLinkEvidence(actor: Actor): Verdict {
  return actor.kind === "key" && !actor.scopes.includes("leads:read") ? no("access.reason.role") : yes;
}

/** Officers say which captures serve which leads, and take it back. */
export function canTieCapture(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  return hasRole(actor, "officer") || hasRole(actor, "approver") ? yes : no("access.reason.role");
}

/** Whoever works for an agency reads what the database shows them; what the extension brought, people look at. */
export function canReadEvidence(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  return actor.kind === "key" ? no("access.reason.role") : yes;
}
