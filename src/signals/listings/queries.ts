import { z } from "zod";
import type { Transaction } from "../../kernel/db/database.ts";
import type { RowOf } from "../../kernel/db/statement.ts";
import { cutPage, readCursor } from "../../kernel/http/page.ts";
import {
  contentHashes,
  countSellerListings,
  drawnListings,
  listingsAfter,
  listingById,
  listingsByGtin,
  listingsByIds,
  listingsOfSeller,
  pricesOfListing,
  sellerById,
  sellersByIds,
  sellersByPhone,
  versionsOfListing,
} from "./store/read.ts";
import { postsByListing } from "./store/posts.ts";
import { readingOfListing } from "./store/readings.ts";

export type ListingRow = RowOf<typeof listingById>;
export type PostRow = RowOf<typeof postsByListing>;
export type ReadingRow = RowOf<typeof readingOfListing>;
export type SellerRow = RowOf<typeof sellerById>;

export const getListing = (tx: Transaction, id: string): Promise<ListingRow> => tx.get(listingById, { id });
export const getSeller = (tx: Transaction, id: string): Promise<SellerRow> => tx.get(sellerById, { id });
export const listingsById = (tx: Transaction, ids: readonly string[]): Promise<ListingRow[]> =>
  tx.rows(listingsByIds, { ids });
export const sellersById = (tx: Transaction, ids: readonly string[]): Promise<SellerRow[]> =>
  tx.rows(sellersByIds, { ids });
export const sellersWithPhone = (tx: Transaction, phone: string, limit = 50): Promise<SellerRow[]> =>
  tx.rows(sellersByPhone, { phone, limit });
export const listingsWithGtin = (tx: Transaction, gtins: readonly string[], limit = 50): Promise<ListingRow[]> =>
  tx.rows(listingsByGtin, { gtins, limit });

/** What social networks told beside the present contents of listings, by listing. */
export async function postsOf(tx: Transaction, listings: readonly string[]): Promise<Map<string, PostRow>> {
  const rows = listings.length === 0 ? [] : await tx.rows(postsByListing, { listings });
  return new Map(rows.map((row) => [row.listing_id, row]));
}

/** How the present content of a listing was read from its page; null where it came from elsewhere. */
export const readingOf = (tx: Transaction, id: string): Promise<ReadingRow | null> => tx.find(readingOfListing, { id });

/** Prices that a listing had, oldest first: a point where it changed. */
export const priceHistory = (tx: Transaction, id: string) => tx.rows(pricesOfListing, { id });
/** Earlier contents of a listing, newest first. */
export const earlierVersions = (tx: Transaction, id: string) => tx.rows(versionsOfListing, { id });

export async function countListings(tx: Transaction, seller: string): Promise<number> {
  return (await tx.get(countSellerListings, { seller })).n;
}

/** A page of a seller account's listings. */
export async function listSellerListings(
  tx: Transaction,
  seller: string,
  page: { cursor?: string | undefined; limit: number },
): Promise<{ items: ListingRow[]; next: string | null }> {
  const after = readCursor(page.cursor, z.tuple([z.string()]));
  const rows = await tx.rows(listingsOfSeller, { seller, after: after?.[0] ?? null, limit: page.limit + 1 });
  return cutPage(rows, page.limit, (row) => [row.id]);
}

/** An agency's listings in the order of their ids, for work that goes through all of them. */
export const nextListings = (tx: Transaction, agency: string, after: string, limit: number) =>
  tx.rows(listingsAfter, { agency, after, limit });
export const contentsOf = (tx: Transaction, ids: readonly string[]) => tx.rows(contentHashes, { ids });

/** A random sample of an agency's listings, `size` of each platform (all where there are fewer). */
export const drawListings = (tx: Transaction, agency: string, salt: string, size: number) =>
  tx.rows(drawnListings, { agency, salt, size });
