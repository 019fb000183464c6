import type { Finding } from "../../../engines/screening/index.ts";
import { leadScore } from "../../../engines/screening/index.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import { derivedId } from "../../../kernel/id.ts";
import type { Visibility } from "../../../services/facts/index.ts";
import { reopenGrowth } from "../model.ts";
import { dropFindings, emptyLeads, insertFindings, pairsTouchedSince, raiseLeads } from "../store/leads.ts";

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
  const rows = screened.flatMap(({ listingId, sellerId, findings, firstN = 0 }) =>
    findings.map((finding, at) => ({
      listing: listingId,
      n: firstN + at,
      seller: sellerId,
      concern: finding.concern,
      code: finding.check,
      weight: finding.weight,
      field: finding.field,
      start_at: finding.start,
      end_at: finding.end,
      matched: finding.matched.slice(0, 500),
      evidence: finding.evidence,
    })),
  );
  const at = ctx.now();
  if (rows.length > 0) {
    const { agency, level, sharedWith } = about;
    await tx.run(insertFindings, { rows, found_at: at, agency, level, shared_with: sharedWith });
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
