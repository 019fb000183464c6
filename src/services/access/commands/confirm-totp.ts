import { allow } from "../../../kernel/actor.ts";
import { problem } from "../../../kernel/problem.ts";
import { text } from "../../../kernel/text/index.ts";
import { record } from "../../facts/index.ts";
import { settleAttempt, takeAttempt } from "../attempts.ts";
import type { Caller, Gate } from "../gate.ts";
import { contextOfAccount, findAccount } from "../gate.ts";
import { totpEnrolled } from "../model.ts";
import { canChangeOwnSecrets } from "../policy.ts";
import { unseal } from "../seal.ts";
import type { Held } from "../session.ts";
import { openSession } from "../session.ts";
import { confirmTotpAt, deleteSessionsOf } from "../store.ts";
import { totpStepOf } from "../totp.ts";
import type { Opened } from "./sign-in.ts";
import { recordLock } from "./sign-in.ts";

/** Ends the enrolment with the first right code. All sessions end; this browser gets a new one, with the rights it now carries. */
export async function confirmTotp(gate: Gate, caller: Caller, held: Held, code: string): Promise<Opened> {
  allow(canChangeOwnSecrets(held.actor), caller.lang);
  const { login } = held.session;
  const attempt = await takeAttempt(gate, login, caller.address, caller.lang);
  const account = await findAccount(gate, login);
  if (account === null || account.totp_sealed === null)
    throw problem("conflict", text(caller.lang, "access.code.not-begun"));
  if (account.totp_confirmed_at !== null) throw problem("conflict", text(caller.lang, "access.code.enrolled"));
  const secret = unseal(gate.totpKey, account.id, account.totp_sealed);
  const step = secret === null ? null : totpStepOf(secret, code, gate.clock());
  if (step === null) {
    await recordLock(gate, caller, login, account, attempt);
    const message = text(caller.lang, "access.code.refused");
    throw problem("invalid", message, { faults: [{ pointer: "/code", code: "wrong", message }] });
  }
  const ctx = contextOfAccount(gate, caller, account);
  return ctx.transaction(async (tx) => {
    await settleAttempt(tx, login, caller.address);
    const done = await tx.run(confirmTotpAt, { user_id: account.id, at: ctx.now(), step: BigInt(step) });
    if (done === 0) throw problem("conflict", text(caller.lang, "access.code.enrolled"));
    await tx.run(deleteSessionsOf, { user_id: account.id });
    const token = await openSession(tx, account, "open", ctx.now());
    await record(ctx, tx, totpEnrolled, { id: account.id, agency: account.agency, level: "own", sharedWith: [] }, {});
    return { token, stage: "open" as const };
  });
}
