import type { Actor, Verdict } from "../../kernel/actor.ts";
import { hasPartyRole, hasRole, isParty, no, yes } from "../../kernel/actor.ts";

/** Events are captured by a party's own people and by officers, each for their own house; by keys with the scope for it; by the house itself. */
export function canCapture(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  if (actor.kind === "system") return yes;
  if (actor.kind === "key") return actor.scopes.includes("traces:write") ? yes : no("access.reason.role");
  const works = isParty(actor) ? hasPartyRole(actor, "officer") : hasRole(actor, "officer");
  return works ? yes : no("access.reason.role");
}

/** Whoever is signed in reads the events that the database shows them: a party its own and what is shared with it by name. */
export function canReadTraces(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  return actor.kind === "key" && !actor.scopes.includes("traces:read") ? no("access.reason.role") : yes;
}

/** Named queries and subscriptions, which send events out of the house, are made by those who work with events. */
export function canSubscribe(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  if (actor.kind === "key") return actor.scopes.includes("traces:read") ? yes : no("access.reason.role");
  const works = isParty(actor) ? hasPartyRole(actor, "officer") : hasRole(actor, "officer");
  return works ? yes : no("access.reason.role");
}
