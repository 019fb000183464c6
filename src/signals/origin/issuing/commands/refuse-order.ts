import type { Context } from "../../../../kernel/context.ts";
import { record } from "../../../../services/facts/index.ts";
import { orderRefused } from "../model.ts";
import { canDecideOrder } from "../policy.ts";
import { aboutOrder } from "../queries.ts";
import { decideOrder as writeDecision } from "../store/orders.ts";
import { decideOrder } from "./decide-order.ts";

/** Refuses an order, with the reason that the party reads. */
export function refuseOrder(ctx: Context, id: string, seen: number, reason: string) {
  return decideOrder(
    ctx,
    id,
    seen,
    (of) => canDecideOrder(ctx.actor, of),
    async (tx, of) => {
      await record(ctx, tx, orderRefused, aboutOrder(ctx, of), { reason });
      const decision = { decided_by: ctx.actor.id, decided_at: ctx.now(), reason };
      return tx.run(writeDecision, { id, seen, state: "refused", ...decision, batch: null });
    },
  );
}
