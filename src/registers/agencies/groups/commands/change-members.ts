import type { Context } from "../../../../kernel/context.ts";
import { problem } from "../../../../kernel/problem.ts";
import { record } from "../../../../services/facts/index.ts";
import { changeStanding } from "../change-standing.ts";
import { holdAddressed } from "../../addressees.ts";
import { faulty } from "../../faulty.ts";
import type { Group, MembersInput } from "../model.ts";
import { groupChanged } from "../model.ts";
import { canChangeGroup } from "../policy.ts";
import { deleteMembers, insertMembers } from "../store.ts";
import { aboutGroup, seats } from "../visibility.ts";

/**
 * Takes agencies in and puts agencies out, with a reason that both they and the members read. Who is put out sees rows shared with the
 * group no more from its next request on; with it go those whose records it holds.
 */
export function changeMembers(ctx: Context, id: string, seen: number, input: MembersInput): Promise<Group> {
  return changeStanding(
    ctx,
    id,
    seen,
    (of) => canChangeGroup(ctx.actor, of),
    async (tx, of, members) => {
      const out = input.out.flatMap((agency) => {
        const member = members.find((one) => one.agency === agency);
        if (member === undefined) throw faulty(ctx, "out", "agencies.fault.no-member", { agency });
        if (member.isKeeper) throw faulty(ctx, "out", "agencies.fault.keeper");
        return [agency, ...member.instead];
      });
      const known = seats(members);
      const come = [...new Set(input.in)].filter((agency) => !known.includes(agency));
      await holdAddressed(ctx, tx, "/in", input.in, { groups: false, also: known });
      if (come.length + out.length === 0) throw problem("conflict");
      await tx.run(deleteMembers, { group: id, agencies: out });
      const { agency, name, purpose } = of;
      await tx.run(insertMembers, { group: id, agencies: come, keeper: agency, by: ctx.actor.id, at: ctx.now() });
      const told = { group: id, name, agency, purpose, in: come, out, reason: input.reason };
      await record(ctx, tx, groupChanged, aboutGroup(of, [...known, ...come]), told);
      return {};
    },
  );
}
