import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { problem } from "../../../kernel/problem.ts";
import { record } from "../../../services/facts/index.ts";
import type { VerifyRecall } from "../model.ts";
import { recallVerified } from "../model.ts";
import { canVerifyRecall } from "../policy.ts";
import { publishRecall, publishRecallGtins, publishRecallWords, recallToVerify } from "../store.ts";

/**
 * An approver says how a compiled alert was verified, in the version that they saw; from then on the public sees it. `stale` where it has
 * changed since. Task: 2390 II.5.6; 8598 unit 1.
 */
export async function verifyRecall(ctx: Context, id: string, version: number, input: VerifyRecall): Promise<void> {
  allow(canVerifyRecall(ctx.actor, null), ctx.lang);
  return ctx.transaction(async (tx) => {
    const recall = await tx.get(recallToVerify, { id });
    allow(canVerifyRecall(ctx.actor, recall), ctx.lang);
    const changed = await tx.find(publishRecall, {
      id,
      version,
      verified_by: ctx.actor.id,
      verified_at: ctx.now(),
    });
    if (changed === null) throw problem("stale");
    await tx.run(publishRecallGtins, { id });
    await tx.run(publishRecallWords, { id });
    const about = { id, agency: recall.agency, level: "public" as const, sharedWith: [] };
    await record(ctx, tx, recallVerified, about, { from: recall.level, note: input.note });
  });
}
