import type { Context } from "../../../kernel/context.ts";
import { record } from "../../../services/facts/index.ts";
import type { TakedownFile } from "../model.ts";
import { takedownWithdrawn } from "../model.ts";
import { canWithdrawTakedown } from "../policy.ts";
import { changeTakedown } from "./change-takedown.ts";

/** Takes a request back; the platform need not act on it any more. What was removed before stays on record and is no longer watched. */
export function withdrawTakedown(ctx: Context, id: string, seen: number, reason: string): Promise<TakedownFile> {
  return changeTakedown(
    ctx,
    id,
    seen,
    (of) => canWithdrawTakedown(ctx.actor, of),
    async (tx, of) => {
      await record(ctx, tx, takedownWithdrawn, of, { reason });
      return { withdrawnBy: ctx.actor.id, withdrawnAt: ctx.now(), withdrawnReason: reason };
    },
  );
}
