import { allow } from "../../../../../kernel/actor.ts";
import type { Context } from "../../../../../kernel/context.ts";
import { newId } from "../../../../../kernel/id.ts";
import { problem } from "../../../../../kernel/problem.ts";
import { text } from "../../../../../kernel/text/index.ts";
import { seal } from "../../../../../services/access/index.ts";
import { record } from "../../../../../services/facts/index.ts";
import { newWebhookSecret } from "../../../../../services/webhooks/index.ts";
import { beginning } from "../../changes/cursor.ts";
import type { FeedKeys } from "../../keys.ts";
import { canManageWebhooks } from "../../policy.ts";
import { commitsSoFar } from "../../store/changes.ts";
import { insertWebhook, webhooksPage } from "../../store/webhooks.ts";
import type { NewWebhookInput, Webhook } from "../model.ts";
import { webhookCreated } from "../model.ts";
import { webhookIn } from "../queries.ts";

const mostOfAgency = 50;

/** Makes a webhook; its secret is told here and nowhere else. Task: 2390 II.4.1. */
export async function createWebhook(
  ctx: Context,
  keys: FeedKeys,
  input: NewWebhookInput,
): Promise<{ webhook: Webhook; secret: string }> {
  allow(canManageWebhooks(ctx.actor), ctx.lang);
  const at = ctx.now();
  const id = newId("whk", at);
  const secret = newWebhookSecret();
  const agency = ctx.actor.agency as string;
  return ctx.transaction(async (tx) => {
    if ((await tx.rows(webhooksPage, { before: null, limit: mostOfAgency })).length === mostOfAgency)
      throw problem("conflict", text(ctx.lang, "exchange-feeds.fault.many", { most: mostOfAgency }));
    const { tx: here } = input.from === "beginning" ? beginning : await tx.get(commitsSoFar, {});
    const { name, url, kinds, own } = input;
    const sealed = seal(keys.webhooks, id, secret);
    await tx.run(insertWebhook, { id, name, url, secret: sealed, kinds, own, tx: here, at, by: ctx.actor.id, agency });
    const host = new URL(url).hostname;
    await record(ctx, tx, webhookCreated, { id, agency, level: "own", sharedWith: [] }, { webhook: id, host });
    return { webhook: await webhookIn(tx, id), secret };
  });
}
