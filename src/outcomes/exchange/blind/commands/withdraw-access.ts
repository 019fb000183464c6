import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import { problem } from "../../../../kernel/problem.ts";
import type { BlindAccess } from "../model.ts";
import { canReadBlind, canWithdrawAccess } from "../policy.ts";
import { accessIn } from "../queries.ts";
import { answerAccess } from "../store.ts";

/** Takes a request for another's record back before it is answered. */
export async function withdrawBlindAccess(ctx: Context, id: string, seen: number): Promise<BlindAccess> {
  allow(canReadBlind(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    const access = await accessIn(tx, id);
    allow(canWithdrawAccess(ctx.actor, access), ctx.lang);
    const by = { answered_by: ctx.actor.id, answered_at: ctx.now() };
    const written = await tx.run(answerAccess, { id, seen, state: "withdrawn", answer: null, ...by });
    if (written === 0) throw problem("stale");
    return accessIn(tx, id);
  });
}
