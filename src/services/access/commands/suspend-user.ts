import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { problem } from "../../../kernel/problem.ts";
import { text } from "../../../kernel/text/index.ts";
import { record } from "../../facts/index.ts";
import type { UserState } from "../model.ts";
import { userReinstated, userSuspended } from "../model.ts";
import { canAdminister, canManageUser } from "../policy.ts";
import { deleteSessionsOf, updateState, userById } from "../store.ts";

export type SuspendUser = { id: string; version: number; state: UserState };

/** Suspends a person, whose sessions end at once, or reinstates them. */
export async function suspendUser(ctx: Context, input: SuspendUser): Promise<{ version: number }> {
  allow(canAdminister(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    const person = await tx.get(userById, { id: input.id });
    allow(canManageUser(ctx.actor, person), ctx.lang);
    if ((await tx.run(updateState, input)) === 0) throw problem("stale", text(ctx.lang, "access.user.stale"));
    await tx.run(deleteSessionsOf, { user_id: person.id });
    const fact = input.state === "suspended" ? userSuspended : userReinstated;
    await record(ctx, tx, fact, { id: person.id, agency: person.agency, level: "own", sharedWith: [] }, {});
    return { version: input.version + 1 };
  });
}
