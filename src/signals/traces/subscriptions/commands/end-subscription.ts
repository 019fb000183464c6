import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import { problem } from "../../../../kernel/problem.ts";
import { record } from "../../../../services/facts/index.ts";
import { unsubscribed } from "../../model.ts";
import { canSubscribe } from "../../policy.ts";
import { deleteSubscription } from "../../store/subscriptions.ts";

/** Ends a subscription: nothing more is sent to its address. */
export async function endSubscription(ctx: Context, query: string, id: string): Promise<void> {
  allow(canSubscribe(ctx.actor), ctx.lang);
  const { agency } = ctx.actor;
  if (agency === null) throw problem("unauthenticated");
  await ctx.transaction(async (tx) => {
    if ((await tx.run(deleteSubscription, { agency, query, id })) === 0) throw problem("not-found");
    await record(ctx, tx, unsubscribed, { id, agency, level: "own", sharedWith: [] }, { query });
  });
}
