import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import { problem } from "../../../../kernel/problem.ts";
import { record } from "../../../../services/facts/index.ts";
import { queryRemoved } from "../../model.ts";
import { canSubscribe } from "../../policy.ts";
import { deleteQuery, deleteSubscriptions } from "../../store/subscriptions.ts";

/** Removes a named query, and all its subscriptions with it. */
export async function removeQuery(ctx: Context, name: string): Promise<void> {
  allow(canSubscribe(ctx.actor), ctx.lang);
  const { agency } = ctx.actor;
  if (agency === null) throw problem("unauthenticated");
  await ctx.transaction(async (tx) => {
    if ((await tx.run(deleteQuery, { agency, name })) === 0) throw problem("not-found");
    const subscriptions = await tx.run(deleteSubscriptions, { agency, query: name });
    await record(ctx, tx, queryRemoved, { id: name, agency, level: "own", sharedWith: [] }, { name, subscriptions });
  });
}
