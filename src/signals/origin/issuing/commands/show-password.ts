import type { OriginKeys } from "../../../../engines/codes/index.ts";
import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import { problem } from "../../../../kernel/problem.ts";
import { text } from "../../../../kernel/text/index.ts";
import { record } from "../../../../services/facts/index.ts";
import { printPasswordShown } from "../model.ts";
import { canReadOrders, canSeePassword } from "../policy.ts";
import { printPassword } from "../print/sealed-file.ts";
import { aboutOrder, orderWithBatch } from "../queries.ts";
import { markPasswordShown } from "../store/orders.ts";

/** For so long it is shown again to the same person: an answer may be lost on its way. */
const againMinutes = 15;

/** The password of an order's print file: shown once, to who placed the order. */
export async function showPassword(ctx: Context, keys: OriginKeys, id: string): Promise<{ password: string }> {
  allow(canReadOrders(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    const of = await orderWithBatch(tx, id);
    allow(canSeePassword(ctx.actor, of), ctx.lang);
    const at = ctx.now();
    const since = new Date(at.getTime() - againMinutes * 60_000);
    if ((await tx.run(markPasswordShown, { id, at, since })) === 0)
      throw problem("conflict", text(ctx.lang, "issuing.problem.password-shown"));
    await record(ctx, tx, printPasswordShown, aboutOrder(ctx, of), {});
    return { password: printPassword(keys, id) };
  });
}
