import type { Hono } from "hono";
import type { MetricObjectWithValues, MetricValue } from "prom-client";
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import { hasRole } from "../../kernel/actor.ts";
import type { Database } from "../../kernel/db/database.ts";
import { isFromThisMachine } from "../../kernel/http/address.ts";
import type { Env } from "../../kernel/http/api.ts";
import type { Answered } from "../../kernel/http/app.ts";
import { problem } from "../../kernel/problem.ts";
import type { Beside } from "./beside.ts";
import { gatherBeside } from "./beside.ts";

export type Metrics = { answered(one: Answered): void; routes(app: Hono<Env>): void };

const prefix = "chinhhang_";

/**
 * Figures for Prometheus: requests and their durations by route, the database pool, the process itself. Where a house has several servers, whichever
 * is asked tells the figures of all, each with the label `server`; those of the process are told once, by the house.
 */
export function createMetrics(database: Database, beside: Beside | null = null): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix });
  if (beside !== null) registry.setDefaultLabels({ server: beside.server });
  if (beside !== null && beside.server !== "house")
    for (const { name } of registry.getMetricsAsArray())
      if (name.startsWith(`${prefix}process_`)) registry.removeSingleMetric(name);
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
  const all = beside === null ? null : gatherBeside(beside, () => registry.getMetricsAsJSON());
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
        const told = all === null ? registry : together(await all());
        return c.text(await told.metrics(), 200, { "content-type": registry.contentType });
      });
    },
  };
}

type Figures = MetricObjectWithValues<MetricValue<string>>;

/** The figures of several servers under one heading each. Their labels tell them apart, so nothing is summed here. */
function together(servers: readonly Figures[][]): Registry {
  const registry = new Registry();
  for (const [, [first, ...others]] of Map.groupBy(servers.flat(), ({ name }) => name)) {
    const values = [first, ...others].flatMap((figure) => figure?.values ?? []);
    const figure = { ...first, values };
    registry.registerMetric({ ...figure, get: () => figure } as unknown as Gauge);
  }
  return registry;
}
