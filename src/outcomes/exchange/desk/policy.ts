import type { Actor, Verdict } from "../../../kernel/actor.ts";
import { isParty, no, yes } from "../../../kernel/actor.ts";
import { canReadBlind } from "../blind/policy.ts";
import { canRunConnections, canSettleConflicts } from "../connections/policy.ts";
import { canRunHubs } from "../hubs/policy.ts";
import { canManageWebhooks, canSaveSearch } from "../feeds/policy.ts";
import { canShareRecord } from "../records/policy.ts";
import { canReadRequests } from "../requests/policy.ts";
import type { DeskKind } from "./model.ts";

/** The desk is for people who work for an agency; programs read each list by itself. */
export function canReadDesk(actor: Actor): Verdict {
  if (actor.agency === null) return no("access.reason.sign-in");
  if (isParty(actor)) return no("exchange-records.only-agencies");
  return actor.kind === "officer" ? yes : no("access.reason.role");
}

const rights: Record<DeskKind, (actor: Actor) => Verdict> = {
  request: canReadRequests,
  extension: canReadRequests,
  "late-request": canReadRequests,
  unread: canReadRequests,
  task: canReadRequests,
  access: canReadBlind,
  notice: canReadBlind,
  "ending-access": canReadBlind,
  proposal: (actor) => canShareRecord(actor, null),
  "ending-share": (actor) => canShareRecord(actor, null),
  conflict: canSettleConflicts,
  "failed-run": canRunConnections,
  "failed-hub": canRunHubs,
  "dead-letter": canManageWebhooks,
  alert: canSaveSearch,
};

/** Whether a kind of thing waits for somebody like this: what they may neither read nor settle is not on their desk. */
export function waitsFor(actor: Actor, kind: DeskKind): Verdict {
  const verdict = canReadDesk(actor);
  return verdict.allowed ? rights[kind](actor) : verdict;
}
