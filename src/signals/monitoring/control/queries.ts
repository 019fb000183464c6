import { z } from "zod";
import { shareOf } from "../../../engines/learning/index.ts";
import type { Share } from "../../../engines/learning/index.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import { cutPage, readCursor } from "../../../kernel/http/page.ts";
import { listingsById } from "../../listings/index.ts";
import { judgedListings, sampleListings, sampleShares } from "./store.ts";

export type ControlShare = {
  month: string;
  platformId: string;
  population: number;
  drawn: number;
  yes: number;
  no: number;
  unsure: number;
  /** Of those judged yes or no, the infringing ones, with the exact 95 % interval. */
  share: Share;
};

/** What the control samples since a day show of each platform, newest month first. */
export async function controlShares(tx: Transaction, from: string): Promise<ControlShare[]> {
  return (await tx.rows(sampleShares, { from })).map((row) => ({
    month: row.month.slice(0, 7),
    platformId: row.platform_id,
    population: Number(row.population),
    drawn: row.drawn,
    yes: row.yes,
    no: row.no,
    unsure: row.unsure,
    share: shareOf(row.yes, row.yes + row.no),
  }));
}

/** The listings of control samples since a day that were judged yes or no: labels that no check had a hand in. */
export async function controlJudged(tx: Transaction, from: string) {
  const rows = await tx.rows(judgedListings, { from });
  return rows.map((row) => ({
    month: row.month.slice(0, 7),
    listingId: row.listing_id,
    isReal: row.verdict === "yes",
  }));
}

/** The listings of a month's sample, with their titles. */
export async function listControl(
  tx: Transaction,
  filter: { month: string; platform?: string | undefined; open: boolean },
  page: { cursor?: string | undefined; limit: number },
) {
  const after = readCursor(page.cursor, z.tuple([z.string()]));
  const rows = await tx.rows(sampleListings, {
    month: `${filter.month}-01`,
    platform: filter.platform ?? null,
    open: filter.open,
    after: after?.[0] ?? null,
    limit: page.limit + 1,
  });
  const cut = cutPage(rows, page.limit, (row) => [row.listing_id]);
  const listings = await listingsById(
    tx,
    cut.items.map((row) => row.listing_id),
  );
  const known = new Map(listings.map((listing) => [listing.id, listing]));
  return { ...cut, items: cut.items.map((row) => ({ ...row, listing: known.get(row.listing_id) ?? null })) };
}
