import { z } from "@hono/zod-openapi";
import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Api } from "../../../kernel/http/api.ts";
import { route } from "../../../kernel/http/api.ts";
import { cutPage, readCursor } from "../../../kernel/http/page.ts";
import { problem } from "../../../kernel/problem.ts";
import type { QueryParameters } from "../ask-events.ts";
import { queryName } from "../model.ts";
import { canReadTraces } from "../policy.ts";
import { queriesPage, queryByName } from "../store/subscriptions.ts";
import { nameQuery } from "../subscriptions/commands/name-query.ts";
import { removeQuery } from "../subscriptions/commands/remove-query.ts";
import { answerEvents } from "./events-routes.ts";
import { root } from "./frame.ts";
import { pageLink, pageOfList } from "./page.ts";

const tag = "traces";
const byName = z.object({ queryName });
const definition = z.object({ name: queryName, query: z.record(z.string().max(200), z.unknown()) });

/** Named queries of a house: made, listed, asked, removed. */
export function queryRoutes(api: Api): void {
  api.openapi(
    route({
      method: "get",
      path: `${root}/queries`,
      tag,
      summary: "Named queries of your own house",
      query: pageOfList,
      answer: z.array(definition),
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const { perPage, nextPageToken } = c.req.valid("query");
      const after = readCursor(nextPageToken, z.tuple([z.string()]))?.[0] ?? "";
      const agency = agencyOf(ctx);
      const rows = await ctx.read((tx) => tx.rows(queriesPage, { agency, after, limit: perPage + 1 }));
      const page = cutPage(rows, perPage, (row) => [row.name]);
      pageLink(c, page.next);
      return c.json(page.items.map(({ name, query }) => ({ name, query: query as QueryParameters })) as never);
    },
  );
  api.openapi(
    route({
      method: "post",
      path: `${root}/queries`,
      tag,
      summary: "Give a query a name",
      body: definition,
      answer: z.unknown(),
      status: 201,
    }),
    async (c) => {
      const { name, query } = c.req.valid("json");
      await nameQuery(c.get("ctx"), { name, query: query as QueryParameters });
      return c.json({ name, query }, 201 as 200, { location: `${root}/queries/${encodeURIComponent(name)}` });
    },
  );
  api.openapi(
    route({
      method: "get",
      path: `${root}/queries/{queryName}`,
      tag,
      summary: "What a named query asks",
      params: byName,
      answer: definition,
    }),
    async (c) => c.json((await namedQuery(c.get("ctx"), c.req.valid("param").queryName)) as never),
  );
  api.openapi(
    route({
      method: "delete",
      path: `${root}/queries/{queryName}`,
      tag,
      summary: "Remove a named query, and end its subscriptions",
      params: byName,
      answer: z.unknown(),
    }),
    async (c) => {
      await removeQuery(c.get("ctx"), c.req.valid("param").queryName);
      return c.body(null, 204) as never;
    },
  );
  api.openapi(
    route({
      method: "get",
      path: `${root}/queries/{queryName}/events`,
      tag,
      summary: "Events that a named query finds now; parameters of the address narrow it further",
      params: byName,
      answer: z.unknown(),
    }),
    async (c) => {
      const { name, query } = await namedQuery(c.get("ctx"), c.req.valid("param").queryName);
      return (await answerEvents(c, [query], name)) as never;
    },
  );
}

async function namedQuery(ctx: Context, name: string): Promise<{ name: string; query: QueryParameters }> {
  const agency = agencyOf(ctx);
  const found = await ctx.read((tx) => tx.get(queryByName, { agency, name }));
  return { name: found.name, query: found.query as QueryParameters };
}

/** Whose queries they are: those of the asker's own house. */
export function agencyOf(ctx: Context): string {
  allow(canReadTraces(ctx.actor), ctx.lang);
  if (ctx.actor.agency === null) throw problem("unauthenticated");
  return ctx.actor.agency;
}
