import type { Hono } from "hono";
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import { hasRole } from "../../kernel/actor.ts";
import type { Database } from "../../kernel/db/database.ts";
import { isFromThisMachine } from "../../kernel/http/address.ts";
import type { Env } from "../../kernel/http/api.ts";
import type { Answered } from "../../kernel/http/app.ts";
import { problem } from "../../kernel/problem.ts";

export type Metrics = { answered(one: Answered): void; routes(app: Hono<Env>): void };

/** Figures of this process for Prometheus: requests and their durations by route, the database pool, the process itself. */
export function createMetrics(database: Database): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: "chinhhang_" });
  const requests = new Counter({
    name: "chinhhang_requests_total",
    help: "Requests answered",
    labelNames: ["method", "route", "status"],
    registers: [registry],
  });
  const durations = new Histogram({
    name: "chinhhang_request_seconds",
    help: "Seconds from request to answer",
    labelNames: ["method", "route"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  registry.registerMetric(
    new Gauge({
      name: "chinhhang_database_connections",
      help: "Connections to the database by role and state",
      labelNames: ["plane", "state"],
      registers: [], // ours, below, and not the one of the whole process
      collect() {
        for (const pool of database.pools()) {
          this.set({ plane: pool.plane, state: "open" }, pool.open);
          this.set({ plane: pool.plane, state: "idle" }, pool.idle);
          this.set({ plane: pool.plane, state: "waited_for" }, pool.waiting);
        }
      },
    }),
  );
  return {
    answered(one) {
      requests.inc({ method: one.method, route: one.route, status: String(one.status) });
      durations.observe({ method: one.method, route: one.route }, one.ms / 1000);
    },
    routes(app) {
      app.get("/metrics", async (c) => {
        const { actor } = c.get("ctx");
        if (!isFromThisMachine(c) && actor.kind !== "key" && !hasRole(actor, "administrator"))
          throw problem("not-found");
        return c.text(await registry.metrics(), 200, { "content-type": registry.contentType });
      });
    },
  };
}
