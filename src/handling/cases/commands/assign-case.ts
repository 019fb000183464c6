import type { Context } from "../../../kernel/context.ts";
import { record } from "../../../services/facts/index.ts";
import type { Case } from "../model.ts";
import { caseAssigned } from "../model.ts";
import { canAssignCase } from "../policy.ts";
import { changeCase } from "./change-case.ts";

/** Hands a case to another officer of the same agency. */
export function assignCase(ctx: Context, id: string, seen: number, owner: string): Promise<Case> {
  return changeCase(
    ctx,
    id,
    seen,
    (of) => canAssignCase(ctx.actor, of),
    async (tx, of) => {
      await record(ctx, tx, caseAssigned, of, { from: of.owner, to: owner });
      return { owner };
    },
  );
}
