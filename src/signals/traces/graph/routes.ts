import { z } from "@hono/zod-openapi";
import type { Api } from "../../../kernel/http/api.ts";
import { route } from "../../../kernel/http/api.ts";
import { graphAnswer, reachAnswer } from "./model.ts";
import { portalCsv, portalRecord, portalRecordOf } from "./portal.ts";
import { traceGraph, traceReach } from "./queries.ts";

const tag = "traces";
const params = z.object({ code: z.string().min(1).max(1_000) });

/** The graph that events draw around a code, what a recall of it reaches, and its record for the national portal. */
export function graphRoutes(api: Api): void {
  api.openapi(
    route({
      method: "get",
      path: "/v1/traces/of/{code}",
      tag,
      summary:
        "What stands before and after a code (EPC URN, Digital Link, or what a scanner gives), and the events about it",
      params,
      query: z.object({ steps: z.coerce.number().int().min(1).max(5).default(1) }),
      answer: graphAnswer,
    }),
    async (c) => c.json(await traceGraph(c.get("ctx"), c.req.valid("param").code, c.req.valid("query").steps)),
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/traces/of/{code}/reach",
      tag,
      summary: "What a recall of a code reaches, and who holds each of it last",
      params,
      answer: reachAnswer,
    }),
    async (c) => c.json(await traceReach(c.get("ctx"), c.req.valid("param").code)),
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/traces/of/{code}/portal",
      tag,
      summary: "A code in the fields of the national traceability portal (Circular 02/2024), as JSON or CSV",
      params,
      query: z.object({ format: z.enum(["json", "csv"]).default("json") }),
      answer: portalRecord,
    }),
    async (c) => {
      const record = await portalRecordOf(c.get("ctx"), c.req.valid("param").code);
      if (c.req.valid("query").format === "json") return c.json(record);
      const headers = {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": 'attachment; filename="truy-xuat.csv"',
      };
      return c.body(portalCsv(record), 200, headers) as never;
    },
  );
}
