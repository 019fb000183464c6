import type { Actor, Verdict } from "../../../kernel/actor.ts";
import { hasRole, holds, isParty, no, yes } from "../../../kernel/actor.ts";

/** Whoever works for an agency reads what it may see; keys need the scope. Manufacturers and importers have no part in the exchange. */
export function canReadRecords(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  if (isParty(actor)) return no("exchange-records.only-agencies");
  return actor.kind !== "key" || actor.scopes.includes("exchange:read") ? yes : no("access.reason.role");
}

/** Officers and keys with the scope keep records of their own agency, and of those whose records it holds; the house does for each. */
export function canKeepRecords(actor: Actor, agency: string | null): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  if (isParty(actor)) return no("exchange-records.only-agencies");
  const works =
    actor.kind === "key" ? actor.scopes.includes("exchange:write") : isOfficer(actor) || actor.kind === "system";
  if (!works) return no("access.reason.role");
  return agency === null || holds(actor, agency) ? yes : no("access.reason.agency");
}

/** What came from another hub is changed by that hub alone, through the house. */
export function canKeepRelayed(actor: Actor): Verdict {
  return actor.kind === "system" ? yes : no("exchange-records.relayed");
}

/** To share, to withdraw and to answer is for an officer who holds the record. */
export function canShareRecord(actor: Actor, record: { agency: string; state: string } | null): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  if (isParty(actor)) return no("exchange-records.only-agencies");
  if (!isOfficer(actor)) return no("access.reason.role");
  if (record === null) return yes;
  if (!holds(actor, record.agency)) return no("exchange-records.only-keeper");
  return record.state === "live" ? yes : no("exchange-records.is-withdrawn");
}

/** A correction is proposed, and a sighting noted, by an officer of another agency that sees the record. */
export function canAddToRecord(actor: Actor, record: { agency: string; state: string } | null): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  if (isParty(actor)) return no("exchange-records.only-agencies");
  if (!isOfficer(actor)) return no("access.reason.role");
  if (record === null) return yes;
  if (holds(actor, record.agency)) return no("exchange-records.own-record");
  return record.state === "live" ? yes : no("exchange-records.is-withdrawn");
}

const isOfficer = (actor: Actor) =>
  actor.kind === "officer" && (hasRole(actor, "officer") || hasRole(actor, "approver"));
