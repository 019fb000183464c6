import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import { newId } from "../../../../kernel/id.ts";
import { problem } from "../../../../kernel/problem.ts";
import { text } from "../../../../kernel/text/index.ts";
import { record } from "../../../../services/facts/index.ts";
import { enqueue } from "../../../../services/jobs/index.ts";
import { rescreenJob } from "../jobs.ts";
import { rescreeningStarted } from "../model.ts";
import { canRescreen } from "../policy.ts";
import { insertRescreening } from "../store.ts";

/** Begins to screen all listings of the actor's agency with what screening knows now; nothing changes before it is applied. Task: 2390 II.2.2. */
export async function startRescreening(ctx: Context): Promise<{ id: string }> {
  const { actor } = ctx;
  allow(canRescreen(actor), ctx.lang);
  const agency = actor.agency as string;
  const id = newId("rsc", ctx.now());
  await ctx.transaction(async (tx) => {
    const made = await tx.run(insertRescreening, { id, by: actor.id, at: ctx.now(), agency });
    if (made === 0) throw problem("conflict", text(ctx.lang, "monitoring.rescreening.underway"));
    await enqueue(tx, rescreenJob, { agency, id });
    await record(ctx, tx, rescreeningStarted, { id, agency, level: "own", sharedWith: [] }, {});
  });
  return { id };
}
