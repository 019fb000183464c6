import { allow } from "../../../../../kernel/actor.ts";
import type { Context } from "../../../../../kernel/context.ts";
import { problem } from "../../../../../kernel/problem.ts";
import { record } from "../../../../../services/facts/index.ts";
import { canReadRequests } from "../../policy.ts";
import type { ChangeTask, Task } from "../model.ts";
import { taskChanged } from "../model.ts";
import { canChangeTask } from "../policy.ts";
import { operationById, taskById, toOperation, toTask, updateTask } from "../store.ts";
import { aboutOperation } from "./change-operation.ts";

/** Says how far a task is, who does it, and what came of it. */
export async function changeTask(ctx: Context, id: string, seen: number, input: ChangeTask): Promise<Task> {
  allow(canReadRequests(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    const before = toTask(await tx.get(taskById, { id }));
    const of = toOperation(await tx.get(operationById, { id: before.operationId }));
    allow(canChangeTask(ctx.actor, of, before), ctx.lang);
    if (seen !== before.version) throw problem("stale");
    const written = await tx.run(updateTask, { id, seen, ...input, at: ctx.now() });
    if (written === 0) throw problem("stale");
    await record(ctx, tx, taskChanged, aboutOperation(ctx, of), {
      task: id,
      title: before.title,
      state: input.state,
      by: ctx.actor.name,
    });
    return toTask(await tx.get(taskById, { id }));
  });
}
