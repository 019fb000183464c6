import type { Context } from "../../../kernel/context.ts";
import { record } from "../../../services/facts/index.ts";
import type { Case, ChangeState } from "../model.ts";
import { caseStateChanged } from "../model.ts";
import { canChangeState } from "../policy.ts";
import { changeCase } from "./change-case.ts";

/** Moves a case along the table of moves, but for closing and reopening. Law: Decree 118/2021 (verification before inspection). */
export function changeState(ctx: Context, id: string, seen: number, input: ChangeState): Promise<Case> {
  return changeCase(
    ctx,
    id,
    seen,
    (of) => canChangeState(ctx.actor, of, input.to),
    async (tx, of) => {
      await record(ctx, tx, caseStateChanged, of, { from: of.state, to: input.to, reason: input.reason });
      return { state: input.to };
    },
  );
}
