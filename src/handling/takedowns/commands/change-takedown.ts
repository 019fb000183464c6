import type { Verdict } from "../../../kernel/actor.ts";
import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import { problem } from "../../../kernel/problem.ts";
import type { Takedown, TakedownFile } from "../model.ts";
import { canReadTakedowns } from "../policy.ts";
import { takedownFile } from "../queries.ts";
import { updateTakedown } from "../store.ts";

/** The steps that every change of a request has in common: find it, ask the policy, hold it against the version its author saw, write. */
export async function changeTakedown(
  ctx: Context,
  id: string,
  seen: number,
  may: (of: Takedown) => Verdict,
  work: (tx: Transaction, of: TakedownFile) => Promise<Partial<Takedown>>,
): Promise<TakedownFile> {
  allow(canReadTakedowns(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    const before = await takedownFile(tx, id);
    allow(may(before), ctx.lang);
    if (seen !== before.version) throw problem("stale");
    const changed = { ...before, ...(await work(tx, before)), version: before.version + 1 };
    const written = await tx.run(updateTakedown, {
      id,
      seen,
      answer: changed.answer,
      answered_by: changed.answeredBy,
      answered_at: changed.answeredAt,
      withdrawn_by: changed.withdrawnBy,
      withdrawn_at: changed.withdrawnAt,
      withdrawn_reason: changed.withdrawnReason,
      waiting: changed.waiting,
      version: changed.version,
    });
    if (written === 0) throw problem("stale");
    return takedownFile(tx, id);
  });
}
