import type { Finding, ListingFacts, PlatformStanding } from "./model.ts";
import { points } from "./weights.ts";

/** What the register and the published warnings say of the host that a listing was seen on. Task: 2390 II.5.4; 8598 units 1, 4. */
export function checkPlatform(listing: ListingFacts, standing: PlatformStanding | null): Finding | null {
  if (listing.host === null || standing === null) return null;
  const { status } = standing;
  if (status === "registered" || status === "notified" || status === "unknown") return null;
  const at = listing.url?.toLowerCase().indexOf(listing.host.toLowerCase()) ?? -1;
  const inUrl = listing.url !== null && at >= 0;
  return {
    check: `platform.${status.replace("-", "_")}`,
    concern: "platform",
    weight: points(`platform.${status}`),
    field: inUrl ? "url" : "platform",
    start: inUrl ? at : 0,
    end: (inUrl ? at : 0) + listing.host.length,
    matched: inUrl ? (listing.url as string).slice(at, at + listing.host.length) : listing.host,
    evidence: { host: listing.host, status, source: standing.source, since: standing.since },
  };
}
