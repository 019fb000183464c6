import { z } from "@hono/zod-openapi";
import { allow } from "../../kernel/actor.ts";
import type { Api } from "../../kernel/http/api.ts";
import { etag, expectedVersion, route } from "../../kernel/http/api.ts";
import type { Context } from "../../kernel/context.ts";
import { pageOf, pageQuery } from "../../kernel/http/page.ts";
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
  api.openapi(
    route({
      method: "post",
      path: "/v1/collectors",
      tag,
      summary: "Makes a collector, switched off",
      body: collectorInput,
      answer: collectorFileAnswer,
      status: 201,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const { id } = await createCollector(ctx, c.req.valid("json"));
      c.header("Location", `/v1/collectors/${id}`);
      return c.json(await fileOf(ctx, id), 201 as 200);
    },
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/collectors/{id}",
      tag,
      summary: "A collector with what it knows of its site, and what was not to be had",
      params: byId,
      answer: collectorFileAnswer,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      allow(canReadCollectors(ctx.actor), ctx.lang);
      const file = await fileOf(ctx, c.req.valid("param").id);
      c.header("ETag", etag(file.version));
      return c.json(file);
    },
  );
  api.openapi(
    route({
      method: "put",
      path: "/v1/collectors/{id}",
      tag,
      summary: "Changes name, schedule and settings of a collector; needs If-Match",
      params: byId,
      body: collectorChange,
      answer: collectorFileAnswer,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const { id } = c.req.valid("param");
      await changeCollector(ctx, id, expectedVersion(c), c.req.valid("json"));
      return c.json(await fileOf(ctx, id));
    },
  );
  api.openapi(
    route({
      method: "put",
      path: "/v1/collectors/{id}/switch",
      tag,
      summary: "Switches a collector on or off",
      params: byId,
      body: z.strictObject({ on: z.boolean() }),
      answer: collectorFileAnswer,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const { id } = c.req.valid("param");
      await switchCollector(ctx, id, c.req.valid("json").on);
      return c.json(await fileOf(ctx, id));
    },
  );
  for (const [verb, command, summary] of [
    ["run", orderRun, "Runs a collector now"],
    ["stop", stopRun, "Stops the run that is under way, before its next page"],
  ] as const) {
    api.openapi(
      route({
        method: "post",
        path: `/v1/collectors/{id}/${verb}`,
        tag,
        summary,
        params: byId,
        answer: collectorFileAnswer,
      }),
      async (c) => {
        const ctx = c.get("ctx");
        const { id } = c.req.valid("param");
        await command(ctx, id);
        return c.json(await fileOf(ctx, id));
      },
    );
  }
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

async function fileOf(ctx: Context, id: string) {
  return shownFile(ctx, await ctx.read((tx) => collectorFile(tx, id, ctx.now())));
}
