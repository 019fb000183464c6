import { z } from "@hono/zod-openapi";
import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Api } from "../../../kernel/http/api.ts";
import { etag, expectedVersion, route } from "../../../kernel/http/api.ts";
import { pageOf, pageQuery } from "../../../kernel/http/page.ts";
import type { ExchangeKey } from "../records/values.ts";
import type { HubFileAnswer } from "./answers.ts";
import {
  hubAnswer,
  hubFileAnswer,
  hubRunAnswer,
  notKeptAnswer,
  shownHub,
  shownHubFile,
  shownHubRun,
  shownNotKept,
} from "./answers.ts";
import { addHub } from "./commands/add-hub.ts";
import { changeHub } from "./commands/change-hub.ts";
import { orderHubRun } from "./commands/order-hub-run.ts";
import { switchHub } from "./commands/switch-hub.ts";
import { hubChange, hubInput } from "./model.ts";
import { passingRoutes } from "./passing/routes.ts";
import { canReadHubs } from "./policy.ts";
import { hubFile, listHubRuns, listHubs, listNotKept } from "./queries.ts";

const tag = "hubs";
const byId = z.object({ id: z.string().max(60) });

/** Other houses of this kind: what they read here, and whom this house asks. `key` is the house's own (`secrets.exchangeKey`). */
export function hubsRoutes(api: Api, key: ExchangeKey): void {
  passingRoutes(api, key);
  managing(api, key);
  running(api);
}

async function fileOf(ctx: Context, id: string): Promise<HubFileAnswer> {
  return shownHubFile(ctx, await ctx.read((tx) => hubFile(tx, id)));
}

function managing(api: Api, key: ExchangeKey): void {
  api.openapi(
    route({
      method: "get",
      path: "/v1/exchange/hubs",
      tag,
      summary: "Hubs of the caller's agency by name, each with its health and last run",
      query: pageQuery,
      answer: pageOf(hubAnswer),
    }),
    async (c) => {
      const ctx = c.get("ctx");
      allow(canReadHubs(ctx.actor), ctx.lang);
      const page = await ctx.read((tx) => listHubs(tx, c.req.valid("query")));
      return c.json({ items: page.items.map(({ row, run }) => shownHub(ctx, row, run)), next: page.next });
    },
  );
  api.openapi(
    route({
      method: "post",
      path: "/v1/exchange/hubs",
      tag,
      summary: "Adds a hub, switched off; its key is sealed and never given back",
      body: hubInput,
      answer: hubFileAnswer,
      status: 201,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const { id } = await addHub(ctx, c.req.valid("json"), key);
      c.header("Location", `/v1/exchange/hubs/${id}`);
      return c.json(await fileOf(ctx, id), 201 as 200);
    },
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/exchange/hubs/{id}",
      tag,
      summary: "A hub with its health",
      params: byId,
      answer: hubFileAnswer,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      allow(canReadHubs(ctx.actor), ctx.lang);
      const file = await fileOf(ctx, c.req.valid("param").id);
      c.header("ETag", etag(file.version));
      return c.json(file);
    },
  );
  api.openapi(
    route({
      method: "put",
      path: "/v1/exchange/hubs/{id}",
      tag,
      summary: "Changes name and address; needs If-Match. Another address needs the key again",
      params: byId,
      body: hubChange,
      answer: hubFileAnswer,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const { id } = c.req.valid("param");
      await changeHub(ctx, id, expectedVersion(c), c.req.valid("json"), key);
      return c.json(await fileOf(ctx, id));
    },
  );
}

function running(api: Api): void {
  api.openapi(
    route({
      method: "put",
      path: "/v1/exchange/hubs/{id}/switch",
      tag,
      summary: "Switches a hub on, to be asked every minute, or off",
      params: byId,
      body: z.strictObject({ on: z.boolean() }),
      answer: hubFileAnswer,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const { id } = c.req.valid("param");
      await switchHub(ctx, id, c.req.valid("json").on);
      return c.json(await fileOf(ctx, id));
    },
  );
  api.openapi(
    route({
      method: "post",
      path: "/v1/exchange/hubs/{id}/run",
      tag,
      summary: "Asks a hub now; `again` reads it from its beginning",
      params: byId,
      body: z.strictObject({ again: z.boolean().default(false) }),
      answer: hubFileAnswer,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const { id } = c.req.valid("param");
      await orderHubRun(ctx, id, c.req.valid("json").again);
      return c.json(await fileOf(ctx, id));
    },
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/exchange/hubs/{id}/runs",
      tag,
      summary: "Runs of a hub with their reports, newest first",
      params: byId,
      query: pageQuery,
      answer: pageOf(hubRunAnswer),
    }),
    async (c) => {
      const ctx = c.get("ctx");
      allow(canReadHubs(ctx.actor), ctx.lang);
      const page = await ctx.read((tx) => listHubRuns(tx, c.req.valid("param").id, c.req.valid("query")));
      return c.json({ items: page.items.map((row) => shownHubRun(ctx, row)), next: page.next });
    },
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/exchange/hub-runs/{id}/not-kept",
      tag,
      summary: "What a run left out or refused, in the order it came",
      params: byId,
      query: pageQuery,
      answer: pageOf(notKeptAnswer),
    }),
    async (c) => {
      const ctx = c.get("ctx");
      allow(canReadHubs(ctx.actor), ctx.lang);
      const page = await ctx.read((tx) => listNotKept(tx, c.req.valid("param").id, c.req.valid("query")));
      return c.json({ items: page.items.map(shownNotKept), next: page.next });
    },
  );
}
