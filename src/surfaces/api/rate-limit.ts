import type { MiddlewareHandler } from "hono";
import type { Clock } from "../../kernel/clock.ts";
import { systemClock } from "../../kernel/clock.ts";
import type { Env } from "../../kernel/http/api.ts";
import { problem } from "../../kernel/problem.ts";
import type { RateTable } from "./rate-table.ts";
import { countIn, newRateTable } from "./rate-table.ts";
import { bothTexts } from "../../kernel/text/index.ts";

/** Counts a request of a caller; throws `rate-limited` where it is one too many. */
export type RateLimit = (caller: string) => void;

/** Holds each caller to so many requests a minute, over all servers that count in the same table. */
export function createRateLimit(
  perMinute: number,
  table: RateTable = newRateTable(),
  clock: Clock = systemClock,
): RateLimit {
  const counted = countIn(table);
  return (caller) => {
    const { count, overInMs } = counted(caller, clock().getTime());
    if (count > perMinute) {
      throw problem("rate-limited", bothTexts("kernel.problem.rate", { most: perMinute }), {
        retryAfterSeconds: Math.max(1, Math.ceil(overInMs / 1000)),
      });
    }
  };
}

/** Who is not signed in is counted by their address. */
export const publicCaller = (address: string): string => `address ${address}`;

/** Holds whoever asks to the limit: someone signed in by who they are, others by their address. */
export function rateLimit(limit: RateLimit, exempt: RegExp): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (exempt.test(c.req.path)) return next();
    const { actor } = c.get("ctx");
    limit(actor.kind === "public" ? publicCaller(c.get("address")) : `actor ${actor.id}`);
    return next();
  };
}
