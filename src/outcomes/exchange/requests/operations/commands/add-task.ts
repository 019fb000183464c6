import { allow, holds } from "../../../../../kernel/actor.ts";
import type { Context } from "../../../../../kernel/context.ts";
import { newId } from "../../../../../kernel/id.ts";
import { problem } from "../../../../../kernel/problem.ts";
import { text } from "../../../../../kernel/text/index.ts";
import { record } from "../../../../../services/facts/index.ts";
import { canReadRequests } from "../../policy.ts";
import type { Task, TaskInput } from "../model.ts";
import { taskAdded } from "../model.ts";
import { canAddTask } from "../policy.ts";
import { insertTask, operationById, taskById, toOperation, toTask } from "../store.ts";
import { aboutOperation } from "./change-operation.ts";

/** Gives a task of an operation to an agency that takes part: who leads to any of them, a member to itself. */
export async function addTask(ctx: Context, operation: string, input: TaskInput): Promise<Task> {
  allow(canReadRequests(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    const of = toOperation(await tx.get(operationById, { id: operation }));
    allow(canAddTask(ctx.actor, of), ctx.lang);
    const mayDo = holds(ctx.actor, of.agency)
      ? [of.agency, ...of.members]
      : of.members.filter((one) => holds(ctx.actor, one));
    if (!mayDo.includes(input.doer)) {
      const message = text(ctx.lang, "exchange-requests.fault.doer");
      throw problem("invalid", undefined, { faults: [{ pointer: "/doer", code: "doer", message }] });
    }
    const at = ctx.now();
    const id = newId("xtk", at);
    await tx.run(insertTask, {
      id,
      operation,
      title: input.title,
      doer: input.doer,
      person: input.person,
      due_on: input.dueOn,
      by_name: ctx.actor.name,
      at,
      agency: of.agency,
      members: of.members,
    });
    await record(ctx, tx, taskAdded, aboutOperation(ctx, of), {
      task: input.title,
      doer: input.doer,
      by: ctx.actor.name,
    });
    return toTask(await tx.get(taskById, { id }));
  });
}
