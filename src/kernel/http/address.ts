import { isIP } from "node:net";
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context as HonoContext } from "hono";
import type { Env } from "./api.ts";

/**
 * The caller's network address: the other end of the connection or, behind a proxy of ours, what that proxy saw: the last
 * entry of X-Forwarded-For, since those before it are the caller's own words. Kept in memory for limits, never logged.
 */
export function callerAddress(c: HonoContext<Env>, trustProxy: boolean): string {
  return seenAddress(trustProxy ? c.req.header("x-forwarded-for") : undefined) ?? peerAddress(c);
}

/** What a proxy of ours saw, by the header that it sends; null where it sends none that is an address. */
export function seenAddress(forwardedFor: string | undefined): string | null {
  const forwarded = forwardedFor?.split(",").at(-1)?.trim();
  return forwarded !== undefined && isIP(forwarded) !== 0 ? forwarded : null;
}

/** The other end of the connection; empty where there is none (a request made inside the process). */
export function peerAddress(c: HonoContext<Env>): string {
  try {
    return getConnInfo(c).remote.address ?? "";
  } catch {
    return "";
  }
}

/** Whether a request comes from this very machine and was not passed on by a proxy. */
export function isFromThisMachine(c: HonoContext<Env>): boolean {
  if (c.req.header("x-forwarded-for") !== undefined || c.req.header("forwarded") !== undefined) return false;
  return /^(::ffff:)?127\.|^::1$/.test(peerAddress(c));
}
