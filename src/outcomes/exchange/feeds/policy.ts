import type { Actor, Verdict } from "../../../kernel/actor.ts";
import { hasRole, holds, isParty, no, yes } from "../../../kernel/actor.ts";
import { canReadRecords } from "../records/policy.ts";

/** Whoever reads records reads the feed of their changes, and looks values up in bulk. */
export const canReadFeed = canReadRecords;

/** Keys with the scope push records, whether they may read or not; so may officers. */
export function canContribute(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  if (isParty(actor)) return no("exchange-feeds.reason.party");
  if (actor.kind === "key") return actor.scopes.includes("exchange:write") ? yes : no("access.reason.role");
  return hasRole(actor, "officer") ? yes : no("access.reason.role");
}

/** Webhooks send what the agency may see out of the house: administrators make and change them, everybody of the agency sees how they fare. */
export function canManageWebhooks(actor: Actor, agency: string | null = null): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  if (isParty(actor)) return no("exchange-feeds.reason.party");
  if (!hasRole(actor, "administrator")) return no("exchange-feeds.reason.administrator");
  return agency === null || holds(actor, agency) ? yes : no("access.reason.agency");
}

export function canSeeWebhooks(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  if (isParty(actor)) return no("exchange-feeds.reason.party");
  return actor.kind === "officer" ? yes : no("access.reason.role");
}

/** Searches are saved by people: for themselves or, by whoever works as an officer, for all of their agency. */
export function canSaveSearch(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  if (isParty(actor)) return no("exchange-feeds.reason.party");
  return actor.kind === "officer" ? yes : no("access.reason.role");
}

export function canSaveForAgency(actor: Actor): Verdict {
  const verdict = canSaveSearch(actor);
  if (!verdict.allowed) return verdict;
  return hasRole(actor, "officer") || hasRole(actor, "approver") || hasRole(actor, "administrator")
    ? yes
    : no("access.reason.role");
}

/** One's own search, or one of the agency by whoever may make such. */
export function canChangeSearch(actor: Actor, search: { agency: string; person: string | null }): Verdict {
  if (search.person !== null) return search.person === actor.id ? canSaveSearch(actor) : no("access.reason.role");
  const verdict = canSaveForAgency(actor);
  if (!verdict.allowed) return verdict;
  return holds(actor, search.agency) ? yes : no("access.reason.agency");
}
