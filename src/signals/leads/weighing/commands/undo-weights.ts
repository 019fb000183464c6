import { z } from "zod";
import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import { record } from "../../../../services/facts/index.ts";
import { enqueue } from "../../../../services/jobs/index.ts";
import { rescoreLeadsJob } from "../jobs.ts";
import { weightsUndone, worth } from "../model.ts";
import { canUndoWeights } from "../policy.ts";
import { scaleInForce } from "../queries.ts";
import { markUndone, proposalForUpdate, putBack, putScale } from "../store.ts";

/** Takes the weights in force back: those from before them hold again, and leads follow. */
export async function undoWeights(ctx: Context, id: string, reason: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const found = await tx.get(proposalForUpdate, { id });
    allow(canUndoWeights(ctx.actor, found), ctx.lang);
    const { agency, follows } = found;
    const changed = z.array(worth).parse(found.worths);
    const times = {
      ...(await scaleInForce(tx, agency)),
      ...Object.fromEntries(changed.map((one) => [one.check, one.now])),
    };
    await tx.run(markUndone, { id, by: ctx.actor.id, at: ctx.now(), reason });
    if (follows !== null) await tx.run(putBack, { id: follows });
    await tx.run(putScale, { agency, times, proposal: follows, at: ctx.now() });
    await enqueue(tx, rescoreLeadsJob, { agency });
    await record(ctx, tx, weightsUndone, { id, agency, level: "own", sharedWith: [] }, { back: follows });
  });
}
