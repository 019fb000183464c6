import type { Actor, Verdict } from "../../kernel/actor.ts";
import { hasPartyRole, hasRole, holds, isParty, no, yes } from "../../kernel/actor.ts";
import type { Application, Party, Prefix } from "./model.ts";
import { decidingAuthority } from "./model.ts";

type Deciding = { agency: string };

/** An application comes from nobody who is signed in: the house writes it, for the authority that will decide. */
export function canApply(actor: Actor): Verdict {
  return actor.kind === "system" && actor.agency === decidingAuthority ? yes : no("access.reason.role");
}

/** Applications are for those who work on them or audit them; which rows they see the database says. */
export function canReadApplications(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  return isOfficerWith(actor, "officer", "approver", "auditor") ? yes : no("access.reason.role");
}

export function canAskApplicant(actor: Actor, of: Pick<Application, "agency" | "state">): Verdict {
  const verdict = inAuthority(actor, of, "officer", "approver");
  if (!verdict.allowed) return verdict;
  return of.state === "waiting" ? yes : no("parties.reason.not-waiting");
}

/** Approving and refusing make or deny an account: an approver's decision, and theirs are the second factors. */
export function canDecideApplication(actor: Actor, of: Pick<Application, "agency" | "state">): Verdict {
  const verdict = inAuthority(actor, of, "approver");
  if (!verdict.allowed) return verdict;
  return of.state === "waiting" || of.state === "asked" ? yes : no("parties.reason.decided");
}

/** Officers of all agencies read the register; a party reads itself, and the database shows it no other. */
export function canReadParties(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  return actor.kind === "officer" || actor.kind === "party" ? yes : no("access.reason.role");
}

/** The register as a list is for officers: a party knows of no other party. */
export function canListParties(actor: Actor): Verdict {
  const verdict = canReadParties(actor);
  if (!verdict.allowed) return verdict;
  return isParty(actor) ? no("access.reason.role") : yes;
}

/** Address, contact, places and claims of prefixes are the party's own words, while its licence stands. */
export function canEditParty(actor: Actor, of: Pick<Party, "id" | "state">): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  if (actor.kind !== "party") return no("parties.reason.party");
  if (actor.agency !== of.id) return no("access.reason.agency");
  if (!hasPartyRole(actor, "officer") && !hasPartyRole(actor, "administrator")) return no("access.reason.role");
  return of.state === "active" ? yes : no("parties.reason.suspended");
}

/** Name and kinds are what was approved. */
export function canChangeRegistered(actor: Actor, of: Pick<Party, "authority">): Verdict {
  return inAuthority(actor, { agency: of.authority }, "approver");
}

/** Suspending makes every code of the party count for nothing, so an approver decides. */
export function canSetStanding(actor: Actor, of: Pick<Party, "authority">): Verdict {
  return inAuthority(actor, { agency: of.authority }, "approver");
}

/** Whether a claimed company prefix is the party's: an officer has looked it up at GS1. */
export function canProvePrefix(actor: Actor, of: Pick<Party, "authority">): Verdict {
  return inAuthority(actor, { agency: of.authority }, "officer", "approver");
}

/** What was verified stands on the authority's word and is not the party's to take away. */
export function canWithdrawPrefix(
  actor: Actor,
  of: Pick<Party, "id" | "state">,
  prefix: Pick<Prefix, "proof">,
): Verdict {
  const verdict = canEditParty(actor, of);
  if (!verdict.allowed) return verdict;
  return prefix.proof === "verified" ? no("parties.reason.verified") : yes;
}

/** What the actor may do with this application, for the buttons of a screen. */
export function applicationAbilities(actor: Actor, of: Pick<Application, "agency" | "state">) {
  const decide = canDecideApplication(actor, of);
  return { ask: canAskApplicant(actor, of), approve: decide, refuse: decide };
}

/** What the actor may do with this party. */
export function partyAbilities(actor: Actor, of: Pick<Party, "id" | "state" | "authority">) {
  return {
    edit: canEditParty(actor, of),
    register: canChangeRegistered(actor, of),
    setStanding: canSetStanding(actor, of),
    prove: canProvePrefix(actor, of),
  };
}

function isOfficerWith(actor: Actor, ...wanted: ("officer" | "approver" | "auditor")[]): boolean {
  return actor.kind === "officer" && wanted.some((role) => hasRole(actor, role));
}

function inAuthority(actor: Actor, of: Deciding, ...wanted: ("officer" | "approver")[]): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  if (!isOfficerWith(actor, ...wanted)) return no("access.reason.role");
  return holds(actor, of.agency) ? yes : no("access.reason.agency");
}
