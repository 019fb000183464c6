import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { problem } from "../../../kernel/problem.ts";
import { record } from "../../../services/facts/index.ts";
import { prefixWithdrawn } from "../model.ts";
import { canWithdrawPrefix } from "../policy.ts";
import { deletePrefix, prefixOfParty, toPrefix } from "../store/numbers.ts";
import { aboutParty } from "../visibility.ts";
import { asOwnParty } from "../own-party.ts";

/** Takes a claim back that was made by mistake; what was verified stays. */
export function withdrawPrefix(ctx: Context, party: string, prefix: string): Promise<void> {
  return asOwnParty(ctx, party, async (tx, of) => {
    const claim = toPrefix(await tx.get(prefixOfParty, { party, prefix }));
    allow(canWithdrawPrefix(ctx.actor, of, claim), ctx.lang);
    if ((await tx.run(deletePrefix, { party, prefix })) === 0) throw problem("stale");
    await record(ctx, tx, prefixWithdrawn, aboutParty(ctx, party), { prefix });
  });
}
