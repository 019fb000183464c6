import type { Context as HonoContext, Hono } from "hono";
import { publicActor } from "../../src/kernel/actor.ts";
import { createContext } from "../../src/kernel/context.ts";
import type { Database } from "../../src/kernel/db/database.ts";
import type { Env } from "../../src/kernel/http/api.ts";
import { createApp } from "../../src/kernel/http/app.ts";
import type { Log } from "../../src/kernel/log.ts";
import { createLog } from "../../src/kernel/log.ts";
import type { Verifier } from "../../src/signals/origin/index.ts";
import { portalRoutes } from "../../src/surfaces/portal/index.ts";

/** The portal in the house's own frame, on a test's database. */
export function portalApp(
  database: Database,
  now: () => Date = () => new Date(),
  log: Log = createLog("silent"),
  verifier: Verifier | null = null,
): Hono<Env> {
  const app = createApp({
    log,
    streams: /^\/(xac-thuc|en\/verify)$/,
    contextOf: async (c: HonoContext<Env>, lang) =>
      createContext(database, { actor: publicActor, lang, requestId: c.get("requestId"), clock: now }),
  });
  portalRoutes(app, { database, clock: now, publicUrl: null, verifier });
  return app;
}
