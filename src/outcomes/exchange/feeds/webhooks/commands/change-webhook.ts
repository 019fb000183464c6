import type { Context } from "../../../../../kernel/context.ts";
import type { WebhookInput, Webhook } from "../model.ts";
import { webhookChanged } from "../model.ts";
import { updateWebhook } from "../../store/webhooks.ts";
import { changingWebhook } from "../changing.ts";

/** Changes where a webhook sends, what of, and what it is called. */
export function changeWebhook(ctx: Context, id: string, seen: number, input: WebhookInput): Promise<Webhook> {
  const { name, url, kinds, own } = input;
  return changingWebhook(ctx, id, webhookChanged, { webhook: id, host: new URL(url).hostname }, (tx) =>
    tx.run(updateWebhook, { id, seen, name, url, kinds, own }),
  );
}
