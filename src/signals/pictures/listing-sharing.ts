import type { Transaction } from "../../kernel/db/database.ts";
import type { Level, Visibility } from "../../services/facts/index.ts";
import { contentsOf, listingsById } from "../listings/index.ts";

export type ListingSharing = Visibility & { listingId: string; sellerId: string };

/** Who sees an agency's own listing, and whose it is; null where there is none of that agency. */
export async function listingSharing(tx: Transaction, agency: string, id: string): Promise<ListingSharing | null> {
  const [[row], [content]] = await Promise.all([listingsById(tx, [id]), contentsOf(tx, [id])]);
  if (row === undefined || content === undefined || row.agency !== agency) return null;
  return {
    listingId: row.id,
    sellerId: row.seller_id,
    agency,
    level: content.level as Level,
    sharedWith: content.shared_with,
  };
}
