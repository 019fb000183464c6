import { z } from "@hono/zod-openapi";
import { allow } from "../../kernel/actor.ts";
import type { Api } from "../../kernel/http/api.ts";
import { route } from "../../kernel/http/api.ts";
import { pageOf, pageQuery } from "../../kernel/http/page.ts";
import {
  listingAnswer,
  postAnswer,
  readingAnswer,
  sellerAnswer,
  shownListing,
  shownPost,
  shownReading,
  shownSeller,
} from "./answers.ts";
import { canReadListings } from "./policy.ts";
import {
  countListings,
  earlierVersions,
  getListing,
  getSeller,
  listSellerListings,
  postsOf,
  priceHistory,
  readingOf,
} from "./queries.ts";

const tag = "listings";
const byId = z.object({ id: z.string().max(60) });
const vnd = z.number().int().nullable();

const listingFile = listingAnswer
  .extend({
    /** What a social network told beside it; null for what was no post. */
    post: postAnswer.nullable(),
    /** How it was read from its page; null where it came from elsewhere. */
    reading: readingAnswer.nullable(),
    prices: z.array(z.object({ at: z.iso.datetime(), price: z.number().int(), listPrice: vnd })),
    earlier: z.array(
      z.object({
        at: z.iso.datetime(),
        title: z.string(),
        description: z.string().nullable(),
        brand: z.string().nullable(),
        price: vnd,
      }),
    ),
  })
  .openapi("ListingFile");
export type ListingFileAnswer = z.output<typeof listingFile>;

/** Listings and the seller accounts behind them: `/v1/listings/…`, `/v1/sellers/…`. */
export function listingsRoutes(api: Api): void {
  api.openapi(
    route({
      method: "get",
      path: "/v1/listings/{id}",
      tag,
      summary: "A listing with its price history, its earlier contents and how it was read from its page",
      params: byId,
      answer: listingFile,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      allow(canReadListings(ctx.actor), ctx.lang);
      const { id } = c.req.valid("param");
      return c.json(
        await ctx.read(async (tx) => {
          const [listing, posts, reading, prices, earlier] = await Promise.all([
            getListing(tx, id),
            postsOf(tx, [id]),
            readingOf(tx, id),
            priceHistory(tx, id),
            earlierVersions(tx, id),
          ]);
          const posted = posts.get(id);
          return {
            ...shownListing(listing),
            post: posted === undefined ? null : shownPost(posted, listing.url),
            reading: reading === null ? null : shownReading(reading),
            prices: prices.map((one) => ({
              at: one.observed_at.toISOString(),
              price: Number(one.price),
              listPrice: one.list_price === null ? null : Number(one.list_price),
            })),
            earlier: earlier.map((one) => ({
              at: one.observed_at.toISOString(),
              title: one.title,
              description: one.description,
              brand: one.brand,
              price: one.price === null ? null : Number(one.price),
            })),
          };
        }),
      );
    },
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/sellers/{id}",
      tag,
      summary: "A seller account",
      params: byId,
      answer: sellerAnswer.extend({ listings: z.number().int() }),
    }),
    async (c) => {
      const ctx = c.get("ctx");
      allow(canReadListings(ctx.actor), ctx.lang);
      const { id } = c.req.valid("param");
      return c.json(
        await ctx.read(async (tx) => ({
          ...shownSeller(await getSeller(tx, id)),
          listings: await countListings(tx, id),
        })),
      );
    },
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/sellers/{id}/listings",
      tag,
      summary: "A seller account's listings",
      params: byId,
      query: pageQuery,
      answer: pageOf(listingAnswer),
    }),
    async (c) => {
      const ctx = c.get("ctx");
      allow(canReadListings(ctx.actor), ctx.lang);
      const page = await ctx.read((tx) => listSellerListings(tx, c.req.valid("param").id, c.req.valid("query")));
      return c.json({ items: page.items.map(shownListing), next: page.next });
    },
  );
}
