import { z } from "@hono/zod-openapi";
import { allow } from "../../kernel/actor.ts";
import type { Api } from "../../kernel/http/api.ts";
import { route } from "../../kernel/http/api.ts";
import { pageOf, pageQuery } from "../../kernel/http/page.ts";
import { clusterAnswer, clustersQuery, linkedAnswer, linkingAnswer, whyAnswer } from "./answers.ts";
import { beginLinking } from "./commands/begin-linking.ts";
import { judgeLink } from "./commands/judge-link.ts";
import { undoLinkVerdict } from "./commands/undo-link-verdict.ts";
import { judgeLinkInput, pairQuery, sellerIdInput } from "./model.ts";
import { canReadLinks } from "./policy.ts";
import { linkedWith, linkingState, listClusters } from "./queries.ts";
import { whyLinked } from "./why.ts";

const tag = "links";
const byId = z.object({ id: sellerIdInput });
const made = z.object({ id: z.string() });

/** Linked seller accounts: `/v1/sellers/{id}/links`, `/v1/clusters`, `/v1/links/…`. */
export function linksRoutes(api: Api): void {
  api.openapi(
    route({
      method: "get",
      path: "/v1/sellers/{id}/links",
      tag,
      summary: "The accounts linked with a seller account, and by what",
      params: byId,
      answer: linkedAnswer,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      allow(canReadLinks(ctx.actor), ctx.lang);
      return c.json(await ctx.read((tx) => linkedWith(ctx, tx, c.req.valid("param").id)));
    },
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/clusters",
      tag,
      summary: "Clusters of linked accounts, the largest or the newest first",
      query: pageQuery.extend(clustersQuery.shape),
      answer: pageOf(clusterAnswer),
    }),
    async (c) => {
      const ctx = c.get("ctx");
      allow(canReadLinks(ctx.actor), ctx.lang);
      const { order, ...page } = c.req.valid("query");
      return c.json(await ctx.read((tx) => listClusters(ctx, tx, order, page)));
    },
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/links/why",
      tag,
      summary: "Why two accounts are linked, or are not: each field with what it says for and against",
      query: pairQuery,
      answer: whyAnswer,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      allow(canReadLinks(ctx.actor), ctx.lang);
      const { one, other } = c.req.valid("query");
      return c.json(await ctx.read((tx) => whyLinked(ctx, tx, one, other)));
    },
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/links/state",
      tag,
      summary: "How far linking is for the agency",
      answer: linkingAnswer,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      allow(canReadLinks(ctx.actor), ctx.lang);
      return c.json(await ctx.read((tx) => linkingState(ctx, tx)));
    },
  );
  api.openapi(
    route({
      method: "post",
      path: "/v1/links/state",
      tag,
      summary: "Begins linking for an agency that keeps no listings of its own",
      answer: linkingAnswer,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      await beginLinking(ctx);
      return c.json(await ctx.read((tx) => linkingState(ctx, tx)));
    },
  );
  api.openapi(
    route({
      method: "post",
      path: "/v1/links/verdicts",
      tag,
      summary: "Keeps what an officer found two accounts to be: same, not or unsure",
      body: judgeLinkInput,
      answer: made,
    }),
    async (c) => c.json(await judgeLink(c.get("ctx"), c.req.valid("json"))),
  );
  api.openapi(
    route({
      method: "delete",
      path: "/v1/links/verdicts/{id}",
      tag,
      summary: "Takes a verdict on two accounts back",
      params: byId,
      answer: made,
    }),
    async (c) => c.json(await undoLinkVerdict(c.get("ctx"), c.req.valid("param").id)),
  );
}
