import { z } from "@hono/zod-openapi";
import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Api } from "../../../kernel/http/api.ts";
import { route } from "../../../kernel/http/api.ts";
import { pageOf, pageQuery, readCursor } from "../../../kernel/http/page.ts";
import { text } from "../../../kernel/text/index.ts";
import { levels } from "../../../services/facts/index.ts";
import { canImportProducts, canReadProducts } from "../policy.ts";
import { registerProducts } from "./commands/register-products.ts";
import type { Product } from "./model.ts";
import { registerProductsInput } from "./model.ts";
import { getProduct, listProducts } from "./queries.ts";

export const productAnswer = z
  .object({
    id: z.string(),
    source: z.string(),
    name: z.string(),
    brand: z.string().nullable(),
    model: z.string().nullable(),
    gtin: z.string().nullable(),
    holder: z.string().nullable(),
    changedAt: z.iso.datetime(),
    level: z.enum(levels),
  })
  .openapi("Product");
export type ProductAnswer = z.output<typeof productAnswer>;

export const shownProduct = ({
  id,
  source,
  name,
  brand,
  model,
  gtin,
  holder,
  changedAt,
  level,
}: Product): ProductAnswer => ({
  id,
  source,
  name,
  brand,
  model,
  gtin,
  holder,
  changedAt: changedAt.toISOString(),
  level,
});

const ability = z.object({ allowed: z.boolean(), reason: z.string().nullable() }).openapi("Ability");
const tag = "products";

function registerAbility(ctx: Context): z.output<typeof ability> {
  const verdict = canImportProducts(ctx.actor);
  return { allowed: verdict.allowed, reason: verdict.allowed ? null : text(ctx.lang, verdict.reason) };
}

/** Registered products: `/v1/products…`. */
export function registeredRoutes(api: Api): void {
  api.openapi(
    route({
      method: "get",
      path: "/v1/products",
      tag,
      summary:
        "Registered products; `q`: words of name, brand, model or holder, or a GTIN. Says whether the caller may register some",
      query: pageQuery.extend({ q: z.string().max(500).default("") }),
      answer: pageOf(productAnswer).extend({ abilities: z.object({ register: ability }) }),
    }),
    async (c) => {
      const ctx = c.get("ctx");
      allow(canReadProducts(ctx.actor), ctx.lang);
      const { cursor, limit, q } = c.req.valid("query");
      const [after] = readCursor(cursor, z.tuple([z.string()])) ?? [""];
      const { items, next } = await listProducts(ctx, { words: q, after, limit });
      return c.json({ items: items.map(shownProduct), next, abilities: { register: registerAbility(ctx) } });
    },
  );
  api.openapi(
    route({
      method: "post",
      path: "/v1/products",
      tag,
      summary: "Registers products of a source, or changes what it said of them; a repeat changes nothing",
      body: registerProductsInput,
      answer: z.object({ new: z.number().int(), changed: z.number().int(), unchanged: z.number().int() }),
    }),
    async (c) => c.json(await registerProducts(c.get("ctx"), c.req.valid("json"))),
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/products/{id}",
      tag,
      summary: "A registered product",
      params: z.object({ id: z.string().max(60) }),
      answer: productAnswer,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      allow(canReadProducts(ctx.actor), ctx.lang);
      return c.json(shownProduct(await ctx.read((tx) => getProduct(tx, c.req.valid("param").id))));
    },
  );
}
