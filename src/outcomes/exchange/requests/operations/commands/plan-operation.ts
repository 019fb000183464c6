import { allow } from "../../../../../kernel/actor.ts";
import type { Context } from "../../../../../kernel/context.ts";
import { newId } from "../../../../../kernel/id.ts";
import { record } from "../../../../../services/facts/index.ts";
import type { Operation, PlanOperation } from "../model.ts";
import { operationPlanned, targetOf } from "../model.ts";
import { canPlanOperation } from "../policy.ts";
import { insertOperation, operationById, toOperation } from "../store.ts";
import { allowMembers, keepTargets } from "./change-operation.ts";

/** Plans an operation with other agencies; the own one leads it. Those who take part see the whole plan. Task: 2390 II.4.3. */
export async function planOperation(ctx: Context, input: PlanOperation): Promise<Operation> {
  allow(canPlanOperation(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    const at = ctx.now();
    const id = newId("xop", at);
    const agency = ctx.actor.agency as string;
    const members = [...new Set(input.members)];
    await allowMembers(ctx, tx, members);
    await tx.run(insertOperation, {
      id,
      name: input.name,
      purpose: input.purpose,
      plan: input.plan,
      starts_on: input.startsOn,
      ends_on: input.endsOn,
      by: ctx.actor.id,
      by_name: ctx.actor.name,
      at,
      agency,
      members,
    });
    const planned = toOperation(await tx.get(operationById, { id }));
    await keepTargets(tx, planned, input.targets.map(targetOf));
    await record(
      ctx,
      tx,
      operationPlanned,
      { id, agency, level: "named", sharedWith: members },
      { members, from: input.startsOn, to: input.endsOn, by: ctx.actor.name },
    );
    return planned;
  });
}
