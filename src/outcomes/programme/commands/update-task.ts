import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { problem } from "../../../kernel/problem.ts";
import { record } from "../../../services/facts/index.ts";
import type { Status, TaskUpdate } from "../model.ts";
import { taskUpdated } from "../model.ts";
import { canUpdateTask } from "../policy.ts";
import { insertProgress, progressForUpdate, taskById, updateProgress } from "../store.ts";

/**
 * Records where a task stands and with what result. `version` is the one its author saw, 0 where nothing was recorded yet;
 * `stale` when somebody recorded since. Returns the new version. Task: 2390 I.1, III.1, III.2.
 */
export async function updateTask(ctx: Context, id: string, version: number, update: TaskUpdate): Promise<number> {
  allow(canUpdateTask(ctx.actor), ctx.lang);
  const agency = ctx.actor.agency ?? "";
  return ctx.transaction(async (tx) => {
    await tx.get(taskById, { id });
    const before = await tx.find(progressForUpdate, { task: id });
    if ((before?.version ?? 0) !== version) throw problem("stale");
    const row = {
      task: id,
      status: update.status,
      result: update.result,
      links: update.links,
      agency,
      actor: ctx.actor.id,
      at: ctx.now(),
    };
    const changed =
      before === null ? await tx.run(insertProgress, row) : await tx.run(updateProgress, { ...row, version });
    if (changed === 0) throw problem("stale");
    await record(
      ctx,
      tx,
      taskUpdated,
      { id, agency, level: "agencies", sharedWith: [] },
      {
        from: (before?.status as Status | undefined) ?? null,
        to: update.status,
        result: update.result,
        links: update.links,
        version: version + 1,
      },
    );
    return version + 1;
  });
}
