import { z } from "@hono/zod-openapi";
import type { Context as HonoContext } from "hono";
import type { Env } from "../../../kernel/http/api.ts";
import { nextPageOf } from "./documents.ts";

/** The query part of the standard's lists. */
export const pageOfList = z.object({
  perPage: z.coerce.number().int().min(1).max(1_000).default(30),
  nextPageToken: z.string().max(2_000).optional(),
});

/** Names the next page in the `Link` header. */
export function pageLink(c: HonoContext<Env>, next: string | null): void {
  const page = nextPageOf(c, next);
  if (page !== null) c.header("link", `<${page}>; rel="next"`);
}
