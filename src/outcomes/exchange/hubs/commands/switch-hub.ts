import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import { record } from "../../../../services/facts/index.ts";
import { hubSwitched } from "../model.ts";
import { canRunHubs } from "../policy.ts";
import { lockHub, switchHubRow } from "../store/hubs.ts";
import { endHubRun, runningHubRun } from "../store/runs.ts";

/** Switches a hub on, so that it is asked every minute, or off: a run that is under way ends behind the page that it has kept. */
export async function switchHub(ctx: Context, id: string, on: boolean): Promise<void> {
  allow(canRunHubs(ctx.actor), ctx.lang);
  await ctx.transaction(async (tx) => {
    const { agency } = await tx.get(lockHub, { id });
    const at = ctx.now();
    const changed = await tx.run(switchHubRow, { id, on, next_at: on ? at : null });
    const run = on ? null : await tx.find(runningHubRun, { hub: id });
    if (run !== null) await tx.find(endHubRun, { id: run.id, state: "stopped", problem: null, detail: null, at });
    if (changed > 0) await record(ctx, tx, hubSwitched, { id, agency, level: "own", sharedWith: [] }, { on });
  });
}
