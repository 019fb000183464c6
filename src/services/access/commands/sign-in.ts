import { problem } from "../../../kernel/problem.ts";
import { text } from "../../../kernel/text/index.ts";
import { publicActor } from "../../../kernel/actor.ts";
import { createContext } from "../../../kernel/context.ts";
import { record } from "../../facts/index.ts";
import { settleAttempt, takeAttempt } from "../attempts.ts";
import type { Account, Caller, Gate } from "../gate.ts";
import { contextOfAccount, findAccount } from "../gate.ts";
import type { SignIn, Stage } from "../model.ts";
import { signedIn, signInLocked } from "../model.ts";
import { checkPassword } from "../password.ts";
import { openSession } from "../session.ts";
import { deleteSession, insertIdentity } from "../store.ts";
import type { Throttle } from "../throttle.ts";
import { accountKey } from "../throttle.ts";

export type Opened = { token: string; stage: Stage };

/**
 * Signs a person in by password. Where a second factor is enrolled the session waits for its code. An unknown name, a wrong
 * password and a suspended account are one answer, after the same work. `previous` is the session of the same browser, which ends.
 */
export async function signIn(gate: Gate, caller: Caller, input: SignIn, previous: Buffer | null): Promise<Opened> {
  const attempt = await takeAttempt(gate, input.login, caller.address, caller.lang);
  const account = await findAccount(gate, input.login);
  const right = await checkPassword(account?.password_hash ?? null, input.password);
  if (account === null || !right || account.state !== "active") {
    await recordLock(gate, caller, input.login, account, attempt);
    throw problem("unauthenticated", text(caller.lang, "access.sign-in.refused"));
  }
  return enter(gate, caller, account, { way: "password", previous });
}

export type Entry = {
  way: "password" | "oidc";
  /** The session of the same browser, which ends. */
  previous: Buffer | null;
  /** An account at an issuer that is linked to the person at this sign-in. */
  link?: { issuer: string; subject: string };
};

/** Opens the session of a person who has proved who they are; one enrolled in a second factor still owes its code. */
export async function enter(gate: Gate, caller: Caller, account: Account, entry: Entry): Promise<Opened> {
  const { way, previous, link } = entry;
  const { id, agency } = account;
  const stage: Stage = account.totp_confirmed_at === null ? "open" : "code";
  const ctx = contextOfAccount(gate, caller, account);
  return ctx.transaction(async (tx) => {
    // With a code still to come the failures stand: else each right password would buy new guesses at the code.
    if (stage === "open" && way === "password") await settleAttempt(tx, account.login, caller.address);
    if (link !== undefined) await tx.run(insertIdentity, { ...link, user_id: id, agency, linked_at: ctx.now() });
    if (previous !== null) await tx.run(deleteSession, { hash: previous });
    const token = await openSession(tx, account, stage, ctx.now());
    await record(
      ctx,
      tx,
      signedIn,
      { id, agency, level: "own", sharedWith: [] },
      { way, stage, linked: link !== undefined },
    );
    return { token, stage };
  });
}

/** A lock-out is a fact; a single failure is not, or anyone could fill the log. An unknown name costs the same insert, kept under `house`. */
export async function recordLock(
  gate: Gate,
  caller: Caller,
  login: string,
  account: Account | null,
  attempt: Throttle,
): Promise<void> {
  if (attempt.lockedUntil === null) return;
  const agency = account?.agency ?? "house";
  const actor = { ...publicActor, kind: "system" as const, id: "unknown", agency, audiences: [agency] };
  const ctx = createContext(gate.database, {
    actor,
    clock: gate.clock,
    lang: caller.lang,
    requestId: caller.requestId,
  });
  const about = { id: account?.id ?? accountKey(login), agency, level: "own" as const, sharedWith: [] };
  const payload = { failures: attempt.failures, until: attempt.lockedUntil.toISOString() };
  await ctx.transaction((tx) => record(ctx, tx, signInLocked, about, payload));
}
