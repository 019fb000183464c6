import { z } from "@hono/zod-openapi";
import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Api } from "../../../kernel/http/api.ts";
import { route } from "../../../kernel/http/api.ts";
import { pageOf, pageQuery } from "../../../kernel/http/page.ts";
import {
  changeAnswer,
  leadChangeAnswer,
  rescreeningAnswer,
  rescreeningFileAnswer,
  shownChange,
  shownFile,
  shownLeadChange,
  shownRescreening,
} from "./answers.ts";
import { applyRescreening } from "./commands/apply-rescreening.ts";
import { discardRescreening } from "./commands/discard-rescreening.ts";
import { startRescreening } from "./commands/start-rescreening.ts";
import { canReadRescreenings } from "./policy.ts";
import { listChanges, listLeadChanges, listRescreenings, rescreeningFile } from "./queries.ts";

const tag = "rescreenings";
const byId = z.object({ id: z.string().max(60) });

/** Screening all listings again after what screening knows has changed: `/v1/rescreenings…`. */
export function rescreeningRoutes(api: Api): void {
  api.openapi(
    route({
      method: "post",
      path: "/v1/rescreenings",
      tag,
      summary:
        "Screens all listings of the agency again and shows what would change; nothing changes before it is applied",
      answer: rescreeningFileAnswer,
      status: 202,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const { id } = await startRescreening(ctx);
      return c.json(await shown(ctx, id), 202 as 200);
    },
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/rescreenings",
      tag,
      summary: "Rescreenings of the caller's agency, newest first",
      query: pageQuery,
      answer: pageOf(rescreeningAnswer),
    }),
    async (c) => {
      const ctx = c.get("ctx");
      allow(canReadRescreenings(ctx.actor), ctx.lang);
      const page = await ctx.read((tx) => listRescreenings(tx, c.req.valid("query")));
      return c.json({ items: page.items.map(shownRescreening), next: page.next });
    },
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/rescreenings/{id}",
      tag,
      summary: "What a rescreening would change, or has changed, by check and for leads",
      params: byId,
      answer: rescreeningFileAnswer,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      allow(canReadRescreenings(ctx.actor), ctx.lang);
      return c.json(await shown(ctx, c.req.valid("param").id));
    },
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/rescreenings/{id}/changes",
      tag,
      summary: "The listings that are found otherwise than before",
      params: byId,
      query: pageQuery.extend({ check: z.string().max(60).optional() }),
      answer: pageOf(changeAnswer),
    }),
    async (c) => {
      const ctx = c.get("ctx");
      allow(canReadRescreenings(ctx.actor), ctx.lang);
      const { check, ...page } = c.req.valid("query");
      const changes = await ctx.read((tx) => listChanges(tx, c.req.valid("param").id, check ?? null, page));
      return c.json({ items: changes.items.map(shownChange), next: changes.next });
    },
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/rescreenings/{id}/leads",
      tag,
      summary: "The scores that would move, furthest first",
      params: byId,
      query: pageQuery,
      answer: pageOf(leadChangeAnswer),
    }),
    async (c) => {
      const ctx = c.get("ctx");
      allow(canReadRescreenings(ctx.actor), ctx.lang);
      const moved = await ctx.read((tx) => listLeadChanges(tx, c.req.valid("param").id, c.req.valid("query")));
      return c.json({ items: moved.items.map(shownLeadChange), next: moved.next });
    },
  );
  const decided = { tag, params: byId, answer: rescreeningFileAnswer } as const;
  api.openapi(
    route({
      ...decided,
      method: "post",
      path: "/v1/rescreenings/{id}/apply",
      summary:
        "Applies what was previewed; listings that have changed meanwhile are left as they are. Where rules or registers have changed since, only with `outdated`",
      query: z.object({ outdated: z.stringbool().default(false) }),
    }),
    async (c) => {
      const { id } = c.req.valid("param");
      await applyRescreening(c.get("ctx"), id, c.req.valid("query").outdated);
      return c.json(await shown(c.get("ctx"), id));
    },
  );
  api.openapi(
    route({
      ...decided,
      method: "post",
      path: "/v1/rescreenings/{id}/discard",
      summary: "Throws a preview away, finished or not",
    }),
    async (c) => {
      const { id } = c.req.valid("param");
      await discardRescreening(c.get("ctx"), id);
      return c.json(await shown(c.get("ctx"), id));
    },
  );
}

const shown = async (ctx: Context, id: string) => shownFile(await ctx.read((tx) => rescreeningFile(tx, id)));
