import type { Actor, Verdict } from "../../../kernel/actor.ts";
import { hasRole, isParty, no, yes } from "../../../kernel/actor.ts";
import type { AccountMove } from "./model.ts";

/** Accounts come and go by an administrator of the agency that they leave, and one of the agency that they go to. */
export function canMoveAccounts(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  return !isParty(actor) && hasRole(actor, "administrator") ? yes : no("access.reason.role");
}

/** An administrator of the agency that is to take the person in, and never the person. */
export function canTakeAccount(actor: Actor, of: Pick<AccountMove, "userId" | "toAgency" | "state">): Verdict {
  const verdict = canMoveAccounts(actor);
  if (!verdict.allowed) return verdict;
  if (of.toAgency !== actor.agency) return no("access.reason.agency");
  if (of.userId === actor.id) return no("access.reason.oneself");
  return of.state === "offered" ? yes : no("agencies.reason.settled");
}

/** Either agency lets an offer drop while it stands. */
export function canDropOffer(actor: Actor, of: Pick<AccountMove, "state">): Verdict {
  const verdict = canMoveAccounts(actor);
  if (!verdict.allowed) return verdict;
  return of.state === "offered" ? yes : no("agencies.reason.settled");
}
