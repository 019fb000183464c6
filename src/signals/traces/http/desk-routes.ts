import { z } from "@hono/zod-openapi";
import type { Api } from "../../../kernel/http/api.ts";
import { route } from "../../../kernel/http/api.ts";
import { pageQuery } from "../../../kernel/http/page.ts";
import { getTrace, listedTraces, listTraces, traceSheet } from "../desk.ts";

const tag = "traces";
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);

/** What the pages of the workbench read: events in the words of people instead of documents of the standard. */
export function deskRoutes(api: Api): void {
  api.openapi(
    route({
      method: "get",
      path: "/v1/traces",
      tag,
      summary: "Events for a page, newest first: by a code (URN or Digital Link), a business step, days",
      query: pageQuery.extend({
        cursor: z.string().max(2_000).optional(),
        code: z.string().trim().max(500).optional(),
        step: z.string().trim().max(200).optional(),
        from: day.optional(),
        to: day.optional(),
      }),
      answer: listedTraces,
    }),
    async (c) => c.json(await listTraces(c.get("ctx"), c.req.valid("query"))),
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/traces/{id}",
      tag,
      summary: "One event with all its facts, as each house reported it",
      params: z.object({ id: z.string().max(60) }),
      answer: traceSheet,
    }),
    async (c) => c.json(await getTrace(c.get("ctx"), c.req.valid("param").id)),
  );
}
