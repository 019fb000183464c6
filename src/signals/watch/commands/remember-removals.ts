import type { Context } from "../../../kernel/context.ts";
import type { LoggedFact } from "../../../services/facts/index.ts";
import { listingsById } from "../../listings/index.ts";
import { textPieces, titlePieces } from "../likeness.ts";
import { answeredFact } from "../model.ts";
import { endWatch, insertWatched } from "../store.ts";

/**
 * Begins or ends the watch as facts of takedowns tell: from the removal on, until the outcome is taken back or the request withdrawn.
 * Done again it changes nothing. Runs as the house for the agency of the facts.
 */
export async function rememberRemovals(ctx: Context, facts: readonly LoggedFact[]): Promise<void> {
  await ctx.transaction(async (tx) => {
    for (const fact of facts) {
      if (fact.type === "takedown-withdrawn") await tx.run(endWatch, { takedown: fact.subject, listings: null });
      if (fact.type !== "takedown-answered") continue;
      const { concern, outcomes } = answeredFact.parse(fact.payload);
      const ended = outcomes.filter((one) => one.from === "removed").map((one) => one.listing);
      if (ended.length > 0) await tx.run(endWatch, { takedown: fact.subject, listings: ended });
      const removed = outcomes.filter((one) => one.to === "removed").map((one) => one.listing);
      for (const listing of await listingsById(tx, removed)) {
        await tx.run(insertWatched, {
          takedown: fact.subject,
          listing: listing.id,
          seller: listing.seller_id,
          concern,
          title: listing.title,
          brand: listing.brand,
          model: listing.model,
          gtin: listing.gtin,
          title_pieces: [...titlePieces(listing.title)],
          text_pieces: [...textPieces(listing.description)],
          removed_at: fact.at,
          agency: fact.agency,
        });
      }
    }
  });
}
