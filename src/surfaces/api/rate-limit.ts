import type { MiddlewareHandler } from "hono";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { Env } from "../../kernel/http/api.ts";
import { problem } from "../../kernel/problem.ts";

/** Holds each caller to so many requests a minute: someone signed in by who they are, others by their address. Held in memory, a process each. */
export function rateLimit(perMinute: number, exempt: RegExp): MiddlewareHandler<Env> {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });
  return async (c, next) => {
    if (exempt.test(c.req.path)) return next();
    const { actor } = c.get("ctx");
    const caller = actor.kind === "public" ? `address ${c.get("address")}` : `actor ${actor.id}`;
    const refused = await limiter.consume(caller).then(
      () => null,
      (reason: unknown) => (reason instanceof RateLimiterRes ? reason : Promise.reject(reason as Error)),
    );
    if (refused !== null) {
      throw problem("rate-limited", `At most ${perMinute} requests a minute.`, {
        retryAfterSeconds: Math.max(1, Math.ceil(refused.msBeforeNext / 1000)),
      });
    }
    return next();
  };
}
