import { z } from "@hono/zod-openapi";
import { allow } from "../../kernel/actor.ts";
import type { Api } from "../../kernel/http/api.ts";
import { route } from "../../kernel/http/api.ts";
import { pageOf, pageQuery } from "../../kernel/http/page.ts";
import { routesOf } from "../../kernel/http/routes-of.ts";
import {
  collectorAnswer,
  collectorFileAnswer,
  collectorRunAnswer,
  shownCollector,
  shownFile,
  shownRun,
} from "./answers.ts";
import { changeCollector } from "./commands/change-collector.ts";
import { createCollector } from "./commands/create-collector.ts";
import { orderRun } from "./commands/order-run.ts";
import { stopRun } from "./commands/stop-run.ts";
import { switchCollector } from "./commands/switch-collector.ts";
import { collectorChange, collectorInput } from "./model.ts";
import { canReadCollectors } from "./policy.ts";
import { collectorFile, listCollectorRuns, listCollectors } from "./queries.ts";

const tag = "collectors";
const byId = z.object({ id: z.string().max(60) });

/** What brings listings in by itself: `/v1/collectors…`. */
export function collectorsRoutes(api: Api): void {
  api.openapi(
    route({
      method: "get",
      path: "/v1/collectors",
      tag,
      summary: "Collectors of the caller's agency by name, each with its last run",
      query: pageQuery,
      answer: pageOf(collectorAnswer),
    }),
    async (c) => {
      const ctx = c.get("ctx");
      allow(canReadCollectors(ctx.actor), ctx.lang);
      const page = await ctx.read((tx) => listCollectors(tx, c.req.valid("query"), ctx.now()));
      return c.json({
        items: page.items.map(({ row, run, due }) => shownCollector(ctx, row, run, due)),
        next: page.next,
      });
    },
  );
  const { make, show, change, act } = routesOf(api, {
    path: "/v1/collectors/{id}",
    tag,
    answer: collectorFileAnswer,
    answerOf: async (ctx, _, id) => shownFile(ctx, await ctx.read((tx) => collectorFile(tx, id, ctx.now()))),
  });
  make("Makes a collector, switched off", collectorInput, createCollector);
  show("A collector with what it knows of its site, and what was not to be had", (ctx) =>
    allow(canReadCollectors(ctx.actor), ctx.lang),
  );
  change(
    "put",
    "",
    "Changes name, schedule and settings of a collector; needs If-Match",
    collectorChange,
    changeCollector,
  );
  act("put", "/switch", "Switches a collector on or off", z.strictObject({ on: z.boolean() }), (ctx, id, { on }) =>
    switchCollector(ctx, id, on),
  );
  act("post", "/run", "Runs a collector now", null, orderRun);
  act("post", "/stop", "Stops the run that is under way, before its next page", null, stopRun);
  api.openapi(
    route({
      method: "get",
      path: "/v1/collectors/{id}/runs",
      tag,
      summary: "Runs of a collector with their reports, newest first",
      params: byId,
      query: pageQuery,
      answer: pageOf(collectorRunAnswer),
    }),
    async (c) => {
      const ctx = c.get("ctx");
      allow(canReadCollectors(ctx.actor), ctx.lang);
      const page = await ctx.read((tx) => listCollectorRuns(tx, c.req.valid("param").id, c.req.valid("query")));
      return c.json({ items: page.items.map((row) => shownRun(ctx, row)), next: page.next });
    },
  );
}
