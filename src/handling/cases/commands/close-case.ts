import type { Context } from "../../../kernel/context.ts";
import { record } from "../../../services/facts/index.ts";
import type { Case, CloseCase } from "../model.ts";
import { caseClosed } from "../model.ts";
import { canCloseCase } from "../policy.ts";
import { changeCase } from "./change-case.ts";

/** Closes a case with its outcome and the reason. */
export function closeCase(ctx: Context, id: string, seen: number, input: CloseCase): Promise<Case> {
  return changeCase(
    ctx,
    id,
    seen,
    (of) => canCloseCase(ctx.actor, of),
    async (tx, of) => {
      await record(ctx, tx, caseClosed, of, { from: of.state, outcome: input.outcome, reason: input.reason });
      return { state: "closed", closedAt: ctx.now(), outcome: input.outcome, closeReason: input.reason };
    },
  );
}
