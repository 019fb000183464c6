import type { Context as HonoContext, Hono } from "hono";
import { publicActor } from "../../kernel/actor.ts";
import type { Clock } from "../../kernel/clock.ts";
import type { Config } from "../../kernel/config.ts";
import { createContext } from "../../kernel/context.ts";
import type { Database } from "../../kernel/db/database.ts";
import type { Env } from "../../kernel/http/api.ts";
import { createApp } from "../../kernel/http/app.ts";
import type { Log } from "../../kernel/log.ts";
import { healthRoutes } from "./health.ts";
import { createMetrics } from "./metrics.ts";
import { rateLimit } from "./rate-limit.ts";

export type ServerParts = { config: Config; database: Database; clock: Clock; log: Log };

/** Paths whose handlers read their body as a stream. */
const streams = /^\/v1\/(sources\/[^/]+\/listings|files)$/;

/** Everything that this house answers over HTTP: API, portal, workbench, health and figures. */
export function createServer(parts: ServerParts): Hono<Env> {
  const { config, database, clock, log } = parts;
  const metrics = createMetrics(database);
  const app = createApp({
    log,
    streams,
    trustProxy: config.TRUST_PROXY,
    onAnswer: metrics.answered,
    contextOf: async (c: HonoContext<Env>, lang) =>
      createContext(database, { actor: publicActor, lang, requestId: c.get("requestId"), clock }),
  });
  app.use(rateLimit(config.RATE_PER_MINUTE, /^\/(healthz|readyz|metrics)$/));
  healthRoutes(app, database);
  metrics.routes(app);
  return app;
}
