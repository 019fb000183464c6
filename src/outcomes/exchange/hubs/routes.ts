import { z } from "@hono/zod-openapi";
import { allow } from "../../../kernel/actor.ts";
import type { Api } from "../../../kernel/http/api.ts";
import { route } from "../../../kernel/http/api.ts";
import { pageOf, pageQuery } from "../../../kernel/http/page.ts";
import { routesOf } from "../../../kernel/http/routes-of.ts";
import type { ExchangeKey } from "../records/values.ts";
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
const runInput = z.strictObject({ again: z.boolean().default(false) });
const byId = z.object({ id: z.string().max(60) });

/** Other houses of this kind: what they read here, and whom this house asks. `key` is the house's own (`secrets.exchangeKey`). */
export function hubsRoutes(api: Api, key: ExchangeKey): void {
  passingRoutes(api, key);
  managing(api, key);
  running(api);
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
  const { make, show, change, act } = routesOf(api, {
    path: "/v1/exchange/hubs/{id}",
    tag,
    answer: hubFileAnswer,
    answerOf: async (ctx, _, id) => shownHubFile(ctx, await ctx.read((tx) => hubFile(tx, id))),
  });
  make("Adds a hub, switched off; its key is sealed and never given back", hubInput, (ctx, input) =>
    addHub(ctx, input, key),
  );
  show("A hub with its health", (ctx) => allow(canReadHubs(ctx.actor), ctx.lang));
  change(
    "put",
    "",
    "Changes name and address; needs If-Match. Another address needs the key again",
    hubChange,
    (ctx, id, seen, input) => changeHub(ctx, id, seen, input, key),
  );
  act(
    "put",
    "/switch",
    "Switches a hub on, to be asked every minute, or off",
    z.strictObject({ on: z.boolean() }),
    (ctx, id, { on }) => switchHub(ctx, id, on),
  );
  act("post", "/run", "Asks a hub now; `again` reads it from its beginning", runInput, (ctx, id, { again }) =>
    orderHubRun(ctx, id, again),
  );
}

function running(api: Api): void {
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
