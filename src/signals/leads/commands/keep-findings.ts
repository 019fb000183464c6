import type { Finding } from "../../../engines/screening/index.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import { derivedId } from "../../../kernel/id.ts";
import type { Visibility } from "../../../services/facts/index.ts";
import { leadThreshold, reopenGrowth } from "../model.ts";
import { dropFindings, emptyLeads, insertFindings, raiseLeads } from "../store.ts";

export type ScreenedListing = { listingId: string; sellerId: string; platformId: string; findings: readonly Finding[]; /** Number of the first finding. */ firstN?: number };

/** The lead of a seller account for a concern; its id is derived, so there is never a second one. */
export function leadId(sellerId: string, concern: string): string {
  return derivedId("lea", sellerId, concern);
}

/**
 * Part of the bulk commands that screen: replaces the findings of some listings and brings the leads of their sellers up
 * to date. Records no fact of its own; the command that calls it does. `replaced` names listings whose findings are
 * outdated (all of them, or only those of `checks`).
 */
export async function keepFindings(
  ctx: Context,
  tx: Transaction,
  about: Visibility,
  screened: readonly ScreenedListing[],
  replaced: { listings: readonly string[]; checks?: readonly string[]; touched: readonly { sellerId: string; platformId: string; concern: string }[] },
): Promise<number> {
  if (replaced.listings.length > 0) await tx.run(dropFindings, { listings: [...replaced.listings], checks: replaced.checks ? [...replaced.checks] : null });
  const rows = screened.flatMap((listing) => listing.findings.map((finding, at) => ({ ...listing, finding, n: (listing.firstN ?? 0) + at })));
  const at = ctx.now();
  if (rows.length > 0) {
    await tx.run(insertFindings, {
      listing: rows.map((row) => row.listingId),
      n: rows.map((row) => row.n),
      seller: rows.map((row) => row.sellerId),
      concern: rows.map((row) => row.finding.concern),
      check: rows.map((row) => row.finding.check),
      weight: rows.map((row) => row.finding.weight),
      field: rows.map((row) => row.finding.field),
      start_at: rows.map((row) => row.finding.start),
      end_at: rows.map((row) => row.finding.end),
      matched: rows.map((row) => row.finding.matched.replaceAll("\0", "").toWellFormed().slice(0, 500)),
      evidence: rows.map((row) => JSON.stringify(row.finding.evidence).replaceAll("\\u0000", "")),
      found_at: at,
      agency: about.agency,
      level: about.level,
      shared_with: about.sharedWith,
    });
  }
  const touched = [
    ...rows.map((row) => ({ sellerId: row.sellerId, platformId: row.platformId, concern: row.finding.concern as string })),
    ...replaced.touched,
  ];
  const leads = new Map(touched.map((pair) => [leadId(pair.sellerId, pair.concern), pair]));
  if (leads.size === 0) return 0;
  const ids = [...leads.keys()];
  const pairs = [...leads.values()];
  await tx.run(raiseLeads, {
    lead: ids,
    seller: pairs.map((pair) => pair.sellerId),
    concern: pairs.map((pair) => pair.concern),
    platform: pairs.map((pair) => pair.platformId),
    threshold: leadThreshold,
    growth: reopenGrowth,
    at,
  });
  if (replaced.touched.length > 0) await tx.run(emptyLeads, { lead: ids, at });
  return rows.length;
}
