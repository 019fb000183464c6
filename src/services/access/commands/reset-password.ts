import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { record } from "../../facts/index.ts";
import type { Role } from "../../../kernel/actor.ts";
import { graceMs, needsSecondFactor, passwordReset } from "../model.ts";
import { generatePassword, hashPassword } from "../password.ts";
import { canAdminister, canManageUser } from "../policy.ts";
import { deleteSessionsOf, deleteThrottle, removeTotp, updatePassword, userById } from "../store.ts";
import { accountKey } from "../throttle.ts";

export type ResetPassword = {
  id: string;
  /** Whether the authenticator app is lost too. */ removeSecondFactor: boolean;
};

/** Gives a person a new generated password, shown once, ends their sessions and lifts a lock-out. */
export async function resetPassword(ctx: Context, input: ResetPassword): Promise<{ login: string; password: string }> {
  allow(canAdminister(ctx.actor), ctx.lang);
  const password = generatePassword();
  const password_hash = await hashPassword(password);
  return ctx.transaction(async (tx) => {
    const person = await tx.get(userById, { id: input.id });
    allow(canManageUser(ctx.actor, person), ctx.lang);
    const due = new Date(ctx.now().getTime() + graceMs);
    await tx.run(updatePassword, { user_id: person.id, password_hash, password_due_at: due });
    if (input.removeSecondFactor) {
      await tx.run(removeTotp, {
        user_id: person.id,
        totp_due_at: needsSecondFactor(person.roles as Role[]) ? due : null,
      });
    }
    await tx.run(deleteSessionsOf, { user_id: person.id });
    await tx.run(deleteThrottle, { key: accountKey(person.login) });
    await record(
      ctx,
      tx,
      passwordReset,
      { id: person.id, agency: person.agency, level: "own", sharedWith: [] },
      { secondFactor: input.removeSecondFactor ? "removed" : "kept" },
    );
    return { login: person.login, password };
  });
}
