import type { Verdict } from "../../../../../kernel/actor.ts";
import { allow, holds } from "../../../../../kernel/actor.ts";
import type { Context } from "../../../../../kernel/context.ts";
import { problem } from "../../../../../kernel/problem.ts";
import { record } from "../../../../../services/facts/index.ts";
import { canReadRequests } from "../../policy.ts";
import type { Operation } from "../model.ts";
import { membersChanged } from "../model.ts";
import { canLeadOperation, canLeaveOperation } from "../policy.ts";
import { changeMembers, operationById, toOperation } from "../store.ts";
import { aboutOperation, allowMembers } from "./change-operation.ts";

/** Takes agencies into an operation and puts them out. Who comes in sees the plan and the tasks, and what is written from then on. */
export async function setMembers(
  ctx: Context,
  id: string,
  seen: number,
  members: readonly string[],
): Promise<Operation> {
  const after = await change(
    ctx,
    id,
    seen,
    (of) => canLeadOperation(ctx.actor, of),
    () => [...new Set(members)],
  );
  if (after === null) throw problem("not-found");
  return after;
}

/** Takes the own agency out; from then on it does not see the operation. Null then, as there is nothing left to see. */
export function leaveOperation(ctx: Context, id: string, seen: number): Promise<Operation | null> {
  return change(
    ctx,
    id,
    seen,
    (of) => canLeaveOperation(ctx.actor, of),
    (of) => of.members.filter((one) => !holds(ctx.actor, one)),
  );
}

async function change(
  ctx: Context,
  id: string,
  seen: number,
  may: (of: Operation) => Verdict,
  next: (of: Operation) => string[],
): Promise<Operation | null> {
  allow(canReadRequests(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    const before = toOperation(await tx.get(operationById, { id }));
    allow(may(before), ctx.lang);
    if (seen !== before.version) throw problem("stale");
    const members = next(before);
    const added = members.filter((one) => !before.members.includes(one));
    const removed = before.members.filter((one) => !members.includes(one));
    await allowMembers(ctx, tx, added);
    const about = aboutOperation(ctx, { ...before, members: [...before.members, ...added] });
    await record(ctx, tx, membersChanged, about, { in: added, out: removed, by: ctx.actor.name });
    const { changed } = await tx.get(changeMembers, { id, seen, members });
    if (changed === 0) throw problem("stale");
    const row = await tx.find(operationById, { id });
    return row && toOperation(row);
  });
}
