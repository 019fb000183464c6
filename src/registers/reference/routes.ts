import { z } from "@hono/zod-openapi";
import { dayInVietnam } from "../../kernel/clock.ts";
import type { Api } from "../../kernel/http/api.ts";
import { route } from "../../kernel/http/api.ts";
import { rule } from "./model.ts";
import { rulesAsOf } from "./queries.ts";

const ruleAnswer = z.object(rule.shape).openapi("Rule");

/** Reference data over HTTP, open to all. */
export function referenceRoutes(api: Api): void {
  api.openapi(
    route({
      method: "get",
      path: "/v1/reference/rules",
      tag: "reference",
      summary: "The rules in force on a day; today where none is given",
      query: z.object({ asOf: z.iso.date().optional(), topic: z.string().max(60).optional() }),
      answer: z.object({ asOf: z.string(), items: z.array(ruleAnswer) }),
      open: true,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const { asOf = dayInVietnam(ctx.now()), topic } = c.req.valid("query");
      return c.json({ asOf, items: await ctx.read((tx) => rulesAsOf(tx, asOf, topic)) });
    },
  );
}
