import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { nextTime } from "../../../kernel/cron.ts";
import { record } from "../../../services/facts/index.ts";
import { collectorSwitched } from "../model.ts";
import { canRunCollectors } from "../policy.ts";
import { collectorById, switchCollectorRow } from "../store/collectors.ts";

/** Switches a collector on, so that it runs by its schedule, or off: a run by the schedule ends before its next page. Done again it changes nothing. */
export async function switchCollector(ctx: Context, id: string, on: boolean): Promise<void> {
  allow(canRunCollectors(ctx.actor), ctx.lang);
  await ctx.transaction(async (tx) => {
    const { agency, cron } = await tx.get(collectorById, { id });
    const switched = await tx.run(switchCollectorRow, { id, on, next_at: on ? nextTime(cron, ctx.now()) : null });
    if (switched > 0) await record(ctx, tx, collectorSwitched, { id, agency, level: "own", sharedWith: [] }, { on });
  });
}
