import type { Finding } from "../../../../engines/screening/index.ts";
import type { Context } from "../../../../kernel/context.ts";
import type { Transaction } from "../../../../kernel/db/database.ts";
import type { Level } from "../../../../services/facts/index.ts";
import type { DetectedFinding, FaultCode, Item } from "../../../../services/sockets/index.ts";
import { handedOut } from "../../../../services/sockets/index.ts";
import { keepFindings, raiseLeadsSince, firstFinding } from "../../../../signals/leads/index.ts";
import type { FollowParts, ListingRow } from "../../../../signals/listings/index.ts";
import { contentsOf, followListings, listingsById, sellersById } from "../../../../signals/listings/index.ts";
import { checkOf, followerOf } from "../model.ts";
import type { FoundRow } from "../store/findings.ts";
import { dropFound, insertFound, keepLooks } from "../store/findings.ts";
import type { TechnologyRow } from "../store/technologies.ts";
import { technologyById } from "../store/technologies.ts";
import type { AskParts, Kept } from "./asking.ts";
import { manifestOf, mayAsk, openKept } from "./asking.ts";

/** Findings of one technology on one listing have their numbers within a stretch of their own. */
const stretch = 20;

// What tells of the listings in the batch, and not of whether it can be reached at all.
const ofItsInput = new Set<FaultCode>([
  "timeout",
  "crashed",
  "memory",
  "no-answer",
  "threw",
  "flood",
  "not-json",
  "schema",
  "wrong-ids",
  "outside-text",
  "repeats",
  "too-many",
]);

/** Why a portion was left; it comes again. */
class Left extends Error {}

/**
 * Shows a detector the listings that it has not seen. Where it fails, the portion comes again, a quarter as large each time; a listing that
 * breaks it by itself is passed over, and its call says why. Nobody else waits for it.
 */
export async function lookWith(run: FollowParts, parts: AskParts, technology: TechnologyRow): Promise<void> {
  const { id, agency } = technology;
  const kept = await openKept<"detector">(parts, id, agency);
  const now = run.contextOf(agency).now;
  try {
    for (let passes = 0; passes < 50 && !run.signal.aborted && mayAsk(kept.row, now()); passes++) {
      const faults = kept.row.faults_in_a_row;
      const batch = Math.max(1, Math.floor(manifestOf(kept.row).limits.itemsPerCall / 4 ** faults));
      // After a fault portions are small; once one went well the next may be large again.
      const grown = new AbortController();
      const signal = AbortSignal.any([run.signal, grown.signal]);
      const look = async (ctx: Context, ids: readonly string[]) => {
        await lookAt(ctx, kept, ids);
        if (faults > 0 && kept.row.faults_in_a_row === 0) grown.abort();
      };
      try {
        await followListings({ ...run, signal }, followerOf(id), (ctx, _, ids) => look(ctx, ids), {
          batch,
          agencies: [agency],
        });
        if (!grown.signal.aborted) return;
      } catch (error) {
        if (!(error instanceof Left)) throw error;
        if (error.message === "switched") return;
      }
    }
  } finally {
    await kept.close();
  }
}

async function lookAt(ctx: Context, kept: Kept<"detector">, ids: readonly string[]): Promise<void> {
  const { row } = kept;
  const known = await ctx.read((tx) => tx.get(technologyById, { id: row.id }));
  if (known.version !== row.version) throw new Left("switched"); // the next run looks under its new state
  const listings = (await ctx.read((tx) => listingsById(tx, ids))).filter((one) => one.agency === row.agency);
  if (listings.length === 0) return;
  const items = await itemsOf(ctx, row, listings);
  const outcome = await kept.ask({ items }, "listings", ({ findings }) => findings.length);
  if (outcome.ok) return keepFound(ctx, row, listings, items, outcome.answer.findings);
  if (listings.length > 1 || !ofItsInput.has(outcome.fault.code)) throw new Left("fault");
}

const amount = (value: bigint | null) => (value === null ? null : Number(value));

