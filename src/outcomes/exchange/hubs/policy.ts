import type { Actor, Verdict } from "../../../kernel/actor.ts";
import { holds, no } from "../../../kernel/actor.ts";
import { canManageConnections, canReadConnections, canRunConnections } from "../connections/policy.ts";

/** A hub is a connection to a house of this kind: the same people make, run and see it. */
export const canManageHubs = canManageConnections;
export const canRunHubs = canRunConnections;
export const canReadHubs = canReadConnections;

/** In whose name a hub's records may stand: the own agency's, or that of a partner abroad which the own agency added. Nobody makes a hub speak for others. */
export function canSpeakAs(actor: Actor, partner: string, addedBy: string | null): Verdict {
  const verdict = canManageHubs(actor);
  if (!verdict.allowed || holds(actor, partner)) return verdict;
  return addedBy !== null && holds(actor, addedBy) ? verdict : no("hubs.reason.partner");
}
