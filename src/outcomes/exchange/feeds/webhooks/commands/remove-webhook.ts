import { allow } from "../../../../../kernel/actor.ts";
import type { Context } from "../../../../../kernel/context.ts";
import { problem } from "../../../../../kernel/problem.ts";
import { record } from "../../../../../services/facts/index.ts";
import { canManageWebhooks } from "../../policy.ts";
import { deleteMessagesOf, deleteWebhook } from "../../store/webhooks.ts";
import { webhookRemoved } from "../model.ts";
import { webhookIn } from "../queries.ts";

/** Removes a webhook with its messages; nothing more is sent, a message that is on its way aside. */
export function removeWebhook(ctx: Context, id: string, seen: number): Promise<void> {
  allow(canManageWebhooks(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    const { agency } = await webhookIn(tx, id);
    allow(canManageWebhooks(ctx.actor, agency), ctx.lang);
    if ((await tx.run(deleteWebhook, { id, seen })) === 0) throw problem("stale");
    await tx.run(deleteMessagesOf, { webhook: id });
    await record(ctx, tx, webhookRemoved, { id, agency, level: "own", sharedWith: [] }, { webhook: id });
  });
}
