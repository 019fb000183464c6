import type { Verdict } from "../../../kernel/actor.ts";
import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import { problem } from "../../../kernel/problem.ts";
import type { Group, Member } from "./model.ts";
import { canReadGroups } from "./policy.ts";
import { groupMembers, toGroup } from "./queries.ts";
import { groupById, updateGroup } from "./store.ts";

/**
 * The steps that every change of a group has in common: find it (`not-found` for whoever is not in it), ask the policy, hold it against
 * the version its author saw (`stale`), write. `work` changes members, records the fact, and gives the group's new words.
 */
export function changeStanding(
  ctx: Context,
  id: string,
  seen: number,
  may: (of: Group) => Verdict,
  work: (
    tx: Transaction,
    of: Group,
    members: Member[],
  ) => Promise<Partial<Pick<Group, "name" | "purpose" | "closedAt">>>,
): Promise<Group> {
  allow(canReadGroups(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    const before = toGroup(await tx.get(groupById, { id }));
    allow(may(before), ctx.lang);
    if (before.version !== seen) throw problem("stale");
    const after = { ...before, ...(await work(tx, before, await groupMembers(tx, before))) };
    const { name, purpose, closedAt } = after;
    if ((await tx.run(updateGroup, { id, seen, name, purpose, closed_at: closedAt })) === 0) throw problem("stale");
    return { ...after, version: seen + 1 };
  });
}
