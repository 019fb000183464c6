import { z } from "@hono/zod-openapi";
import { allow } from "../../kernel/actor.ts";
import type { Api } from "../../kernel/http/api.ts";
import { etag, route } from "../../kernel/http/api.ts";
import { pageOf, pageQuery } from "../../kernel/http/page.ts";
import { leadAnswer, leadFile, shownLead, shownLeadFile } from "./answers.ts";
import { judgeLead } from "./commands/judge-lead.ts";
import { undoVerdict } from "./commands/undo-verdict.ts";
import { concerns, judgeLeadInput, leadFilter, leadStates } from "./model.ts";
import { canReadLeads } from "./policy.ts";
import { getLead, leadCounts, listLeads } from "./queries.ts";
import { weighingRoutes } from "./weighing/routes.ts";

const tag = "leads";
const ofLead = z.object({ id: z.string().max(60) });

/** The officers' queue: `/v1/leads…`. */
export function leadsRoutes(api: Api): void {
  api.openapi(
    route({
      method: "get",
      path: "/v1/leads",
      tag,
      summary: "Leads, strongest first",
      query: pageQuery.extend(leadFilter.shape),
      answer: pageOf(leadAnswer),
    }),
    async (c) => {
      const ctx = c.get("ctx");
      allow(canReadLeads(ctx.actor), ctx.lang);
      const { cursor, limit, ...filter } = c.req.valid("query");
      const page = await ctx.read((tx) => listLeads(tx, filter, { cursor, limit }));
      return c.json({ items: page.items.map((lead) => shownLead(ctx, lead)), next: page.next });
    },
  );
  const counts = z.array(z.object({ state: z.enum(leadStates), concern: z.enum(concerns), n: z.number().int() }));
  api.openapi(
    route({
      method: "get",
      path: "/v1/leads/counts",
      tag,
      summary: "How many leads there are by state and concern",
      answer: counts,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      allow(canReadLeads(ctx.actor), ctx.lang);
      return c.json(counts.parse(await ctx.read((tx) => leadCounts(tx))));
    },
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/leads/{id}",
      tag,
      summary: "A lead with its reasons",
      params: ofLead,
      answer: leadFile,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      allow(canReadLeads(ctx.actor), ctx.lang);
      const file = await ctx.read(async (tx) => shownLeadFile(ctx, tx, await getLead(tx, c.req.valid("param").id)));
      c.header("ETag", etag(file.version));
      return c.json(file);
    },
  );
  const judged = z.object({ state: z.enum(leadStates) });
  api.openapi(
    route({
      method: "post",
      path: "/v1/leads/{id}/verdict",
      tag,
      summary: "Gives a verdict: yes, no or unsure",
      params: ofLead,
      body: judgeLeadInput,
      answer: judged,
    }),
    async (c) => c.json(await judgeLead(c.get("ctx"), c.req.valid("param").id, c.req.valid("json"))),
  );
  api.openapi(
    route({
      method: "delete",
      path: "/v1/leads/{id}/verdict",
      tag,
      summary: "Takes the last verdict back",
      params: ofLead,
      answer: judged,
    }),
    async (c) => c.json(await undoVerdict(c.get("ctx"), c.req.valid("param").id)),
  );
  weighingRoutes(api);
}
