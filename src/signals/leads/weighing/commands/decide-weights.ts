import { z } from "zod";
import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import { record } from "../../../../services/facts/index.ts";
import { enqueue } from "../../../../services/jobs/index.ts";
import { rescoreLeadsJob } from "../jobs.ts";
import type { Decide } from "../model.ts";
import { weightsDecided, worth } from "../model.ts";
import { canDecideWeights } from "../policy.ts";
import { scaleInForce } from "../queries.ts";
import { endInForce, markDecided, proposalForUpdate, putScale } from "../store.ts";

/** Puts proposed weights in force, or refuses them, with the reason; leads follow by a job, and what was put aside stays so. */
export async function decideWeights(ctx: Context, id: string, { decision, reason }: Decide): Promise<void> {
  await ctx.transaction(async (tx) => {
    const found = await tx.get(proposalForUpdate, { id });
    allow(canDecideWeights(ctx.actor, found), ctx.lang);
    const { agency } = found;
    const [by, at] = [ctx.actor.id, ctx.now()];
    if (decision === "refuse")
      await tx.run(markDecided, { id, state: "refused", worths: found.worths, by, at, reason, follows: null });
    else {
      const [before] = await tx.rows(endInForce, { agency });
      const inForce = await scaleInForce(tx, agency);
      // What an undo brings back is what holds at this moment, whatever held when it was proposed.
      const worths = z
        .array(worth)
        .parse(found.worths)
        .map((one) => ({ ...one, now: inForce[one.check] ?? 1 }));
      const times = { ...inForce, ...Object.fromEntries(worths.map((one) => [one.check, one.proposed])) };
      await tx.run(markDecided, { id, state: "in-force", worths, by, at, reason, follows: before?.id ?? null });
      await tx.run(putScale, { agency, times, proposal: id, at });
      await enqueue(tx, rescoreLeadsJob, { agency });
    }
    await record(ctx, tx, weightsDecided, { id, agency, level: "own", sharedWith: [] }, { decision });
  });
}
