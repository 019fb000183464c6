import type { Hono } from "hono";
import { pendingMigrations } from "../../kernel/db/migrate.ts";
import type { Database } from "../../kernel/db/database.ts";
import type { Env } from "../../kernel/http/api.ts";

/** `/healthz`: this process answers. `/readyz`: the database answers too and has every migration. */
export function healthRoutes(app: Hono<Env>, database: Database): void {
  app.get("/healthz", (c) => c.json({ status: "ok" }));
  app.get("/readyz", async (c) => {
    const missing = await pendingMigrations(database).catch(() => null);
    const checks = { database: missing !== null, migrations: missing?.length === 0 };
    return c.json(
      { status: checks.database && checks.migrations ? "ready" : "not-ready", checks },
      checks.database && checks.migrations ? 200 : 503,
    );
  });
}
