import type { Actor, Verdict } from "../../../kernel/actor.ts";
import { hasRole, no, yes } from "../../../kernel/actor.ts";

/** The agency's people see what its scores are made of. */
export function canReadWeights(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  return actor.kind === "key" ? no("access.reason.role") : yes;
}

/** Officers and administrators let weights be fitted; nothing changes by it. */
export function canProposeWeights(actor: Actor): Verdict {
  const readable = canReadWeights(actor);
  if (!readable.allowed) return readable;
  return hasRole(actor, "officer") || hasRole(actor, "administrator") ? yes : no("access.reason.role");
}

/** An approver decides, and another hand than proposed it. */
export function canDecideWeights(actor: Actor, proposal: { state: string; made_by: string }): Verdict {
  const readable = canReadWeights(actor);
  if (!readable.allowed) return readable;
  if (!hasRole(actor, "approver")) return no("access.reason.role");
  if (proposal.state !== "open") return no("leads.weights.reason.decided");
  return proposal.made_by === actor.id ? no("leads.weights.reason.own") : yes;
}

/** An approver takes back what is in force. */
export function canUndoWeights(actor: Actor, proposal: { state: string }): Verdict {
  const readable = canReadWeights(actor);
  if (!readable.allowed) return readable;
  if (!hasRole(actor, "approver")) return no("access.reason.role");
  return proposal.state === "in-force" ? yes : no("leads.weights.reason.not-in-force");
}
