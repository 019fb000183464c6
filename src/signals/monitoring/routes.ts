import { z } from "@hono/zod-openapi";
import { allow } from "../../kernel/actor.ts";
import type { Api } from "../../kernel/http/api.ts";
import { route } from "../../kernel/http/api.ts";
import { pageOf, pageQuery } from "../../kernel/http/page.ts";
import { formatOfBody } from "../../services/sockets/index.ts";
import type { RejectAnswer } from "./answers.ts";
import { receiptAnswer, rejectAnswer, runAnswer, shownReject, shownRun } from "./answers.ts";
import { bodyOf, ingestPush, listingProfile } from "./ingest.ts";
import { canReadImports } from "./policy.ts";
import { controlRoutes } from "./control/routes.ts";
import { rescreeningRoutes } from "./rescreening/routes.ts";
import { getRun, listRejects, listRuns } from "./queries.ts";

const tag = "imports";
const byId = z.object({ id: z.string().max(60) });
const shownProblems = 1000;

/** Listings coming in, and what became of each import: `/v1/sources/{source}/listings`, `/v1/imports…`. */
export function monitoringRoutes(api: Api): void {
  rescreeningRoutes(api);
  controlRoutes(api);
  api.openapi(
    route({
      method: "post",
      path: "/v1/sources/{source}/listings",
      tag,
      summary:
        "Takes listings of a source: JSON lines (or CSV by its content type), gzip allowed, read as a stream; sending them again changes nothing",
      params: z.object({ source: z.string().max(60) }),
      query: z.object({
        foreign: z
          .stringbool()
          .default(false)
          .openapi({ description: "Takes what looks like another source's as well" }),
      }),
      answer: receiptAnswer,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const profile = await listingProfile(ctx, c.req.valid("param").source);
      const problems: RejectAnswer[] = [];
      const report = await ingestPush(ctx, {
        profile: { ...profile, format: formatOfBody(profile.format, c.req.header("content-type")) },
        open: () => bodyOf(c.req.raw),
        foreign: c.req.valid("query").foreign,
        inputHash: null,
        onReject: ({ line, code, message }) => {
          if (problems.length < shownProblems) problems.push({ line, code, message });
        },
      });
      const { run, state: _, resumedAtLine: __, ...counts } = report;
      return c.json({ import: run, ...counts, problems });
    },
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/imports",
      tag,
      summary: "Imports of the caller's agency, newest first",
      query: pageQuery.extend({ source: z.string().max(60).optional() }),
      answer: pageOf(runAnswer),
    }),
    async (c) => {
      const ctx = c.get("ctx");
      allow(canReadImports(ctx.actor), ctx.lang);
      const { source, ...page } = c.req.valid("query");
      const runs = await ctx.read((tx) => listRuns(tx, source ?? null, page));
      return c.json({ items: runs.items.map(shownRun), next: runs.next });
    },
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/imports/{id}",
      tag,
      summary: "An import with its counts",
      params: byId,
      answer: runAnswer,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      allow(canReadImports(ctx.actor), ctx.lang);
      return c.json(shownRun(await ctx.read((tx) => getRun(tx, c.req.valid("param").id))));
    },
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/imports/{id}/rejects",
      tag,
      summary: "The lines that an import refused, each with its reason",
      params: byId,
      query: pageQuery,
      answer: pageOf(rejectAnswer),
    }),
    async (c) => {
      const ctx = c.get("ctx");
      allow(canReadImports(ctx.actor), ctx.lang);
      const { id } = c.req.valid("param");
      const page = await ctx.read(async (tx) => {
        await getRun(tx, id);
        return listRejects(tx, id, c.req.valid("query"));
      });
      return c.json({ items: page.items.map((reject) => shownReject(ctx.lang, reject)), next: page.next });
    },
  );
}
