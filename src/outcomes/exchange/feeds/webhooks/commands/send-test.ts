import { allow } from "../../../../../kernel/actor.ts";
import type { Context } from "../../../../../kernel/context.ts";
import { newId } from "../../../../../kernel/id.ts";
import { problem } from "../../../../../kernel/problem.ts";
import { text } from "../../../../../kernel/text/index.ts";
import { enqueue } from "../../../../../services/jobs/index.ts";
import { deliverWebhooksJob } from "../../jobs.ts";
import { canManageWebhooks } from "../../policy.ts";
import { commitsSoFar } from "../../store/changes.ts";
import { insertMessage } from "../../store/messages.ts";
import { hurryWebhook } from "../../store/webhooks.ts";
import type { Message } from "../model.ts";
import { messageIn, webhookIn } from "../queries.ts";

/** Puts a message without content in line, so that a receiver can be tried; it is tried once. */
export function sendTest(ctx: Context, webhook: string): Promise<Message> {
  allow(canManageWebhooks(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    const { agency, state } = await webhookIn(tx, webhook);
    allow(canManageWebhooks(ctx.actor, agency), ctx.lang);
    if (state !== "active") throw problem("conflict", text(ctx.lang, "exchange-feeds.fault.not-active"));
    const at = ctx.now();
    const id = newId("msg", at);
    const { tx: here } = await tx.get(commitsSoFar, {});
    await tx.run(insertMessage, { id, webhook, kind: "test", records: [], tx: here, through: "", at, agency });
    await tx.run(hurryWebhook, { id: webhook, at });
    await enqueue(tx, deliverWebhooksJob, {});
    return messageIn(tx, id);
  });
}
