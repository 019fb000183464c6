import { z } from "@hono/zod-openapi";
import { dayInVietnam } from "../../kernel/clock.ts";
import type { Api } from "../../kernel/http/api.ts";
import { route } from "../../kernel/http/api.ts";
import { pageOf, pageQuery, readCursor } from "../../kernel/http/page.ts";
import { platformKinds, standingStatuses } from "./model.ts";
import { getPlatform, listPlatforms } from "./queries.ts";

const standing = z.object({
  status: z.enum(standingStatuses),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  registeredOn: z.string().nullable(),
  source: z.string(),
  certainty: z.string(),
  note: z.string().nullable(),
});
const platform = z
  .object({
    id: z.string(),
    host: z.string(),
    aliases: z.array(z.string()),
    name: z.string(),
    owner: z.string().nullable(),
    taxCode: z.string().nullable(),
    kind: z.enum(platformKinds),
    note: z.string().nullable(),
    source: z.string(),
    standing: standing.nullable(),
    standings: z.array(standing),
  })
  .openapi("Platform");
const asOfQuery = z.object({ asOf: z.iso.date().optional() });

/** The register of platforms over HTTP, open to all as far as it is published. */
export function platformsRoutes(api: Api): void {
  api.openapi(
    route({
      method: "get",
      path: "/v1/platforms",
      tag: "platforms",
      summary: "Platforms by host, with what the registers say of each on a day; `q`: the beginning of a name or host",
      query: pageQuery.extend(asOfQuery.shape).extend({ q: z.string().max(200).default("") }),
      answer: pageOf(platform),
      open: true,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const { cursor, limit, q, asOf = dayInVietnam(ctx.now()) } = c.req.valid("query");
      const [after] = readCursor(cursor, z.tuple([z.string()])) ?? [""];
      return c.json(await listPlatforms(ctx, { words: q, after, limit, asOf }));
    },
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/platforms/{id}",
      tag: "platforms",
      summary: "One platform",
      params: z.object({ id: z.string().max(60) }),
      query: asOfQuery,
      answer: platform,
      open: true,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const { asOf = dayInVietnam(ctx.now()) } = c.req.valid("query");
      return c.json(await getPlatform(ctx, c.req.valid("param").id, asOf));
    },
  );
}
