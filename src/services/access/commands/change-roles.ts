import type { Role } from "../../../kernel/actor.ts";
import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { problem } from "../../../kernel/problem.ts";
import { text } from "../../../kernel/text/index.ts";
import { record } from "../../facts/index.ts";
import { graceMs, needsSecondFactor, rolesChanged } from "../model.ts";
import { canAdminister, canChangeRoles } from "../policy.ts";
import { deleteSessionsOf, setTotpDue, updateRoles, userById } from "../store.ts";

export type ChangeRoles = { id: string; version: number; roles: Role[] };

/** Gives a person other roles. Their sessions end: a session is never older than the rights it carries. */
export async function changeRoles(ctx: Context, input: ChangeRoles): Promise<{ version: number }> {
  allow(canAdminister(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    const person = await tx.get(userById, { id: input.id });
    allow(canChangeRoles(ctx.actor, person, input.roles), ctx.lang);
    if ((await tx.run(updateRoles, input)) === 0) throw problem("stale", text(ctx.lang, "access.user.stale"));
    if (needsSecondFactor(input.roles)) {
      await tx.run(setTotpDue, { user_id: person.id, totp_due_at: new Date(ctx.now().getTime() + graceMs) });
    }
    await tx.run(deleteSessionsOf, { user_id: person.id });
    await record(
      ctx,
      tx,
      rolesChanged,
      { id: person.id, agency: person.agency, level: "own", sharedWith: [] },
      { from: person.roles, to: input.roles },
    );
    return { version: input.version + 1 };
  });
}
