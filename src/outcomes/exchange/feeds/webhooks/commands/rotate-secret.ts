import type { Context } from "../../../../../kernel/context.ts";
import { seal } from "../../../../../services/access/index.ts";
import { newWebhookSecret } from "../../../../../services/webhooks/index.ts";
import type { FeedKeys } from "../../keys.ts";
import { rotateSecret as rotate } from "../../store/webhooks.ts";
import { changingWebhook } from "../changing.ts";
import type { Webhook } from "../model.ts";
import { webhookSecretRotated } from "../model.ts";

/** So long messages are signed by the old secret as well. */
const overlapMs = 24 * 3_600_000;

/** Gives a webhook a new secret, told here and nowhere else; the one before counts for another day. */
export async function rotateSecret(
  ctx: Context,
  keys: FeedKeys,
  id: string,
  seen: number,
): Promise<{ webhook: Webhook; secret: string }> {
  const secret = newWebhookSecret();
  const until = new Date(ctx.now().getTime() + overlapMs);
  const webhook = await changingWebhook(ctx, id, webhookSecretRotated, { webhook: id }, (tx) =>
    tx.run(rotate, { id, seen, secret: seal(keys.webhooks, id, secret), until }),
  );
  return { webhook, secret };
}
