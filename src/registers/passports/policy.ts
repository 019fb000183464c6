import type { Actor, Verdict } from "../../kernel/actor.ts";
import { hasPartyRole, hasRole, holds, isParty, no, yes } from "../../kernel/actor.ts";
import type { Party } from "../parties/index.ts";
import type { Passport } from "./model.ts";

/** Officers read what was published; a party reads its own, drafts too. Which rows they see the database says. */
export function canReadPassports(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  return actor.kind === "officer" || actor.kind === "party" ? yes : no("access.reason.role");
}

/** A party's own people write its passports, while its licence stands. */
export function canEditPassports(actor: Actor, of: Pick<Party, "id" | "state">): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  if (actor.kind !== "party") return no("passports.reason.party");
  if (!holds(actor, of.id)) return no("access.reason.agency");
  if (!hasPartyRole(actor, "officer") && !hasPartyRole(actor, "administrator")) return no("access.reason.role");
  return of.state === "active" ? yes : no("passports.reason.party-suspended");
}

/** What the authority has suspended is not shown again by publishing it anew. */
export function canPublishPassport(
  actor: Actor,
  of: Pick<Party, "id" | "state">,
  passport: Pick<Passport, "suspended">,
): Verdict {
  const verdict = canEditPassports(actor, of);
  if (!verdict.allowed) return verdict;
  return passport.suspended === null ? yes : no("passports.reason.suspended");
}

export function canWithdrawPassport(
  actor: Actor,
  of: Pick<Party, "id" | "state">,
  passport: Pick<Passport, "state">,
): Verdict {
  // A party whose licence is withdrawn may still take back what it says.
  const verdict = canEditPassports(actor, { ...of, state: "active" });
  if (!verdict.allowed) return verdict;
  return passport.state === "published" ? yes : no("passports.reason.not-published");
}

/** Pausing what a party shows of its goods is an approver's decision of the authority. Law: Circular 31/2026 art. 11. */
export function canSuspendPassport(
  actor: Actor,
  passport: Pick<Passport, "authority" | "state" | "suspended">,
): Verdict {
  const verdict = decides(actor, passport);
  if (!verdict.allowed) return verdict;
  if (passport.suspended !== null) return no("passports.reason.suspended");
  return passport.state === "published" ? yes : no("passports.reason.not-published");
}

export function canReinstatePassport(actor: Actor, passport: Pick<Passport, "authority" | "suspended">): Verdict {
  const verdict = decides(actor, passport);
  if (!verdict.allowed) return verdict;
  return passport.suspended === null ? no("passports.reason.not-suspended") : yes;
}

/** The tell-tale signs of a fake: officers who work on leads and cases, and the party that wrote them. Never a key, never the house. */
export function canReadSigns(actor: Actor, of: { agency: string }): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  if (isParty(actor)) {
    if (actor.kind !== "party") return no("access.reason.role");
    return holds(actor, of.agency) ? yes : no("access.reason.agency");
  }
  const works = actor.kind === "officer" && (hasRole(actor, "officer") || hasRole(actor, "approver"));
  return works ? yes : no("access.reason.role");
}

function decides(actor: Actor, { authority }: Pick<Passport, "authority">): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  if (actor.kind !== "officer" || !hasRole(actor, "approver")) return no("access.reason.role");
  return holds(actor, authority) ? yes : no("access.reason.agency");
}
