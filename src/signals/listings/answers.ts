import { z } from "@hono/zod-openapi";
import { isTold, sources as pageSources, priceKinds } from "../../engines/shop-pages/index.ts";
import { addressAtMoment } from "../../engines/social/index.ts";
import type { FieldReading } from "./model.ts";
import { readFields } from "./model.ts";
import type { ListingRow, PostRow, ReadingRow, SellerRow } from "./queries.ts";

const vnd = z.number().int().nullable();

export const listingAnswer = z
  .object({
    id: z.string(),
    platformId: z.string(),
    sellerId: z.string(),
    source: z.string(),
    externalId: z.string(),
    url: z.string().nullable(),
    title: z.string(),
    description: z.string().nullable(),
    brand: z.string().nullable(),
    category: z.string().nullable(),
    model: z.string().nullable(),
    gtin: z.string().nullable(),
    price: vnd,
    listPrice: vnd,
    sold: z.number().int().nullable(),
    /** Where the source says the picture is; nobody has looked. */
    imageUrl: z.string().nullable(),
    versions: z.number().int(),
    firstSeen: z.iso.datetime(),
    observedAt: z.iso.datetime(),
  })
  .openapi("Listing");
export type ListingAnswer = z.infer<typeof listingAnswer>;

export const postAnswer = z
  .object({
    kind: z.enum(["post", "comment", "live"]),
    /** The group, page or chat it stood in. */
    place: z.object({ name: z.string(), url: z.string().nullable() }).nullable(),
    forwardedFrom: z.string().nullable(),
    /** When the words of a livestream were said: places in the description (UTF-16), and the second of each. */
    moments: z.array(z.object({ offset: z.number().int(), second: z.number(), url: z.string().nullable() })),
  })
  .openapi("Post");
export type PostAnswer = z.infer<typeof postAnswer>;

export const readingAnswer = z
  .object({
    readAt: z.iso.datetime(),
    /** Whether a browser filled the page before it was read. */
    rendered: z.boolean(),
    /** Whether the page was too large to be read whole. */
    cut: z.boolean(),
    /** Only an exact price in VND is kept with the listing. */
    priceKind: z.enum(priceKinds).nullable(),
    currency: z.string().nullable(),
    fields: z.array(
      z.object({
        /** An `otherPrice` differs from the price and stands elsewhere in the page: what machines are told, or what people see. */
        field: z.enum(readFields),
        /** Amounts are numbers, in `currency`. */
        value: z.union([z.string(), z.number()]),
        /** Told to machines (`json-ld`, `microdata`, `open-graph`), picked out of the page, or of data handed to its scripts (`state`). */
        source: z.enum(pageSources),
        /** A few words around it, as the page writes them. */
        words: z.string(),
        /** How sure the model was that chose it, 0 to 1; null where it was not chosen by one. */
        chance: z.number().nullable(),
        /** It was not told to machines but picked out of the page, or its model was less than half sure. */
        isGuess: z.boolean(),
      }),
    ),
  })
  .openapi("PageReading");
export type ReadingAnswer = z.infer<typeof readingAnswer>;

export const sellerAnswer = z
  .object({
    id: z.string(),
    platformId: z.string(),
    externalId: z.string(),
    name: z.string(),
    url: z.string().nullable(),
    phones: z.array(z.string()),
    firstSeen: z.iso.datetime(),
    lastSeen: z.iso.datetime(),
  })
  .openapi("Seller");
export type SellerAnswer = z.infer<typeof sellerAnswer>;

const whole = (value: bigint | null): number | null => (value === null ? null : Number(value));

export function shownListing(row: ListingRow): z.infer<typeof listingAnswer> {
  return {
    id: row.id,
    platformId: row.platform_id,
    sellerId: row.seller_id,
    source: row.source,
    externalId: row.external_id,
    url: row.url,
    title: row.title,
    description: row.description,
    brand: row.brand,
    category: row.category,
    model: row.model,
    gtin: row.gtin,
    price: whole(row.price),
    listPrice: whole(row.list_price),
    sold: whole(row.sold),
    imageUrl: row.image_url,
    versions: row.versions,
    firstSeen: row.first_seen.toISOString(),
    observedAt: row.observed_at.toISOString(),
  };
}

const kinds = postAnswer.shape.kind.options;

export function shownPost(row: PostRow, listingUrl: string | null): PostAnswer {
  return {
    kind: kinds.find((known) => known === row.kind) ?? "post",
    place: row.place_name === null ? null : { name: row.place_name, url: row.place_url },
    forwardedFrom: row.forwarded_from,
    moments: row.offsets.map((offset, n) => {
      const ms = row.starts_ms[n] as number;
      return { offset, second: ms / 1000, url: addressAtMoment(listingUrl, ms) };
    }),
  };
}

const isGuess = ({ source, chance }: FieldReading): boolean => !isTold(source) || (chance !== null && chance < 0.5);

/** The rows are written by this program alone. */
export function shownReading(row: ReadingRow): ReadingAnswer {
  return {
    readAt: row.read_at.toISOString(),
    rendered: row.rendered,
    cut: row.cut,
    priceKind: row.price_kind as ReadingAnswer["priceKind"],
    currency: row.currency,
    fields: (row.fields as FieldReading[]).map((one) => ({ ...one, isGuess: isGuess(one) })),
  };
}

export function shownSeller(row: SellerRow): z.infer<typeof sellerAnswer> {
  return {
    id: row.id,
    platformId: row.platform_id,
    externalId: row.external_id,
    name: row.name,
    url: row.url,
    phones: row.phones,
    firstSeen: row.first_seen.toISOString(),
    lastSeen: row.last_seen.toISOString(),
  };
}
