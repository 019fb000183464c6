import type { z } from "zod";
import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import type { Transaction } from "../../../../kernel/db/database.ts";
import { problem } from "../../../../kernel/problem.ts";
import type { FactType } from "../../../../services/facts/index.ts";
import { record } from "../../../../services/facts/index.ts";
import { canManageWebhooks } from "../policy.ts";
import type { Webhook } from "./model.ts";
import { webhookIn } from "./queries.ts";

/** What every change of a webhook has: the right to it, the version its author saw, one fact. `change` tells how many rows it changed. */
export function changingWebhook<P extends z.ZodType>(
  ctx: Context,
  id: string,
  fact: FactType<P>,
  payload: z.input<P>,
  change: (tx: Transaction, before: Webhook) => Promise<number>,
): Promise<Webhook> {
  allow(canManageWebhooks(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    const before = await webhookIn(tx, id);
    allow(canManageWebhooks(ctx.actor, before.agency), ctx.lang);
    if ((await change(tx, before)) === 0) throw problem("stale");
    await record(ctx, tx, fact, { id, agency: before.agency, level: "own", sharedWith: [] }, payload);
    return webhookIn(tx, id);
  });
}
