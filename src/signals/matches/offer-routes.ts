import { z } from "@hono/zod-openapi";
import { allow } from "../../kernel/actor.ts";
import type { Transaction } from "../../kernel/db/database.ts";
import type { Api } from "../../kernel/http/api.ts";
import { route } from "../../kernel/http/api.ts";
import { problem } from "../../kernel/problem.ts";
import { getProduct, productAnswer, shownProduct } from "../../registers/products/index.ts";
import { canReadListings, listingsById, sellersById } from "../listings/index.ts";
import { compareOffers } from "./compare-offers.ts";
import { offersOfGroup, offersOfProduct } from "./store.ts";

const tag = "matches";
const id = z.string().max(60);
const vnd = z.number().int().nullable();
const per = z.enum(["100 g", "100 ml", "piece"]);
export const unitPriced = z.object({ vnd: z.number().int(), per }).nullable();

const offer = z.object({
  listing: id,
  title: z.string(),
  platformId: id,
  seller: z.object({ id, name: z.string() }),
  price: vnd,
  unitPrice: unitPriced,
  sure: z.boolean(),
  cheap: z.boolean(),
  observedAt: z.iso.datetime(),
});
const compared = z.object({ per: per.nullable(), median: vnd, low: vnd, high: vnd, offers: z.array(offer) });
const offers = compared.extend({ product: productAnswer }).openapi("ProductOffers");
export type OffersAnswer = z.output<typeof offers>;
const alike = compared.openapi("OffersAlike");
export type AlikeAnswer = z.output<typeof alike>;

const mostOffers = 500;

/** What offers of the same goods cost: `/v1/products/{id}/offers`, `/v1/offers/{id}`. */
export function offerRoutes(api: Api): void {
  api.openapi(
    route({
      method: "get",
      path: "/v1/products/{id}/offers",
      tag,
      summary: "Offers of a product by what the quantity costs, the cheapest first; at most 500",
      params: z.object({ id }),
      answer: offers,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      allow(canReadListings(ctx.actor), ctx.lang);
      return c.json(
        await ctx.read(async (tx) => {
          const product = await getProduct(tx, c.req.valid("param").id);
          const rows = await tx.rows(offersOfProduct, { target: product.id, limit: mostOffers });
          return { product: shownProduct(product), ...(await offersSeen(tx, rows)) };
        }),
      );
    },
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/offers/{id}",
      tag,
      summary:
        "Offers that are alike by brand, model or name, size and variant, by what the quantity costs; at most 500",
      params: z.object({ id }),
      answer: alike,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      allow(canReadListings(ctx.actor), ctx.lang);
      return c.json(
        await ctx.read(async (tx) => {
          const rows = await tx.rows(offersOfGroup, { group: c.req.valid("param").id, limit: mostOffers });
          const seen = await offersSeen(tx, rows);
          if (seen.offers.length === 0) throw problem("not-found");
          return seen;
        }),
      );
    },
  );
}

async function offersSeen(tx: Transaction, rows: readonly { listing_id: string; sure: boolean }[]) {
  const sure = new Map(rows.map((row) => [row.listing_id, row.sure]));
  const listings = await listingsById(tx, [...sure.keys()]);
  const sellerIds = listings.map((one) => one.seller_id);
  const sellers = new Map((await sellersById(tx, sellerIds)).map((one) => [one.id, one.name]));
  const { offers: found, ...figures } = compareOffers(
    listings.map((one) => ({
      ...one,
      price: one.price === null ? null : Number(one.price),
      sure: sure.get(one.id) ?? false,
    })),
  );
  const shown = found.map(({ offer: one, unit, cheap }) => ({
    listing: one.id,
    title: one.title,
    platformId: one.platform_id,
    seller: { id: one.seller_id, name: sellers.get(one.seller_id) ?? "" },
    price: one.price,
    unitPrice: unit,
    sure: one.sure,
    cheap,
    observedAt: one.observed_at.toISOString(),
  }));
  return { ...figures, offers: shown };
}
