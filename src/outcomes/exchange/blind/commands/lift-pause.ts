import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import { record } from "../../../../services/facts/index.ts";
import { blindAuthority, blindPauseLifted } from "../model.ts";
import { canSteerBlind } from "../policy.ts";
import { liftPause } from "../store.ts";

/** Lets an agency take part again that was paused for numbers that looked tried out. */
export async function liftBlindPause(ctx: Context, id: string, reason: string): Promise<void> {
  allow(canSteerBlind(ctx.actor), ctx.lang);
  await ctx.transaction(async (tx) => {
    const by = { lifted_by: ctx.actor.id, lifted_at: ctx.now(), lifted_because: reason };
    const { agency } = await tx.get(liftPause, { id, ...by });
    const about = { id, agency: blindAuthority, level: "named" as const, sharedWith: [agency] };
    await record(ctx, tx, blindPauseLifted, about, { agency, reason });
  });
}
