import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import { newId } from "../../../../kernel/id.ts";
import { record } from "../../../../services/facts/index.ts";
import { holdAddressed } from "../../addressees.ts";
import type { Group, GroupInput } from "../model.ts";
import { groupMade } from "../model.ts";
import { canMakeGroup } from "../policy.ts";
import { toGroup } from "../queries.ts";
import { groupById, insertGroup, insertMembers } from "../store.ts";
import { aboutGroup } from "../visibility.ts";

/** Makes a sharing group kept by the actor's agency, which is its first member. Task: 2390 II.2.3. */
export function makeGroup(ctx: Context, input: GroupInput): Promise<Group> {
  allow(canMakeGroup(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    const agency = ctx.actor.agency as string;
    const others = [...new Set(input.members)].filter((one) => one !== agency);
    await holdAddressed(ctx, tx, "/members", input.members, { groups: false, also: [agency] });
    const at = ctx.now();
    const id = newId("grp", at);
    const { name, purpose } = input;
    await tx.run(insertGroup, { id, name, purpose, agency, by: ctx.actor.id, at });
    const members = [agency, ...others];
    await tx.run(insertMembers, { group: id, agencies: members, keeper: agency, by: ctx.actor.id, at });
    const of = toGroup(await tx.get(groupById, { id }));
    await record(ctx, tx, groupMade, aboutGroup(of, members), { group: id, name, agency, purpose, in: members });
    return of;
  });
}
