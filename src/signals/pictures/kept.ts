import type { Transaction } from "../../kernel/db/database.ts";
import type { Asked } from "./picture-matcher.ts";
import { keptOfListings, keptSince, viewsOfListings } from "./store/listing-pictures.ts";

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

/** An agency's pictures that came in from a time on, the earliest first. */
export const keptPicturesSince = async (
  tx: Transaction,
  agency: string,
  since: Date,
  limit: number,
): Promise<KeptPicture[]> => (await tx.rows(keptSince, { agency, since, limit })).map(toKept);

type Row = { listing_id: string; picture_id: string; hash: string; views: Buffer; points: Buffer; kept_at: Date };
const toKept = (row: Row): KeptPicture => ({
  listingId: row.listing_id,
  pictureId: row.picture_id,
  hash: row.hash,
  views: row.views,
  points: row.points,
  keptAt: row.kept_at,
});
