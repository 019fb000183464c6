import { allow } from "../../../kernel/actor.ts";
import { problem } from "../../../kernel/problem.ts";
import { text } from "../../../kernel/text/index.ts";
import { record } from "../../facts/index.ts";
import { settleAttempt, takeAttempt } from "../attempts.ts";
import type { Caller, Gate } from "../gate.ts";
import { contextOfAccount, findAccount } from "../gate.ts";
import { passwordChanged } from "../model.ts";
import { checkPassword, hashPassword, passwordFaults } from "../password.ts";
import { canChangeOwnSecrets } from "../policy.ts";
import type { Held } from "../session.ts";
import { openSession } from "../session.ts";
import { deleteSessionsOf, updatePassword } from "../store.ts";
import type { Opened } from "./sign-in.ts";
import { recordLock } from "./sign-in.ts";

export type ChangePassword = { current: string; next: string };

/** Changes one's own password. All sessions end; this browser gets a new one. A wrong current password counts as a failed sign-in. */
export async function changePassword(gate: Gate, caller: Caller, held: Held, input: ChangePassword): Promise<Opened> {
  allow(canChangeOwnSecrets(held.actor), caller.lang);
  const { login } = held.session;
  const faults = passwordFaults(input.next, login, caller.lang);
  if (faults.length > 0) throw problem("invalid", faults[0]?.message, { faults });
  const attempt = await takeAttempt(gate, login, caller.address, caller.lang);
  const account = await findAccount(gate, login);
  if (account === null || !(await checkPassword(account.password_hash, input.current))) {
    await recordLock(gate, caller, login, account, attempt);
    const message = text(caller.lang, "access.password.wrong");
    throw problem("invalid", message, { faults: [{ pointer: "/current", code: "wrong", message }] });
  }
  const password_hash = await hashPassword(input.next);
  const ctx = contextOfAccount(gate, caller, account);
  return ctx.transaction(async (tx) => {
    await settleAttempt(tx, login, caller.address);
    await tx.run(updatePassword, { user_id: account.id, password_hash, password_due_at: null });
    await tx.run(deleteSessionsOf, { user_id: account.id });
    const token = await openSession(tx, account, "open", ctx.now());
    await record(
      ctx,
      tx,
      passwordChanged,
      { id: account.id, agency: account.agency, level: "own", sharedWith: [] },
      {},
    );
    return { token, stage: "open" as const };
  });
}
