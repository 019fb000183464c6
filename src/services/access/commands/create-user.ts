import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { newId } from "../../../kernel/id.ts";
import { Problem, problem } from "../../../kernel/problem.ts";
import { text } from "../../../kernel/text/index.ts";
import { record } from "../../facts/index.ts";
import type { NewUser } from "../model.ts";
import { graceMs, needsSecondFactor, userCreated } from "../model.ts";
import { generatePassword, hashPassword } from "../password.ts";
import { canCreateUser } from "../policy.ts";
import { insertCredentials, insertUser } from "../store.ts";

/** Creates a person of the actor's own agency and returns the password, which is shown once. */
export async function createUser(ctx: Context, input: NewUser): Promise<{ id: string; password: string }> {
  allow(canCreateUser(ctx.actor, input.roles), ctx.lang);
  const agency = ctx.actor.agency as string;
  const password = generatePassword();
  const password_hash = await hashPassword(password);
  const now = ctx.now();
  const id = newId("usr", now);
  const due = new Date(now.getTime() + graceMs);
  const created = ctx.transaction(async (tx) => {
    await tx.run(insertUser, { id, login: input.login, name: input.name, agency, roles: input.roles, created_at: now });
    await tx.run(insertCredentials, {
      user_id: id,
      agency,
      password_hash,
      password_due_at: due,
      totp_due_at: needsSecondFactor(input.roles) ? due : null,
    });
    await record(ctx, tx, userCreated, { id, agency, level: "own", sharedWith: [] }, { roles: input.roles });
    return { id, password };
  });
  return created.catch((error: unknown) => {
    if (!(error instanceof Problem) || error.code !== "conflict") throw error;
    throw problem("conflict", text(ctx.lang, "access.user.login-taken"), {
      faults: [{ pointer: "/login", code: "taken", message: text(ctx.lang, "access.user.login-taken") }],
    });
  });
}
