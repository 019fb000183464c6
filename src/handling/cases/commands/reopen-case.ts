import type { Context } from "../../../kernel/context.ts";
import { record } from "../../../services/facts/index.ts";
import type { Case } from "../model.ts";
import { caseReopened } from "../model.ts";
import { canReopenCase } from "../policy.ts";
import { changeCase } from "./change-case.ts";

/** Opens a closed case again; how it had been closed stays in its time line. */
export function reopenCase(ctx: Context, id: string, seen: number, reason: string): Promise<Case> {
  return changeCase(
    ctx,
    id,
    seen,
    (of) => canReopenCase(ctx.actor, of),
    async (tx, of) => {
      await record(ctx, tx, caseReopened, of, { reason });
      return { state: "reopened", closedAt: null, outcome: null, closeReason: null };
    },
  );
}
