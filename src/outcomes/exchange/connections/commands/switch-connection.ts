import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import { nextTime } from "../../../../kernel/cron.ts";
import { problem } from "../../../../kernel/problem.ts";
import { text } from "../../../../kernel/text/index.ts";
import { record } from "../../../../services/facts/index.ts";
import { connectionSwitched } from "../model.ts";
import { canRunConnections } from "../policy.ts";
import { lockConnection, switchConnectionRow } from "../store/connections.ts";

/** Switches a connection on, so that it runs by its schedule, or off: a run by the schedule ends behind the portion it is at. */
export async function switchConnection(ctx: Context, id: string, on: boolean): Promise<void> {
  allow(canRunConnections(ctx.actor), ctx.lang);
  await ctx.transaction(async (tx) => {
    const { agency, cron, direction, mapping_version } = await tx.get(lockConnection, { id });
    if (on && direction === "pull" && mapping_version === 0)
      throw problem("conflict", text(ctx.lang, "connections.problem.no-mapping"));
    const next_at = on && cron !== "" ? nextTime(cron, ctx.now()) : null;
    if ((await tx.run(switchConnectionRow, { id, on, next_at })) > 0)
      await record(ctx, tx, connectionSwitched, { id, agency, level: "own", sharedWith: [] }, { on });
  });
}
