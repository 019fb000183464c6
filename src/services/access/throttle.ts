import { isIPv6 } from "node:net";
import { derivedId } from "../../kernel/id.ts";

/** Failures that cost nothing, the first wait, the longest, and after how long without a failure all is forgotten. */
export type ThrottleRule = { free: number; firstMs: number; longestMs: number; forgetMs: number };
export type Throttle = { failures: number; lastAt: Date; lockedUntil: Date | null };

const minute = 60_000;
/** One guess an hour in the long run: 8,760 a year against one account (NIST SP 800-63B 3.2.2 allows 100 in a row). */
export const accountRule: ThrottleRule = {
  free: 5,
  firstMs: minute,
  longestMs: 60 * minute,
  forgetMs: 24 * 60 * minute,
};
/** A whole office shares an address, so it takes more; what it stops is one password tried on many names. */
export const addressRule: ThrottleRule = { free: 30, firstMs: minute, longestMs: 15 * minute, forgetMs: 60 * minute };

/** A form open to all, such as an application: an office that sends in many at once is not stopped, a program is. */
export const turnRule: ThrottleRule = { free: 10, firstMs: minute, longestMs: 15 * minute, forgetMs: 60 * minute };

/** How long the caller must still wait, in milliseconds; 0 where it may try. */
export function waitMs(state: Throttle | null, now: Date): number {
  return Math.max(0, (state?.lockedUntil?.getTime() ?? 0) - now.getTime());
}

/** The state after one more failure. It is taken before the password is looked at and given back after a success, so that a thousand tries at once are counted one by one. */
export function afterFailure(rule: ThrottleRule, state: Throttle | null, now: Date): Throttle {
  const forgotten = state === null || now.getTime() - state.lastAt.getTime() >= rule.forgetMs;
  const failures = forgotten ? 1 : state.failures + 1;
  if (failures < rule.free) return { failures, lastAt: now, lockedUntil: null };
  const wait = Math.min(rule.longestMs, rule.firstMs * 2 ** Math.min(30, failures - rule.free));
  return { failures, lastAt: now, lockedUntil: new Date(now.getTime() + wait) };
}

/** The key of an account that is tried, whether it exists or not. */
export function accountKey(login: string): string {
  return derivedId("lgn", login.trim().toLowerCase());
}

/** The key of a caller's address; an IPv6 network of 64 bits is one caller, since one household has that many addresses. */
export function addressKey(address: string): string {
  return derivedId("adr", callerNetwork(address));
}

/** The key of a caller's address at one form. */
export function turnKey(purpose: string, address: string): string {
  return derivedId("trn", purpose, callerNetwork(address));
}

function callerNetwork(address: string): string {
  return isIPv6(address) && !address.startsWith("::ffff:") ? networkOf(address) : address.replace(/^::ffff:/, "");
}

function networkOf(address: string): string {
  const [head = "", tail] = address.toLowerCase().split("%")[0]?.split("::") ?? [];
  const left = head === "" ? [] : head.split(":");
  const right = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? 0 : 8 - left.length - right.length;
  return [...left, ...Array.from({ length: zeros }, () => "0"), ...right]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}
