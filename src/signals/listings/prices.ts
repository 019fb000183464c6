import type { Transaction } from "../../kernel/db/database.ts";
import type { RowOf } from "../../kernel/db/statement.ts";
import { cheapListings, computePriceReferences, dropStalePriceReferences } from "./store/prices.ts";

export type CheapListing = RowOf<typeof cheapListings>;

/** Computes anew what comparable goods cost, from all listings of an agency; how many references there are. */
export async function refreshPriceReferences(tx: Transaction, agency: string, at: Date): Promise<number> {
  const kept = await tx.run(computePriceReferences, { agency, at });
  await tx.run(dropStalePriceReferences, { agency, at });
  return kept;
}

/** Candidates for the price check in the order of their ids, the product's reference before the brand's. */
export const listCheapListings = (tx: Transaction, agency: string, after: string, limit: number): Promise<CheapListing[]> =>
  tx.rows(cheapListings, { agency, after, limit });
