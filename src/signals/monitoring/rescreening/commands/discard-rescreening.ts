import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import { problem } from "../../../../kernel/problem.ts";
import { text } from "../../../../kernel/text/index.ts";
import { record } from "../../../../services/facts/index.ts";
import { rescreeningDiscarded } from "../model.ts";
import { canRescreen } from "../policy.ts";
import { dropChanges, markEnded, rescreeningForUpdate } from "../store.ts";

/** Throws a preview away, finished or not; findings and leads stay as they are. */
export async function discardRescreening(ctx: Context, id: string): Promise<void> {
  allow(canRescreen(ctx.actor), ctx.lang);
  await ctx.transaction(async (tx) => {
    const found = await tx.get(rescreeningForUpdate, { id });
    if (!["looking", "weighing", "previewed"].includes(found.state))
      throw problem("conflict", text(ctx.lang, "monitoring.rescreening.ended"));
    await tx.run(dropChanges, { rescreening: id });
    await tx.run(markEnded, { id, state: "discarded", by: ctx.actor.id, at: ctx.now() });
    await record(ctx, tx, rescreeningDiscarded, { id, agency: found.agency, level: "own", sharedWith: [] }, {});
  });
}
