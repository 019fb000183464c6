import { z } from "@hono/zod-openapi";
import { allow } from "../../../kernel/actor.ts";
import type { Api } from "../../../kernel/http/api.ts";
import { route } from "../../../kernel/http/api.ts";
import { canReadSuccessions } from "./policy.ts";
import { listSuccessions } from "./queries.ts";

const succession = z
  .object({
    agency: z.string(),
    successor: z.string(),
    heldFrom: z.string(),
    basis: z.string(),
    decidedAt: z.iso.datetime(),
  })
  .openapi("AgencySuccession");
export type SuccessionAnswer = z.output<typeof succession>;

/** Who holds whose records; decided at the console (`agencies succeed`). */
export function successionsRoutes(api: Api): void {
  api.openapi(
    route({
      method: "get",
      path: "/v1/agency-successions",
      tag: "agencies",
      summary: "Which agency holds the records of which ended one, since when and on what basis",
      answer: z.object({ items: z.array(succession) }),
    }),
    async (c) => {
      const ctx = c.get("ctx");
      allow(canReadSuccessions(ctx.actor), ctx.lang);
      const items = await ctx.read(listSuccessions);
      return c.json({ items: items.map((one) => ({ ...one, decidedAt: one.decidedAt.toISOString() })) });
    },
  );
}
