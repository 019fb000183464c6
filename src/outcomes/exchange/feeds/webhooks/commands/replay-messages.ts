import { allow } from "../../../../../kernel/actor.ts";
import type { Context } from "../../../../../kernel/context.ts";
import { problem } from "../../../../../kernel/problem.ts";
import { text } from "../../../../../kernel/text/index.ts";
import { record } from "../../../../../services/facts/index.ts";
import { enqueue } from "../../../../../services/jobs/index.ts";
import { deliverWebhooksJob } from "../../jobs.ts";
import { canManageWebhooks } from "../../policy.ts";
import { replayDead } from "../../store/messages.ts";
import { hurryWebhook } from "../../store/webhooks.ts";
import { messagesReplayed } from "../model.ts";
import { messageIn, webhookIn } from "../queries.ts";

/** Puts dead messages of a webhook in line again from their first try: one, or all (`message` is null); how many. */
export function replayMessages(ctx: Context, webhook: string, message: string | null): Promise<number> {
  allow(canManageWebhooks(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    const { agency, state } = await webhookIn(tx, webhook);
    allow(canManageWebhooks(ctx.actor, agency), ctx.lang);
    if (state === "disabled") throw problem("conflict", text(ctx.lang, "exchange-feeds.fault.not-active"));
    const at = ctx.now();
    if (message !== null && (await messageIn(tx, message)).webhook !== webhook) throw problem("not-found");
    const count = await tx.run(replayDead, { webhook, id: message, at });
    if (count > 0) {
      await tx.run(hurryWebhook, { id: webhook, at });
      await enqueue(tx, deliverWebhooksJob, {});
    }
    await record(ctx, tx, messagesReplayed, { id: webhook, agency, level: "own", sharedWith: [] }, { webhook, count });
    return count;
  });
}
