import type { Verdict } from "../../../../kernel/actor.ts";
import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import type { Transaction } from "../../../../kernel/db/database.ts";
import { problem } from "../../../../kernel/problem.ts";
import type { Order } from "../model.ts";
import { canReadOrders } from "../policy.ts";
import type { OrderWithBatch } from "../queries.ts";
import { orderWithBatch } from "../queries.ts";

/** The steps that every change of an order has in common: find it, ask the policy, hold it against the version its author saw, write. */
export async function decideOrder(
  ctx: Context,
  id: string,
  seen: number,
  may: (of: OrderWithBatch) => Verdict,
  /** Returns how many rows it changed: 0 where somebody was faster. */
  work: (tx: Transaction, of: Order) => Promise<number>,
): Promise<OrderWithBatch> {
  allow(canReadOrders(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    const of = await orderWithBatch(tx, id);
    allow(may(of), ctx.lang);
    if (seen !== of.version) throw problem("stale");
    if ((await work(tx, of)) === 0) throw problem("stale");
    return orderWithBatch(tx, id);
  });
}
