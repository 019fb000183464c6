import type { Actor, Verdict } from "../../../../kernel/actor.ts";
import { hasRole, holds, no, yes } from "../../../../kernel/actor.ts";
import { canSendRequest } from "../policy.ts";
import type { Operation, Task } from "./model.ts";

type Standing = Pick<Operation, "agency" | "members" | "state">;

/** An operation with other agencies is an approver's to plan. */
export function canPlanOperation(actor: Actor): Verdict {
  const verdict = canSendRequest(actor);
  if (!verdict.allowed) return verdict;
  return hasRole(actor, "approver") ? yes : no("exchange-requests.reason.approver");
}

/** Who leads an operation changes its plan. */
export function canChangeOperation(actor: Actor, of: Standing): Verdict {
  const verdict = canSendRequest(actor);
  if (!verdict.allowed) return verdict;
  return holds(actor, of.agency) ? whilePlanned(of) : no("exchange-requests.reason.leader");
}

/** An approver of the agency that leads takes others in, puts them out and ends it. */
export function canLeadOperation(actor: Actor, of: Standing): Verdict {
  const verdict = canChangeOperation(actor, of);
  return verdict.allowed ? canPlanOperation(actor) : verdict;
}

/** An approver of a member takes their own agency out. */
export function canLeaveOperation(actor: Actor, of: Standing): Verdict {
  const verdict = canPlanOperation(actor);
  if (!verdict.allowed) return verdict;
  return of.members.some((one) => holds(actor, one)) ? whilePlanned(of) : no("exchange-requests.reason.member");
}

/** Who leads gives tasks to any agency that takes part, a member to itself. */
export function canAddTask(actor: Actor, of: Standing): Verdict {
  const verdict = canSendRequest(actor);
  return verdict.allowed ? whilePlanned(of) : verdict;
}

/** Whoever does a task, or leads, says how far it is. */
export function canChangeTask(actor: Actor, of: Standing, task: Pick<Task, "doer">): Verdict {
  const verdict = canSendRequest(actor);
  if (!verdict.allowed) return verdict;
  return holds(actor, task.doer) || holds(actor, of.agency) ? whilePlanned(of) : no("exchange-requests.reason.doer");
}

/** What the actor may do with this operation, for the buttons of a screen. */
export function operationAbilities(actor: Actor, of: Standing) {
  return {
    edit: canChangeOperation(actor, of),
    lead: canLeadOperation(actor, of),
    leave: canLeaveOperation(actor, of),
    addTask: canAddTask(actor, of),
    write: canSendRequest(actor),
  };
}

function whilePlanned(of: Standing): Verdict {
  return of.state === "planned" ? yes : no("exchange-requests.reason.operation-ended");
}
