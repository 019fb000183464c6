import type { Transaction } from "../../kernel/db/database.ts";
import { problem } from "../../kernel/problem.ts";
import type { Lang } from "../../kernel/text/index.ts";
import { text } from "../../kernel/text/index.ts";
import type { Gate } from "./gate.ts";
import { asNobody } from "./gate.ts";
import {
  deleteOldThrottles,
  deleteThrottle,
  ensureThrottle,
  giveBackThrottle,
  throttleForUpdate,
  updateThrottle,
} from "./store.ts";
import type { Throttle, ThrottleRule } from "./throttle.ts";
import {
  accountKey,
  accountRule,
  addressKey,
  addressRule,
  afterFailure,
  turnKey,
  turnRule,
  waitMs,
} from "./throttle.ts";

/**
 * Counts a try as a failure before it is looked at, by address and by account, and refuses it where either must wait.
 * Returns the account's state, for the fact of a lock-out.
 */
export async function takeAttempt(gate: Gate, login: string, address: string, lang: Lang): Promise<Throttle> {
  const now = gate.clock();
  const outcome = await asNobody(gate, "read write", async (tx) => {
    const byAddress = await lockedThrottle(tx, addressKey(address), now);
    const byAccount = await lockedThrottle(tx, accountKey(login), now);
    const wait = Math.max(waitMs(byAddress, now), waitMs(byAccount, now));
    if (wait > 0) return { wait };
    await write(tx, addressKey(address), addressRule, byAddress, now);
    return { wait, state: await write(tx, accountKey(login), accountRule, byAccount, now) };
  });
  if (outcome.state !== undefined) return outcome.state;
  const seconds = Math.ceil(outcome.wait / 1000);
  throw problem("rate-limited", text(lang, "access.sign-in.locked", { seconds }), { retryAfterSeconds: seconds });
}

/** Forgets the failures of an account that was proved, and takes back the one that was counted for the address. */
export async function settleAttempt(tx: Transaction, login: string, address: string): Promise<void> {
  await tx.run(giveBackThrottle, { key: addressKey(address) });
  await tx.run(deleteThrottle, { key: accountKey(login) });
}

/**
 * Counts one use of a form that is open to all (`purpose` names it) by the caller's address, and refuses it where that address must
 * wait: `rate-limited`. Nothing of the address is kept but a digest, and that for an hour.
 */
export async function takeTurn(
  gate: Pick<Gate, "database" | "clock">,
  purpose: string,
  address: string,
  lang: Lang,
): Promise<void> {
  const now = gate.clock();
  const key = turnKey(purpose, address);
  const wait = await asNobody(gate, "read write", async (tx) => {
    const before = await lockedThrottle(tx, key, now);
    const rest = waitMs(before, now);
    if (rest === 0) await write(tx, key, turnRule, before, now);
    return rest;
  });
  if (wait === 0) return;
  const seconds = Math.ceil(wait / 1000);
  throw problem("rate-limited", text(lang, "access.turn.wait", { seconds }), { retryAfterSeconds: seconds });
}

/** Clears away what is forgotten anyway; a scheduled job calls it. Returns how many. */
export function forgetOldAttempts(gate: Pick<Gate, "database" | "clock">): Promise<number> {
  const before = new Date(gate.clock().getTime() - Math.max(accountRule.forgetMs, addressRule.forgetMs));
  return asNobody(gate, "read write", (tx) => tx.run(deleteOldThrottles, { before }));
}

async function lockedThrottle(tx: Transaction, key: string, now: Date): Promise<Throttle> {
  await tx.run(ensureThrottle, { key, at: now });
  const row = await tx.get(throttleForUpdate, { key });
  return { failures: row.failures, lastAt: row.last_at, lockedUntil: row.locked_until };
}

async function write(tx: Transaction, key: string, rule: ThrottleRule, before: Throttle, now: Date): Promise<Throttle> {
  const next = afterFailure(rule, before, now);
  await tx.run(updateThrottle, { key, failures: next.failures, at: now, locked_until: next.lockedUntil });
  return next;
}
