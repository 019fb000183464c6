import type { Actor, Verdict } from "../../../kernel/actor.ts";
import { hasPartyRole, hasRole, holds, no, yes } from "../../../kernel/actor.ts";
import type { Batch, Order } from "./model.ts";

type Standing = Pick<Order, "agency" | "authority" | "state" | "placedBy">;
type Of = Standing & { readonly batch: Pick<Batch, "state"> | null };

/** A party reads its own orders, officers those that the database shows them. */
export function canReadOrders(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  if (actor.kind === "party") return worksForParty(actor);
  const reads =
    actor.kind === "officer" && (["officer", "approver", "auditor"] as const).some((role) => hasRole(actor, role));
  return reads ? yes : no("access.reason.role");
}

/** Codes are ordered by a person who works for the party whose goods they will be on. */
export function canPlaceOrder(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  if (actor.kind !== "party") return no("issuing.reason.party");
  return worksForParty(actor);
}

export function canWithdrawOrder(actor: Actor, of: Standing): Verdict {
  return whileOrdered(ofOwnParty(actor, of), of);
}

/** An approver of the authority that the order went to decides, and never on an order of their own. */
export function canDecideOrder(actor: Actor, of: Standing): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  if (actor.kind !== "officer" || !hasRole(actor, "approver")) return no("access.reason.role");
  if (!holds(actor, of.authority)) return no("access.reason.agency");
  if (actor.id === of.placedBy) return no("issuing.reason.own-order");
  return whileOrdered(yes, of);
}

/** The password of the print file is for who placed the order, and nobody else. */
export function canSeePassword(actor: Actor, of: Standing): Verdict {
  const verdict = ofOwnParty(actor, of);
  if (!verdict.allowed) return verdict;
  if (of.state !== "approved") return no("issuing.reason.not-approved");
  return actor.id === of.placedBy ? yes : no("issuing.reason.orderer");
}

export function canFetchFile(actor: Actor, of: Of): Verdict {
  const verdict = ofOwnParty(actor, of);
  if (!verdict.allowed) return verdict;
  return of.batch?.state === "issued" || of.batch?.state === "active" ? yes : no("issuing.reason.not-issued");
}

/** The house itself, at its console: the file is as encrypted there as anywhere. */
export function canTakeFile(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  return actor.kind === "system" ? yes : no("access.reason.role");
}

export function canReportActivation(actor: Actor, of: Of): Verdict {
  return canFetchFile(actor, of);
}

/** What the actor may do with this order, for the buttons of a screen. */
export function orderAbilities(actor: Actor, of: Of) {
  const decide = canDecideOrder(actor, of);
  return {
    approve: decide,
    refuse: decide,
    withdraw: canWithdrawOrder(actor, of),
    password: canSeePassword(actor, of),
    fetch: canFetchFile(actor, of),
    activate: canReportActivation(actor, of),
  };
}

function ofOwnParty(actor: Actor, of: Standing): Verdict {
  const verdict = canPlaceOrder(actor);
  if (!verdict.allowed) return verdict;
  return holds(actor, of.agency) ? yes : no("access.reason.agency");
}

function worksForParty(actor: Actor): Verdict {
  return hasPartyRole(actor, "officer") || hasPartyRole(actor, "administrator") ? yes : no("access.reason.role");
}

function whileOrdered(verdict: Verdict, of: Standing): Verdict {
  return verdict.allowed && of.state !== "ordered" ? no("issuing.reason.decided") : verdict;
}
