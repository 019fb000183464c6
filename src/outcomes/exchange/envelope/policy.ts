import type { Actor, Verdict } from "../../../kernel/actor.ts";
import { hasRole, holds, isParty, no, yes } from "../../../kernel/actor.ts";

/** Keys and addresses of partners: administrators of the agency that registers them. */
export function canManagePartners(actor: Actor, agency: string | null = null): Verdict {
  const reads = canReadEnvelopes(actor);
  if (!reads.allowed) return reads;
  if (!hasRole(actor, "administrator")) return no("access.reason.role");
  return agency === null || holds(actor, agency) ? yes : no("access.reason.agency");
}

/** The agency's people see its partners and the log of what was exchanged; keys and parties do not. */
export function canReadEnvelopes(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  if (isParty(actor)) return no("exchange-records.only-agencies");
  return actor.kind === "officer" ? yes : no("access.reason.role");
}

/** Officers ask a partner, in their own name. */
export function canAskPartner(actor: Actor, partner: { isOn: boolean; address: string | null } | null): Verdict {
  const reads = canReadEnvelopes(actor);
  if (!reads.allowed) return reads;
  if (!hasRole(actor, "officer") && !hasRole(actor, "approver")) return no("access.reason.role");
  if (partner === null) return yes;
  if (!partner.isOn) return no("envelope.reason.off");
  return partner.address === null ? no("envelope.reason.no-address") : yes;
}

/** Evidence holds what was said, people's names with it: officers, approvers and auditors. */
export function canTakeEvidence(actor: Actor): Verdict {
  const reads = canReadEnvelopes(actor);
  if (!reads.allowed) return reads;
  return (["officer", "approver", "auditor"] as const).some((role) => hasRole(actor, role))
    ? yes
    : no("access.reason.role");
}
