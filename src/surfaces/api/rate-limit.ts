import type { MiddlewareHandler } from "hono";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { Env } from "../../kernel/http/api.ts";
import { problem } from "../../kernel/problem.ts";

/** Counts a request of a caller; throws `rate-limited` where it is one too many. */
export type RateLimit = (caller: string) => Promise<void>;

/** Holds each caller to so many requests a minute. Held in memory, a process each. */
export function createRateLimit(perMinute: number): RateLimit {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });
  return async (caller) => {
    const refused = await limiter.consume(caller).then(
      () => null,
      (reason: unknown) => (reason instanceof RateLimiterRes ? reason : Promise.reject(reason as Error)),
    );
    if (refused !== null) {
      throw problem("rate-limited", `At most ${perMinute} requests a minute.`, {
        retryAfterSeconds: Math.max(1, Math.ceil(refused.msBeforeNext / 1000)),
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
    await limit(actor.kind === "public" ? publicCaller(c.get("address")) : `actor ${actor.id}`);
    return next();
  };
}
