import { isDeepStrictEqual } from "node:util";
import type { Finding } from "../../../engines/screening/index.ts";
import { weights } from "../../../engines/screening/index.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import { giveWay } from "../../../kernel/give-way.ts";
import type { Level } from "../../../services/facts/index.ts";
import { findingsOn, firstFinding, keepFindings, raiseLeadsSince } from "../../leads/index.ts";
import type { ListingRow } from "../../listings/index.ts";
import { contentsOf, listingsById } from "../../listings/index.ts";
import type { KnownGoods } from "../known-goods.ts";
import { matchListing, modelVersion } from "../matcher.ts";
import type { Match } from "../model.ts";
import type { OfferGroup } from "../offer-group.ts";
import { offerGroup } from "../offer-group.ts";
import { dropMatches, joinGroups, leaveGroups, matchesOfListings, upsertMatches } from "../store.ts";

type Seen = { level: Level; sharedWith: readonly string[] };

/**
 * Matches listings of an agency with the products and recalls that it sees, and keeps a finding where a recall is met that screening did
 * not find. Done again it changes nothing; what an officer judged stands. Task: 2390 II.2.2, II.2.5.
 */
export async function matchListings(
  ctx: Context,
  agency: string,
  known: KnownGoods,
  ids: readonly string[],
): Promise<void> {
  const at = ctx.now();
  const listings = (await ctx.read((tx) => listingsById(tx, ids))).filter((one) => one.agency === agency);
  const found: { listing: ListingRow; matches: Match[] }[] = [];
  for (const listing of listings) {
    found.push({ listing, matches: matchListing(known.matcher, listing) });
    await giveWay(); // one to two milliseconds each
  }
  await ctx.transaction(async (tx) => {
    const seenBy = new Map(
      (await contentsOf(tx, ids)).map((row) => [row.id, { level: row.level as Level, sharedWith: row.shared_with }]),
    );
    const own: Seen = { level: "own", sharedWith: [] };
    const rows = found.flatMap(({ listing, matches }) =>
      matches.map((match) =>
        rowOf(listing.id, match, narrower(seenBy.get(listing.id) ?? own, known.seenBy.get(match.targetId) ?? own)),
      ),
    );
    // A listing without any match stands with a target that none has, so that its matches of before go.
    const stands = found.flatMap(({ listing, matches }) =>
      ["", ...matches.map((match) => match.targetId)].map((target) => ({ listing: listing.id, target })),
    );
    await tx.run(dropMatches, {
      listings: stands.map((one) => one.listing),
      targets: stands.map((one) => one.target),
      agency,
    });
    if (rows.length > 0) await tx.run(upsertMatches, { rows, at, agency });
    await keepGroups(
      tx,
      agency,
      listings.map((listing) => ({ listing, group: offerGroup(listing, known.matcher.brands) })),
      (listing) => seenBy.get(listing) ?? own,
    );
    let raised = 0;
    for (const { listing, matches } of found)
      raised += await keepRecallFindings(ctx, tx, listing, matches, known, seenBy.get(listing.id) ?? own);
    if (raised > 0) await raiseLeadsSince(ctx, tx, agency, at);
  });
}

/** A listing is seen in its group by whoever sees the listing. */
async function keepGroups(
  tx: Transaction,
  agency: string,
  read: readonly { listing: ListingRow; group: OfferGroup | null }[],
  seenBy: (listing: string) => Seen,
): Promise<void> {
  const rows = read.flatMap(({ listing, group }) => {
    if (group === null) return [];
    const { level, sharedWith } = seenBy(listing.id);
    return [{ listing_id: listing.id, group_id: group.id, brand: group.brand, level, shared_with: [...sharedWith] }];
  });
  const grouped = rows.map((row) => row.listing_id);
  await tx.run(leaveGroups, { listings: read.map(({ listing }) => listing.id), grouped, agency });
  if (rows.length > 0) await tx.run(joinGroups, { rows, agency });
}

/** Whoever may see a match may see both of what it joins. */
function narrower(listing: Seen, target: Seen): Seen {
  if (listing.level === "own" || target.level === "own" || target.level === "named")
    return { level: "own", sharedWith: [] };
  return listing.level === "public" ? target : listing;
}

function rowOf(listing: string, match: Match, { level, sharedWith }: Seen) {
  const { targetId: target_id, kind, verdict, how, score, reasons } = match;
  const seen = { level, shared_with: [...sharedWith] };
  return { listing_id: listing, target_id, kind, verdict, how, score, reasons, model_version: modelVersion, ...seen };
}

/** Checks of their own, so that the screener's findings and these never give way to each other. */
const checkOf = {
  model: { check: "recall.model_alike", weight: weights["recall.model"].points },
  product: { check: "recall.product_alike", weight: weights["recall.product"].points },
  "model-not-shown": { check: "recall.model_not_shown", weight: weights["recall.model_not_shown"].points },
} as const;

async function keepRecallFindings(
  ctx: Context,
  tx: Transaction,
  listing: ListingRow,
  matches: readonly Match[],
  known: KnownGoods,
  seen: Seen,
): Promise<number> {
  const standing = await findingsOn(tx, listing.id);
  const before = standing.filter((one) => one.n >= firstFinding.product && one.n < firstFinding.product + 1000);
  const recalled = matches.filter((match) => match.kind === "recall");
  if (recalled.length === 0 && before.length === 0) return 0;
  const screened = new Set(
    standing
      .filter((one) => one.n < firstFinding.price)
      .map((one) => (one.evidence as Record<string, unknown>)["recall"]),
  );
  const denied = new Set(
    (await tx.rows(matchesOfListings, { listings: [listing.id] }))
      .filter((one) => one.judged === "not")
      .map((one) => one.target_id),
  );
  const findings = recalled
    .filter(({ targetId }) => !screened.has(targetId) && !denied.has(targetId))
    .map((match) => findingOf(listing, match, known));
  const same = isDeepStrictEqual(
    before.map((one) => [one.check_code, one.evidence]),
    findings.map((one) => [one.check, one.evidence]),
  );
  if (same) return 0;
  const gone = [...new Set(before.map((one) => one.check_code))];
  const about = { agency: listing.agency, level: seen.level, sharedWith: [...seen.sharedWith] };
  const kept = { listingId: listing.id, sellerId: listing.seller_id, platformId: listing.platform_id };
  return keepFindings(
    ctx,
    tx,
    about,
    [{ ...kept, findings, firstN: firstFinding.product }],
    gone.length > 0 ? [listing.id] : [],
    gone,
  );
}

function findingOf(listing: ListingRow, match: Match, known: KnownGoods): Finding {
  const { check, weight } = checkOf[match.how ?? "product"];
  const recall = known.recalls.get(match.targetId);
  const evidence: Finding["evidence"] = {
    recall: match.targetId,
    product: recall?.product ?? "",
    source: recall?.source ?? "",
  };
  if (match.reasons.matchedModel !== null) evidence["model"] = match.reasons.matchedModel;
  const end = listing.title.length;
  return { check, concern: "recalled", weight, field: "title", start: 0, end, matched: listing.title, evidence };
}
