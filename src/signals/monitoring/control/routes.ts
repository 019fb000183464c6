import { z } from "@hono/zod-openapi";
import { allow } from "../../../kernel/actor.ts";
import { dayInVietnam } from "../../../kernel/clock.ts";
import type { Api } from "../../../kernel/http/api.ts";
import { route } from "../../../kernel/http/api.ts";
import { pageOf, pageQuery } from "../../../kernel/http/page.ts";
import { listingAnswer, shownListing } from "../../listings/index.ts";
import { verdicts } from "../../leads/index.ts";
import { drawControlSample } from "./commands/draw-control-sample.ts";
import { judgeControlListing } from "./commands/judge-control-listing.ts";
import { judgeControlInput, month } from "./model.ts";
import { canReadControl } from "./policy.ts";
import { controlShares, listControl } from "./queries.ts";

const tag = "control samples";
const count = z.number().int();

export const shareAnswer = z
  .object({ hits: count, n: count, share: z.number().nullable(), low: z.number(), high: z.number() })
  .openapi("Share");

const controlShareAnswer = z
  .object({
    month,
    platformId: z.string(),
    population: count,
    drawn: count,
    yes: count,
    no: count,
    unsure: count,
    share: shareAnswer,
  })
  .openapi("ControlShare");
export type ControlShareAnswer = z.infer<typeof controlShareAnswer>;

const controlListingAnswer = z
  .object({
    listingId: z.string(),
    platformId: z.string(),
    verdict: z.enum(verdicts).nullable(),
    note: z.string().nullable(),
    judgedBy: z.string().nullable(),
    judgedAt: z.iso.datetime().nullable(),
    listing: listingAnswer.nullable(),
  })
  .openapi("ControlListing");
export type ControlListingAnswer = z.infer<typeof controlListingAnswer>;

/** The random sample of each platform's listings, a month: `/v1/control-samples…`. */
export function controlRoutes(api: Api): void {
  const sharesAnswer = z.object({ items: z.array(controlShareAnswer), monthNow: month });
  api.openapi(
    route({
      method: "get",
      path: "/v1/control-samples",
      tag,
      summary: "The infringing share of each platform by month, with its exact interval: the last 24 months",
      answer: sharesAnswer,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      allow(canReadControl(ctx.actor), ctx.lang);
      const now = dayInVietnam(ctx.now());
      const from = `${Number(now.slice(0, 4)) - 2}-${now.slice(5, 7)}-01`;
      return c.json({ items: await ctx.read((tx) => controlShares(tx, from)), monthNow: now.slice(0, 7) });
    },
  );
  api.openapi(
    route({
      method: "post",
      path: "/v1/control-samples",
      tag,
      summary: "Draws the sample of this month, if it has none yet",
      answer: z.object({ drawn: count }),
    }),
    async (c) => c.json({ drawn: await drawControlSample(c.get("ctx")) }),
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/control-samples/{month}",
      tag,
      summary: "The listings of a month's sample",
      params: z.object({ month }),
      query: pageQuery.extend({ platform: z.string().max(60).optional(), open: z.stringbool().default(false) }),
      answer: pageOf(controlListingAnswer),
    }),
    async (c) => {
      const ctx = c.get("ctx");
      allow(canReadControl(ctx.actor), ctx.lang);
      const { platform, open, ...page } = c.req.valid("query");
      const drawn = await ctx.read((tx) => listControl(tx, { ...c.req.valid("param"), platform, open }, page));
      return c.json({ items: drawn.items.map(shownControl), next: drawn.next });
    },
  );
  api.openapi(
    route({
      method: "put",
      path: "/v1/control-samples/{month}/{listing}/verdict",
      tag,
      summary: "Says whether a listing of the sample infringes; null takes the answer back",
      params: z.object({ month, listing: z.string().max(60) }),
      body: judgeControlInput,
      answer: z.object({ verdict: z.enum(verdicts).nullable() }),
    }),
    async (c) => {
      const { month: of, listing } = c.req.valid("param");
      const input = c.req.valid("json");
      await judgeControlListing(c.get("ctx"), of, listing, input);
      return c.json({ verdict: input.verdict });
    },
  );
}

function shownControl(row: Awaited<ReturnType<typeof listControl>>["items"][number]): ControlListingAnswer {
  return {
    listingId: row.listing_id,
    platformId: row.platform_id,
    verdict: verdicts.find((known) => known === row.verdict) ?? null,
    note: row.note,
    judgedBy: row.judged_by,
    judgedAt: row.judged_at?.toISOString() ?? null,
    listing: row.listing === null ? null : shownListing(row.listing),
  };
}
