import type { Context } from "../../../kernel/context.ts";
import { jsonText } from "../../../kernel/db/json-text.ts";
import { pgTextArray } from "../../../kernel/db/database.ts";
import { hostAndParents, hostOf, platformId } from "../../../registers/platforms/index.ts";
import { textFindingsOn } from "../../leads/index.ts";
import { nextListings } from "../../listings/index.ts";
import type { ListingToScreen } from "./compare.ts";
import { difference, foundBefore, screenKept } from "./compare.ts";
import type { Knowledge } from "./continue.ts";
import type { KeptFinding } from "./model.ts";
import { dropChanges, insertChanges, lookAnew, moveOn, rescreeningForUpdate } from "./store.ts";

const batchListings = 500;

/**
 * Screens the next listings again and keeps, for those found otherwise than before, what is found now. A preview is made of one knowledge: where
 * another has been looked by, it begins anew.
 */
export async function lookBatch(ctx: Context, id: string, knowledge: Knowledge): Promise<void> {
  await ctx.transaction(async (tx) => {
    const run = await tx.get(rescreeningForUpdate, { id });
    if (run.state !== "looking") return;
    const isAnew = run.knowledge !== knowledge.print;
    if (isAnew) {
      await tx.run(dropChanges, { rescreening: id });
      await tx.run(lookAnew, { id, knowledge: knowledge.print });
    }
    const after = isAnew ? "" : run.position;
    const listings = await nextListings(tx, run.agency, after, batchListings);
    const before = Map.groupBy(
      await textFindingsOn(
        tx,
        listings.map((listing) => listing.id),
      ),
      (row) => row.listing_id,
    );
    const changes = listings.flatMap((listing) => {
      const change = changeOf(listing, foundBefore(before.get(listing.id) ?? []), knowledge);
      return change === null ? [] : [{ listing, ...change }];
    });
    if (changes.length > 0) {
      await tx.run(insertChanges, {
        rescreening: id,
        agency: run.agency,
        listing: changes.map(({ listing }) => listing.id),
        seller: changes.map(({ listing }) => listing.seller_id),
        platform: changes.map(({ listing }) => listing.platform_id),
        hash: changes.map(({ listing }) => listing.content_hash),
        findings: changes.map(({ now }) => jsonText(now)),
        added: changes.map(({ added }) => pgTextArray(added)),
        gone: changes.map(({ gone }) => pgTextArray(gone)),
      });
    }
    const last = listings.at(-1);
    const isThrough = listings.length < batchListings;
    await tx.run(moveOn, {
      id,
      state: isThrough ? "weighing" : "looking",
      position: isThrough ? "" : (last?.id ?? ""),
      listings: BigInt(listings.length),
      changed: BigInt(changes.length),
      applied: 0n,
      outdated: 0n,
    });
  });
}

function changeOf(
  listing: ListingToScreen,
  before: readonly KeptFinding[],
  { screener, hostOfPlatform }: Knowledge,
): { now: KeptFinding[]; added: string[]; gone: string[] } | null {
  const host = linkedHost(listing) ?? hostOfPlatform(listing.platform_id);
  const now = screenKept(screener, listing, host);
  if (host === null) now.push(...before.filter((finding) => finding.check.startsWith("platform.")));
  const found = difference(before, now);
  return found === null ? null : { now, ...found };
}

// A platform's id is made of its host; of a listing only its link tells it, if that leads to the platform.
function linkedHost(listing: ListingToScreen): string | null {
  const host = listing.url === null ? null : hostOf(listing.url);
  return host === null ? null : (hostAndParents(host).find((own) => platformId(own) === listing.platform_id) ?? null);
}
