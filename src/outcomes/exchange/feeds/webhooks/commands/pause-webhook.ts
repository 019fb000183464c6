import type { Context } from "../../../../../kernel/context.ts";
import { problem } from "../../../../../kernel/problem.ts";
import { text } from "../../../../../kernel/text/index.ts";
import { pauseWebhook as pause } from "../../store/webhooks.ts";
import { changingWebhook } from "../changing.ts";
import type { Webhook } from "../model.ts";
import { webhookPaused } from "../model.ts";

/** Stops a webhook where it stands: what changes meanwhile is sent when it goes on. */
export function pauseWebhook(ctx: Context, id: string, seen: number): Promise<Webhook> {
  return changingWebhook(ctx, id, webhookPaused, { webhook: id }, (tx, { state }) => {
    if (state !== "active") throw problem("conflict", text(ctx.lang, "exchange-feeds.fault.not-active"));
    return tx.run(pause, { id, seen });
  });
}
