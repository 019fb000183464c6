import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { enqueue } from "../../../services/jobs/index.ts";
import { record } from "../../../services/facts/index.ts";
import { linkAccountsJob } from "../jobs.ts";
import { linkingBegun } from "../model.ts";
import { canBeginLinking } from "../policy.ts";
import { beginView } from "../store/clusters.ts";

/** Begins linking the accounts that an agency may see, where it keeps none of its own that would have begun it. Task: 2390 II.2.2. */
export async function beginLinking(ctx: Context): Promise<void> {
  allow(canBeginLinking(ctx.actor), ctx.lang);
  const agency = ctx.actor.agency ?? "";
  await ctx.transaction(async (tx) => {
    if ((await tx.run(beginView, { agency, at: ctx.now() })) === 0) return;
    await record(ctx, tx, linkingBegun, { id: agency, agency, level: "own", sharedWith: [] }, {});
    await enqueue(tx, linkAccountsJob, { agency });
  });
}
