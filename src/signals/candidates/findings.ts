import type { Finding } from "../../engines/screening/index.ts";
import type { Context } from "../../kernel/context.ts";
import type { Transaction } from "../../kernel/db/database.ts";
import { keepDecidedStanding, takeDecidedStandingBack } from "../../registers/platforms/index.ts";
import { dayInVietnam } from "../../kernel/clock.ts";
import { firstFinding, keepFindings, leadsAboutSeller, raiseLeadsSince } from "../leads/index.ts";
import { keepOwnShop, ownShopOf } from "../listings/index.ts";
import type { Check } from "./checks.ts";
import type { CandidateState, Decision } from "./model.ts";
import { isOpen } from "./model.ts";
import { claimChecks, claimFindings } from "./weigh.ts";

type Candidate = { id: string; key: string; kind: string; host: string; agency: string };

/**
 * Part of the commands that look and decide: what is wrong with a site's claims stands as findings about the site's own account, and
 * raises its lead; the findings of before give way. They are the agency's own, whatever level its listings have.
 */
export async function bringFindings(
  ctx: Context,
  tx: Transaction,
  candidate: Candidate,
  checks: readonly Check[],
  state: CandidateState,
): Promise<void> {
  const { id, agency } = candidate;
  const about = { agency, level: "own", sharedWith: [] } as const;
  const found = claimFindings(checks, decisionOf(state));
  const at = ctx.now();
  if (found.length === 0) {
    await keepFindings(ctx, tx, about, [], [id], claimChecks);
    return;
  }
  const shop = await keepOwnShop(tx, agency, candidate.key, at);
  const findings = found.map(({ check, weight, of, why }): Finding => {
    const matched = of["code"] ?? (of["target"] || of["page"]) ?? candidate.host;
    const evidence = { candidate: id, host: candidate.host, why, ...of };
    return { check, concern: "platform", weight, field: "platform", start: 0, end: matched.length, matched, evidence };
  });
  const screened = { listingId: id, ...shop, findings, firstN: firstFinding.platform };
  await keepFindings(ctx, tx, about, [screened], [id], claimChecks);
  await raiseLeadsSince(ctx, tx, agency, at);
}

/** Part of the commands that decide: the agency's screening knows a site as unregistered for as long as that is decided. */
export async function bringStanding(
  ctx: Context,
  tx: Transaction,
  candidate: Candidate,
  state: CandidateState,
): Promise<void> {
  if (candidate.kind !== "site") return; // a store's host is the store's
  const { agency, host } = candidate;
  if (state === "unregistered" || state === "blocked-asked")
    await keepDecidedStanding(tx, { agency, host, validFrom: dayInVietnam(ctx.now()), source: candidate.id });
  else await takeDecidedStandingBack(tx, agency, host);
}

export const decisionOf = (state: CandidateState): Decision | null => (isOpen(state) ? null : state);

/** The lead about a site's own account; null where there is none to see. */
export async function leadAbout(tx: Transaction, candidate: Pick<Candidate, "key" | "agency">): Promise<string | null> {
  const { sellerId } = ownShopOf(candidate.agency, candidate.key);
  const leads = await leadsAboutSeller(tx, sellerId);
  return leads.find(({ concern }) => concern === "platform")?.id ?? null;
}
