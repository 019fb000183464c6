import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import { newId } from "../../../../kernel/id.ts";
import { problem } from "../../../../kernel/problem.ts";
import { text } from "../../../../kernel/text/index.ts";
import { record } from "../../../../services/facts/index.ts";
import { enqueue } from "../../../../services/jobs/index.ts";
import { runHubJob } from "../jobs.ts";
import { hubRunOrdered } from "../model.ts";
import { canRunHubs } from "../policy.ts";
import { forgetPlace, lockHub } from "../store/hubs.ts";
import { insertHubRun, runningHubRun } from "../store/runs.ts";

/**
 * Asks a hub now, whether it is on or off; `again` reads it from its beginning. A run that is under way is taken up where it is: its process may be dead.
 */
export async function orderHubRun(ctx: Context, id: string, again = false): Promise<void> {
  allow(canRunHubs(ctx.actor), ctx.lang);
  await ctx.transaction(async (tx) => {
    const { agency } = await tx.get(lockHub, { id });
    const running = await tx.find(runningHubRun, { hub: id });
    if (running !== null && again) throw problem("conflict", text(ctx.lang, "hubs.run.underway"));
    const at = ctx.now();
    const run = running?.id ?? newId("hrn", at);
    if (running === null) await tx.run(insertHubRun, { id: run, hub: id, by: ctx.actor.id, at, agency });
    if (again) await tx.run(forgetPlace, { id });
    await enqueue(tx, runHubJob, { agency, hub: id });
    await record(ctx, tx, hubRunOrdered, { id, agency, level: "own", sharedWith: [] }, { run, again });
  });
}
