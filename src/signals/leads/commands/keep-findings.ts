import type { Finding } from "../../../engines/screening/index.ts";
import { leadScore } from "../../../engines/screening/index.ts";
import type { Context } from "../../../kernel/context.ts";
import { jsonText } from "../../../kernel/db/json-text.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import { derivedId } from "../../../kernel/id.ts";
import type { Visibility } from "../../../services/facts/index.ts";
import { reopenGrowth } from "../model.ts";
import { dropFindings, emptyLeads, insertFindings, pairsTouchedSince, raiseLeads } from "../store.ts";

export type ScreenedListing = {
  listingId: string;
  sellerId: string;
  platformId: string;
  findings: readonly Finding[];
  /** Number of the first finding. */ firstN?: number;
};

/** The lead of a seller account for a concern; its id is derived, so there is never a second one. */
export function leadId(sellerId: string, concern: string): string {
  return derivedId("lea", sellerId, concern);
}

/**
 * Part of the bulk commands that screen: keeps findings. Those of the listings in `replaced` (all of them, or only those of
 * `checks`) give way first, and the leads that lose them are brought up to date; new findings become leads when the command
 * calls `raiseLeadsSince` at its end. Records no fact; the command that calls does.
 */
export async function keepFindings(
  ctx: Context,
  tx: Transaction,
  about: Visibility,
  screened: readonly ScreenedListing[],
  replaced: readonly string[],
  checks: readonly string[] | null = null,
): Promise<number> {
  const dropped = replaced.length === 0 ? [] : await tx.rows(dropFindings, { listings: replaced, checks });
  const rows = screened.flatMap((listing) =>
    listing.findings.map((finding, at) => ({ ...listing, finding, n: (listing.firstN ?? 0) + at })),
  );
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
      evidence: rows.map((row) => jsonText(row.finding.evidence)),
      found_at: at,
      agency: about.agency,
      level: about.level,
      shared_with: about.sharedWith,
    });
  }
  await bringLeadsUpToDate(tx, at, dropped);
  return rows.length;
}

/** Brings the leads up to date that findings made since a time touch; how many pairs of seller and concern those are. */
export async function raiseLeadsSince(ctx: Context, tx: Transaction, agency: string, since: Date): Promise<number> {
  const touched = await tx.rows(pairsTouchedSince, { agency, since });
  for (let at = 0; at < touched.length; at += 5000)
    await bringLeadsUpToDate(tx, ctx.now(), touched.slice(at, at + 5000));
  return touched.length;
}

type Touched = { seller_id: string; platform_id: string; concern: string };

/** Brings the leads of sellers and concerns up to date; `reweighed` where nothing was found, only weights have changed. */
export async function bringLeadsUpToDate(
  tx: Transaction,
  at: Date,
  touched: readonly Touched[],
  reweighed = false,
): Promise<void> {
  const leads = new Map(touched.map((pair) => [leadId(pair.seller_id, pair.concern), pair]));
  if (leads.size === 0) return;
  const lead = [...leads.keys()];
  const pairs = [...leads.values()];
  await tx.run(raiseLeads, {
    lead,
    seller: pairs.map((pair) => pair.seller_id),
    concern: pairs.map((pair) => pair.concern),
    platform: pairs.map((pair) => pair.platform_id),
    threshold: leadScore,
    growth: reopenGrowth,
    reweighed,
    at,
  });
  await tx.run(emptyLeads, { lead, at });
}
