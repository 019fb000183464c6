import type { Context } from "../../../../kernel/context.ts";
import { record } from "../../../../services/facts/index.ts";
import { orderWithdrawn } from "../model.ts";
import { canWithdrawOrder } from "../policy.ts";
import { aboutOrder } from "../queries.ts";
import { markWithdrawn } from "../store/orders.ts";
import { decideOrder } from "./decide-order.ts";

/** Takes an order back that nobody has decided yet. */
export function withdrawOrder(ctx: Context, id: string, seen: number) {
  return decideOrder(
    ctx,
    id,
    seen,
    (of) => canWithdrawOrder(ctx.actor, of),
    async (tx, of) => {
      await record(ctx, tx, orderWithdrawn, aboutOrder(ctx, of), {});
      return tx.run(markWithdrawn, { id, seen });
    },
  );
}
