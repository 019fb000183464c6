import type { Context } from "../../kernel/context.ts";
import type { Transaction } from "../../kernel/db/database.ts";
import type { Concern } from "../../engines/screening/index.ts";
import { viewsShownBy } from "../pictures/index.ts";
import type { Relisting, RelistingReason, Watched } from "./model.ts";
import { relistingsOfTakedown, watchedOf } from "./store.ts";
import type { WatchBook } from "./watch-book.ts";
import { watchBook } from "./watch-book.ts";

/** What came back of a takedown's listings, newest first; the own agency's alone. */
export async function relistingsOf(tx: Transaction, takedown: string): Promise<Relisting[]> {
  return (await tx.rows(relistingsOfTakedown, { takedown })).map((row) => ({
    listingId: row.listing_id,
    takedownId: row.takedown_id,
    watchedId: row.watched_id,
    sellerId: row.seller_id,
    reasons: row.reasons as RelistingReason[],
    likeness: row.likeness,
    foundAt: row.found_at,
  }));
}

/** All that an agency watches, ready to be looked up in. */
export async function openWatchBook(ctx: Context, agency: string): Promise<WatchBook> {
  const { rows, shown } = await ctx.read(async (tx) => {
    const found = await tx.rows(watchedOf, { agency });
    const listings = [...new Set(found.map((row) => row.listing_id))];
    return { rows: found, shown: listings.length === 0 ? [] : await viewsShownBy(tx, listings) };
  });
  return watchBook(
    rows.map((row): Watched => ({
      takedownId: row.takedown_id,
      listingId: row.listing_id,
      sellerId: row.seller_id,
      concern: row.concern as Concern,
      title: row.title,
      brand: row.brand,
      model: row.model,
      gtin: row.gtin,
      titlePieces: row.title_pieces,
      textPieces: row.text_pieces,
      removedAt: row.removed_at,
    })),
    shown,
  );
}
