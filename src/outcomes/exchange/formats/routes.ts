import { z } from "@hono/zod-openapi";
import { stream } from "hono/streaming";
import { allow } from "../../../kernel/actor.ts";
import type { Api } from "../../../kernel/http/api.ts";
import { route } from "../../../kernel/http/api.ts";
import { recordKinds } from "../records/model.ts";
import { canReadRecords } from "../records/policy.ts";
import { exportRecords } from "./export-records.ts";
import type { ExchangeKey } from "../records/values.ts";
import { incomingRoutes } from "./incoming/routes.ts";
import { exportFormats } from "./model.ts";
import { openDataRoutes } from "./open-data/routes.ts";
import { writers } from "./writers.ts";

/** Exchange records as files, out and in, `/v1/exchange/export` and `/v1/exchange/files…`, and open data, `/v1/open-data…`. */
export function formatsRoutes(api: Api, key: ExchangeKey): void {
  openDataRoutes(api);
  incomingRoutes(api, key);
  api.openapi(
    route({
      method: "get",
      path: "/v1/exchange/export",
      tag: "exchange records",
      summary:
        "The records that one may see, as JSON lines, CSV, XLSX, notifications like Safety Gate's, or EPCIS events of what was done with goods; streamed, and keepers get receipts with the purpose (docs/formats.md)",
      query: z.object({
        format: z.enum(exportFormats).default("jsonl"),
        purpose: z.string().trim().min(5).max(300),
        kind: z.enum(recordKinds).optional(),
        agency: z.string().max(80).optional(),
        since: z.iso.datetime().optional(),
      }),
      answer: z.string(),
    }),
    async (c) => {
      const ctx = c.get("ctx");
      allow(canReadRecords(ctx.actor), ctx.lang);
      const { format, purpose, kind, agency, since } = c.req.valid("query");
      const filters = {
        ...(kind === undefined ? {} : { kinds: [kind] }),
        ...(agency === undefined ? {} : { agencies: [agency] }),
        ...(since === undefined ? {} : { since: new Date(since) }),
      };
      c.header("Content-Type", writers[format].mediaType);
      c.header("Content-Disposition", `attachment; filename="ho-so-trao-doi.${writers[format].extension}"`);
      c.header("Cache-Control", "no-store");
      return stream(
        c,
        async (out) => {
          for await (const piece of exportRecords(ctx, filters, format, purpose)) {
            if (out.aborted) break;
            await out.write(piece);
          }
        },
        async (error) => c.get("log").error({ requestId: c.get("requestId"), err: error }, "the export broke off"),
      ) as never;
    },
  );
}
