import { z } from "@hono/zod-openapi";
import { allow } from "../../../../kernel/actor.ts";
import type { Api } from "../../../../kernel/http/api.ts";
import { route } from "../../../../kernel/http/api.ts";
import { openCursor, sealCursor } from "../../feeds/changes/cursor.ts";
import { feedKeys } from "../../feeds/keys.ts";
import { canReadFeed } from "../../feeds/policy.ts";
import type { ExchangeKey } from "../../records/values.ts";
import { houseId } from "../identity.ts";
import { hubItem, hubPage, someRecords } from "../item.ts";
import { passChanges, passRecords } from "./pass-changes.ts";

const tag = "exchange";
const to = z
  .string()
  .regex(/^hse_[A-Za-z0-9_-]{20}$/)
  .meta({ description: "The house that asks: what it has had in its hands is not given back to it" });

/** What another house of this kind reads here with its service key: `/v1/exchange/hub/…`. */
export function passingRoutes(api: Api, key: ExchangeKey): void {
  const keys = feedKeys(key);
  const house = houseId(key);
  api.openapi(
    route({
      method: "get",
      path: "/v1/exchange/hub/changes",
      tag,
      summary: "The feed of changes as another hub reads it; see docs/hubs.md",
      query: z.object({
        house: to,
        after: z.string().max(500).optional(),
        limit: z.coerce.number().int().min(1).max(1_000).default(200),
        count: z.enum(["yes", "no"]).default("no"),
      }),
      answer: hubPage,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      allow(canReadFeed(ctx.actor), ctx.lang);
      const query = c.req.valid("query");
      const place = openCursor(ctx, keys, query.after);
      const page = { limit: query.limit, count: query.count === "yes" };
      const { items, next, more, behind } = await passChanges(ctx, { house, to: query.house }, place, page);
      c.header("Cache-Control", "no-store");
      return c.json({ house, items, next: sealCursor(ctx, keys, next), more, behind });
    },
  );
  api.openapi(
    route({
      method: "post",
      path: "/v1/exchange/hub/records",
      tag,
      summary: "Some records as another hub may have them now: those whose share was said to end",
      body: someRecords.extend({ house: to }),
      answer: z.object({ house: z.string(), items: z.array(hubItem) }),
    }),
    async (c) => {
      const ctx = c.get("ctx");
      allow(canReadFeed(ctx.actor), ctx.lang);
      const { records, house: asking } = c.req.valid("json");
      c.header("Cache-Control", "no-store");
      return c.json({ house, items: await passRecords(ctx, { house, to: asking }, records) });
    },
  );
}
