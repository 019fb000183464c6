import { z } from "zod";
import { leadScore } from "../../../engines/screening/index.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import type { RowOf } from "../../../kernel/db/statement.ts";
import { cutPage, readCursor } from "../../../kernel/http/page.ts";
import { listingsById, sellersById } from "../../listings/index.ts";
import { loadMaterial, printOf } from "../material.ts";
import {
  changesAfter,
  changesByCheck,
  leadChangeCounts,
  leadChangesPage,
  rescreeningById,
  rescreeningsPage,
} from "./store.ts";

export type RescreeningRow = RowOf<typeof rescreeningById>;
type Page = { cursor?: string | undefined; limit: number };

/** Rescreenings of the actor's agency, newest first. */
export async function listRescreenings(
  tx: Transaction,
  page: Page,
): Promise<{ items: RescreeningRow[]; next: string | null }> {
  const after = readCursor(page.cursor, z.tuple([z.iso.datetime(), z.string()]));
  const rows = await tx.rows(rescreeningsPage, {
    before: after === null ? null : new Date(after[0]),
    id: after?.[1] ?? null,
    limit: page.limit + 1,
  });
  return cutPage(rows, page.limit, (row) => [row.started_at.toISOString(), row.id]);
}

/** One with what it would change: by check, and for leads. */
export async function rescreeningFile(tx: Transaction, id: string) {
  const [run, checks, leads] = await Promise.all([
    tx.get(rescreeningById, { id }),
    tx.rows(changesByCheck, { rescreening: id }),
    tx.get(leadChangeCounts, { rescreening: id, threshold: leadScore }),
  ]);
  return { run, checks, leads, outdated: await isOutdated(tx, run) };
}

/** Whether a preview was made of what screening no longer knows so. */
export const isOutdated = async (tx: Transaction, { state, knowledge }: RescreeningRow): Promise<boolean> =>
  state === "previewed" && knowledge !== printOf(await loadMaterial(tx));

/** The listings found otherwise than before, with their titles. */
export async function listChanges(tx: Transaction, id: string, check: string | null, page: Page) {
  await tx.get(rescreeningById, { id });
  const after = readCursor(page.cursor, z.tuple([z.string()]));
  const rows = await tx.rows(changesAfter, { rescreening: id, after: after?.[0] ?? "", check, limit: page.limit + 1 });
  const cut = cutPage(rows, page.limit, (row) => [row.listing_id]);
  const listings = await listingsById(
    tx,
    cut.items.map((row) => row.listing_id),
  );
  const titles = new Map(listings.map((listing) => [listing.id, listing.title]));
  return { ...cut, items: cut.items.map((row) => ({ ...row, title: titles.get(row.listing_id) ?? null })) };
}

/** The scores that would move, furthest first, with the sellers' names. */
export async function listLeadChanges(tx: Transaction, id: string, page: Page) {
  await tx.get(rescreeningById, { id });
  const after = readCursor(page.cursor, z.tuple([z.number(), z.string(), z.string()]));
  const rows = await tx.rows(leadChangesPage, {
    rescreening: id,
    moved: after?.[0] ?? null,
    seller: after?.[1] ?? null,
    concern: after?.[2] ?? null,
    limit: page.limit + 1,
  });
  const cut = cutPage(rows, page.limit, (row) => [Math.abs(row.after - row.before), row.seller_id, row.concern]);
  const sellers = await sellersById(
    tx,
    cut.items.map((row) => row.seller_id),
  );
  const names = new Map(sellers.map((seller) => [seller.id, seller.name]));
  return { ...cut, items: cut.items.map((row) => ({ ...row, name: names.get(row.seller_id) ?? null })) };
}
