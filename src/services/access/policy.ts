import type { Actor, Role, Verdict } from "../../kernel/actor.ts";
import { hasPartyRole, hasRole, isParty, no, yes } from "../../kernel/actor.ts";

type Person = { id: string; agency: string };

/** Whether the actor manages people and keys at all; asked before any row is read. */
export function canAdminister(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  return administers(actor) ? yes : no("access.reason.role");
}

/** Whoever is signed in sees the colleagues of their own agency; the database shows no others. */
export function canListUsers(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  return actor.kind === "key" ? no("access.reason.role") : yes;
}

export function canCreateUser(actor: Actor, granted: readonly Role[]): Verdict {
  const verdict = canAdminister(actor);
  return verdict.allowed ? canGrant(actor, granted) : verdict;
}

/** Nobody changes themself, and nobody grants a role they do not hold unless they are an administrator. */
export function canChangeRoles(actor: Actor, person: Person, granted: readonly Role[]): Verdict {
  const verdict = canManageUser(actor, person);
  return verdict.allowed ? canGrant(actor, granted) : verdict;
}

/** Suspend, reinstate, reset the password of another person of the same agency. */
export function canManageUser(actor: Actor, person: Person): Verdict {
  const verdict = canAdminister(actor);
  if (!verdict.allowed) return verdict;
  if (person.agency !== actor.agency) return no("access.reason.agency");
  return person.id === actor.id ? no("access.reason.oneself") : yes;
}

/** One's own password and second factor: only a person has them. */
export function canChangeOwnSecrets(actor: Actor): Verdict {
  return actor.kind === "officer" || actor.kind === "party" ? yes : no("access.reason.sign-in");
}

/** Whether a service key may deliver for a source; a key without named sources may for any, and a person is not bound by this. */
export function canUseSource(actor: Actor, source: string): Verdict {
  const named = actor.sources ?? [];
  return named.length === 0 || named.includes(source) ? yes : no("access.reason.source");
}

/** An administrator of an agency, or of a party: each over their own people alone. */
function administers(actor: Actor): boolean {
  return hasRole(actor, "administrator") || hasPartyRole(actor, "administrator");
}

function canGrant(actor: Actor, granted: readonly Role[]): Verdict {
  if (isParty(actor))
    return granted.every((role) => role === "officer" || role === "administrator") ? yes : no("access.reason.role");
  return hasRole(actor, "administrator") || granted.every((role) => hasRole(actor, role))
    ? yes
    : no("access.reason.role");
}
