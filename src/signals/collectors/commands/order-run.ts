import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import { newId } from "../../../kernel/id.ts";
import { problem } from "../../../kernel/problem.ts";
import { text } from "../../../kernel/text/index.ts";
import { record } from "../../../services/facts/index.ts";
import { enqueue } from "../../../services/jobs/index.ts";
import { holdMs } from "../../../services/runs/index.ts";
import { runCollectorJob } from "../jobs.ts";
import { collectorRunOrdered } from "../model.ts";
import { canRunCollectors } from "../policy.ts";
import { collectorById } from "../store/collectors.ts";
import { insertRun } from "../store/runs.ts";

/** Runs a collector now, whether it is on or off. One run at a time; pushes come by themselves. */
export async function orderRun(ctx: Context, collector: string): Promise<{ id: string }> {
  allow(canRunCollectors(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    const { agency, kind } = await tx.get(collectorById, { id: collector });
    if (kind === "push") throw problem("conflict", text(ctx.lang, "collectors.push.by-itself"));
    const run = await openRun(ctx, tx, { id: collector, agency });
    if (run === null) throw problem("conflict", text(ctx.lang, "collectors.run.underway"));
    await record(ctx, tx, collectorRunOrdered, { id: collector, agency, level: "own", sharedWith: [] }, { run });
    return { id: run };
  });
}

/** Opens a run and puts its work into the queue; null where one is under way. */
export async function openRun(
  ctx: Context,
  tx: Transaction,
  collector: { id: string; agency: string },
): Promise<string | null> {
  const at = ctx.now();
  const id = newId("crn", at);
  const made = await tx.run(insertRun, {
    id,
    collector: collector.id,
    by: ctx.actor.id,
    at,
    // One that no process has taken up by then is offered again.
    held_until: new Date(at.getTime() + holdMs),
    agency: collector.agency,
  });
  if (made === 0) return null;
  await enqueue(tx, runCollectorJob, { agency: collector.agency, run: id });
  return id;
}
