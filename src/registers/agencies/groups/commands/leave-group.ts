import { allow, holds } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import { problem } from "../../../../kernel/problem.ts";
import { record } from "../../../../services/facts/index.ts";
import { groupChanged } from "../model.ts";
import { canLeaveGroup, canReadGroups } from "../policy.ts";
import { groupMembers, toGroup } from "../queries.ts";
import { deleteMembers, groupById } from "../store.ts";
import { aboutGroup, seats } from "../visibility.ts";

/**
 * Leaves a group for the own agency and those whose records it holds. The group's version stays: it counts what its keeper changes, and
 * who leaves must not wait for anybody's edit.
 */
export function leaveGroup(ctx: Context, id: string, reason: string): Promise<void> {
  allow(canReadGroups(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    const of = toGroup(await tx.get(groupById, { id }));
    allow(canLeaveGroup(ctx.actor, of), ctx.lang);
    const known = seats(await groupMembers(tx, of));
    const out = known.filter((agency) => holds(ctx.actor, agency));
    const { agency, name, purpose } = of;
    await record(ctx, tx, groupChanged, aboutLeaving(ctx, of, known), {
      group: id,
      name,
      agency,
      purpose,
      in: [],
      out,
      reason,
    });
    if ((await tx.run(deleteMembers, { group: id, agencies: out })) === 0) throw problem("not-found");
  });
}

/** A fact belongs to who acts: the one who leaves tells the keeper and the others by name. */
function aboutLeaving(ctx: Context, of: { id: string; agency: string }, told: readonly string[]) {
  return aboutGroup({ id: of.id, agency: ctx.actor.agency as string }, [of.agency, ...told]);
}
