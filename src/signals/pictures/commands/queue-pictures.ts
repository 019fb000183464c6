import type { Context } from "../../../kernel/context.ts";
import { contentsOf, listingsById } from "../../listings/index.ts";
import { compareAgain, queueAddresses } from "../store/listing-pictures.ts";

/**
 * Queues the pictures of listings that are new or have changed. Their pictures that are there already are held against the albums again:
 * an import takes the findings of a changed listing away. Done again it changes nothing.
 */
export async function queuePictures(ctx: Context, agency: string, ids: readonly string[]): Promise<void> {
  await ctx.transaction(async (tx) => {
    const [listings, contents] = await Promise.all([listingsById(tx, ids), contentsOf(tx, ids)]);
    const sharing = new Map(contents.map((row) => [row.id, row]));
    const shown = listings.flatMap((row) => {
      const url = pictureAddress(row.image_url);
      const who = sharing.get(row.id);
      return url === null || who === undefined || row.agency !== agency ? [] : [{ ...row, url, who }];
    });
    for (const [, group] of Map.groupBy(shown, ({ who }) => `${who.level} ${who.shared_with.join()}`)) {
      await tx.run(queueAddresses, {
        listing: group.map((row) => row.id),
        url: group.map((row) => row.url),
        seller: group.map((row) => row.seller_id),
        at: ctx.now(),
        agency,
        level: group[0]!.who.level,
        shared_with: group[0]!.who.shared_with,
      });
    }
    await tx.run(compareAgain, { agency, listings: ids, hashes: [] });
  });
}

const longestAddress = 2_000;

/** Sources write addresses without a scheme too. What is no address of the web is not kept as one. */
function pictureAddress(given: string | null): string | null {
  if (given === null || given.length > longestAddress) return null;
  const url = URL.parse(given.startsWith("//") ? `https:${given}` : given);
  return url !== null && (url.protocol === "http:" || url.protocol === "https:") ? url.href : null;
}
