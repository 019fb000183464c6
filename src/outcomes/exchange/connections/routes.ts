import { z } from "@hono/zod-openapi";
import { allow } from "../../../kernel/actor.ts";
import type { Api } from "../../../kernel/http/api.ts";
import { expectedVersion, route } from "../../../kernel/http/api.ts";
import { pageOf, pageQuery } from "../../../kernel/http/page.ts";
import { routesOf } from "../../../kernel/http/routes-of.ts";
import {
  conflictAnswer,
  connectionAnswer,
  connectionFileAnswer,
  connectionRunAnswer,
  previewAnswer,
  refusalAnswer,
  shownConflict,
  shownConnection,
  shownFile,
  shownRefusal,
  shownRun,
} from "./answers.ts";
import { changeConnection } from "./commands/change-connection.ts";
import { createConnection } from "./commands/create-connection.ts";
import { orderRun } from "./commands/order-run.ts";
import { saveMapping } from "./commands/save-mapping.ts";
import { settleConflict, settling } from "./commands/settle-conflict.ts";
import { stopRun } from "./commands/stop-run.ts";
import { switchConnection } from "./commands/switch-connection.ts";
import { recordsHere } from "./contents.ts";
import { mappingSchema } from "./mapping/model.ts";
import { connectionChange, connectionInput } from "./model.ts";
import { canReadConnections } from "./policy.ts";
import type { PreviewParts } from "./preview.ts";
import { previewConnection } from "./preview.ts";
import { connectionFile, listConflicts, listConnections, listRefusals, listRuns } from "./queries.ts";

const tag = "connections";
const runInput = z.strictObject({ again: z.boolean().default(false) });
const byId = z.object({ id: z.string().max(60) });

/** Connected databases, folders and addresses of other forces: `/v1/connections…`. */
export function connectionsRoutes(api: Api, parts: PreviewParts): void {
  managing(api, parts);
  running(api);
  deciding(api, parts);
}

function managing(api: Api, parts: PreviewParts): void {
  api.openapi(
    route({
      method: "get",
      path: "/v1/connections",
      tag,
      summary: "Connections of the caller's agency by name, each with its last run and open conflicts",
      query: pageQuery,
      answer: pageOf(connectionAnswer),
    }),
    async (c) => {
      const ctx = c.get("ctx");
      allow(canReadConnections(ctx.actor), ctx.lang);
      const page = await ctx.read((tx) => listConnections(tx, c.req.valid("query")));
      const items = page.items.map(({ row, run, conflicts }) => shownConnection(ctx, row, run, conflicts));
      return c.json({ items, next: page.next });
    },
  );
  const { make, show, change, act } = routesOf(api, {
    path: "/v1/connections/{id}",
    tag,
    answer: connectionFileAnswer,
    answerOf: async (ctx, _, id) => shownFile(ctx, await ctx.read((tx) => connectionFile(tx, id))),
  });
  make("Makes a connection, switched off; the password is sealed and never given back", connectionInput, (ctx, input) =>
    createConnection(ctx, input, parts.key),
  );
  show("A connection with its settings and mapping", (ctx) => allow(canReadConnections(ctx.actor), ctx.lang));
  change(
    "put",
    "",
    "Changes name, schedule and settings; needs If-Match. Another address needs the password again",
    connectionChange,
    (ctx, id, seen, input) => changeConnection(ctx, id, seen, input, parts.key),
  );
  change("put", "/mapping", "Saves a mapping as the next version; needs If-Match", mappingSchema, saveMapping);
  act("put", "/switch", "Switches a connection on or off", z.strictObject({ on: z.boolean() }), (ctx, id, { on }) =>
    switchConnection(ctx, id, on),
  );
  act("post", "/run", "Runs a connection now; `again` reads it from its beginning", runInput, (ctx, id, { again }) =>
    orderRun(ctx, id, again),
  );
  act("post", "/stop", "Stops the run that is under way, behind the portion it is at", null, stopRun);
  api.openapi(
    route({
      method: "post",
      path: "/v1/connections/{id}/preview",
      tag,
      summary: "The first 20 rows beside the records they would make; nothing is kept",
      params: byId,
      body: z.strictObject({ mapping: mappingSchema.nullable().default(null) }),
      answer: previewAnswer,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const { mapping } = c.req.valid("json");
      return c.json(await previewConnection(ctx, c.req.valid("param").id, mapping, parts));
    },
  );
}

function running(api: Api): void {
  api.openapi(
    route({
      method: "get",
      path: "/v1/connections/{id}/runs",
      tag,
      summary: "Runs of a connection with their reports, newest first",
      params: byId,
      query: pageQuery,
      answer: pageOf(connectionRunAnswer),
    }),
    async (c) => {
      const ctx = c.get("ctx");
      allow(canReadConnections(ctx.actor), ctx.lang);
      const page = await ctx.read((tx) => listRuns(tx, c.req.valid("param").id, c.req.valid("query")));
      return c.json({ items: page.items.map((row) => shownRun(ctx, row)), next: page.next });
    },
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/connection-runs/{id}/refusals",
      tag,
      summary: "Rows that a run refused, each with its key and why",
      params: byId,
      query: pageQuery,
      answer: pageOf(refusalAnswer),
    }),
    async (c) => {
      const ctx = c.get("ctx");
      allow(canReadConnections(ctx.actor), ctx.lang);
      const page = await ctx.read((tx) => listRefusals(tx, c.req.valid("param").id, c.req.valid("query")));
      return c.json({ items: page.items.map((row) => shownRefusal(ctx, row)), next: page.next });
    },
  );
}

function deciding(api: Api, { key }: PreviewParts): void {
  api.openapi(
    route({
      method: "get",
      path: "/v1/connections/{id}/conflicts",
      tag,
      summary: "What was changed here and at the partner, side by side",
      params: byId,
      query: pageQuery.extend({ state: z.enum(["open", "settled"]).default("open") }),
      answer: pageOf(conflictAnswer),
    }),
    async (c) => {
      const ctx = c.get("ctx");
      allow(canReadConnections(ctx.actor), ctx.lang);
      const query = c.req.valid("query");
      return c.json(
        await ctx.transaction(async (tx) => {
          const page = await listConflicts(tx, c.req.valid("param").id, query.state, query);
          const here = await recordsHere(
            ctx,
            tx,
            page.items.map((row) => row.record_id),
          );
          return { items: page.items.map((row) => shownConflict(row, here.get(row.record_id))), next: page.next };
        }),
      );
    },
  );
  api.openapi(
    route({
      method: "put",
      path: "/v1/connection-conflicts/{id}",
      tag,
      summary: "Settles a conflict part by part; needs If-Match",
      params: byId,
      body: settling,
      answer: z.object({ id: z.string() }).openapi("SettledConflict"),
    }),
    async (c) => {
      const { id } = c.req.valid("param");
      await settleConflict(c.get("ctx"), id, expectedVersion(c), c.req.valid("json"), key);
      return c.json({ id });
    },
  );
}
