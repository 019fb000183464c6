import type { Context } from "../../../kernel/context.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import type { Level } from "../../../services/facts/index.ts";
import type { ScreenedListing } from "../../leads/index.ts";
import { keepFindings } from "../../leads/index.ts";

export type ScreenedWithLevel = { listing: ScreenedListing; level: Level; sharedWith: readonly string[] };

/** Keeps findings at the level of their listings, in place of those that the same checks made before; how many. */
export async function keepByLevel(
  ctx: Context,
  tx: Transaction,
  agency: string,
  found: readonly ScreenedWithLevel[],
  checks: readonly string[],
): Promise<number> {
  let kept = 0;
  for (const [, group] of Map.groupBy(found, ({ level, sharedWith }) => `${level} ${sharedWith.join()}`)) {
    const { level, sharedWith } = group[0] as ScreenedWithLevel;
    const listings = group.map(({ listing }) => listing);
    const replaced = listings.map((listing) => listing.listingId);
    kept += await keepFindings(ctx, tx, { agency, level, sharedWith }, listings, replaced, checks);
  }
  return kept;
}
