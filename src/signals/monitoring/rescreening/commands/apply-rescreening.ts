import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import { problem } from "../../../../kernel/problem.ts";
import { text } from "../../../../kernel/text/index.ts";
import { record } from "../../../../services/facts/index.ts";
import { enqueue } from "../../../../services/jobs/index.ts";
import { rescreenJob } from "../jobs.ts";
import { rescreeningOrdered } from "../model.ts";
import { canRescreen } from "../policy.ts";
import { isOutdated } from "../queries.ts";
import { markApplying, rescreeningForUpdate } from "../store.ts";

/**
 * Applies what was previewed, in batches that each record a fact of their own; listings that have changed meanwhile are left as they are. Where
 * screening knows other things by now, only for who says to know it (`outdated`).
 */
export async function applyRescreening(ctx: Context, id: string, outdated: boolean): Promise<void> {
  allow(canRescreen(ctx.actor), ctx.lang);
  await ctx.transaction(async (tx) => {
    const found = await tx.get(rescreeningForUpdate, { id });
    if (found.state !== "previewed") throw problem("conflict", text(ctx.lang, "monitoring.rescreening.not-previewed"));
    if (!outdated && (await isOutdated(tx, found)))
      throw problem("conflict", text(ctx.lang, "monitoring.rescreening.outdated"));
    await tx.run(markApplying, { id, by: ctx.actor.id });
    await enqueue(tx, rescreenJob, { agency: found.agency, id });
    const about = { id, agency: found.agency, level: "own", sharedWith: [] } as const;
    await record(ctx, tx, rescreeningOrdered, about, { changed: Number(found.changed) });
  });
}
