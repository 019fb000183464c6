import { isDeepStrictEqual } from "node:util";
import type { Finding, Screener } from "../../../engines/screening/index.ts";
import { dayInVietnam } from "../../../kernel/clock.ts";
import type { nextListings } from "../../listings/index.ts";
import type { textFindingsOn } from "../../leads/index.ts";
import type { KeptFinding } from "./model.ts";

export type ListingToScreen = Awaited<ReturnType<typeof nextListings>>[number];
type FoundBefore = Awaited<ReturnType<typeof textFindingsOn>>[number];

/** What screening says of a listing as it is kept. Without its platform's host, what was said of the platform cannot be said again. */
export function screenKept(screener: Screener, listing: ListingToScreen, host: string | null): KeptFinding[] {
  const found = screener.screen({
    title: listing.title,
    description: listing.description,
    brand: listing.brand,
    seller: listing.seller_name,
    category: listing.category,
    url: listing.url,
    host,
    price: listing.price === null ? null : Number(listing.price),
    listPrice: listing.list_price === null ? null : Number(listing.list_price),
    gtin: listing.gtin,
    model: listing.model,
    observedOn: dayInVietnam(listing.observed_at),
  });
  return found.map(kept);
}

function kept(finding: Finding): KeptFinding {
  const { check, concern, weight, field, start, end, matched } = finding;
  // As the database gives it back, so that both sides compare.
  const evidence = JSON.parse(JSON.stringify(finding.evidence)) as KeptFinding["evidence"];
  return { check, concern, weight, field, start, end, matched: matched.toWellFormed().slice(0, 500), evidence };
}

export function foundBefore(rows: readonly FoundBefore[]): KeptFinding[] {
  return rows.map((row) => ({
    check: row.check_code,
    concern: row.concern,
    weight: row.weight,
    field: row.field,
    start: row.start_at,
    end: row.end_at,
    matched: row.matched,
    evidence: row.evidence as KeptFinding["evidence"],
  }));
}

/** The checks that speak now and did not, and those that did and do not; null where everything is found as before. */
export function difference(
  before: readonly KeptFinding[],
  now: readonly KeptFinding[],
): { added: string[]; gone: string[] } | null {
  const left = [...before];
  const added: string[] = [];
  for (const finding of now) {
    const same = left.findIndex((other) => isDeepStrictEqual(other, finding));
    if (same === -1) added.push(finding.check);
    else left.splice(same, 1);
  }
  return added.length === 0 && left.length === 0 ? null : { added, gone: left.map((finding) => finding.check) };
}
