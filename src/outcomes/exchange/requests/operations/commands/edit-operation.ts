import type { Context } from "../../../../../kernel/context.ts";
import { record } from "../../../../../services/facts/index.ts";
import type { EditOperation, Operation } from "../model.ts";
import { operationChanged, targetOf } from "../model.ts";
import { canChangeOperation } from "../policy.ts";
import { changeOperation, keepTargets } from "./change-operation.ts";

/** Changes what is planned, when, and whom it visits. */
export function editOperation(ctx: Context, id: string, seen: number, input: EditOperation): Promise<Operation> {
  return changeOperation(
    ctx,
    id,
    seen,
    (of) => canChangeOperation(ctx.actor, of),
    async (tx, of, about) => {
      const { targets, ...fields } = input;
      const changed = Object.entries(fields).filter(([name, value]) => of[name as keyof typeof fields] !== value);
      await keepTargets(tx, of, targets.map(targetOf));
      await record(ctx, tx, operationChanged, about, {
        fields: changed.map(([name]) => name),
        by: ctx.actor.name,
      });
      return fields;
    },
  );
}