/** What it is given of listings: named fields only. */
async function itemsOf(ctx: Context, row: TechnologyRow, listings: readonly ListingRow[]): Promise<Item[]> {
  const { data } = manifestOf(row);
  const needsSeller = row.grants_personal && data.some((field) => field.startsWith("seller"));
  const sellers = needsSeller
    ? await ctx.read((tx) => sellersById(tx, [...new Set(listings.map((one) => one.seller_id))]))
    : [];
  const byId = new Map(sellers.map((seller) => [seller.id, seller]));
  return listings.map((listing) => {
    const seller = byId.get(listing.seller_id);
    const thing = {
      ...listing,
      price: amount(listing.price),
      listPrice: amount(listing.list_price),
      sold: amount(listing.sold),
      sellerName: seller?.name ?? null,
      sellerUrl: seller?.url ?? null,
      sellerPhones: seller?.phones ?? null,
    };
    return handedOut(thing, data, row.grants_personal);
  });
}

async function keepFound(
  ctx: Context,
  row: TechnologyRow,
  listings: readonly ListingRow[],
  items: readonly Item[],
  findings: readonly DetectedFinding[],
): Promise<void> {
  const at = ctx.now();
  const ids = listings.map((one) => one.id);
  const of = new Map(listings.map((one) => [one.id, one]));
  const counted = new Map<string, number>();
  await ctx.transaction(async (tx) => {
    const seenBy = new Map((await contentsOf(tx, ids)).map((one) => [one.id, one]));
    const rows = findings.map((finding) => {
      const listing = of.get(finding.id) as ListingRow;
      const n = counted.get(finding.id) ?? 0;
      counted.set(finding.id, n + 1);
      // The words as they stand in the listing: what was handed out had those that reach a person taken out.
      const whole = (listing[finding.field] ??
        items.find(({ id }) => id === finding.id)?.[finding.field] ??
        "") as string;
      return {
        listing_id: finding.id,
        n,
        seller_id: listing.seller_id,
        platform_id: listing.platform_id,
        concern: finding.concern,
        weight: finding.weight,
        field: finding.field,
        start_at: finding.start,
        end_at: finding.end,
        matched: whole.slice(finding.start, finding.end).toWellFormed(),
        reason_vi: finding.reason.vi.toWellFormed(),
        reason_en: finding.reason.en.toWellFormed(),
        level: seenBy.get(finding.id)?.level ?? "own",
        shared_with: seenBy.get(finding.id)?.shared_with ?? [],
      };
    });
    const gone = await tx.rows(dropFound, { technology: row.id, listings: ids });
    if (rows.length > 0)
      await tx.run(insertFound, { technology: row.id, release: row.release, rows, at, agency: row.agency });
    await tx.run(keepLooks, {
      technology: row.id,
      listings: ids,
      sellers: listings.map((one) => one.seller_id),
      at,
      agency: row.agency,
    });
    if (row.state !== "live") return;
    const found = rows.map((one) => ({ ...one, release: row.release, found_at: at }));
    await count(ctx, tx, row, found, [...new Set(gone.map((one) => one.listing_id))]);
    if (found.length > 0) await raiseLeadsSince(ctx, tx, row.agency, at);
  });
}

/** Lets findings of a technology count among the checks, under its name and within the weight that it was allowed; `replaced` give way. */
export async function count(
  ctx: Context,
  tx: Transaction,
  row: TechnologyRow,
  found: readonly FoundRow[],
  replaced: readonly string[],
): Promise<void> {
  const check = checkOf(row.name);
  const own = { agency: row.agency, level: "own" as Level, sharedWith: [] as string[] };
  if (replaced.length > 0) await keepFindings(ctx, tx, own, [], replaced, [check]);
  const { title } = manifestOf(row);
  const groups = Map.groupBy(found, (one) => JSON.stringify([one.level, one.shared_with]));
  for (const ones of groups.values()) {
    const { level, shared_with: sharedWith } = ones[0] as FoundRow;
    const screened = ones.map((one) => ({
      listingId: one.listing_id,
      sellerId: one.seller_id,
      platformId: one.platform_id,
      firstN: firstFinding.outside + row.slot * stretch + one.n,
      findings: [
        {
          check,
          concern: one.concern,
          weight: Math.min(one.weight, row.heaviest),
          field: one.field,
          start: one.start_at,
          end: one.end_at,
          matched: one.matched,
          evidence: {
            technology: row.id,
            name: title.en,
            nameVi: title.vi,
            release: one.release,
            reason: one.reason_en,
            reasonVi: one.reason_vi,
          },
        } as Finding,
      ],
    }));
    await keepFindings(ctx, tx, { ...own, level: level as Level, sharedWith }, screened, []);
  }
}
