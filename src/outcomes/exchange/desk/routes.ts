import { z } from "@hono/zod-openapi";
import type { Api } from "../../../kernel/http/api.ts";
import { route } from "../../../kernel/http/api.ts";
import { deskKinds } from "./model.ts";
import { readDesk } from "./queries.ts";

const count = z.number().int();
const deskAnswer = z
  .object({
    sections: z.array(
      z.object({
        kind: z.enum(deskKinds),
        count,
        late: count,
        today: count,
        week: count,
        fresh: count.openapi({ description: "Not acknowledged, not begun or not looked at yet" }),
        items: z.array(
          z.object({
            id: z.string().openapi({ description: "Of the request, record, operation, connection … where it is done" }),
            title: z.string(),
            who: z.string().nullable(),
            due: z.iso.datetime().nullable(),
            isLate: z.boolean(),
            state: z.string().nullable(),
            n: count,
          }),
        ),
      }),
    ),
  })
  .openapi("ExchangeDesk");
export type DeskAnswer = z.output<typeof deskAnswer>;

/** The exchange desk: `/v1/exchange/desk`. */
export function deskRoutes(api: Api): void {
  api.openapi(
    route({
      method: "get",
      path: "/v1/exchange/desk",
      tag: "exchange",
      summary: "Everything in the exchange that waits for the caller and their agency, by kind, with the first of each",
      answer: deskAnswer,
    }),
    async (c) => {
      const sections = await readDesk(c.get("ctx"));
      return c.json({
        sections: sections.map((section) => ({
          ...section,
          items: section.items.map((item) => ({ ...item, due: item.due?.toISOString() ?? null })),
        })),
      });
    },
  );
}
