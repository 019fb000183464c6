import { priceCuts } from "../../engines/screening/index.ts";
import type { Transaction } from "../../kernel/db/database.ts";
import type { RowOf } from "../../kernel/db/statement.ts";
import {
  cheapAmong,
  cheapListings,
  computePriceReferences,
  dropStalePriceReferences,
  joinByHash,
} from "./store/prices.ts";

export type CheapListing = RowOf<typeof cheapAmong>;

const { fewestPrices, part } = priceCuts;
const least_price = BigInt(priceCuts.leastPrice);
const cuts = {
  least_price,
  part_product: part.product,
  part_brand: part.brand,
  deviations: priceCuts.deviations,
  least_spread: priceCuts.leastSpread,
};

/** Computes anew what comparable goods cost, from all listings of an agency; how many references there are. */
export async function refreshPriceReferences(tx: Transaction, agency: string, at: Date): Promise<number> {
  const kept = await tx.run(computePriceReferences, {
    agency,
    least_price,
    fewest_product: fewestPrices.product,
    fewest_brand: fewestPrices.brand,
    at,
  });
  await tx.run(dropStalePriceReferences, { agency, at });
  return kept;
}

// More findings than officers of a country could look at in years.
const most = 200_000;

/** The candidates for the price check by their ids, those of a seller together. */
export async function listCheapListings(tx: Transaction, agency: string): Promise<string[]> {
  await tx.get(joinByHash, {});
  const { ids } = await tx.get(cheapListings, { agency, ...cuts, most });
  return ids === "" ? [] : ids.split(",");
}

/** Those of some listings that are candidates, each with the reference it is far below; those of the product come before those of the brand. */
export function cheapListingsAmong(tx: Transaction, agency: string, ids: readonly string[]): Promise<CheapListing[]> {
  return tx.rows(cheapAmong, { agency, ids, ...cuts });
}
