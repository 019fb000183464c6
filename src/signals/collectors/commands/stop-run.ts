import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { problem } from "../../../kernel/problem.ts";
import { text } from "../../../kernel/text/index.ts";
import { record } from "../../../services/facts/index.ts";
import { collectorRunStopped } from "../model.ts";
import { canRunCollectors } from "../policy.ts";
import { collectorById } from "../store/collectors.ts";
import { collectorRuns } from "../store/runs.ts";

/** Stops the run that is under way; it ends before its next page, and what it has read is kept. */
export async function stopRun(ctx: Context, collector: string): Promise<void> {
  allow(canRunCollectors(ctx.actor), ctx.lang);
  await ctx.transaction(async (tx) => {
    const { agency } = await tx.get(collectorById, { id: collector });
    const run = await tx.find(collectorRuns.runningRun, { of: collector });
    const stopped = { id: run?.id ?? "", state: "stopped", problem: null, detail: null, at: ctx.now() };
    if (run === null || (await tx.find(collectorRuns.endRun, stopped)) === null)
      throw problem("conflict", text(ctx.lang, "collectors.run.none"));
    await record(
      ctx,
      tx,
      collectorRunStopped,
      { id: collector, agency, level: "own", sharedWith: [] },
      { run: run.id },
    );
  });
}
