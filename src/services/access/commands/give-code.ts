import { problem } from "../../../kernel/problem.ts";
import { text } from "../../../kernel/text/index.ts";
import { record } from "../../facts/index.ts";
import { settleAttempt, takeAttempt } from "../attempts.ts";
import type { Caller, Gate } from "../gate.ts";
import { contextOfAccount, findAccount } from "../gate.ts";
import { signedIn } from "../model.ts";
import { unseal } from "../seal.ts";
import type { Held } from "../session.ts";
import { openSession } from "../session.ts";
import { deleteSession, spendTotpStep } from "../store.ts";
import { totpStepOf } from "../totp.ts";
import type { Opened } from "./sign-in.ts";
import { recordLock } from "./sign-in.ts";

/** Completes a sign-in with the code of the authenticator app; the session gets a new id, and a code counts once. */
export async function giveCode(gate: Gate, caller: Caller, held: Held, code: string): Promise<Opened> {
  if (held.session.stage !== "code") throw problem("conflict", text(caller.lang, "access.code.enrolled"));
  const { login } = held.session;
  const attempt = await takeAttempt(gate, login, caller.address, caller.lang);
  const account = await findAccount(gate, login);
  const secret =
    account === null || account.totp_sealed === null ? null : unseal(gate.totpKey, account.id, account.totp_sealed);
  const step = secret === null ? null : totpStepOf(secret, code, gate.clock());
  const opened = account === null || step === null ? null : await complete(account, step);
  if (opened !== null) return opened;
  await recordLock(gate, caller, login, account, attempt);
  throw problem("unauthenticated", text(caller.lang, "access.code.refused"));

  function complete(person: NonNullable<typeof account>, atStep: number): Promise<Opened | null> {
    const ctx = contextOfAccount(gate, caller, person);
    return ctx.transaction(async (tx) => {
      if ((await tx.run(spendTotpStep, { user_id: person.id, step: BigInt(atStep) })) === 0) return null;
      // A session that another request has just rotated or ended opens nothing.
      if ((await tx.run(deleteSession, { hash: held.hash })) === 0) return null;
      await settleAttempt(tx, login, caller.address);
      const token = await openSession(tx, person, "open", ctx.now());
      await record(
        ctx,
        tx,
        signedIn,
        { id: person.id, agency: person.agency, level: "own", sharedWith: [] },
        { way: "code", stage: "open" },
      );
      return { token, stage: "open" as const };
    });
  }
}
