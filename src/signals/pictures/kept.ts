import type { Transaction } from "../../kernel/db/database.ts";
import type { Asked } from "./picture-matcher.ts";
import { keptOfListings, picturedSince, viewsOfListings } from "./store/listing-pictures.ts";

/** A listing's picture with what it is compared by. */
export type KeptPicture = Asked & { listingId: string; pictureId: string; keptAt: Date };

/** The pictures that some listings show. */
export const keptPicturesOf = async (tx: Transaction, listings: readonly string[]): Promise<KeptPicture[]> =>
  (await tx.rows(keptOfListings, { listings })).map(toKept);

/** The same without their points, for many listings whose pictures others are held against. */
export const viewsShownBy = async (
  tx: Transaction,
  listings: readonly string[],
): Promise<{ listingId: string; hash: string; views: Uint8Array }[]> =>
  (await tx.rows(viewsOfListings, { listings })).map(({ listing_id, hash, views }) => ({
    listingId: listing_id,
    hash,
    views,
  }));

/** A place in the order in which listings got their pictures. */
export type PicturedAt = { listingId: string; keptAt: Date };

/** An agency's listings that got a picture after a place, the earliest first. */
export const listingsPicturedAfter = async (
  tx: Transaction,
  agency: string,
  after: PicturedAt,
  limit: number,
): Promise<PicturedAt[]> =>
  (await tx.rows(picturedSince, { agency, since: after.keptAt, after: after.listingId, limit })).map((row) => ({
    listingId: row.listing_id,
    keptAt: row.kept_at,
  }));

type Row = { listing_id: string; picture_id: string; hash: string; views: Buffer; points: Buffer; kept_at: Date };
const toKept = (row: Row): KeptPicture => ({
  listingId: row.listing_id,
  pictureId: row.picture_id,
  hash: row.hash,
  views: row.views,
  points: row.points,
  keptAt: row.kept_at,
});
