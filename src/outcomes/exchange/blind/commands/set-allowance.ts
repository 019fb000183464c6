import type { z } from "@hono/zod-openapi";
import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import { record } from "../../../../services/facts/index.ts";
import type { allowanceInput } from "../model.ts";
import { blindAllowanceSet, blindAuthority } from "../model.ts";
import { canSteerBlind } from "../policy.ts";
import { writeAllowance } from "../store.ts";

/** Allows an agency to bring another number of values in a day, as one needs whose own database is connected. */
export async function setBlindAllowance(
  ctx: Context,
  agency: string,
  { perDay, reason }: z.output<typeof allowanceInput>,
): Promise<void> {
  allow(canSteerBlind(ctx.actor), ctx.lang);
  await ctx.transaction(async (tx) => {
    await tx.run(writeAllowance, { agency, per_day: perDay, reason, set_by: ctx.actor.id, set_at: ctx.now() });
    const about = { id: agency, agency: blindAuthority, level: "named" as const, sharedWith: [agency] };
    await record(ctx, tx, blindAllowanceSet, about, { agency, perDay, reason });
  });
}
