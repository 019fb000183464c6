import type { Context } from "../../../../kernel/context.ts";
import { record } from "../../../../services/facts/index.ts";
import { changeStanding } from "../change-standing.ts";
import type { Group } from "../model.ts";
import { groupClosed } from "../model.ts";
import { canChangeGroup } from "../policy.ts";
import { aboutGroup, seats } from "../visibility.ts";

/** Closes a group for good: what was shared with it is seen by nobody any more for the group's sake. Who was in it stays written. */
export function closeGroup(ctx: Context, id: string, seen: number, reason: string): Promise<Group> {
  return changeStanding(
    ctx,
    id,
    seen,
    (of) => canChangeGroup(ctx.actor, of),
    async (tx, of, members) => {
      const out = seats(members);
      const told = { group: id, name: of.name, agency: of.agency, out, reason };
      await record(ctx, tx, groupClosed, aboutGroup(of, out), told);
      return { closedAt: ctx.now() };
    },
  );
}
