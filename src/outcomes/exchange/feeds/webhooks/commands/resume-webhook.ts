import type { Context } from "../../../../../kernel/context.ts";
import { problem } from "../../../../../kernel/problem.ts";
import { text } from "../../../../../kernel/text/index.ts";
import { enqueue } from "../../../../../services/jobs/index.ts";
import { deliverWebhooksJob } from "../../jobs.ts";
import { commitsSoFar } from "../../store/changes.ts";
import { hurryMessages } from "../../store/messages.ts";
import { resumeWebhook as resume } from "../../store/webhooks.ts";
import { changingWebhook } from "../changing.ts";
import type { Webhook } from "../model.ts";
import { webhookResumed } from "../model.ts";

/** Lets a webhook go on that was paused or disabled: where it stopped, or with what changes from now on. */
export function resumeWebhook(
  ctx: Context,
  id: string,
  seen: number,
  { from }: { from: "stopped" | "now" },
): Promise<Webhook> {
  return changingWebhook(ctx, id, webhookResumed, { webhook: id, from }, async (tx, { state }) => {
    if (state === "active") throw problem("conflict", text(ctx.lang, "exchange-feeds.fault.not-paused"));
    const at = ctx.now();
    await tx.run(hurryMessages, { webhook: id, at });
    await enqueue(tx, deliverWebhooksJob, {});
    return tx.run(resume, { id, seen, at, tx: from === "now" ? (await tx.get(commitsSoFar, {})).tx : null });
  });
}
