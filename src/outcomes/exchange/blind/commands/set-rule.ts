import type { z } from "@hono/zod-openapi";
import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import { record } from "../../../../services/facts/index.ts";
import type { setRuleInput } from "../model.ts";
import { blindRuleSet } from "../model.ts";
import { canSetRules } from "../policy.ts";
import { leaveBlind, moveFollower, rulesOf, writeRule } from "../store.ts";

/** Says how the own agency's values of a kind take part. What leaves is forgotten at once; what comes back is brought in anew. */
export async function setBlindRule(ctx: Context, { kind, rule }: z.output<typeof setRuleInput>): Promise<void> {
  allow(canSetRules(ctx.actor), ctx.lang);
  const agency = ctx.actor.agency ?? "";
  await ctx.transaction(async (tx) => {
    const before = new Map((await tx.rows(rulesOf, { agency })).map((row) => [row.kind, row.rule]));
    await tx.run(writeRule, { agency, kind, rule, set_by: ctx.actor.id, set_at: ctx.now() });
    if (rule === "none") await tx.get(leaveBlind, { agency, kind });
    // All is looked at again: what came back is brought in, and of what left nothing that another rule still lets in is missed.
    if (rule === "none" || before.get(kind) === "none") await tx.run(moveFollower, { agency, tx: "0", after_id: "" });
    await record(ctx, tx, blindRuleSet, { id: agency, agency, level: "own", sharedWith: [] }, { kind, rule });
  });
}
