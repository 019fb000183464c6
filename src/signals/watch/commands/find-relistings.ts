import { isDeepStrictEqual } from "node:util";
import type { Finding } from "../../../engines/screening/index.ts";
import { weights } from "../../../engines/screening/index.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import { giveWay } from "../../../kernel/give-way.ts";
import { record } from "../../../services/facts/index.ts";
import { findingsOn, firstFinding, keepFindings, raiseLeadsSince } from "../../leads/index.ts";
import type { ListingRow } from "../../listings/index.ts";
import { earlierVersions, listingsById } from "../../listings/index.ts";
import { accountsLinkedWith } from "../../links/index.ts";
import { keptPicturesOf } from "../../pictures/index.ts";
import { shareOf, textPieces, titlePieces } from "../likeness.ts";
import type { RelistingReason, Seen } from "../model.ts";
import { relistingFound, relistingReasons } from "../model.ts";
import { insertRelisting } from "../store.ts";
import type { Return, WatchBook } from "../watch-book.ts";

/** The checks of the watch, as they stand in findings. */
export const watchChecks = relistingReasons.map((reason) => `relisted.${reason}` as const);

// As alike as this a listing had been before the removal, it has not come back: it was there all the time.
const stoodAlready = 0.5;

/**
 * Looks whether listings are removed ones come back; each that is gets a finding, a lead and one fact, which reopens what had been closed.
 * Done again it finds nothing new. Answers how many came back.
 */
export async function findRelistings(
  ctx: Context,
  agency: string,
  ids: readonly string[],
  book: WatchBook,
): Promise<number> {
  if (book.size === 0 || ids.length === 0) return 0;
  const since = ctx.now();
  return ctx.bulk(async (tx) => {
    let found = 0;
    let written = 0;
    const listings = await listingsById(tx, ids);
    const linked = await accountsLinkedWith(tx, agency, [...new Set(listings.map((listing) => listing.seller_id))]);
    const pictures = await samePictures(tx, ids, book);
    for (const listing of listings) {
      await giveWay();
      const seen = seenOf(listing, linked.get(listing.seller_id) ?? new Set([listing.seller_id]));
      const returns: Return[] = [];
      for (const one of book.find(seen, pictures.get(listing.id) ?? new Set()))
        if (!(await stoodBefore(tx, listing, one))) returns.push(one);
      if (returns.length === 0) continue;
      found += await keepReturns(ctx, tx, agency, listing, returns);
      written += await keepReturnFindings(ctx, tx, agency, listing, findingsOf(listing, returns));
    }
    if (written > 0) await raiseLeadsSince(ctx, tx, agency, since);
    return found;
  });
}

/** Which contents of removed listings the pictures of some listings are the same as. */
async function samePictures(
  tx: Transaction,
  ids: readonly string[],
  { pictures }: WatchBook,
): Promise<Map<string, Set<string>>> {
  const found = new Map<string, Set<string>>();
  if (pictures.isEmpty) return found;
  for (const asked of await keptPicturesOf(tx, ids)) {
    for (const { hash } of await pictures.matches(tx, asked))
      found.set(asked.listingId, (found.get(asked.listingId) ?? new Set()).add(hash));
  }
  return found;
}

function seenOf(listing: ListingRow, sellers: ReadonlySet<string>): Seen {
  return {
    id: listing.id,
    sellers,
    model: listing.model,
    gtin: listing.gtin,
    titlePieces: titlePieces(listing.title),
    textPieces: textPieces(listing.description),
    observedAt: listing.observed_at,
  };
}

/** A listing from before the removal counts only where its words have changed since into those of the removed one. */
async function stoodBefore(tx: Transaction, listing: ListingRow, { watched }: Return): Promise<boolean> {
  if (listing.id === watched.listingId || listing.first_seen > watched.removedAt) return false;
  const versions = await earlierVersions(tx, listing.id);
  const before = versions.find((version) => version.observed_at <= watched.removedAt);
  if (before === undefined) return true;
  return (
    shareOf(titlePieces(before.title), watched.titlePieces) >= stoodAlready ||
    shareOf(textPieces(before.description), watched.textPieces) >= stoodAlready
  );
}

async function keepReturns(
  ctx: Context,
  tx: Transaction,
  agency: string,
  listing: ListingRow,
  returns: readonly Return[],
): Promise<number> {
  let isNew = 0;
  for (const { watched, reasons, likeness } of returns) {
    const written = await tx.run(insertRelisting, {
      listing: listing.id,
      takedown: watched.takedownId,
      watched: watched.listingId,
      seller: listing.seller_id,
      reasons,
      likeness,
      at: ctx.now(),
      agency,
    });
    if (written === 0) continue;
    isNew++;
    await record(
      ctx,
      tx,
      relistingFound,
      { id: listing.id, agency, level: "own", sharedWith: [] },
      { takedown: watched.takedownId, watched: watched.listingId, seller: listing.seller_id, reasons },
    );
  }
  return isNew;
}

/** A listing that changed has lost its findings with its old words: they are written where they are not what stands. How many. */
async function keepReturnFindings(
  ctx: Context,
  tx: Transaction,
  agency: string,
  listing: ListingRow,
  findings: Finding[],
): Promise<number> {
  const standing = (await findingsOn(tx, listing.id)).filter((one) => isWatchCheck(one.check_code));
  const same = isDeepStrictEqual(
    standing.map((one) => [one.check_code, one.concern, one.matched, one.evidence]),
    findings.map((one) => [one.check, one.concern, one.matched, one.evidence]),
  );
  if (same) return 0;
  const { id: listingId, seller_id: sellerId, platform_id: platformId } = listing;
  return keepFindings(
    ctx,
    tx,
    { agency, level: "own", sharedWith: [] },
    [{ listingId, sellerId, platformId, findings, firstN: firstFinding.watch }],
    [listing.id],
    watchChecks,
  );
}

function isWatchCheck(check: string): boolean {
  return (watchChecks as readonly string[]).includes(check);
}

/** One finding a reason and concern, on the removed listing that is most alike. */
function findingsOf(listing: ListingRow, returns: readonly Return[]): Finding[] {
  const strongest = [...returns].sort((one, other) => other.likeness - one.likeness);
  const kept = new Map<string, Finding>();
  for (const { watched, reasons, likeness } of strongest) {
    for (const reason of reasons) {
      const key = `${reason} ${watched.concern}`;
      if (!kept.has(key)) kept.set(key, finding(listing, reason, watched, likeness));
    }
  }
  return [...kept.values()];
}

function finding(listing: ListingRow, reason: RelistingReason, watched: Return["watched"], likeness: number): Finding {
  return {
    check: `relisted.${reason}`,
    concern: watched.concern,
    weight: weights[`relisted.${reason}`].points,
    field: "title",
    start: 0,
    end: listing.title.length,
    matched: listing.title,
    evidence: {
      takedown: watched.takedownId,
      removed: watched.listingId,
      removedTitle: watched.title,
      removedAt: watched.removedAt.toISOString(),
      likeness: Math.round(likeness * 100) / 100,
    },
  };
}
