import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import { problem } from "../../../../kernel/problem.ts";
import { text } from "../../../../kernel/text/index.ts";
import { record } from "../../../../services/facts/index.ts";
import { connectionRunStopped } from "../model.ts";
import { canRunConnections } from "../policy.ts";
import { connectionById } from "../store/connections.ts";
import { connectionRuns } from "../store/runs.ts";

/** Stops the run that is under way; what it has kept stays, and the next goes on from there. */
export async function stopRun(ctx: Context, connection: string): Promise<void> {
  allow(canRunConnections(ctx.actor), ctx.lang);
  await ctx.transaction(async (tx) => {
    const { agency } = await tx.get(connectionById, { id: connection });
    const run = await tx.find(connectionRuns.runningRun, { of: connection });
    const stopped = { id: run?.id ?? "", state: "stopped", problem: null, detail: null, at: ctx.now() };
    if (run === null || (await tx.find(connectionRuns.endRun, stopped)) === null)
      throw problem("conflict", text(ctx.lang, "connections.run.none"));
    const about = { id: connection, agency, level: "own", sharedWith: [] } as const;
    await record(ctx, tx, connectionRunStopped, about, { run: run.id });
  });
}
