import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import { newId } from "../../../../kernel/id.ts";
import { record } from "../../../../services/facts/index.ts";
import { enqueue } from "../../../../services/jobs/index.ts";
import type { EndInput, TechnologyState } from "../model.ts";
import { technologyEnded } from "../model.ts";
import { canEndTechnology } from "../policy.ts";
import { settleTechnologyJob } from "../settle-job.ts";
import { dropCode, dropKeys, insertSwitch, switchState, technologyForUpdate } from "../store/technologies.ts";

/**
 * Ends a technology for good: nobody asks it any more, its code and its keys are gone. What it found is taken out of the leads, or stays there as
 * it was; what it said stays on record in any case, and can be exported. `house` removes what the person who ends it may not read.
 */
export async function endTechnology(ctx: Context, house: Context, id: string, input: EndInput): Promise<void> {
  await ctx.transaction(async (tx) => {
    const row = await tx.get(technologyForUpdate, { id });
    const from = row.state as TechnologyState;
    const { agency } = row;
    allow(canEndTechnology(ctx.actor, { agency, state: from }), ctx.lang);
    const at = ctx.now();
    await tx.run(switchState, { id, state: "ended", grants_personal: false, heaviest: row.heaviest, at });
    const { reason, findings } = input;
    await tx.run(insertSwitch, {
      id: newId("tsw", at),
      technology: id,
      from,
      to: "ended",
      reason,
      by: ctx.actor.id,
      at,
      agency,
    });
    if (row.kind === "detector" && findings === "withdraw")
      await enqueue(tx, settleTechnologyJob, { agency, technology: id });
    await record(ctx, tx, technologyEnded, { id, agency, level: "own", sharedWith: [] }, { reason, findings });
  });
  await house.transaction(async (tx) => {
    await tx.run(dropCode, { technology: id });
    await tx.run(dropKeys, { technology: id });
  });
}
