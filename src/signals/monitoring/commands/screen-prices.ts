import { checkPrice } from "../../../engines/screening/index.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import type { Level, Visibility } from "../../../services/facts/index.ts";
import { record } from "../../../services/facts/index.ts";
import type { ScreenedListing } from "../../leads/index.ts";
import { dropStaleFindings, keepFindings } from "../../leads/index.ts";
import type { CheapListing } from "../../listings/index.ts";
import { listCheapListings, refreshPriceReferences } from "../../listings/index.ts";
import { pricesScreened } from "../model.ts";

const page = 2000;
// Price findings are numbered apart from those of a listing's own text, which stay as they are.
const firstN = 1000;
const priceChecks = ["price.below_product", "price.below_brand"];

/**
 * Computes what comparable goods cost and keeps a finding for listings far below it. It stands after an import, not in it:
 * the listings of the same file are among the known prices. Task: 2390 II.2.2.
 */
export async function screenPrices(ctx: Context, agency: string): Promise<{ references: number; findings: number }> {
  return ctx.bulk(async (tx) => {
    const at = ctx.now();
    const references = await refreshPriceReferences(tx, agency, at);
    let candidates = 0;
    let findings = 0;
    for (let after = "", more = true; more; ) {
      const rows = await listCheapListings(tx, agency, after, page);
      more = rows.length === page;
      after = rows.at(-1)?.id ?? after;
      candidates += rows.length;
      findings += await keepPriceFindings(ctx, tx, agency, rows);
    }
    await dropStaleFindings(ctx, tx, agency, priceChecks, at);
    await record(ctx, tx, pricesScreened, { id: `prices:${agency}`, agency, level: "own", sharedWith: [] }, { references, candidates, findings });
    return { references, findings };
  });
}

async function keepPriceFindings(ctx: Context, tx: Transaction, agency: string, rows: readonly CheapListing[]): Promise<number> {
  let kept = 0;
  for (const [level, group] of Map.groupBy(rows, (row) => row.level as Level)) {
    const byListing = Map.groupBy(group, (row) => row.id);
    const about: Visibility = { agency, level, sharedWith: group[0]?.shared_with ?? [] };
    const screened = [...byListing.values()].flatMap((references) => screenedBy(references));
    kept += await keepFindings(ctx, tx, about, screened, [...byListing.keys()], priceChecks);
  }
  return kept;
}

/** The product's reference is asked first; the brand's only where the product has none that says something. */
function screenedBy(references: readonly CheapListing[]): ScreenedListing[] {
  for (const row of references) {
    const facts = { title: row.title, price: Number(row.price) };
    const finding = checkPrice(facts, { key: row.key, kind: row.kind as "product" | "brand", median: row.median, spread: row.spread, n: row.n, sample: row.sample.map(Number) });
    if (finding !== null) return [{ listingId: row.id, sellerId: row.seller_id, platformId: row.platform_id, findings: [finding], firstN }];
  }
  return [];
}
