import { readViews } from "../../../engines/images/index.ts";
import type { Context } from "../../../kernel/context.ts";
import { findingsByChecks } from "../../leads/index.ts";
import { pictureChecks } from "../picture-findings.ts";
import type { PictureSearch } from "../search.ts";
import { compareAgain } from "../store/listing-pictures.ts";
import { viewsByHashes } from "../store/pictures.ts";

/**
 * After an album has changed: the listings that show something like the pictures put in or taken out, and those that were found by the
 * album, are to be held against the albums again. Whether a picture is the same is decided there. Done again it changes nothing.
 */
export async function compareAlbum(
  ctx: Context,
  agency: string,
  search: Pick<PictureSearch, "ready" | "candidates">,
  { album, hashes }: { album: string; hashes: readonly string[] },
): Promise<void> {
  await search.ready();
  const views = await ctx.read((tx) => tx.rows(viewsByHashes, { hashes }));
  const alike = new Set(hashes);
  for (const row of views)
    for (const near of (await search.candidates(readViews(row.views).asked)) ?? []) alike.add(near.id);
  await ctx.transaction(async (tx) => {
    const found = await findingsByChecks(tx, agency, pictureChecks);
    const listings = found.filter(({ evidence }) => albumIn(evidence) === album).map((row) => row.listing_id);
    await tx.run(compareAgain, { agency, listings, hashes: [...alike] });
  });
}

function albumIn(evidence: unknown): unknown {
  return typeof evidence === "object" && evidence !== null && "album" in evidence ? evidence.album : null;
}
