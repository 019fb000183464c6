import { z } from "zod";
import { createContext } from "../../../kernel/context.ts";
import { newId } from "../../../kernel/id.ts";
import { record } from "../../facts/index.ts";
import type { Gate } from "../gate.ts";
import { administratorCreated, consoleActor, firstAdministratorInput, graceMs } from "../model.ts";
import { generatePassword, hashPassword } from "../password.ts";
import { anyUser, insertCredentials, insertUser, lockFirstRun } from "../store.ts";

export type FirstAdministrator = z.input<typeof firstAdministratorInput>;

/** Creates the one administrator of a first run and returns the password, which is shown once; null where there are users already. */
export async function createFirstAdministrator(
  gate: Gate,
  input: FirstAdministrator,
): Promise<{ id: string; login: string; password: string } | null> {
  const { login, name, agency } = firstAdministratorInput.parse(input);
  const password = generatePassword();
  const password_hash = await hashPassword(password);
  const ctx = createContext(gate.database, { actor: consoleActor(agency), clock: gate.clock });
  return ctx.transaction(async (tx) => {
    await tx.rows(lockFirstRun, {});
    if ((await tx.get(anyUser, {})).any) return null;
    const now = ctx.now();
    const due = new Date(now.getTime() + graceMs);
    const id = newId("usr", now);
    // An approver too: a house with one person must be able to try the whole chain; the second person is a second account.
    const roles = ["officer", "approver", "programme", "administrator"];
    await tx.run(insertUser, { id, login, name, agency, roles, created_at: now });
    await tx.run(insertCredentials, { user_id: id, agency, password_hash, password_due_at: due, totp_due_at: due });
    await record(ctx, tx, administratorCreated, { id, agency, level: "own", sharedWith: [] }, {});
    return { id, login, password };
  });
}
