import { isDeepStrictEqual } from "node:util";
import { checkPrice } from "../../../engines/screening/index.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import type { Level } from "../../../services/facts/index.ts";
import { record } from "../../../services/facts/index.ts";
import { findingsByChecks, firstFinding, keepFindings, listingsFoundBy, raiseLeadsSince } from "../../leads/index.ts";
import type { CheapListing } from "../../listings/index.ts";
import { cheapListingsAmong, listCheapListings, refreshPriceReferences } from "../../listings/index.ts";
import { pricesScreened } from "../model.ts";
import type { ScreenedWithLevel } from "./keep-by-level.ts";
import { keepByLevel } from "./keep-by-level.ts";
import { markPriced } from "../store.ts";

const priceChecks = ["price.below_product", "price.below_brand"];

// Each candidate comes with up to 60 prices of its reference: all of a large agency's together would be hundreds of megabytes.
const atOnce = 500;

/** Computes what comparable goods cost, in a transaction of its own; how many references there are. */
export function computeReferences(ctx: Context, agency: string): Promise<number> {
  return ctx.bulk((tx) => refreshPriceReferences(tx, agency, ctx.now()));
}

/**
 * Keeps a finding for listings far below what comparable goods cost, which is computed first where it is not given, and raises their leads. It
 * stands after an import, not in it: the listings of the same file are among the known prices. Found again as it was, a finding stays as
 * it is. Returns how many references there are and how many findings are new or other than before. Task: 2390 II.2.2.
 */
export async function screenPrices(
  ctx: Context,
  agency: string,
  given: { references?: number; portion?: number } = {},
): Promise<{ references: number; findings: number }> {
  const references = given.references ?? (await computeReferences(ctx, agency));
  const portion = given.portion ?? atOnce;
  return ctx.bulk(async (tx) => {
    const at = ctx.now();
    const gone = new Set(await listingsFoundBy(tx, agency, priceChecks));
    const candidates = await listCheapListings(tx, agency);
    let findings = 0;
    for (let from = 0; from < candidates.length; from += portion) {
      const ids = candidates.slice(from, from + portion);
      const found = screenedAll(await cheapListingsAmong(tx, agency, ids));
      const known = await findingsByChecks(tx, agency, priceChecks, ids);
      const evidence = new Map(known.map((row) => [row.listing_id, row.evidence]));
      const fresh = found.filter(
        ({ listing }) => !isDeepStrictEqual(evidence.get(listing.listingId), listing.findings[0]?.evidence),
      );
      for (const { listing } of found) gone.delete(listing.listingId);
      findings += await keepByLevel(ctx, tx, agency, fresh, priceChecks);
    }
    await keepFindings(ctx, tx, { agency, level: "own", sharedWith: [] }, [], [...gone], priceChecks);
    await raiseLeadsSince(ctx, tx, agency, at);
    await tx.run(markPriced, { agency, at });
    await record(
      ctx,
      tx,
      pricesScreened,
      { id: `prices:${agency}`, agency, level: "own", sharedWith: [] },
      { references, candidates: candidates.length, findings, dropped: gone.size },
    );
    return { references, findings };
  });
}

/**
 * Part of an import that is pushed: screens the prices of new and changed listings against what comparable goods were known to cost, so that a
 * lead need not wait for the next look at all of them. Returns how many findings it keeps.
 */
export async function screenKnownPrices(
  ctx: Context,
  tx: Transaction,
  agency: string,
  ids: readonly string[],
): Promise<number> {
  if (ids.length === 0) return 0;
  return keepByLevel(ctx, tx, agency, screenedAll(await cheapListingsAmong(tx, agency, ids)), priceChecks);
}

const screenedAll = (candidates: readonly CheapListing[]): ScreenedWithLevel[] =>
  [...Map.groupBy(candidates, (row) => row.id).values()].flatMap(screenedBy);

/** The product's reference is asked first; the brand's only where the product has none that says something. */
function screenedBy(references: readonly CheapListing[]): ScreenedWithLevel[] {
  for (const row of references) {
    const kind = row.kind === "product" ? "product" : "brand";
    const reference = {
      key: row.key,
      kind,
      median: row.median,
      spread: row.spread,
      n: row.n,
      sample: row.sample.map(Number),
    } as const;
    const finding = checkPrice({ price: Number(row.price) }, reference);
    if (finding === null) continue;
    const listing = {
      listingId: row.id,
      sellerId: row.seller_id,
      platformId: row.platform_id,
      findings: [finding],
      firstN: firstFinding.price,
    };
    return [{ listing, level: row.level as Level, sharedWith: row.shared_with }];
  }
  return [];
}
