import type { Context } from "../../../../../kernel/context.ts";
import { record } from "../../../../../services/facts/index.ts";
import type { EndOperation, Operation } from "../model.ts";
import { operationEnded } from "../model.ts";
import { canLeadOperation } from "../policy.ts";
import { changeOperation } from "./change-operation.ts";

/** Ends an operation with what came of it, or calls it off with the reason. */
export function endOperation(ctx: Context, id: string, seen: number, input: EndOperation): Promise<Operation> {
  return changeOperation(
    ctx,
    id,
    seen,
    (of) => canLeadOperation(ctx.actor, of),
    async (tx, _, about) => {
      await record(ctx, tx, operationEnded, about, { ...input, by: ctx.actor.name });
      return { ...input, closedAt: ctx.now() };
    },
  );
}
