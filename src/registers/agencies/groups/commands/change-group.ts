import type { Context } from "../../../../kernel/context.ts";
import { record } from "../../../../services/facts/index.ts";
import { changeStanding } from "../change-standing.ts";
import type { Group, GroupWords } from "../model.ts";
import { groupChanged } from "../model.ts";
import { canChangeGroup } from "../policy.ts";
import { aboutGroup, seats } from "../visibility.ts";

/** Changes what a group is called and what it is for; its members are told. */
export function changeGroup(ctx: Context, id: string, seen: number, input: GroupWords): Promise<Group> {
  return changeStanding(
    ctx,
    id,
    seen,
    (of) => canChangeGroup(ctx.actor, of),
    async (tx, of, members) => {
      const told = { group: id, agency: of.agency, ...input, in: [], out: [], reason: null };
      await record(ctx, tx, groupChanged, aboutGroup(of, seats(members)), told);
      return input;
    },
  );
}
